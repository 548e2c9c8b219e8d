"""Names that mean one body: full and short, in letters, by its kind, and by who leads it.

"The council" is the one council that the reports name in full; "NRA" stands behind "the National
Rail Authority" in brackets; "the union" is the one union among those named; and who presides over a
body speaks for it.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from detente.case.drafts.vocabulary import cues
from detente.evidence.words import folded

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_KINDS = ("union", "company", "alliance")
_WORD = r"[A-Z][\w.'’&-]*"
_LETTERS = re.compile(
    rf"\b({_WORD}(?: (?:of |for |the |and )*{_WORD})+)"
    r"(?:, ?(?:Ltd|Inc)\.?)?,? ?(?:\(|(?:known as|or) )(?:the )?([A-Z][A-Z&]{1,6}[A-Za-z]?)\b"
)
OUTWEIGHS = 2
"""One of several bodies of a kind is "the union" where it is named this much more often."""


def letters(texts: Sequence[str]) -> dict[str, str]:
    """Short names to the full ones that they stand behind, both folded; those told most often."""
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for text in texts:
        for full, short in _LETTERS.findall(text):
            if full.split()[-1] != short and short[0] in {word[0] for word in full.split()}:
                counts[folded(short)][folded(full).removeprefix("the ")] += 1
    return {short: min(some, key=lambda f: (-some[f], f)) for short, some in counts.items()}


def initials(named: Sequence[str]) -> dict[str, str]:
    """One word of letters to the one full name that they are the first letters of."""
    full: defaultdict[str, list[str]] = defaultdict(list)
    for name in named:
        words = [word for word in name.split() if word not in {"of", "the", "for", "and"}]
        if len(words) > 1:
            full["".join(word[0] for word in words)].append(name)
    return {one: full[one][0] for one in named if len(full.get(one, ())) == 1}


def fuller(named: Sequence[str]) -> dict[str, str]:
    """Each name to the one longest that begins or ends with it; to itself if none or several do."""
    longer: defaultdict[str, set[str]] = defaultdict(set)
    for name in named:
        for part in _parts(name):
            longer[part].add(name)
    longest = {n: longer[n] - {p for one in longer[n] for p in _parts(one)} for n in named}
    return {name: min(some) if len(some) == 1 else name for name, some in longest.items()}


def kinds(name: str, told: Mapping[str, Counter[str]]) -> frozenset[str]:
    """What kind of body a name is: by its own last word, else by the words told beside it."""
    words = [name.rsplit(maxsplit=1)[-1], *told.get(name, ())]
    own = {word.removesuffix("s") for word in words} | set(words)
    return frozenset(kind for kind in _KINDS if own & cues(f"kind {kind}"))


def by_kind(
    described: Sequence[str], weights: Mapping[str, int], told: Mapping[str, Counter[str]]
) -> dict[str, str]:
    """Descriptions ("the union") to the one body of their kind, or to the far weightiest."""
    of_kind: defaultdict[str, list[str]] = defaultdict(list)
    for name in sorted(weights, key=lambda one: (-weights[one], one)):
        for kind in kinds(name, told):
            of_kind[kind].append(name)
    found: dict[str, str] = {}
    for text in described:
        own = sorted(kinds(text, {}))
        some = list(dict.fromkeys(name for kind in own for name in of_kind[kind]))
        first = max(some, key=lambda one: weights[one], default=None)
        if first and all(
            weights[first] >= OUTWEIGHS * weights[one] for one in some if one != first
        ):
            found[text] = first
    return found


def _parts(name: str) -> Iterator[str]:
    """What a name begins with and ends with, word by word."""
    words = name.split()
    for at in range(1, len(words)):
        yield " ".join(words[:at])
        yield " ".join(words[at:])
