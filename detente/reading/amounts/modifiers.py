"""What the words before a figure do to it: `over`, `about`, `up to`, `at least`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from detente.reading import numerals

if TYPE_CHECKING:
    from decimal import Decimal

    from detente.reading.amounts.figures import Figure

_LEAST = (
    "over|well over|more than|at least|no fewer than|no less than|upwards of|exceeding|exceeds?"
    "|exceeded|in excess of|above|(?:a )?minimum(?: of)?|topped"
)
_MOST = (
    "up to|at most|no more than|not more than|fewer than|less than|under|below"
    "|(?:a )?maximum(?: of)?|capped at|not exceeding"
    "|as many as|as much as"
)
_NEARLY = "nearly|almost|close to|just under"
_ABOUT = (
    "about|around|roughly|some|approximately|an estimated|estimated at|estimated|circa"
    "|in the region of|just over"
)
_BEFORE = re.compile(
    rf"\b(?:(?P<nearly>{_NEARLY})|(?P<about>{_ABOUT})|(?P<least>{_LEAST})|(?P<most>{_MOST}))"
    r"[ \u00a0\n]{1,2}(?:the |an? )?(?-i:[A-Z]{1,3})?[ \u00a0]?[^\w\s]?\s?$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"[ \u00a0](?:(?P<least>(?:or|and) (?:more|above|upwards?)|or (?:over|higher|greater))"
    r"|(?P<most>or (?:less|fewer|under|below|lower)|at (?:the )?most))\b",
    re.IGNORECASE,
)
_PHRASAL = re.compile(
    r"\b(?:(?:hand|t[au]k|took|turn|sign|pass|giv|gave|hang|hung|disput|quarrel|fight|fought|clash"
    r"|differ|disagree|argu|feud|talk|row|wrangl|stand-?off|war|control|claim)(?:e|es|ed|en|s|ing)?"
    r" over|(?:talk|sp[eo]ak|spok|ask|worr|complain)(?:e|en|s|ed|y|ied|ies|ing)? about)\s$",
    re.IGNORECASE,
)
"""Where "over" and "about" belong to the word before: "to hand over 30 boats"."""

REACH = 24
"""Characters before a figure in which its modifier stands."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """A value with the bounds that words leave it."""

    value: Decimal | None
    low: Decimal | None
    high: Decimal | None


def _before(text: str) -> re.Match[str] | None:
    """The modifier at the end of a text, unless its word belongs to a verb."""
    found = _BEFORE.search(text)
    return None if found is None or _PHRASAL.search(text) else found


def bounds(text: str, start: int, figure: Figure, end: int = 0) -> Bounds:
    """The value and bounds of a figure that begins at a place of a text; its unit ends at `end`.

    `over 5` and `5 or more` have no value and 5 as their least. "About" lets a figure be off by
    half the unit of its last significant digit (`about 100` is 50 to 150), "nearly" the same
    downwards only.
    """
    value = figure.value
    if value is None:
        return Bounds(value, figure.low, figure.high)
    behind = _AFTER.match(text, end or figure.end) or _AFTER.match(text, figure.end)
    found = behind or _before(text[max(0, start - REACH) : start])
    if found is None:
        return Bounds(value, figure.low, figure.high)
    if found["least"]:
        return Bounds(None, value, None)
    if found["most"]:
        return Bounds(None, None, value)
    low, high = numerals.tidy(value - figure.step / 2), numerals.tidy(value + figure.step / 2)
    return Bounds(value, low, value if found["nearly"] else high)
