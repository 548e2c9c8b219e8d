"""Joins what belongs together: `from Oct. 2 to October 22` a period, `by Friday` a deadline."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from detente.reading.times.rules.periods import between
from detente.reading.times.scan import Match

if TYPE_CHECKING:
    from detente.reading.times.context import Context
    from detente.reading.times.meaning import Meaning

_FROM = re.compile(r"\b(from|between) $", re.IGNORECASE)
_TO = re.compile(r" ?(?:to|until|till|through|thru|-|–|—) ?", re.IGNORECASE)
_AND = re.compile(r" and ", re.IGNORECASE)
_BY = re.compile(r"\b(?:by|before|no later than|not later than|until)\s(?:the )?$", re.IGNORECASE)


GRAINS = {"day", "month", "year"}
"""Only two dates of one of these grains make a period without "from" or "between"."""


def joined(matches: list[Match], context: Context) -> list[Match]:
    """The matches with pairs of dates made periods and dates after "by" made deadlines."""
    result: list[Match] = []
    for match in matches:
        period = _period(result[-1], match, context) if result else None
        if period:
            result[-1] = period
        else:
            result.append(_deadline(match, context))
    return result


def _period(one: Match, two: Match, context: Context) -> Match | None:
    """One period out of two dates with "from … to", "between … and" or a dash."""
    text = context.text
    gap = text[one.end : two.start]
    if len(gap) > 9 or "deadline" in {one.meaning.kind, two.meaning.kind}:
        return None
    opened = _FROM.search(text[max(0, one.start - 9) : one.start])
    and_pair = opened and opened[1].lower() == "between" and _AND.fullmatch(gap)
    if not and_pair and not _TO.fullmatch(gap):
        return None
    if not opened and (one.meaning.grain != two.meaning.grain or one.meaning.grain not in GRAINS):
        return None
    meaning = between(_as_date(one, context), _as_date(two, context))
    if meaning is None:
        return None
    return Match(one.start - len(opened[0]) if opened else one.start, two.end, meaning)


def _as_date(match: Match, context: Context) -> Meaning:
    """A reference to the present as the report's day."""
    if match.meaning.value == "PRESENT_REF" and context.today:
        day = context.today
        return replace(match.meaning, value=day.isoformat(), first=day, last=day, grain="day")
    return match.meaning


def _deadline(match: Match, context: Context) -> Match:
    """A date after "by" or "before", not yet over when the report was written, as a deadline."""
    meaning, today = match.meaning, context.today
    before = context.text[max(0, match.start - 18) : match.start]
    if meaning.kind != "date" or meaning.last is None or not _BY.search(before):
        return match
    if today is None or meaning.last < today:
        return match
    return replace(match, meaning=replace(meaning, kind="deadline", first=min(today, meaning.last)))
