"""The quotation marks of a text: which character is one, and whether it can open or close.

Curly marks say by their shape what they are, straight ones by what stands beside them. A mark typed
twice counts once. Apostrophes are no marks: "Turkey’s", "the ’90s"; after a plural ("the officials’
view") only the context tells, so such a mark is a weak one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

Family = Literal["single", "double", "either"]

_RUN = re.compile(r"([“”„‟\"«»‘’‚‛'‹›`´])\1*")
_DOUBLE = frozenset('“”„‟"«»')
_OPENERS = frozenset("“„‟«‘‚‛‹`")
_CLOSERS = frozenset("”»’›´")
_INVISIBLE = "\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff"
"""Marks of writing direction and width, which stand for no character beside a quotation mark."""

_BEFORE_OPENING = re.compile(rf"[\s(\[{{—–/:{_INVISIBLE}-]")
_AFTER_CLOSING = re.compile(r"[\s,.;:?!)\]}—–…/-]")
_ENDS = frozenset(",.?!…—–")
_ELISION = re.compile(
    r"(?:\d\ds?|em|til|till|twas|tis|cause|bout|round|n|cos|cuz)(?!\w)", re.IGNORECASE
)


class Mark(NamedTuple):
    """A quotation mark, or one typed twice.

    Attributes:
        family: "either" of a curly single mark typed twice, which may stand for a double one.
        opens: it can open a quotation; `closes` likewise; both where a straight one can do either.
        weak: a closing one that may be the apostrophe of a plural.
        sure: a closing one with the end of a clause before it, which no apostrophe has.
    """

    start: int
    end: int
    family: Family
    opens: bool
    closes: bool
    weak: bool = False
    sure: bool = False

    def pairs(self, other: Mark) -> bool:
        """Whether the two can belong together."""
        return "either" in {self.family, other.family} or self.family == other.family


def marks(text: str) -> Iterator[Mark]:
    """The marks of a text in order, without apostrophes."""
    for run in _RUN.finditer(text):
        mark = _mark(text, run)
        if mark is not None:
            yield mark


def _mark(text: str, run: re.Match[str]) -> Mark | None:
    start, end = run.span()
    before = text[start - 1 : start]
    after = text[end : end + 1]
    family = _family(run)
    if family != "double" and _apostrophe(text, start, end):
        return None
    opening = _opening(before, after)
    closing = _closing(before, after)
    opens, closes = _by_shape(run[1], opening=opening, closing=closing)
    if not (opens or closes):
        return None
    weak = family != "double" and closes and before in {"s", "S"} and after == " "
    return Mark(start, end, family, opens, closes, weak, closes and before in _ENDS)


def _family(run: re.Match[str]) -> Family:
    if run[1] in _DOUBLE or (run[1] == "'" and len(run[0]) > 1):
        return "double"
    return "single" if len(run[0]) == 1 else "either"


def _apostrophe(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    if before.isalnum() and after.isalnum():
        return True
    return not before.isalnum() and text[start] not in "‘‚‹" and bool(_ELISION.match(text, end))


def _opening(before: str, after: str) -> bool:
    starts = not before or bool(_BEFORE_OPENING.match(before)) or before in _OPENERS | {'"', "'"}
    return starts and bool(after) and not after.isspace() and after not in ",.;:?!)"


def _closing(before: str, after: str) -> bool:
    ends = not after or bool(_AFTER_CLOSING.match(after)) or after in _CLOSERS | {'"', "'"}
    return ends and bool(before) and not before.isspace()


def _by_shape(shape: str, *, opening: bool, closing: bool) -> tuple[bool, bool]:
    """What a mark can do; a curly one only then the other thing when its shape is plainly wrong."""
    if shape in _OPENERS:
        misturned = closing and not opening
        return not misturned, misturned
    if shape in _CLOSERS:
        misturned = opening and not closing and shape != "’"
        return misturned, not misturned
    if opening == closing:  # letters on both sides of a double mark, or neither
        return True, True
    return opening, closing
