"""Places on a line without overlap."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def spaced(wanted: Sequence[float], sizes: Sequence[float], gap: float = 0.0) -> list[float]:
    """Centres as near to the wanted ones as can be (least squares), in the given order, apart.

    Neighbours keep `gap` between their edges. Without their sizes the centres would only have to
    ascend, which is isotonic regression, solved exactly by pooling adjacent violators (Barlow,
    Bartholomew, Bremner & Brunk 1972).
    """
    offsets = _offsets(sizes, gap)
    pools: list[tuple[float, int]] = []
    for want, offset in zip(wanted, offsets, strict=True):
        total, count = want - offset, 1
        while pools and pools[-1][0] / pools[-1][1] >= total / count:
            before, members = pools.pop()
            total, count = total + before, count + members
        pools.append((total, count))
    placed = [total / count for total, count in pools for _ in range(count)]
    return [place + offset for place, offset in zip(placed, offsets, strict=True)]


def _offsets(sizes: Sequence[float], gap: float) -> list[float]:
    """The least distance of each centre from the first one."""
    offsets = [0.0]
    for before, after in pairwise(sizes):
        offsets.append(offsets[-1] + (before + after) / 2 + gap)
    return offsets[: len(sizes)]


def stacked(intervals: Sequence[tuple[float, float]], gap: float = 0.0) -> list[int]:
    """A row for each interval, the first in which it overlaps none before it, counted from 0.

    The intervals are given in ascending order of their beginnings; then no fewer rows would do.
    """
    ends: list[float] = []
    rows = []
    for start, end in intervals:
        row = next((k for k, taken in enumerate(ends) if taken + gap <= start), len(ends))
        ends[row : row + 1] = [end]
        rows.append(row)
    return rows
