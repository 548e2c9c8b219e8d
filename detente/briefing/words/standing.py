"""What stands in one report, a row of words for each find; terminal and page print the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from detente.briefing.shown import excerpt
from detente.briefing.words import dates
from detente.briefing.words.lists import joined

if TYPE_CHECKING:
    from decimal import Decimal

    from detente.briefing.records import Statement
    from detente.reading.records import Amount, Event, TimeExpression

SPEAKERS = ("Speaker", "Words", "How")
TIMES = ("Words", "Kind", "Value", "Means")
AMOUNTS = ("Words", "Kind", "Value", "Unit")
EVENTS = ("Words", "Kind")


def voice(each: Statement) -> tuple[str, ...]:
    """Who says what, in quotation marks or not, through whom and how surely."""
    how = [each.kind, *(["unnamed"] if each.anonymous else [])]
    how += [f"through {joined(each.via)}"] if each.via else []
    how += [f"hedged: {joined(each.hedges)}"] if each.hedges else []
    return each.speaker or "–", each.words, ", ".join(how)


def time(each: TimeExpression) -> tuple[str, ...]:
    """An expression of time, its value and the days it can mean."""
    means = dates.span(each.earliest, each.latest)
    return excerpt(each.text, 80), each.kind, dates.timex(each.value), means


def amount(each: Amount) -> tuple[str, ...]:
    """An amount, or the bounds of one of which no more is known."""
    value = _bounds(each.low, each.high) if each.value is None else f"{each.value:,f}"
    return excerpt(each.text, 80), each.kind, value, each.unit


def event(each: Event) -> tuple[str, ...]:
    """An event and its class."""
    return excerpt(each.text, 120), each.kind


def _bounds(low: Decimal | None, high: Decimal | None) -> str:
    """Numbers in full: `2 to 3`, `at least 200`, `at most 2,500,000,000`."""
    if low is None or high is None:
        least = "" if low is None else f"at least {low:,f}"
        return least if high is None else f"at most {high:,f}"
    return f"{low:,f} to {high:,f}"
