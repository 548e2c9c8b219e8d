"""Maximin_h stability: h moves ahead against opponents who only mean harm.

Definition (Rego, Vieira): with P the payoff of i, lo_0 = hi_0 = P and
    lo_t(s) = min(P(s), min of hi_{t-1} over R_{N-i}(s)),
    hi_t(s) = max(P(s), max of lo_{t-1} over R_i(s)),
s is Maximin_h stable for i exactly when lo_{h-1}(s1) <= P(s) for all s1 in R_i(s). Either side may
stop at any turn. For h = 1, 2, 3 these are Nash, GMR and SMR stability. The form for many decision
makers, whose opponents move as a group in each turn, is the straightforward one; the papers print
it for two.

Only an improvement can break the inequality, and lo_{h-1}(s1) <= P(s) < P(s1) says that opponents
can reach a state where hi_{h-2} is at most P(s): for h >= 2 the concept has the common form.

Cost: h - 1 folds over all moves.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

import numpy as np

from detente.stability import codes
from detente.stability.boxes import HIGHEST, LOWEST
from detente.stability.concepts.concept import Metarational, opponents
from detente.stability.reach import fold, step
from detente.stability.sanctions import Threshold
from detente.stability.undefined import payoff_of

if TYPE_CHECKING:
    from detente.findings import Code
    from detente.stability.movers import Mover
    from detente.stability.preference import Payoff
    from detente.stability.sanctions import Sanction
    from detente.stability.space import StateSpace


@dataclass(frozen=True, slots=True)
class Maximin(Metarational):
    """Maximin_h; `horizon` is h, at least 1."""

    needs: ClassVar[tuple[Code, ...]] = (codes.NEEDS_ORDER,)

    horizon: int = 1

    def answers(self, space: StateSpace, dm: str) -> tuple[Mover, ...]:
        """The opponents by any moves; nobody where only one move is looked ahead."""
        return opponents(space, dm) if self.horizon > 1 else ()

    def sanction(self, space: StateSpace, dm: str) -> Sanction:
        """A state from which i cannot secure more than it has, in the moves that are left."""
        payoff = payoff_of(space, dm)
        return Threshold(_secured(space, dm, payoff, self.horizon - 2), payoff)


def maximin(horizon: int) -> Maximin:
    """Maximin stability with that horizon."""
    return Maximin(
        f"maximin{horizon}",
        f"Maximin stability of horizon {horizon}",
        f"Looking {horizon} moves ahead, the decision maker can secure nothing better against"
        " opponents who only mean it harm.",
        "Rego, Vieira 2017",
        horizon,
    )


def _secured(space: StateSpace, dm: str, payoff: Payoff, moves: int) -> Payoff:
    """hi_t: what i secures when it moves next and so many moves are left."""
    own = space.arcs(dm)
    others = [mover.arcs for mover in opponents(space, dm)]
    low, high = payoff, payoff
    for _ in range(moves):
        lower = np.minimum(payoff, fold(np.minimum, others, high, HIGHEST))
        higher = np.maximum(payoff, step(np.maximum, own, low, LOWEST))
        if np.array_equal(lower, low) and np.array_equal(higher, high):
            break
        low, high = lower, higher
    return high
