"""Dates told by their distance: `two years ago`, `three weeks from now`, `a year earlier`."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from detente.reading.numerals import HALF
from detente.reading.times import calendar, words
from detente.reading.times.grammar import Groups, rule
from detente.reading.times.meaning import Meaning, of, unknown
from detente.reading.times.rules.deictic import STEPS, known

if TYPE_CHECKING:
    from detente.reading.times.context import Context

FARTHEST = 100_000
"""More units than this are told by no report."""

OF_EVENT = re.compile(
    r"\s+(?!and\b|but\b|or\b|on\b|in\b|at\b|when\b|to\b|as\b|by\b|with\b)[\w'\"“‘]", re.ASCII
)
"""What follows "two days before" where it is told from an event, whose day is not known here."""

SINCE_BEFORE = {"ago", "earlier", "before", "previously"}


def distance(groups: Groups, context: Context) -> Meaning | None:
    """`two years ago`, `three weeks from now`, `a year earlier`: at the grain of the unit."""
    grain, _ = words.unit(groups["long"])
    number = words.count(groups["some"])
    back = groups["way"].split()[0] in SINCE_BEFORE
    if groups["way"] in {"before", "after"} and OF_EVENT.match(context.after()):
        return None
    if number is None:
        vague = "PAST_REF" if back else "FUTURE_REF"
        return Meaning("date", vague)
    count = int(number) * (2 if grain == "fortnight" else 1) * (-1 if back else 1)
    grain = "week" if grain == "fortnight" else grain
    if abs(count) > FARTHEST:
        return None
    if groups["way"] in {"earlier", "before", "later", "after"} or _speaks_of_quarter(context):
        return _from_said(count, grain, context)
    return _told(count, grain, context)


def _told(count: int, grain: str, context: Context) -> Meaning:
    """Some units from the report's date, halves left out."""
    if grain == "decade":
        return known(context.shifted(10 * count, "year"), "year")
    return known(context.shifted(count, grain), grain)


QUARTER_NEAR = 220
"""Characters before "a year ago" in which a quarter makes it the same quarter of the other year."""


def _speaks_of_quarter(context: Context) -> bool:
    before = context.text[max(0, context.start - QUARTER_NEAR) : context.start].lower()
    return "quarter" in before and "year" in context.text[context.start : context.end].lower()


def _from_said(count: int, grain: str, context: Context) -> Meaning:
    """`a year earlier`: told from what was said last, at its grain where that is finer."""
    said = context.quarter if grain == "year" and context.quarter else context.said
    if said is None:
        return _told(count, grain, context)
    finer = said.grain in {"quarter", "month", "half"} and grain == "year"
    told = calendar.around(calendar.later(said.first, count, grain), said.grain if finer else grain)
    return replace(of(told), echo=True)


def from_day(groups: Groups, context: Context) -> Meaning | None:
    """`two days from tomorrow`, `two days after today`."""
    count = words.count(groups["some"])
    day = context.shifted(STEPS[groups["dayword"]], "day")
    grain, _ = words.unit(groups["long"])
    if count is None or day is None or count > FARTHEST or grain == "fortnight":
        return unknown("day")
    return of(calendar.day(calendar.later(day.first, int(count), grain)))


def to_the_day(groups: Groups, context: Context) -> Meaning | None:
    """`a week ago today`: a day, not the week."""
    count = words.count(groups["some"])
    day = context.shifted(STEPS[groups["dayword"]], "day")
    grain, _ = words.unit(groups["long"])
    if count is None or day is None or count > FARTHEST or grain in {"fortnight", "decade"}:
        return unknown("day")
    return of(calendar.day(calendar.later(day.first, -int(count), grain)))


FINER = {
    "week": (Decimal(7), "day"),
    "month": (Decimal(4), "week"),
    "year": (Decimal(12), "month"),
    "decade": (Decimal(10), "year"),
    "century": (Decimal(100), "year"),
}
"""What half of a unit is counted in."""


def broken(groups: Groups, context: Context) -> Meaning | None:
    """`half a century ago`, `a year and a half later`: told in the next finer unit."""
    grain, _ = words.unit(groups["long"])
    count = Decimal(0) if "half" in groups else words.count(groups["some"])
    if grain not in FINER or count is None or count > FARTHEST:
        return None
    factor, finer = FINER[grain]
    number = int((count + HALF) * factor)
    way = groups["way"].split()[0]
    if way in {"before", "after"} and OF_EVENT.match(context.after()):
        return None
    signed = -number if way in SINCE_BEFORE else number
    if way in {"earlier", "before", "later", "after"}:
        return _from_said(signed, finer, context)
    return _told(signed, finer, context)


_WAY = "(?P<way>ago|earlier|before|later|after|from now|from today|hence|previously)"
RULES = (
    rule("{some}[ -]{long} " + _WAY, distance),
    rule("{some} {long} or (?:so|more) (?P<way>ago)", distance),
    rule("{some} {long} (?:from|after) {dayword}", from_day),
    rule("(?P<half>half an?) {long} " + _WAY, broken),
    rule("{some} {long} and a half " + _WAY, broken),
    rule("{some} {long} ago (?P<dayword>today|yesterday|tomorrow)", to_the_day),
)
