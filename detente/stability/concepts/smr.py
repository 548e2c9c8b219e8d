"""Symmetric metarationality (SMR): every improvement can be answered, with no way out.

Definition: s is SMR stable for i exactly when every s1 in R_i^+(s) has an s2 in R_{N-i}(s1) that i
does not prefer to s, such that i does not prefer any s3 in R_i(s2) to s either (Howard 1971;
for many decision makers Fang, Hipel, Kilgour 1993).

Cost: as GMR, with max P_i over s2 and R_i(s2) in the place of P_i(s2).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from detente.stability.concepts.concept import Metarational
from detente.stability.concepts.deterrents import inescapable

if TYPE_CHECKING:
    from detente.stability.sanctions import Sanction
    from detente.stability.space import StateSpace


@dataclass(frozen=True, slots=True)
class SMR(Metarational):
    """Opponents may answer by any moves, and the answer must survive one more move of i."""

    name: str = "smr"
    title: str = "Symmetric metarationality"
    meaning: str = (
        "Whatever move the decision maker prefers, the others could answer it so that nothing is"
        " gained, and its own next move could not mend that."
    )
    reference: str = "Howard 1971; Fang, Hipel, Kilgour 1993"

    def sanction(self, space: StateSpace, dm: str) -> Sanction:
        """A state that is not better and leads to none that is."""
        return inescapable(space, dm)
