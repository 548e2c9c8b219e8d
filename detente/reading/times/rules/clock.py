"""Times of the day: `10 p.m. Wednesday`, `noon`, `07:15`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from detente.reading.times import words
from detente.reading.times.grammar import Groups, rule
from detente.reading.times.meaning import Meaning
from detente.reading.times.rules import dates, deictic, weekdays

if TYPE_CHECKING:
    from detente.reading.times.context import Context


def clock(groups: Groups, context: Context) -> Meaning | None:
    """An hour, with its minutes or without, of a day named or of the report's."""
    hour, minute = _hour(groups), groups.get("minute")
    if hour is None or (not minute and "half" not in groups and hour > 24):
        return None
    day = _day(groups, context)
    if day is None:
        return None
    value = f"{day.value}T{hour:02d}" + (f":{minute}" if minute else "")
    return Meaning("date", value, day.first, day.last, "minute" if minute else "hour")


def _hour(groups: Groups) -> int | None:
    if "named" in groups:
        return {"noon": 12, "midday": 12, "midnight": 24}[groups["named"]]
    hour, half = int(groups["hour"]), groups.get("half", "")
    if not half:
        return hour if hour < 24 else None
    if not 1 <= hour <= 12:
        return None
    return hour % 12 + (12 if half.startswith("p") else 0)


def _day(groups: Groups, context: Context) -> Meaning | None:
    if groups.get("weekday"):
        return weekdays.nearest(words.weekday(groups["weekday"]), context)
    if groups.get("dayword"):
        return deictic.named_day({"dayword": groups["dayword"]}, context)
    if groups.get("month"):
        return dates.full(groups, context)
    return deictic.known(context.now("day"), "day")


def twenty_four(groups: Groups, context: Context) -> Meaning | None:
    """`07:15`, where no score, share or verse is meant: only after "at", "by" and their like."""
    return (
        clock(groups, context)
        if re.search(r"\b(?:at|by|from|until|around|about) $", context.before())
        else None
    )


_HALF = r" ?(?P<half>[ap]\.?m\.?)"
_AT = r"(?P<hour>\d{1,2})(?::(?P<minute>[0-5]\d))?" + _HALF
_ZONES = r"(?:gmt|utc|cet|cest|est|edt|et|bst|ist|msk|(?:local|[a-z]{3,12}) time)\b"
_ZONE = rf"(?: {_ZONES})?"
_FOUR = rf"(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d) (?:hours )?{_ZONES}"
_MINUTES = r"(?P<hour>\d{1,2}):(?P<minute>[0-5]\d)"
_NAMED = r"(?P<named>noon|midday|midnight)"
_ENDINGS = (
    ",? (?:on )?{weekday}",
    ",? (?:on )?{dayword}",
    ",? (?:on )?{month} {dom}",
    ",? (?:on )?{dom} {month}",
)
RULES = (
    *(
        rule(opening + ending, clock)
        for opening in (_AT + _ZONE, _NAMED, _FOUR)
        for ending in ("", *_ENDINGS)
    ),
    *(rule(_MINUTES + " " + _ZONES + ending, clock) for ending in _ENDINGS),
    rule(r"{weekday}, (?:at )?" + _AT + _ZONE, clock),
    rule("{dayword} (?:at )?" + _NAMED, clock),
    *(
        rule(day + r",? (?:at|from|by|around|about|before|after) (?:about |around )?" + time, clock)
        for day in ("{weekday}", "{dayword}", "{month} {dom}", "{dom} {month}")
        for time in (_AT + _ZONE, _NAMED, _MINUTES)
    ),
    rule(_MINUTES + _ZONE, twenty_four),
)
