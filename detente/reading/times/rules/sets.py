"""Times that come again: `every year`, `each Thursday`, `daily`."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from detente.reading.times import words
from detente.reading.times.grammar import Groups, Sense, rule
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


_WORD = re.compile(r"\s\w")
_NAMED = re.compile(r"[^\W\d_]+ $")


def often(value: str) -> Sense:
    """`daily`, but not in the name of a newspaper, `Container Weekly`."""

    def sense(_: Groups, context: Context) -> Meaning | None:
        before = _NAMED.search(context.text[max(0, context.start - 24) : context.start])
        named = before is not None and before[0][0].isupper()
        if named and context.text[context.start].isupper():
            return None
        return Meaning("period", value)

    return sense


def every(groups: Groups, context: Context) -> Meaning | None:
    """`every year`, `every two weeks`, `each month`."""
    grain, designator = words.unit(groups["unit"])
    count = words.count(groups["n"]) if groups.get("n") else Decimal(1)
    if grain == "second" and count == 1 and _WORD.match(context.after()):
        return None  # "every second name"
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
    *(rule(word, often(value)) for word, value in FREQUENCIES.items()),
)
