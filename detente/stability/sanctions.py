"""Which states deter: where a sanction must lead, and whether every improvement meets one.

Nearly all concepts share one form: s is stable for i when each improvement that i considers has an
answer of the opponents that ends in a state which deters i from leaving s. They differ in the
answers that are believed and in what deters.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

import numpy as np

from detente.stability.boxes import HIGHEST, LOWEST
from detente.stability.lines import holds_by_lines
from detente.stability.reach import fold, step

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    from detente.stability.arcs import Indices
    from detente.stability.movers import Mover
    from detente.stability.preference import Payoff
    from detente.stability.truth import Truth

AT_A_TIME = 512
"""States whose deterrents are held at a time, one bit each, where no threshold tells them."""


class Sanction(Protocol):
    """What deters a decision maker from leaving each state."""

    def deterring(self, state: int) -> Truth:
        """The states that deter it from leaving this one, shape (count,)."""
        ...

    def holds(self, leaving: Mover, answers: Sequence[Mover]) -> Truth:
        """The states of which every leaving move is answered by a deterring state, shape (count,).

        Args:
            leaving: by the moves that it considers.
            answers: the opponents, by the moves that are believed of them.
        """
        ...


@dataclass(frozen=True, slots=True, eq=False)
class Threshold:
    """A state q deters from leaving s where values[q] <= limits[s]: only a minimum is needed.

    Attributes:
        values: shape (count,).
        limits: shape (count,).
        counter: if given, all states that the focal side can move to from q must deter as well, so
            that the greatest of their values counts.
    """

    values: Payoff
    limits: Payoff
    counter: Mover | None = None

    def deterring(self, state: int) -> Truth:
        """The states not above this one's limit."""
        found: Truth = self._worth() <= self.limits[state]
        return found

    def holds(self, leaving: Mover, answers: Sequence[Mover]) -> Truth:
        """Whether the worst that may follow each leaving move is within the limit."""
        by_lines = holds_by_lines(self, leaving, answers)
        if by_lines is not None:
            return by_lines
        arcs = leaving.arcs
        worst = fold(np.minimum, [mover.arcs for mover in answers], self._worth(), HIGHEST)
        met = worst[arcs.targets] <= self.limits[arcs.sources]
        return _all_met(arcs.sources, met, arcs.count)

    def _worth(self) -> Payoff:
        if self.counter is None:
            return self.values
        return np.maximum(self.values, step(np.maximum, self.counter.arcs, self.values, LOWEST))


@dataclass(frozen=True, slots=True, eq=False)
class Relation:
    """A state q deters from leaving s where a relation says so, pair by pair.

    Attributes:
        deters: for arrays of s and q that broadcast, whether q deters from leaving s.
        count: the number of states.
        counter: if given, all states that the focal side can move to from q must deter as well.
    """

    deters: Callable[[Indices, Indices], Truth]
    count: int
    counter: Mover | None = None

    def deterring(self, state: int) -> Truth:
        """The states that deter by themselves, and all of whose counter-moves do."""
        return np.greater(self._bits(np.array([state]))[:, 0], 127)

    def holds(self, leaving: Mover, answers: Sequence[Mover]) -> Truth:
        """As for a threshold, with a bit for each state left in place of a minimum for all."""
        leaves, movers = leaving.arcs, [mover.arcs for mover in answers]
        stable = np.ones(self.count, dtype=bool)
        for first in range(0, self.count, AT_A_TIME):
            states = np.arange(first, min(first + AT_A_TIME, self.count))
            arcs = slice(leaves.starts[first], leaves.starts[states[-1] + 1])
            if arcs.stop > arcs.start:
                found = fold(np.bitwise_or, movers, self._bits(states), 0)
                sources = np.repeat(states - first, np.diff(leaves.starts)[states])
                met = _bit(found, leaves.targets[arcs], sources)
                stable[states] = _all_met(sources, met, len(states))
        return stable

    def _bits(self, states: Indices) -> NDArray[np.uint8]:
        """One row for each state q, one bit for each of these states s: whether q deters from s."""
        every = np.arange(self.count)
        bits = np.packbits(self.deters(states[None, :], every[:, None]), axis=1)
        if self.counter is None:
            return bits
        return bits & step(np.bitwise_and, self.counter.arcs, bits, 255)


def _bit(rows: NDArray[np.uint8], row: Indices, place: Indices) -> Truth:
    bits = rows[row, place >> 3] >> (7 - (place & 7)).astype(np.uint8)
    found: Truth = np.not_equal(bits & 1, 0)
    return found


def _all_met(sources: Indices, met: Truth, count: int) -> Truth:
    stable = np.ones(count, dtype=bool)
    stable[sources[~met]] = False
    return stable
