"""Days of the week: `Thursday`, `next Sunday`, `the first Friday of July`, `Friday evening`."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from detente.reading.times import calendar, words
from detente.reading.times.grammar import Groups, rule
from detente.reading.times.meaning import Meaning, of, unknown
from detente.reading.times.rules.deictic import known, named_day, part_of_day, shift_of

if TYPE_CHECKING:
    from detente.reading.times.calendar import Stretch
    from detente.reading.times.context import Context


def weekday(groups: Groups, context: Context) -> Meaning | None:
    """`Thursday`: the last one, today's among them, or after a future verb the next."""
    number = words.weekday(groups["weekday"])
    written = context.text[context.start : context.end]
    if not written[0].isupper() or _rather_a_name(written, context):
        return None
    return nearest(number, context)


_UNTIL = re.compile(r"\b(?:until|till|through)\s$", re.IGNORECASE)


def nearest(number: int, context: Context) -> Meaning:
    """The weekday of a number, as `weekday` chooses it."""
    if context.today is None:
        return unknown("day", f"XXXX-WXX-{number}")
    ahead = (number - context.today.isoweekday()) % 7
    coming = context.tense in {"present", "future"} or _UNTIL.search(context.before())
    back = 7 if ahead and not coming else 0
    return of(calendar.day(calendar.moved(context.today, ahead - back)), floats=True)


def _rather_a_name(written: str, context: Context) -> bool:
    """Whether a short weekday is rather another word or a name: `Sun`, `Sat`, `Wed`, `The Sun`."""
    short = written.rstrip(".")
    if len(short) > 5:
        return False
    return not re.search(r"\b(?:on|last|next|this|from|to|till|until|by)\s$|\|$", context.before())


def weekday_of_week(groups: Groups, context: Context) -> Meaning | None:
    """`next Sunday`, `Friday next week`: a day of the last, this or the next week."""
    number = words.weekday(groups["weekday"])
    week = context.shifted(shift_of(groups["rel"]), "week")
    if week is None:
        return unknown("day", f"XXXX-WXX-{number}")
    return of(calendar.day(calendar.moved(week.first, number - 1)))


def coming_weekday(groups: Groups, context: Context) -> Meaning | None:
    """`this coming Sunday`, `the previous Friday`: the nearest one ahead or behind."""
    number = words.weekday(groups["weekday"])
    if context.today is None:
        return unknown("day", f"XXXX-WXX-{number}")
    ahead = (number - context.today.isoweekday()) % 7 or 7
    step = ahead if "willbe" in groups else ahead - 7 or -7
    return of(calendar.day(calendar.moved(context.today, step)))


def weekdays_off(groups: Groups, context: Context) -> Meaning | None:
    """`two Sundays from now`."""
    count, number = words.count(groups["some"]) or Decimal(1), words.weekday(groups["weekdays"])
    if context.today is None:
        return unknown("day", f"XXXX-WXX-{number}")
    first = (number - context.today.isoweekday()) % 7 or 7
    return of(calendar.day(calendar.moved(context.today, first + 7 * (min(int(count), 1000) - 1))))


def nth_weekday(groups: Groups, context: Context) -> Meaning | None:
    """`the first Friday of July`, `the second Monday of next month`."""
    number, place = (
        words.weekday(groups["weekday"]),
        words.ordinal(groups.get("nth") or groups["ord"]),
    )
    month = _month_meant(groups, context)
    if month is None:
        named = f"{words.month(groups['month']):02d}" if "month" in groups else "XX"
        return unknown("day", f"XXXX-{named}")
    if place == -1:
        day = month.last.day - (month.last.isoweekday() - number) % 7
    else:
        day = 1 + (number - month.first.isoweekday()) % 7 + 7 * (place - 1)
    if not 1 <= day <= month.last.day:
        return None
    return of(calendar.day(date(month.first.year, month.first.month, day)), floats=True)


def _month_meant(groups: Groups, context: Context) -> Stretch | None:
    if "rel" in groups:
        return context.shifted(shift_of(groups["rel"]), "month")
    now = context.now("month")
    if groups.get("month") is None or now is None:
        return now
    year = words.year(groups["year"]) if groups.get("year") else now.first.year
    return calendar.month(year, words.month(groups["month"]))


def day_and_part(groups: Groups, context: Context) -> Meaning | None:
    """`this morning`, `Friday evening`, `last night`, `yesterday afternoon`."""
    if "weekday" in groups:
        day: Meaning | None = nearest(words.weekday(groups["weekday"]), context)
    elif "dayword" in groups:
        day = named_day({"dayword": groups["dayword"]}, context)
    else:
        day = known(context.shifted(shift_of(groups["rel"]), "day"), "day")
    return part_of_day(day, groups["daypart"]) if day else None


def part_of_weekday(groups: Groups, context: Context) -> Meaning | None:
    """`last Wednesday night`, `this Monday evening`."""
    day = weekday_of_week(groups, context)
    return part_of_day(day, groups["daypart"]) if day else None


RULES = (
    rule("{weekday}", weekday),
    rule("{rel} {weekday}", weekday_of_week),
    rule("{rel} week,? (?:on )?{weekday}", weekday_of_week),
    rule("{weekday},? (?:of )?{rel} week", weekday_of_week),
    rule("on {weekday},? (?:of )?{rel} week", weekday_of_week),
    rule("this {willbe} {weekday}", coming_weekday),
    rule("this {was} {weekday}", coming_weekday),
    rule("the {was} {weekday}", coming_weekday),
    rule("{some} {weekdays} from now", weekdays_off),
    rule("{nth} {weekday} (?:of|in) {month},? {year}", nth_weekday),
    rule("{nth} {weekday} (?:of|in) {month}", nth_weekday),
    rule("{nth} {weekday} (?:of|in) {rel} month", nth_weekday),
    rule("{ord} {weekday}", nth_weekday),
    rule("{rel} {daypart}", day_and_part),
    rule("{weekday} {daypart}", day_and_part),
    rule("{rel} {weekday} {daypart}", part_of_weekday),
    rule("{dayword} {daypart}", day_and_part),
)
