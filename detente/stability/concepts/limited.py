"""Limited-move stability L_h, for two decision makers.

Definition: s is L_h stable for i exactly when G_h(i, s) = s, with the anticipated final state G_h
of `lookahead.py` (Kilgour 1985; Fang, Hipel, Kilgour 1989, 1993). L_1 is Nash stability; L_2
implies SEQ. The definition assumes strict preferences; the rule for ties stands in `lookahead.py`.
For more than two decision makers there is no agreed definition.

Cost: h passes over all arcs.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

import numpy as np

from detente.stability import codes
from detente.stability.concepts.concept import Concept
from detente.stability.concepts.lookahead import Anticipation
from detente.stability.explanation import Improvement

if TYPE_CHECKING:
    from detente.findings import Code
    from detente.stability.space import StateSpace
    from detente.stability.truth import Truth


@dataclass(frozen=True, slots=True)
class Limited(Concept):
    """L_h; `horizon` is h, at least 1."""

    needs: ClassVar[tuple[Code, ...]] = (
        codes.TWO_ONLY,
        codes.NEEDS_ORDER,
    )

    horizon: int

    def stable(self, space: StateSpace, dm: str) -> Truth:
        """The states at which the decision maker expects to stay."""
        return stays(Anticipation(space), self.horizon, dm)

    def improvements(self, space: StateSpace, state: int, dm: str) -> tuple[Improvement, ...]:
        """The moves that gain at once or in the end, each with the play expected after it."""
        return foreseen(Anticipation(space), self.horizon, dm, state)


def limited(horizon: int) -> Limited:
    """Limited-move stability with that horizon."""
    return Limited(
        f"l{horizon}",
        f"Limited-move stability of horizon {horizon}",
        f"Looking {horizon} moves ahead, and expecting the other to do the same with what is left,"
        " the decision maker prefers to stay.",
        "Kilgour 1985; Fang, Hipel, Kilgour 1989",
        horizon,
    )


def stays(anticipation: Anticipation, horizon: int, dm: str) -> Truth:
    """Where G_h(i, s) = s."""
    end = anticipation.end(horizon, dm)
    return np.equal(end, np.arange(len(end)))


def foreseen(
    anticipation: Anticipation, horizon: int, dm: str, state: int
) -> tuple[Improvement, ...]:
    """The moves of i that gain at once or in the end, and the play that i expects after each.

    The sanction is that play where it ends no better than the state, else None.
    """
    space = anticipation.space
    payoff = space.payoffs[dm]
    other = next(j for j in space.dms if j != dm)
    found = []
    for to in space.moves(dm, state).tolist():
        play = tuple(anticipation.play(horizon - 1, other, to))
        end = play[-1].to if play else to
        if payoff[end] > payoff[state]:
            found.append(Improvement(to, None))
        elif payoff[to] > payoff[state]:
            found.append(Improvement(to, play))
    return tuple(found)
