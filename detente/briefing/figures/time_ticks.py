"""Round days with names for a stretch of an axis, and how spans of days are named."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from detente.briefing.figures.time_axis import Era

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
ROOM = 46.0
"""Pixels that a tick with its name needs."""

Unit = Literal["day", "month", "year"]
STEPS: tuple[tuple[Unit, int, float], ...] = (
    ("day", 1, 1),
    ("day", 2, 2),
    ("day", 7, 7),
    ("month", 1, 30.4),
    ("month", 3, 91.3),
    ("month", 6, 182.6),
    *(("year", n, n * 365.25) for n in (1, 2, 5, 10, 20, 50, 100, 500, 2000, 10_000)),
)
"""Unit, how many of it, and its mean length in days, ascending."""


@dataclass(frozen=True, slots=True)
class Tick:
    """A day with a name on the axis."""

    day: date
    name: str


def ticks(era: Era) -> tuple[Tick, ...]:
    """The finest round days that have room for their names; none for an era of one day."""
    if not era.days:
        return ()
    most = max(1.0, (era.right - era.left) / ROOM)
    unit, step = next((u, n) for u, n, days in STEPS if era.days / days <= most)
    found = tuple(Tick(day, _name(day, unit)) for day in _round_days(era, unit, step))
    return found if len(found) > 1 else _ends(era)


def _ends(era: Era) -> tuple[Tick, ...]:
    """The first and the last day: what is left where no two round days fall into the era."""
    both = (era.first, era.last) if era.right - era.left > ROOM else (era.first,)
    return tuple(Tick(day, f"{day.day} {MONTHS[day.month - 1]}") for day in both)


def _round_days(era: Era, unit: Unit, step: int) -> Iterator[date]:
    if unit == "day":
        first = era.first.toordinal()
        for ordinal in range(first + -(first - 1) % step, era.last.toordinal() + 1, step):
            yield date.fromordinal(ordinal)
        return
    months = 12 * step if unit == "year" else step
    first = era.first.year * 12 + era.first.month - 1 + (era.first.day > 1)
    last = era.last.year * 12 + era.last.month - 1
    for month in range(first + -first % months, last + 1, months):
        yield date(month // 12, month % 12 + 1, 1)


def _name(day: date, unit: Unit) -> str:
    if unit == "year":
        return str(day.year)
    month = MONTHS[day.month - 1]
    if unit == "month":
        return str(day.year) if day.month == 1 else month
    return f"{day.day} {month}"


def span_name(first: date, last: date) -> str:
    """`17 Jul 2019`, `Dec 2025`, `Jul – Dec 2019`, `2017 – 2020`: as fine as the span is short."""
    if first == last:
        return f"{first.day} {_month(first)}"
    if (first.year, first.month) == (last.year, last.month):
        return _month(first)
    if first.year == last.year:
        return f"{MONTHS[first.month - 1]} – {_month(last)}"
    if (last - first).days < 730:
        return f"{_month(first)} – {_month(last)}"
    return f"{first.year} – {last.year}"


def _month(day: date) -> str:
    return f"{MONTHS[day.month - 1]} {day.year}"


def length_name(days: int) -> str:
    """A length in the unit that suits it, rounded: `5 days`, `6 weeks`, `4 months`, `5 years`."""
    for name, unit, least in (("year", 365.25, 700), ("month", 30.44, 60), ("week", 7, 21)):
        if days >= least:
            return _plural(round(days / unit), name)
    return _plural(days, "day")


def _plural(count: int, name: str) -> str:
    return f"{count:,} {name}" if count == 1 else f"{count:,} {name}s"
