"""Where to break a time axis: at the silences whose breaking gives crowded days the most room.

For each number of eras the best cuts are found by dynamic programming over the longest silences
(Bellman 1961 did the same for fitting a curve by line segments); a further break must earn its
keep.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

MOST_ERAS = 6
MOST_SILENCES = 24
"""The longest silences, at which the axis may be broken."""

ROOM = 14.0
"""Pixels that two neighbouring days should have between them; what they lack counts as crowding."""

PRICE = 1.5
"""Crowding that a break must end to be worth its room and the reader's effort, in whole pairs."""

QUIET = 3
"""A silence is so many times longer than the gaps between days that follow close (a quarter)."""

BREAK = 48.0
"""Room for a break between two eras, in pixels."""

LONE = 60.0
"""Room for an era of a single day, and the least that any era gets."""


def pixels_a_gap(eras: int, days: int, width: float) -> float:
    """What each gap within an era adds to its width, when so many eras hold so many days."""
    room = width - BREAK * (eras - 1) - LONE * eras
    return max(room, 0.0) / max(days - eras, 1)


def cuts(days: Sequence[date], width: float) -> tuple[int, ...]:
    """The places in `days` (ascending, different) where eras begin, and the end of the last one."""
    places = (*_silences(days), len(days))
    found = (_best(days, places, eras, width) for eras in range(1, MOST_ERAS + 1))
    priced = [(cost + PRICE * len(ends), ends) for cost, ends in filter(None, found)]
    return (0, *min(priced)[1])


def _silences(days: Sequence[date]) -> list[int]:
    """Before which days a long silence ends: the longest ones, in time order."""
    gaps = [(after - before).days for before, after in pairwise(days)]
    short = sorted(gaps)[len(gaps) // 4] if gaps else 0
    longest = sorted(range(len(gaps)), key=lambda k: -gaps[k])[:MOST_SILENCES]
    return sorted(k + 1 for k in longest if gaps[k] > QUIET * short)


def _best(
    days: Sequence[date], places: Sequence[int], eras: int, width: float
) -> tuple[float, tuple[int, ...]] | None:
    """The least crowding with so many eras, and where each of them ends."""
    unit = pixels_a_gap(eras, len(days), width)
    best: dict[int, tuple[float, tuple[int, ...]]] = {0: (0.0, ())}
    for _ in range(eras):
        best = {
            end: min(
                (cost + _crowding(days[first:end], unit), (*ends, end))
                for first, (cost, ends) in best.items()
                if first < end
            )
            for end in places
            if min(best) < end
        }
        if not best:
            return None
    return best.get(len(days))


def _crowding(part: Sequence[date], unit: float) -> float:
    """The room that neighbouring days of an era lack: 1 for each pair that stands in one place."""
    width = LONE + unit * (len(part) - 1)
    scale = width / ROOM / max((part[-1] - part[0]).days, 1)
    return sum(max(0.0, 1 - (after - before).days * scale) for before, after in pairwise(part))
