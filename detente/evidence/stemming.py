"""Words brought down to what their forms share: "storage" and "store", "filling" and "fill".

A light stemmer in the manner of Lovins (1968): the longest ending that leaves enough of the word is
taken off, then what spelling did to the end of the stem is undone. It errs on the side of joining,
as words are only compared within the sentences of one case.
"""

from __future__ import annotations

from functools import lru_cache

LONGEST = 6
"""Letters of a stem: beyond them words of one family part ("initialling", "initials")."""

_ENDINGS = tuple(
    sorted(
        (
            *("isation", "ization", "ations", "ation", "ments", "ment", "ities", "ity", "ness"),
            *("ances", "ance", "ences", "ence", "ings", "ing", "ages", "age", "ions", "ion"),
            *("ally", "als", "al", "ies", "ers", "er", "ors", "or", "ants", "ant", "ents", "ent"),
            *("ives", "ive", "able", "ible", "ised", "ized", "ise", "ize", "ed", "es", "ly"),
            *("ure", "ures", "ery", "ist", "ists", "ism", "ful", "ous", "y", "s", "e"),
        ),
        key=len,
        reverse=True,
    )
)
_LEAST = 4
_LEAST_OF_SHORT = 3


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """What the forms of a word share; a word of three letters is its own stem."""
    found = next((word.removesuffix(end) for end in _ENDINGS if _comes_off(word, end)), word)
    if len(found) > _LEAST_OF_SHORT and found[-1] == found[-2] and found[-1] not in "aeiosl":
        found = found[:-1]
    return found[:LONGEST]


def _comes_off(word: str, ending: str) -> bool:
    least = _LEAST_OF_SHORT if ending in {"ing", "ings", "ed", "es", "s", "e"} else _LEAST
    least += ending in {"al", "als"}
    return word.endswith(ending) and len(word) - len(ending) >= least
