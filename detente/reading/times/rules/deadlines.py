"""Deadlines told from the day of the report: `within four to six months`, `in the next 4–6 months`.

Earliest and latest are counted from the report's day. A single number says only the latest day.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from detente.reading.times import calendar, words
from detente.reading.times.grammar import Groups, rule
from detente.reading.times.meaning import Meaning
from detente.reading.times.rules import durations

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal

    from detente.reading.times.context import Context


def within(groups: Groups, context: Context) -> Meaning | None:
    """`within six months`, `in the next year`: any day up to then."""
    grain, designator = words.unit(groups["unit"])
    count = words.count(groups.get("some") or "a")
    meaning = Meaning("deadline", durations.value(count, designator), grain=grain)
    last = _after(count, grain, context)
    return replace(meaning, first=context.today, last=last) if last else meaning


def window(groups: Groups, context: Context) -> Meaning | None:
    """`within four to six months`: not before the less, not after the more."""
    grain, designator = words.unit(groups["unit"])
    low, high = words.count(groups["n"]), words.count(groups["n2"])
    if low is None or high is None or low >= high or high > durations.MOST:
        return None
    value = f"{durations.value(low, designator)}/{durations.value(high, designator)}"
    first, last = _after(low, grain, context), _after(high, grain, context)
    return Meaning("deadline", value, first, last, grain)


def in_units(groups: Groups, context: Context) -> Meaning | None:
    """`in six months`, where the clause speaks of what is to come: the day then."""
    grain, designator = words.unit(groups["unit"])
    count = words.count(groups["some"])
    if context.tense != "future":
        return None
    day = _after(count, grain, context)
    if count is not None and day is not None:
        return Meaning("deadline", durations.value(count, designator), day, day, grain)
    return Meaning("deadline", durations.value(count, designator), grain=grain)


def _after(count: Decimal | None, grain: str, context: Context) -> date | None:
    """The day some units after the report's, where both are known."""
    grains = calendar.MONTHS | calendar.DAYS
    if count is None or context.today is None or count > 5000:
        return None
    if grain in {"hour", "minute", "second"}:
        return context.today if count <= 12 else calendar.moved(context.today, 1 + int(count) // 24)
    if count != int(count):
        count, grain = count * 12, {"year": "month"}.get(grain, "")
    if grain not in grains or count != int(count):
        return None
    return calendar.later(context.today, int(count), grain)


_TO = r"(?: ?[-–—] ?| to | or )"
_NEXT = r"(?:the |a period of )?(?:next |coming |upcoming |following )?"
_IN_NEXT = r"(?:in|over|during|for) (?:the )?(?:next |coming |upcoming |following )"
RULES = (
    rule(rf"within {_NEXT}{{some}}[ -]?{{unit}}", within),
    rule(r"within (?:the |a )(?:next |coming )?{unit}", within),
    rule(r"in the next {some} {unit}", within),
    rule(rf"within {_NEXT}{{n}}{_TO}{{n:2}}[ -]?{{unit}}", window),
    rule(
        rf"{_IN_NEXT}{{n}}{_TO}{{n:2}}[ -]?{{unit}}".replace("(?:in|over|during|for) ", "in "),
        window,
    ),
    rule(rf"next {{n}}{_TO}{{n:2}} {{unit}}", window),
    rule(rf"in {{n}}{_TO}{{n:2}} {{unit}}", window),
    rule(r"in {some} {unit}", in_units),
)
