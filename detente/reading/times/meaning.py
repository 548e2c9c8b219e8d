"""What a time expression means: a TIMEX3 value and the days between which it lies."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from detente.reading.records import TimeKind
    from detente.reading.times.calendar import Stretch

OPEN_VALUES = {
    "day": "XXXX-XX-XX",
    "week": "XXXX-WXX",
    "weekend": "XXXX-WXX-WE",
    "month": "XXXX-XX",
    "quarter": "XXXX-QX",
    "half": "XXXX-HX",
    "season": "XXXX-SX",
    "year": "XXXX",
    "decade": "XXX",
    "century": "XX",
}
"""The TIMEX3 value of a stretch of which only the grain is known."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """A kind, a TIMEX3 value, and the first and last day it can mean where these are known.

    Attributes:
        floats: the year (or week) was chosen by tense or nearness and can be chosen otherwise.
        echo: it was told from what was said before, so that nothing should be told from it.
    """

    kind: TimeKind
    value: str
    first: date | None = None
    last: date | None = None
    grain: str = ""
    floats: bool = False
    echo: bool = False


def of(stretch: Stretch, *, floats: bool = False) -> Meaning:
    """A stretch of the calendar as the meaning of a date."""
    return Meaning("date", stretch.value, stretch.first, stretch.last, stretch.grain, floats)


def unknown(grain: str, value: str = "") -> Meaning:
    """A date of which only the grain, or an underspecified value, is known."""
    return Meaning("date", value or OPEN_VALUES[grain], grain=grain)


def part(meaning: Meaning, name: str, today: date | None = None) -> Meaning:
    """The early, middle or late part of a stretch; its TIMEX3 value stays that of the whole.

    Early and late are halves (the greater one late), begin, middle and end are thirds, rounded to
    days: a convention, since speakers give no bounds. `earlier this month` ends with the report's
    day, `later this month` begins with it.
    """
    if meaning.first is None or meaning.last is None or meaning.grain == "day":
        return meaning
    first, last = meaning.first, meaning.last
    length = (last - first).days + 1
    third = timedelta(days=max(length // 3, 1))
    if name in {"earlier", "later"} and today and first <= today <= last:
        return replace(meaning, last=today) if name == "earlier" else replace(meaning, first=today)
    if name in {"early", "earlier", "late", "later"}:
        return _halved(meaning, first, last, name)
    if name == "begin":
        return replace(meaning, last=min(first + third, last))
    if name == "middle":
        return replace(meaning, first=min(first + third, last), last=max(last - third, first))
    return replace(meaning, first=max(last - third, first))


def _halved(meaning: Meaning, first: date, last: date, name: str) -> Meaning:
    if meaning.grain == "year":
        cut = date(first.year, 7, 1)
    elif meaning.grain == "month":
        cut = first.replace(day=16)
    else:
        cut = first + timedelta(days=((last - first).days + 1) // 2)
    if name.startswith("early") or name == "earlier":
        return replace(meaning, last=cut - timedelta(days=1))
    return replace(meaning, first=cut)


ROUNDING = 5
"""A rounded number of years is taken to be off by at most this part of it: "almost ten years ago"
is said of eight (in the reports of December 2025 on a contract of 2017), hardly of seven."""

SHORT_OF = {"nearly", "almost", "under", "just under", "less than"}
BOTH_WAYS = {"about", "around", "roughly", "some", "approximately"}


def roughly(meaning: Meaning, word: str, today: date | None) -> Meaning:
    """`almost ten years ago`: days later than the value says can be meant, or on both sides."""
    if today is None or meaning.grain != "year" or meaning.first is None or meaning.last is None:
        return meaning
    slack = -(-abs(today.year - meaning.first.year) // ROUNDING)
    first, last = meaning.first, meaning.last
    if word in SHORT_OF | BOTH_WAYS:
        last = last.replace(year=min(last.year + slack, max(today.year, last.year)))
    if word in BOTH_WAYS:
        first = first.replace(year=max(first.year - slack, 1))
    return replace(meaning, first=first, last=last)
