"""Coalitions: what members reach together, and what is better for all of them.

Inohara, Hipel 2008; Xu, Hipel, Kilgour, Fang 2018. R_H(s) is what members of H reach by legal
sequences; the coalition improvements R_H^{++}(s) are the states of it that every member prefers to
s, compared start to end. A coalition of one is a decision maker.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain, combinations
from typing import TYPE_CHECKING

import numpy as np

from detente.stability.arcs import Arcs, rising
from detente.stability.memory import bounded, claim
from detente.stability.reach import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from numpy.typing import NDArray

    from detente.stability.arcs import Indices
    from detente.stability.space import StateSpace
    from detente.stability.truth import Truth

    Part = tuple[Indices, Indices, Truth]
    """Sources and targets, alike but for the last side, and whether each is reached from each."""

AT_A_TIME = 512
"""States whose moves are sought at a time, one bit each."""

PAIRS = 2**23
"""Pairs of states that are looked at at a time."""

BYTES_HELD = 32
"""Taken for each arc at the peak: parts, their whole, and the sources where they are asked for."""


def subsets(members: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """All nonempty subsets, the small ones first, one at a time: there are 2^n - 1 of them."""
    return chain.from_iterable(combinations(members, size + 1) for size in range(len(members)))


@dataclass(frozen=True, slots=True)
class ByCoalition:
    """A coalition that moves as one.

    Attributes:
        members: in file order.
        improving: whether it makes only moves that all members gain by.
    """

    space: StateSpace
    members: tuple[str, ...]
    improving: bool

    @property
    def name(self) -> str:
        """The members joined by `+`."""
        return "+".join(self.members)

    @property
    def arcs(self) -> Arcs:
        """All its moves, or improvements."""
        key = ("coalition", self.members, self.improving)
        return self.space.kept(key, self._made)

    def of(self, state: int) -> Indices:
        """Its moves, or improvements, from one state."""
        return self.arcs.of(state)

    def _made(self) -> Arcs:
        if len(self.members) == 1:
            only = self.members[0]
            return self.space.improving(only) if self.improving else self.space.arcs(only)
        reach = Reach(self.space, self.members)
        parts = reach.parts(f"what {self.name} can bring about together")
        return _joined(map(self._chosen, parts), self.space.count, self.name)

    def _chosen(self, part: Part) -> tuple[Indices, Indices, Indices]:
        """Of some states: these, how many arcs each has, and the targets of all of them in turn."""
        sources, targets, reached = part
        if self.improving:
            for member in self.members:
                better = self.space.preferences[member].better
                reached = reached & better(sources[..., None], targets[..., None, :])
        sizes = np.count_nonzero(reached, axis=-1)
        every = np.broadcast_to(targets[..., None, :], reached.shape)
        return sources.ravel(), sizes.ravel(), every[reached]


class Reach:
    """R_H: what members can bring about by legal sequences of their moves."""

    def __init__(self, space: StateSpace, members: Sequence[str]) -> None:
        self._arcs = [space.arcs(member) for member in members]
        self._count = space.count
        self._back: list[Arcs] = []
        self._lowest: Indices | None = None
        if space.transitive and not any(space.one_way[member] for member in members):
            here = np.arange(space.count)
            self._lowest = np.minimum(here, fold(np.minimum, self._arcs, here, space.count))
        else:
            self._back = [arcs.reversed() for arcs in self._arcs]

    def parts(self, what: str) -> Iterator[Part]:
        """All states, some at a time, with where they can be turned into.

        Where all moves can be undone, states that reach each other have one lowest state; each is
        then told to reach itself as well, which is never an improvement.

        Raises:
            TooLongError: there are too many pairs of states.
        """
        if self._lowest is None:
            bounded(self._count**2, what)
            yield from map(self._searched, _slices(np.arange(self._count), AT_A_TIME))
            return
        order = np.argsort(self._lowest, kind="stable")
        begins = np.flatnonzero(np.diff(self._lowest[order], prepend=-1))
        sizes = np.diff(begins, append=self._count)
        bounded(int(np.square(sizes).sum()), what)
        for size in rising(sizes).tolist():
            blocks = order[begins[sizes == size][:, None] + np.arange(size)]
            for block in _slices(blocks, max(1, PAIRS // size**2)):
                for sources in _slices(block.T, max(1, PAIRS // block.size)):
                    yield sources.T, block, np.ones((*sources.T.shape, size), dtype=bool)

    def _searched(self, states: Indices) -> Part:
        bits = np.zeros((self._count, len(states)), dtype=bool)
        bits[states, np.arange(len(states))] = True
        reached = fold(np.bitwise_or, self._back, np.packbits(bits, axis=1), 0)
        truth = np.unpackbits(reached, axis=1, count=len(states)).T.astype(bool)
        return states, np.arange(self._count), truth

    def all_of(self, bits: NDArray[np.uint8]) -> NDArray[np.uint8]:
        """Each bit that a state and all that it can be turned into have in common."""
        if self._lowest is None:
            return bits & fold(np.bitwise_and, self._arcs, bits, 255)
        order = np.argsort(self._lowest, kind="stable")
        lowest = self._lowest[order]
        begins = np.flatnonzero(np.diff(lowest, prepend=-1))
        common = np.bitwise_and.reduceat(bits[order], begins, axis=0)
        return common[np.searchsorted(lowest[begins], self._lowest)]


def _slices(rows: Indices, size: int) -> Iterator[Indices]:
    return (rows[first : first + size] for first in range(0, len(rows), size))


def _joined(parts: Iterable[tuple[Indices, Indices, Indices]], count: int, name: str) -> Arcs:
    """Arcs from those of some sources at a time, the sources in any order."""
    found, taken = [], 0
    starts = np.zeros(count + 1, dtype=np.int64)
    for sources, sizes, targets in parts:
        taken += BYTES_HELD * len(targets)
        claim(taken, f"what {name} can bring about together")
        starts[sources + 1] = sizes
        found.append((sources, sizes, targets))
    np.cumsum(starts, out=starts)
    whole = np.empty(starts[-1], dtype=np.int64)
    for sources, sizes, targets in found:
        within = np.arange(len(targets)) - np.repeat(np.cumsum(sizes) - sizes, sizes)
        whole[np.repeat(starts[sources], sizes) + within] = targets
    return Arcs(starts, whole)
