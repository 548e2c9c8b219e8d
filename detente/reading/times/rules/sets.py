"""Times that come again: `every year`, `each Thursday`, `daily`."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from detente.reading.times import words
from detente.reading.times.grammar import Groups, rule
from detente.reading.times.meaning import Meaning
from detente.reading.times.rules import durations

if TYPE_CHECKING:
    from detente.reading.times.context import Context

FREQUENCIES = {
    "hourly": "PT1H",
    "daily": "P1D",
    "nightly": "P1D",
    "weekly": "P1W",
    "fortnightly": "P2W",
    "monthly": "P1M",
    "quarterly": "P3M",
    "annually": "P1Y",
    "yearly": "P1Y",
}


def every(groups: Groups, _: Context) -> Meaning | None:
    """`every year`, `every two weeks`, `each month`."""
    grain, designator = words.unit(groups["unit"])
    count = words.count(groups["n"]) if groups.get("n") else Decimal(1)
    if count is None or count > durations.MOST:
        return None
    return Meaning("period", durations.value(count, designator), grain=grain)


def every_weekday(groups: Groups, _: Context) -> Meaning | None:
    """`each Thursday`, `on Thursdays`."""
    name = groups.get("weekday") or groups["weekdays"]
    return Meaning("period", f"XXXX-WXX-{words.weekday(name)}", grain="day")


def every_month(groups: Groups, _: Context) -> Meaning | None:
    """`every July`."""
    return Meaning("period", f"XXXX-{words.month(groups['month']):02d}", grain="month")


RULES = (
    rule("(?:every|each) {unit}", every),
    rule("(?:every|each) {n} {unit}", every),
    rule("(?:every|each) {weekday}", every_weekday),
    rule("{weekdays}", every_weekday),
    rule("(?:every|each) {month}", every_month),
    *(
        rule(word, lambda _, __, value=value: Meaning("period", value))  # type: ignore[misc]
        for word, value in FREQUENCIES.items()
    ),
)
