"""General metarationality (GMR): every improvement can be answered.

Definition: s is GMR stable for i exactly when every s1 in R_i^+(s) has an s2 in R_{N-i}(s1) that i
does not prefer to s (Howard 1971; for many decision makers Fang, Hipel, Kilgour 1993).

Cost: in threshold form h(s1) = min P_i over R_{N-i}(s1): a pass over the opponents' arcs for each
move of the longest shortest sequence. Where the space is a box and all is feasible and reversible,
h is one least value along all lines of the opponents at once: two passes over P_i (`boxes.py`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from detente.stability.concepts.concept import Metarational
from detente.stability.concepts.deterrents import not_better

if TYPE_CHECKING:
    from detente.stability.sanctions import Sanction
    from detente.stability.space import StateSpace


@dataclass(frozen=True, slots=True)
class GMR(Metarational):
    """Opponents may answer by any moves, at whatever cost to themselves."""

    name: str = "gmr"
    title: str = "General metarationality"
    meaning: str = (
        "Whatever move the decision maker prefers, the others could answer it so that nothing is"
        " gained, even at a cost to themselves."
    )
    reference: str = "Howard 1971; Fang, Hipel, Kilgour 1993"

    def sanction(self, space: StateSpace, dm: str) -> Sanction:
        """A state that is not better."""
        return not_better(space, dm)
