"""Deterrence where no single payoff tells it: state against state, in slices.

Listed pairs and unknown preferences speak of classes of states. States that lie in the same classes
are of one kind, and for one kind a threshold tells what deters: a minimum for each kind in place of
one for all. Where there are many kinds, and where a whole coalition must be deterred, one bit for
each pair of states is carried along instead.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from detente.stability.boxes import HIGHEST, LOWEST
from detente.stability.memory import bounded
from detente.stability.reach import fold, step
from detente.stability.sanctions import Sanction

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    from detente.stability.arcs import Arcs, Indices
    from detente.stability.movers import Mover
    from detente.stability.preference import Payoff, Preference
    from detente.stability.truth import Truth

    Bits = NDArray[np.uint8]

A_NUMBER = 32
"""Bits of a number: so many states are carried as bits for the price of one kind."""

WIDEST = 512
"""States whose deterrents are held at a time, one bit each."""

BY_BITS = 2**26
"""Pairs of states that are told one by one: up to 8,192 states, some seconds for each verdict."""

HELD = 2**26
"""Bytes that one gathering of values along the arcs may take: it sets how many go at a time."""


def within(
    preference: Preference, count: int, counter: Mover | None = None, *, unsure: bool = True
) -> Sanction:
    """What deters where a relation and not a payoff tells it: states that are not better.

    Args:
        preference: of the focal decision maker.
        count: the number of states.
        counter: if given, all states that it can move to from there must deter as well.
        unsure: whether a state deters of which it is unknown if it is better.
    """
    kinds = preference.kinds(count)
    if int(kinds.max()) < count // A_NUMBER:
        return ByKind(preference, kinds, unsure, counter)

    def deters(source: Indices, target: Indices) -> Truth:
        found = ~preference.better(source, target)
        return found if unsure else found & ~preference.uncertain(source, target)

    def lasting(bits: Bits) -> Bits:
        return bits & step(np.bitwise_and, counter.arcs, bits, 255) if counter else bits

    return Relation(deters, count, lasting)


@dataclass(frozen=True, slots=True, eq=False)
class ByKind(Sanction):
    """A threshold for each kind of state that is left.

    Attributes:
        preference: of the focal decision maker.
        kinds: of each state, see `Preference.kinds`.
        unsure: whether a state deters of which it is unknown if it is better.
        counter: if given, all states that the focal side can move to from q must deter as well.
    """

    preference: Preference
    kinds: Indices
    unsure: bool
    counter: Mover | None = None

    def deterring(self, state: int) -> Truth:
        """The states whose value, as seen from this one, is within its limit."""
        found: Truth = self._worth(np.array([state]))[:, 0] <= self._limits()[state]
        return found

    def met(self, leaving: Arcs, answers: Sequence[Arcs]) -> Truth:
        """As for a threshold, some kinds at a time."""
        sources = leaving.sources
        kinds, limits = self.kinds[sources], self._limits()[sources]
        first_of = np.full(int(self.kinds.max()) + 1, -1)
        first_of[kinds[::-1]] = sources[::-1]
        left = np.flatnonzero(first_of >= 0)
        place = np.cumsum(first_of >= 0) - 1
        found = np.zeros(len(sources), dtype=bool)
        for begin, end in _slices(len(left), answers, bytes_each=4):
            worst = fold(np.minimum, answers, self._worth(first_of[left[begin:end]]), HIGHEST)
            chosen = np.flatnonzero((place[kinds] >= begin) & (place[kinds] < end))
            column = place[kinds[chosen]] - begin
            found[chosen] = worst[leaving.targets[chosen], column] <= limits[chosen]
        return found

    def _limits(self) -> Payoff:
        payoff = self.preference.payoff
        return np.zeros(len(self.kinds), dtype=np.int32) if payoff is None else payoff

    def _worth(self, states: Indices) -> Payoff:
        """What each state counts for one who leaves these, shape (count, number of these)."""
        every, states = np.arange(len(self.kinds))[:, None], states[None, :]
        preference = self.preference
        if preference.payoff is None:
            values = preference.better(states, every).astype(np.int32)
        else:
            values = np.repeat(preference.payoff[:, None], states.size, axis=1)
        if preference.unknown:
            values[preference.uncertain(states, every)] = LOWEST if self.unsure else HIGHEST
        if self.counter is None:
            return values
        return np.maximum(values, step(np.maximum, self.counter.arcs, values, LOWEST))


@dataclass(frozen=True, slots=True, eq=False)
class Relation(Sanction):
    """A state q deters from leaving s where a relation says so, pair by pair.

    Attributes:
        deters: for arrays of s and q that broadcast, whether q deters from leaving s.
        count: the number of states.
        counter: of bits for each state, those that all its counter-moves have as well.
        most: pairs of states that are looked at for a verdict on all of them.
    """

    deters: Callable[[Indices, Indices], Truth]
    count: int
    counter: Callable[[Bits], Bits]
    most: int = BY_BITS

    def deterring(self, state: int) -> Truth:
        """The states that deter by themselves, and all of whose counter-moves do."""
        return np.greater(self._bits(np.array([state]))[:, 0], 127)

    def met(self, leaving: Arcs, answers: Sequence[Arcs]) -> Truth:
        """As for a threshold, with a bit for each state left in place of a minimum for all.

        Raises:
            TooLongError: there are too many pairs of states.
        """
        bounded(self.count**2, f"deterrence between {self.count:,} states, pair by pair", self.most)
        found = np.zeros(len(leaving.targets), dtype=bool)
        for first, end in _slices(self.count, answers, bytes_each=1 / 8):
            arcs = slice(leaving.starts[first], leaving.starts[end])
            if arcs.stop > arcs.start:
                states = np.arange(first, end)
                rows = fold(np.bitwise_or, answers, self._bits(states), 0)
                places = np.repeat(states - first, np.diff(leaving.starts)[states])
                found[arcs] = _bit(rows, leaving.targets[arcs], places)
        return found

    def _bits(self, states: Indices) -> Bits:
        """One row for each state q, one bit for each of these states s: whether q deters from s."""
        every = np.arange(self.count)
        bits = np.packbits(self.deters(states[None, :], every[:, None]), axis=1)
        return self.counter(bits)


def _slices(count: int, gathered: Sequence[Arcs], bytes_each: float) -> list[tuple[int, int]]:
    """From 0 to `count`, so many at a time that values along each list of arcs can be gathered."""
    longest = max(max(len(arcs.targets), arcs.count) for arcs in gathered)
    fitting = int(HELD / (longest * bytes_each)) // 8 * 8
    size = min(WIDEST, max(8, fitting))
    return [(first, min(first + size, count)) for first in range(0, count, size)]


def _bit(rows: Bits, row: Indices, place: Indices) -> Truth:
    bits = rows[row, place >> 3] >> (7 - (place & 7)).astype(np.uint8)
    found: Truth = np.not_equal(bits & 1, 0)
    return found
