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

from detente.stability.arcs import from_pairs
from detente.stability.memory import claim
from detente.stability.reach import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from detente.stability.arcs import Arcs, Indices
    from detente.stability.space import StateSpace

AT_A_TIME = 512
"""Targets that are sought at a time, one bit each."""


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
        if not self.improving:
            return _reached(self.space, self.members)
        arcs = ByCoalition(self.space, self.members, improving=False).arcs
        sources, chosen = arcs.sources, np.ones(len(arcs.targets), dtype=bool)
        for member in self.members:
            chosen &= self.space.preferences[member].better(sources, arcs.targets)
        return arcs.keep(chosen)


def _reached(space: StateSpace, members: tuple[str, ...]) -> Arcs:
    """R_H as arcs; a state that can be come back to is among its own targets."""
    movers = [space.arcs(member) for member in members]
    if len(movers) == 1:
        return movers[0]
    found = []
    taken = 0
    for first in range(0, space.count, AT_A_TIME):
        size = min(AT_A_TIME, space.count - first)
        bits = np.zeros((space.count, AT_A_TIME), dtype=bool)
        bits[first + np.arange(size), np.arange(size)] = True
        reached = fold(np.bitwise_or, movers, np.packbits(bits, axis=1), 0)
        sources, targets = np.nonzero(np.unpackbits(reached, axis=1))
        taken += 48 * len(sources)
        claim(taken, f"what the coalition {'+'.join(members)} can reach")
        found.append((sources, targets + first))
    sources, targets = (np.concatenate(parts) for parts in zip(*found, strict=True))
    order = np.argsort(sources, kind="stable")
    return from_pairs(sources[order], targets[order], space.count)
