"""What a decision maker holds better, state against state.

Mostly an ordinal payoff tells it. Unknown and listed pairs are kept as the classes of states that
the file names, and asked pair by pair: no matrix of state pairs is ever built.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from detente.stability.payoffs import dense

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from detente.stability.truth import Truth

    Payoff = NDArray[np.int32]
    States = NDArray[np.int64]

Classes = tuple[tuple["Truth", "Truth"], ...]
"""Pairs of classes of states, each class as its truth over all states."""


@dataclass(frozen=True, slots=True, eq=False)
class Preference:
    """The preference of one decision maker over the states.

    Attributes:
        payoff: shape (count,), dense ranks from 0, greater is better; None with listed pairs.
        degree: shape (count,), dense ranks, coarser than the payoff: s is much better than q where
            its degree is greater; None where no strength mark stands.
        unknown: pairs of classes between which no preference is known, whatever the payoff says.
        better_than: pairs of classes (better, worse), where exactly these are known.
    """

    payoff: Payoff | None
    degree: Payoff | None = None
    unknown: Classes = ()
    better_than: Classes = ()

    @property
    def ordinal(self) -> bool:
        """Whether the payoff alone tells everything but strength."""
        return self.payoff is not None and not self.unknown

    def better(self, source: States, target: States) -> Truth:
        """Whether each target is surely better than the source of the same place."""
        if self.payoff is None:
            listed = _first_over_second(self.better_than, target, source)
            known: Truth = np.logical_and(listed, source != target)
        else:
            known = np.greater(self.payoff[target], self.payoff[source])
        return known & ~self.uncertain(source, target) if self.unknown else known

    def uncertain(self, source: States, target: States) -> Truth:
        """Whether it is unknown which of the two is better."""
        one_way = _first_over_second(self.unknown, source, target)
        either = one_way | _first_over_second(self.unknown, target, source)
        different: Truth = either & (source != target)
        return different

    def kinds(self, count: int) -> States:
        """A number for each of so many states: of equal ones all else is equally unsure.

        Two states of one kind are better, worse or unsure against the same third states, as far as
        classes and not payoffs tell. A state that is in both classes of a pair would have to differ
        from itself: it is a kind of its own.
        """
        pairs = (*self.better_than, *self.unknown)
        apart = np.zeros(count, dtype=bool)
        for one, other in pairs:
            apart |= one & other
        sides = [side for pair in self.unknown for side in pair]
        number = np.where(apart, np.arange(1, count + 1), 0)
        for side in (*(worse for _, worse in self.better_than), *sides):
            number = dense(2 * number + side).astype(np.int64)
        return number


def _first_over_second(classes: Classes, first: States, second: States) -> Truth:
    found = np.zeros(np.broadcast(first, second).shape, dtype=bool)
    for one, other in classes:
        found |= one[first] & other[second]
    return found
