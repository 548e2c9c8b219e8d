"""Days with a name of their own: `Christmas Day`, `New Year's Eve`, `the turn of the year`.

Only those that fall on the same day of the calendar each year and in most countries.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from detente.reading.times import calendar, words
from detente.reading.times.grammar import Groups, rule
from detente.reading.times.lexicon import FEASTS
from detente.reading.times.rules import dates

if TYPE_CHECKING:
    from detente.reading.times.context import Context
    from detente.reading.times.meaning import Meaning

AROUND = timedelta(days=15)
"""What "the turn of the year" leaves open on both sides: a convention."""


_WHEN = re.compile(
    r"\b(?:by|before|until|till|at|on|after|over|around|since|from|of|to)\s(?:the\s)?$"
)


def feast(groups: Groups, context: Context) -> Meaning | None:
    """A feast of a year told, or else of the one that the tense tells.

    "Christmas" alone must be said of when, as it is not in "Christmas trees" and "Lunar New Year".
    """
    alone = not groups["feast"].endswith(("day", "eve"))
    if not context.text[context.start].isupper() or (alone and not _WHEN.search(context.before())):
        return None
    month, day = FEASTS[groups["feast"].replace("’", "'")]
    if groups.get("year"):
        return dates.exact_day(words.year(groups["year"]), month, day)
    return dates.floating_day(month, day, context)


def turn_of_the_year(_: Groups, context: Context) -> Meaning | None:
    """`the turn of the year`: some days before and after New Year's Day."""
    day = dates.floating_day(1, 1, context)
    if day is None or day.first is None or day.last is None:
        return day
    return replace(day, first=day.first - AROUND, last=day.last + AROUND, grain="month")


def edge_of_month(groups: Groups, context: Context) -> Meaning | None:
    """`the first day of May`, `the last day of September 2024`."""
    if groups.get("year"):
        year, month = words.year(groups["year"]), words.month(groups["month"])
    else:
        near = dates.near_month(groups, context)
        if near is None or near.first is None:
            return near
        year, month = near.first.year, near.first.month
    last = groups["edge"] == "last"
    return dates.exact_day(year, month, calendar.days_in(year, month) if last else 1)


RULES = (
    rule("{feast}", feast),
    rule("{feast},? {year}", feast),
    rule("the turn of the year", turn_of_the_year),
    rule("the (?P<edge>first|last) day of {month}", edge_of_month),
    rule("the (?P<edge>first|last) day of {month},? {year}", edge_of_month),
)
