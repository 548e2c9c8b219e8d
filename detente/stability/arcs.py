"""Moves as arcs: for each state the states that one decision maker can move to in one step.

Compressed rows: the targets of state s are `targets[starts[s] : starts[s + 1]]`, rising.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from detente.stability.memory import claim

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from detente.stability.settings import Settings
    from detente.stability.states import States
    from detente.stability.truth import Truth

    Indices = NDArray[np.int64]

BYTES_AN_ARC = 48
"""Taken at the peak of building: source, target, and the copies that sorting makes."""


@dataclass(frozen=True, slots=True, eq=False)
class Arcs:
    """The arcs of one mover.

    Attributes:
        starts: shape (count + 1,), int64.
        targets: shape (number of arcs,), int64.
    """

    starts: Indices
    targets: Indices

    @property
    def count(self) -> int:
        """The number of states."""
        return len(self.starts) - 1

    @property
    def sources(self) -> Indices:
        """The source of each arc."""
        return np.repeat(np.arange(self.count), np.diff(self.starts))

    def of(self, state: int) -> Indices:
        """The targets of one state."""
        return self.targets[self.starts[state] : self.starts[state + 1]]

    def reversed(self) -> Arcs:
        """Each arc the other way round."""
        order = np.argsort(self.targets, kind="stable")
        return from_pairs(self.targets[order], self.sources[order], self.count)

    def keep(self, chosen: Truth) -> Arcs:
        """Only the arcs of which this array, one value for each arc, is true."""
        return from_pairs(self.sources[chosen], self.targets[chosen], self.count)


def from_pairs(sources: Indices, targets: Indices, count: int) -> Arcs:
    """Arcs from pairs that are already sorted by source."""
    starts = np.zeros(count + 1, dtype=np.int64)
    np.cumsum(np.bincount(sources, minlength=count), out=starts[1:])
    return Arcs(starts, np.asarray(targets, dtype=np.int64))


def distinct(sources: Indices, targets: Indices, count: int) -> Arcs:
    """Arcs from pairs in any order, with repetitions and loops, which are left out."""
    keys = rising(sources.astype(np.int64) * count + targets)
    keys = keys[keys // count != keys % count]
    return from_pairs(keys // count, keys % count, count)


def rising(numbers: Indices) -> Indices:
    """The different ones of these numbers, sorted; `np.unique` would load `numpy.ma` for it."""
    ordered = np.sort(numbers)
    different = np.ones(len(ordered), dtype=bool)
    np.not_equal(ordered[1:], ordered[:-1], out=different[1:])
    return ordered[different]


def of_options(
    settings: Settings, states: States, dm: int, fixed: Sequence[tuple[int, bool]]
) -> Arcs:
    """The moves of a decision maker who changes any of its own options.

    Args:
        settings: the feasible settings.
        states: what they are merged to.
        dm: the decision maker's number.
        fixed: its one-way options by place; True where the option can only be taken.
    """
    sources, targets = _within_blocks(settings.others(dm))
    allowed = np.ones(len(sources), dtype=bool)
    for place, take in fixed:
        taken = settings.flat(settings.option(place))
        before, after = taken[sources], taken[targets]
        allowed &= (after | ~before) if take else (before | ~after)
    sources, targets = sources[allowed], targets[allowed]
    if states.of is None:
        others = sources != targets
        return from_pairs(sources[others], targets[others], states.count)
    return distinct(states.of[sources], states.of[targets], states.count)


def _within_blocks(keys: Indices) -> tuple[Indices, Indices]:
    """All pairs of equal keys, sorted by the first of the pair and then by the second."""
    order = np.argsort(keys, kind="stable")
    ordered = keys[order]
    begin = np.searchsorted(ordered, keys)
    sizes = np.searchsorted(ordered, keys, side="right") - begin
    claim(int(sizes.sum()) * BYTES_AN_ARC, "the arcs of all moves")
    sources = np.repeat(np.arange(len(keys)), sizes)
    ends = np.cumsum(sizes)
    within = np.arange(len(sources)) - np.repeat(ends - sizes, sizes)
    return sources, order[np.repeat(begin, sizes) + within]
