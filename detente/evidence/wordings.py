"""When two quotations are one statement, and what of it both have.

Two translators never choose all the same words: one statement is told by most of its content words.
Of two speakers that is too little, for two may say nearly the same; there the words must stand in
one order, as they do when one sentence is handed on (a longest common subsequence; Hunt and
Szymanski 1977 on lines of text).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING

from detente.evidence.contexts import stem
from detente.evidence.lexicon import listed, nation
from detente.evidence.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from detente.evidence.naming import Names

_STOP = listed("stop")
_SENTENCE = re.compile(r"[^.!?;]+")
_NEGATED = re.compile(r"\b(?:not|no|never|nothing|none|neither|nobody)\b|n['’]t\b", re.IGNORECASE)

ALIKE = 0.6
"""The part of the shorter one's content words that the longer must have."""

LEAST_CONTENT = 3
"""Content words that a quotation needs to be known again in other words."""

MOST_CONTENT = 4
"""Content words of it."""

LEAST_CATCHWORD = (4, 2)
"""Words and content words of a catchword ("a stab in the back"), known again word for word."""

LONGEST_LABEL = 8
"""Words of what somebody calls something ("nothing but a cheap show")."""

IN_ORDER = 0.9
LEAST_IN_ORDER = 6
"""Of two speakers, so much of the shorter, in one order, and so many words are one sentence."""


@dataclass(frozen=True)
class Wording:
    """Quoted words as they are compared.

    Attributes:
        text: as it stands, white space folded.
        plain: its words, folded.
        stems: those of its words, but for the parties and words without content.
    """

    text: str
    plain: tuple[str, ...]
    stems: tuple[str, ...]

    @cached_property
    def content(self) -> frozenset[str]:
        """What it is known again by."""
        return frozenset(self.stems)

    @property
    def is_catchword(self) -> bool:
        """It says too little to be known again in other words."""
        return len(self.content) < LEAST_CONTENT

    @property
    def is_label(self) -> bool:
        """Short enough to be what somebody calls something, and not what everybody calls it."""
        short = len(self.plain) <= LONGEST_LABEL and len(self.content) <= MOST_CONTENT
        return short and not self.content <= _stock()

    @property
    def is_brief(self) -> bool:
        """It says too little to be known again alone, even word for word."""
        least, least_content = LEAST_CATCHWORD
        tells = len(self.plain) >= least and len(self.content) >= least_content
        return self.is_catchword and not tells


def wording(text: str, names: Names) -> Wording:
    """The wording of a quotation."""
    plain = tuple(word.text for word in words(text))
    return Wording(" ".join(text.split()), plain, tuple(_content(text, names)))


def alike(one: Wording, other: Wording) -> bool:
    """They can be one statement of one speaker."""
    shorter = min(len(one.content), len(other.content))
    if shorter < LEAST_CONTENT:
        return same_sentence(one, other)
    return len(one.content & other.content) >= ALIKE * shorter


def same_sentence(one: Wording, other: Wording) -> bool:
    """The shorter stands in the longer word for word, or all but so where it is long."""
    shorter, longer = sorted((one, other), key=lambda w: len(w.plain))
    if not shorter.content or len(shorter.content & longer.content) < len(shorter.content) * ALIKE:
        return False
    if stands_in(shorter, longer):
        return len(shorter.plain) >= LEAST_CATCHWORD[0]
    least = max(LEAST_IN_ORDER, IN_ORDER * len(shorter.plain))
    enough = len(set(shorter.plain) & set(longer.plain)) >= IN_ORDER * len(set(shorter.plain))
    return enough and not shorter.is_catchword and _in_order(shorter.plain, longer.plain) >= least


@cache
def _stock() -> frozenset[str]:
    return frozenset(map(stem, listed("stock judgements")))


def stands_in(shorter: Wording, longer: Wording) -> bool:
    """The one stands in the other word for word."""
    return f" {' '.join(shorter.plain)} " in f" {' '.join(longer.plain)} "


def denied(one: Wording, other: Wording) -> bool:
    """The part of the one that says what the other says holds a negation."""
    shared = one.content & other.content
    return any(
        _NEGATED.search(part)
        for part in _SENTENCE.findall(one.text)
        if 2 * len(shared & {stem(word.text) for word in words(part)}) > len(shared)
    )


def _content(text: str, names: Names) -> Iterator[str]:
    for word in words(text):
        shown = text[word.start : word.end]
        if word.text not in _STOP and not (nation(shown) or names.person(shown)):
            yield stem(word.text)


def _in_order(one: Sequence[str], other: Sequence[str]) -> int:
    """How many words of the one stand in the other in the same order."""
    row = [0] * (len(other) + 1)
    for word in one:
        last = 0
        for at, else_ in enumerate(other, start=1):
            last, row[at] = row[at], last + 1 if word == else_ else max(row[at], row[at - 1])
    return row[-1]
