"""An axis of days that is broken where nothing happens, so that years and days fit on one line.

A case may speak of a contract eight years ago and of four statements in one week. On one even scale
the week is a single point. So the axis is cut into *eras* at long silences (`time_eras`); each era
has an even scale of its own, and the breaks between are shown with their lengths.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from detente.briefing.figures.time_eras import BREAK, LONE, cuts, pixels_a_gap

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import date


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
    ordered = sorted(set(days))
    return _scaled([ordered[first:end] for first, end in pairwise(cuts(ordered, width))], width)


def _scaled(parts: Sequence[Sequence[date]], width: float) -> Axis:
    """Each era as wide as it has different days, none narrower than `LONE`."""
    unit = pixels_a_gap(len(parts), sum(map(len, parts)), width)
    eras, left = [], 0.0
    for part in parts:
        right = left + LONE + unit * (len(part) - 1)
        eras.append(Era(part[0], part[-1], left, right))
        left = right + BREAK
    return Axis(tuple(eras))
