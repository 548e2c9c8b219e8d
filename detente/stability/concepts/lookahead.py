"""What two decision makers who look h moves ahead expect of each other.

The anticipated final state G_h(i, s) when i moves first and h moves are left (Kilgour 1985; Fang,
Hipel, Kilgour 1989): G_0(i, s) = s; for h >= 1, i compares the states G_{h-1}(j, s1) that its moves
s1 in R_i(s) lead to, and goes for the best of them if it prefers that to s; else it stays.

With ties the papers leave the play open. Here i stays unless it gains strictly, and among moves
whose ends it likes equally it makes the one to the state that stands first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from detente.stability import codes
from detente.stability.paths import Step
from detente.stability.reach import step
from detente.stability.undefined import UndefinedError, payoff_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from detente.stability.arcs import Arcs, Indices
    from detente.stability.preference import Payoff
    from detente.stability.space import StateSpace

    Choice = NDArray[np.int64]


class Anticipation:
    """The tables of anticipated play, one horizon after the other.

    Attributes:
        space: of two decision makers with an order each.
        pair: their ids.
    """

    def __init__(self, space: StateSpace) -> None:
        if len(space.dms) != 2:
            reason = "for more or fewer than two decision makers there is no agreed definition"
            raise UndefinedError(codes.TWO_ONLY, reason, "ask for seq, smr or maximin4")
        self.space = space
        self.pair = space.dms
        self._payoffs = [payoff_of(space, dm) for dm in self.pair]
        self._arcs = [space.arcs(dm) for dm in self.pair]
        here = np.arange(space.count)
        self._ends: list[list[Indices]] = [[here, here]]
        self._choices: list[list[Choice]] = [[here, here]]

    def end(self, horizon: int, dm: str) -> Indices:
        """G_h(i, s) for every state s, shape (count,)."""
        while len(self._ends) <= horizon:
            self._look_further()
        return self._ends[horizon][self.pair.index(dm)]

    def _look_further(self) -> None:
        ends, choices = [], []
        for me in (0, 1):
            expected = self._ends[-1][1 - me]
            choice = _best(self._arcs[me], self._payoffs[me], expected)
            moved = choice != np.arange(self.space.count)
            choices.append(choice)
            ends.append(np.where(moved, expected[choice], choice))
        self._ends.append(ends)
        self._choices.append(choices)

    def play(self, horizon: int, dm: str, state: int) -> Iterator[Step]:
        """The anticipated moves from a state, beginning with that decision maker."""
        self.end(horizon, dm)
        me = self.pair.index(dm)
        for left in range(horizon, 0, -1):
            choice = int(self._choices[left][me][state])
            if choice == state:
                return
            yield Step(self.pair[me], choice)
            state, me = choice, 1 - me

    def tables(self) -> Iterator[tuple[int, bytes]]:
        """Each horizon from 1 on with its tables of ends, which settle all that follow."""
        horizon = 0
        while True:
            horizon += 1
            yield horizon, b"".join(self.end(horizon, dm).tobytes() for dm in self.pair)


def _best(arcs: Arcs, payoff: Payoff, expected: Indices) -> Choice:
    """The state that each state is left for: itself where no move gains."""
    count = arcs.count
    here = np.arange(count)
    first = count - 1 - here
    worth = payoff.astype(np.int64)[expected] * count + first
    best = step(np.maximum, arcs, worth, -1)
    gains = best // count > payoff
    return np.where(gains, count - 1 - best % count, here)
