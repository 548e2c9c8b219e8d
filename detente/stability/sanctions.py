"""Which states deter: where a sanction must lead, and whether every improvement meets one.

Nearly all concepts share one form: s is stable for i when each improvement that i considers has an
answer of the opponents that ends in a state which deters i from leaving s. They differ in the
answers that are believed and in what deters.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from detente.stability.boxes import HIGHEST, LOWEST
from detente.stability.lines import holds_by_lines
from detente.stability.reach import fold, step

if TYPE_CHECKING:
    from collections.abc import Sequence

    from detente.stability.arcs import Arcs
    from detente.stability.movers import Mover
    from detente.stability.preference import Payoff
    from detente.stability.truth import Truth


class Sanction(ABC):
    """What deters a decision maker from leaving each state."""

    __slots__ = ()

    @abstractmethod
    def deterring(self, state: int) -> Truth:
        """The states that deter it from leaving this one, shape (count,)."""

    @abstractmethod
    def met(self, leaving: Arcs, answers: Sequence[Arcs]) -> Truth:
        """Which leaving moves can be answered by a deterring state, one value for each arc.

        Args:
            leaving: the moves that it considers.
            answers: of each opponent, at least one, the moves that are believed of it.
        """

    def holds(self, leaving: Mover, answers: Sequence[Mover]) -> Truth:
        """The states of which every leaving move is answered by a deterring state, shape (count,).

        Args:
            leaving: by the moves that it considers.
            answers: the opponents, by the moves that are believed of them.
        """
        arcs = leaving.arcs
        left = np.greater(arcs.starts[1:], arcs.starts[:-1])
        if not answers or not left.any():
            return ~left
        stable = np.ones(arcs.count, dtype=bool)
        stable[arcs.sources[~self.met(arcs, [mover.arcs for mover in answers])]] = False
        return stable


@dataclass(frozen=True, slots=True, eq=False)
class Threshold(Sanction):
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

    def met(self, leaving: Arcs, answers: Sequence[Arcs]) -> Truth:
        """Whether the worst that may follow each leaving move is within the limit."""
        worst = fold(np.minimum, answers, self._worth(), HIGHEST)
        found: Truth = worst[leaving.targets] <= self.limits[leaving.sources]
        return found

    def holds(self, leaving: Mover, answers: Sequence[Mover]) -> Truth:
        """By lines of the box where these tell, else move by move."""
        by_lines = holds_by_lines(self, leaving, answers)
        return Sanction.holds(self, leaving, answers) if by_lines is None else by_lines

    def _worth(self) -> Payoff:
        if self.counter is None:
            return self.values
        return np.maximum(self.values, step(np.maximum, self.counter.arcs, self.values, LOWEST))


@dataclass(frozen=True, slots=True, eq=False)
class AnyOf(Sanction):
    """A state deters where it does so by one of several sanctions.

    What some state reached does by some sanction, it does by that sanction: each is asked alone.
    """

    sanctions: tuple[Sanction, ...]

    def deterring(self, state: int) -> Truth:
        """The states that deter by at least one."""
        found: Truth = np.logical_or.reduce([one.deterring(state) for one in self.sanctions])
        return found

    def met(self, leaving: Arcs, answers: Sequence[Arcs]) -> Truth:
        """Whether one of them is met."""
        found: Truth = np.logical_or.reduce([one.met(leaving, answers) for one in self.sanctions])
        return found
