"""An axis of days that is broken where nothing happens, so that years and days fit on one line.

A case may speak of a contract eight years ago and of four statements in one week. On one even scale
the week is a single point. So the axis is cut into *eras* at its longest silences; each era has an
even scale of its own, its length in days is said, and the breaks between are shown.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import date

MOST_ERAS = 5
CROWDED = 14.0
"""Pixels between two different days below which they are crowded."""

BREAK = 48.0
"""Room for a break between two eras."""

LONE = 60.0
"""Room for an era of a single day, and the least that any era gets."""

QUIET = 3
"""A break must be so many times longer than the other gaps of its era on the average."""


@dataclass(frozen=True, slots=True)
class Era:
    """A stretch of days with an even scale, from x `left` to `right`."""

    first: date
    last: date
    left: float
    right: float

    @property
    def days(self) -> int:
        """From the first day to the last."""
        return (self.last - self.first).days

    def x(self, day: date) -> float:
        """Where a day of this era stands."""
        if not self.days:
            return (self.left + self.right) / 2
        return self.left + (day - self.first).days / self.days * (self.right - self.left)


@dataclass(frozen=True, slots=True)
class Axis:
    """The eras from the earliest to the latest; a single one is an even scale."""

    eras: tuple[Era, ...]

    def x(self, day: date) -> float:
        """Where a day stands; a day in a break stands in its middle, one outside at the end."""
        if day <= self.eras[0].first:
            return self.eras[0].x(self.eras[0].first)
        for before, after in pairwise(self.eras):
            if before.last < day < after.first:
                return (before.right + after.left) / 2
        for era in self.eras:
            if day <= era.last:
                return era.x(day)
        return self.eras[-1].x(self.eras[-1].last)


def axis_of(days: Collection[date], width: float) -> Axis:
    """The axis for these days, from x = 0 to `width`.

    Raises:
        ValueError: there is no day.
    """
    if not days:
        raise ValueError("an axis needs a day")
    parts = [sorted(set(days))]
    while len(parts) < MOST_ERAS:
        axis = _scaled(parts, width)
        worst = max(range(len(parts)), key=lambda k: (_crowding(parts[k], axis.eras[k]), -k))
        cut = _silence(parts[worst])
        if not _crowding(parts[worst], axis.eras[worst]) or cut is None:
            break
        parts[worst : worst + 1] = [parts[worst][:cut], parts[worst][cut:]]
    return _scaled(parts, width)


def _scaled(parts: Sequence[Sequence[date]], width: float) -> Axis:
    """Each era as wide as it has different days, none narrower than `LONE`."""
    room = width - BREAK * (len(parts) - 1) - LONE * len(parts)
    weights = [len(part) - 1 for part in parts]
    total = sum(weights) or 1
    eras, left = [], 0.0
    for part, weight in zip(parts, weights, strict=True):
        right = left + LONE + max(room, 0.0) * weight / total
        eras.append(Era(part[0], part[-1], left, right))
        left = right + BREAK
    return Axis(tuple(eras))


def _crowding(part: Sequence[date], era: Era) -> int:
    """How many neighbouring days of the era stand too near to each other."""
    return sum(era.x(after) - era.x(before) < CROWDED for before, after in pairwise(part))


def _silence(part: Sequence[date]) -> int | None:
    """Where to cut: before the day after the longest gap; None where no gap stands out."""
    gaps = [(after - before).days for before, after in pairwise(part)]
    if len(gaps) < 2:
        return None
    longest = max(gaps)
    others = (sum(gaps) - longest) / (len(gaps) - 1)
    return gaps.index(longest) + 1 if longest > QUIET * others else None
