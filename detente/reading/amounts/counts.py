"""Counts of things: `four S-400 systems`, `hundreds of F-35s`, `at least 12 killed`.

The counted noun is the last of the nouns that follow the figure, with the words that stand between
them; tags and lemmas come from the parse.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from detente.reading.amounts.modifiers import bounds
from detente.reading.records import Amount

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc, Token

    from detente.reading.amounts.figures import Figure

WIDEST = 6
"""Words between a figure and the noun that it counts."""

SUFFERERS = frozenset(
    ["killed", "dead", "wounded", "injured", "missing", "arrested", "detained", "displaced"]
)
"""What is counted without a noun: `12 killed`."""

_UNCOUNTED = """
    time way thing other half third quarter fourth fifth century percent year month week day hour
    minute second decade p.m. a.m. point o'clock am pm per cent one hundred thousand million billion
"""
UNCOUNTED = frozenset(_UNCOUNTED.split())
"""Nouns after a figure that make it no count: shares, times, places in an order."""

DETERMINERS = frozenset(["of", "the", "its", "their", "these", "those"])
MORE = frozenset(["more", "fewer", "less"])
LINKS = frozenset(["including", "excluding", "according", "following", "concerning", "regarding"])
NO_COUNTS = frozenset(["one", "zero", "a", "an"])
COMMON_TAGS = frozenset(["NN", "NNS"])
NOUN_TAGS = COMMON_TAGS | {"NNP", "NNPS"}
INNER_TAGS = frozenset(["JJ", "JJR", "JJS", "VBN", "VBG", "HYPH", "RB", "CD"])
_DESIGNATION = re.compile(r"[A-Za-z]{1,6}-?\d{1,4}[A-Z]?s?")


class Counts:
    """The counts of one parsed text."""

    def __init__(self, doc: Doc | None) -> None:
        self._doc = doc
        self._starts: Sequence[int] = [token.idx for token in doc] if doc is not None else ()

    def at(self, text: str, figure: Figure) -> Amount | None:
        """The count that a figure belongs to, or None where it counts no noun."""
        if self._doc is None or not _whole(text, figure):
            return None
        first = bisect_left(self._starts, figure.end)
        words = [t for t in self._doc[first : first + WIDEST + 1] if not t.is_space]
        if len(words) > 2 and words[0].lower_ == "or" and words[1].lower_ in MORE:
            words = words[2:]
        noun = _noun(words)
        if noun is None:
            return None
        start, end = figure.start, noun.idx + len(noun)
        said = bounds(text, start, figure, end)
        unit = _unit([t for t in words if t.i <= noun.i])
        return Amount(start, end, text[start:end], "count", said.value, said.low, said.high, unit)


def _whole(text: str, figure: Figure) -> bool:
    """Whether it is a whole number; "one" and "a" are rather words than counts."""
    if figure.value is not None and figure.value != int(figure.value):
        return False
    return text[figure.start : figure.end].lower() not in NO_COUNTS


def _noun(words: list[Token]) -> Token | None:
    """The noun that a figure before these words counts."""
    if words and words[0].lower_ in {"of", "-"}:
        words = _unowned(_led(words))
    noun = _last_of_first_nouns(words)
    if words and words[0].lower_ in SUFFERERS and (noun is None or noun.tag_ not in COMMON_TAGS):
        return words[0]
    return noun


def _last_of_first_nouns(words: list[Token]) -> Token | None:
    for place, word in enumerate(words):
        if (not _is_noun(word) and word.tag_ not in INNER_TAGS) or word.lower_ in LINKS:
            return None
        ends = place + 1 == len(words) or not _goes_on(words[place + 1])
        if not ends and words[place + 1].tag_ == "HYPH" and word.lemma_ in UNCOUNTED:
            return None  # "68-year-old"
        if _is_noun(word) and ends:
            return word if word.lemma_.lower() not in UNCOUNTED else None
    return None


def _led(words: list[Token]) -> list[Token]:
    """The words after "of the": of "12 of the 17 metals" the metals."""
    while len(words) > 1 and (words[0].lower_ in DETERMINERS or words[0].lower_ == "-"):
        led = words[0].lower_ not in {"of", "-"}
        words = words[2:] if led and words[1].tag_ == "CD" and len(words) > 2 else words[1:]
    return words


def _unowned(words: list[Token]) -> list[Token]:
    """The words after an owner: of "four of the miner's employees" the employees are counted."""
    owned = [place for place, word in enumerate(words) if word.tag_ == "POS"]
    return words[owned[0] + 1 :] if owned else words


def _goes_on(word: Token) -> bool:
    """Whether the noun before is not the last: another follows, or a hyphen."""
    return _is_noun(word) or word.tag_ == "HYPH"


def _is_noun(word: Token) -> bool:
    return word.tag_ in NOUN_TAGS or _DESIGNATION.fullmatch(word.text) is not None


def _unit(words: list[Token]) -> str:
    """The counted noun in the singular, with the words before it: `S-400 system`, `F-35`."""
    words = _unowned(_led(words))
    last = _singular(words[-1])
    return " ".join([*(w.text for w in words[:-1]), last]).replace(" - ", "-").lstrip("- ")


def _singular(head: Token) -> str:
    if _DESIGNATION.fullmatch(head.text) or head.tag_ == "NNPS":
        return head.text.removesuffix("s")
    if head.lower_ in SUFFERERS:
        return head.lower_
    return head.lemma_ if head.tag_ == "NNP" else head.lemma_.lower()
