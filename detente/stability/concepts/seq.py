"""Sequential stability (SEQ): every improvement meets an answer that pays those who give it.

Definition: s is SEQ stable for i exactly when every s1 in R_i^+(s) has an s2 in R_{N-i}^+(s1) that
i does not prefer to s; each opponent improves on the state that it moves from (Fraser, Hipel 1979,
1984; for many decision makers Fang, Hipel, Kilgour 1993).

Cost: as GMR, over the opponents' improvements. Where the space is a box, the lines are sorted once,
and then each opponent passes every state once, in rising order of P_i (`credible.py`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from detente.stability.concepts.concept import Metarational, credible_opponents
from detente.stability.concepts.deterrents import not_better

if TYPE_CHECKING:
    from detente.stability.movers import Mover
    from detente.stability.sanctions import Sanction
    from detente.stability.space import StateSpace


@dataclass(frozen=True, slots=True)
class SEQ(Metarational):
    """Opponents answer by improvements only."""

    name: str = "seq"
    title: str = "Sequential stability"
    meaning: str = (
        "Whatever move the decision maker prefers, the others could answer it, each to its own"
        " gain, so that nothing is gained."
    )
    reference: str = "Fraser, Hipel 1979; Fang, Hipel, Kilgour 1993"

    def answers(self, space: StateSpace, dm: str) -> tuple[Mover, ...]:
        """The opponents, by their improvements."""
        return credible_opponents(space, dm)

    def sanction(self, space: StateSpace, dm: str) -> Sanction:
        """A state that is not better."""
        return not_better(space, dm)
