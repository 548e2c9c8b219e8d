"""Periods: `2017–2019`, `the past three weeks`, `from 4 to 22 January`, `the week of Sept. 16`."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from detente.reading.times import calendar, words
from detente.reading.times.grammar import Groups, rule
from detente.reading.times.lexicon import BEFORE
from detente.reading.times.meaning import Meaning, of, unknown
from detente.reading.times.rules import dates, deictic, durations

if TYPE_CHECKING:
    from detente.reading.times.context import Context


def years(groups: Groups, _: Context) -> Meaning | None:
    """`2017–2019`, `2017-19`: whole years, both included."""
    first, last = int(groups["yyyy"]), groups.get("yyyy2") or groups["yyyy"][:2] + groups["yy"]
    if not 1000 <= first < int(last) <= 2999:
        return None
    begin, end = calendar.year(first), calendar.year(int(last))
    return Meaning("period", f"{begin.value}/{end.value}", begin.first, end.last, "year")


_VERB_BEFORE = re.compile(
    r"\b(?:to|will|would|can|could|may|might|must|shall|should|not|n't|also|only)\s$"
)
"""What makes "last" a verb."""


def decades_span(groups: Groups, context: Context) -> Meaning | None:
    """`the past three weeks`, `the next few years`: told from the report's day."""
    if groups["rel"] == "last" and _VERB_BEFORE.search(context.before()):
        return None  # "is to last ten days"
    grain, designator = words.unit(groups["unit"])
    count = words.count(groups["some"])
    back = groups["rel"] in BEFORE
    value = durations.value(count, designator)
    period = Meaning("period", value, grain=grain)
    if count is None or context.today is None or grain not in calendar.MONTHS | calendar.DAYS:
        return period
    if count != int(count) or count > 5000:
        return period
    today = context.today
    if back:
        return replace(period, first=calendar.later(today, -int(count), grain), last=today)
    begin = calendar.moved(today, 1)
    return replace(period, first=begin, last=calendar.later(today, int(count), grain))


def days_of_month(groups: Groups, context: Context) -> Meaning | None:
    """`from 4 to 22 January, 1995`, `November 19-20`, `4 to 23 next month`."""
    first, last = words.ordinal(groups["dom"]), words.ordinal(groups["dom2"])
    if not 1 <= first < last <= 31:
        return None
    if "rel" in groups:
        month = context.shifted(deictic.shift_of(groups["rel"]), "month")
    else:
        month = _named_month(groups, first, context)
        if month is None and context.anchor is not None:
            return None
    if month is None:
        named = f"{words.month(groups['month']):02d}" if "month" in groups else "XX"
        return Meaning("period", f"XXXX-{named}-{first:02d}/XXXX-{named}-{last:02d}", grain="day")
    if last > month.last.day:
        return None
    begin, end = month.first.replace(day=first), month.first.replace(day=last)
    return between(of(calendar.day(begin)), of(calendar.day(end)))


def _named_month(groups: Groups, day: int, context: Context) -> calendar.Stretch | None:
    number = words.month(groups["month"])
    if groups.get("year"):
        return calendar.month(words.year(groups["year"]), number)
    found = dates.floating_day(number, day, context)
    return calendar.month(found.first.year, number) if found and found.first else None


def between(begin: Meaning, end: Meaning) -> Meaning | None:
    """The period from one date to another; None where they don't follow each other."""
    if begin.first is None or end.last is None:
        return None
    if begin.first > end.last:
        begin, end = _turned(begin, end)
    if begin.first is None or end.last is None or begin.first > end.last:
        return None
    return Meaning("period", f"{begin.value}/{end.value}", begin.first, end.last, end.grain)


def _turned(begin: Meaning, end: Meaning) -> tuple[Meaning, Meaning]:
    """A date without a year of its own moved by one, so that the two follow each other."""
    if end.floats and end.grain == "day" and end.first and begin.first:
        near = calendar.later(end.first, 1, "week")  # the days of a week come again in seven days
        far = calendar.later(end.first, 1, "year")
        return begin, of(calendar.day(near if near >= begin.first else far))
    if begin.floats and begin.grain == "day" and begin.first:
        return of(calendar.day(calendar.later(begin.first, -1, "year"))), end
    if begin.floats and begin.grain == "month" and begin.first:
        return of(calendar.around(calendar.later(begin.first, -1, "year"), "month")), end
    return begin, end


def week_of(groups: Groups, context: Context) -> Meaning | None:
    """`the week of September 16`, `the month of September`."""
    found = dates.full(groups, context)
    if found is None or found.first is None:
        return found
    return of(calendar.around(found.first, groups["whole"]), floats=found.floats)


def week_of_month(groups: Groups, context: Context) -> Meaning | None:
    """`the first week of October`: the first ISO week with its Thursday in the month."""
    number = words.ordinal(groups["nth"])
    found = dates.month_and_year(groups, context) if groups.get("year") else None
    if found is None:
        found = dates.near_month(groups, context)
    if found is None or found.first is None or not found.last:
        return unknown("week")
    if number == -1:
        monday = calendar.week(calendar.moved(found.last, -3)).first
    else:
        monday = calendar.moved(calendar.week(calendar.moved(found.first, 3)).first, 7 * number - 7)
    return of(calendar.week(monday), floats=True)


def numbered_week(groups: Groups, context: Context) -> Meaning | None:
    """`week 10`: of the report's year."""
    number, year = int(groups["number"]), context.now("year")
    if not 1 <= number <= 53:
        return None
    if year is None:
        return unknown("week", f"XXXX-W{number:02d}")
    try:
        return of(calendar.week(date.fromisocalendar(year.first.year, number, 1)))
    except ValueError:
        return None


def rest_of(groups: Groups, context: Context) -> Meaning | None:
    """`the rest of the week`: from the report's day to its end."""
    now = context.now(groups["stretch"])
    if now is None or context.today is None:
        return unknown(groups["stretch"])
    return Meaning("period", now.value, context.today, now.last, now.grain)


def first_months(groups: Groups, _: Context) -> Meaning | None:
    """`the first nine months of 1989`, `the nine months`."""
    grain, designator = words.unit(groups["unit"])
    count = words.count(groups["some"])
    if count is None or count <= Decimal(1):
        return None
    meaning = Meaning("period", durations.value(count, designator), grain=grain)
    year = groups.get("year")
    if year and grain in calendar.MONTHS and count == int(count) and count <= 12:
        begin = calendar.year(words.year(year)).first
        end = calendar.moved(calendar.later(begin, int(count), grain), -1)
        return replace(meaning, first=begin, last=end)
    return meaning


_TO = r"(?: ?[-–—] ?| to | and | until | till | through )"
_WEEK = r"(?P<whole>week|month) (?:of|starting|beginning)(?: on)? (?:the )?"
RULES = (
    rule(r"{yyyy} ?[-–—/] ?{yyyy:2}", years),
    rule(r"{yyyy}[-–—]{yy}", years),
    rule(
        r"(?:from|between) {yyyy}(?: to | and | until | till | through | ?[-–—] ?){yyyy:2}", years
    ),
    rule(r"{yyyy} (?:to|until|through) {yyyy:2}", years),
    rule("{rel} ?{some}[ -]?{unit}", decades_span),
    rule("{rel} {some}[ -]?{unit} or so", decades_span),
    rule(f"from {{dom}}{_TO}{{dom:2}} (?:of )?{{month}},? ?{{year}}", days_of_month),
    *(
        rule(f"{opening}{{dom}}{_TO}{{dom:2}} (?:of )?{ending}", days_of_month)
        for opening in ("from ", "between ", "")
        for ending in ("{month},? {year}", "{month}", "(?:in )?{rel} month")
    ),
    *(
        rule(f"from {{dom}}{_TO}{ending}", days_of_month)
        for ending in ("{month} {dom:2},? {year}", "{month} {dom:2}")
    ),
    rule(f"{{month}} (?:between |from )?{{dom}}{_TO}{{dom:2}},? {{year}}", days_of_month),
    rule(f"{{month}} (?:between |from )?{{dom}}{_TO}{{dom:2}}", days_of_month),
    rule(_WEEK + r"{month}[ .]{1,2}{dom},? {year}", week_of),
    rule(_WEEK + r"{month}[ .]{1,2}{dom}", week_of),
    rule("(?P<whole>month) of {month}", dates.near_month),
    rule("{nth} week (?:of|in) {month}", week_of_month),
    rule("{nth} week (?:of|in) {month},? {year}", week_of_month),
    rule(r"week (?P<number>\d{1,2})(?!\d)", numbered_week),
    rule("rest (?:of )?(?:the |this |my |current )?{stretch}", rest_of),
    rule("first {some} {unit}", first_months),
    rule("first {some} {unit} of {year}", first_months),
)
