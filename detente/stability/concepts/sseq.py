"""Symmetric sequential stability (SSEQ): an answer that pays those who give it, with no way out.

Definition: s is SSEQ stable for i exactly when every s1 in R_i^+(s) has an s2 in R_{N-i}^+(s1) that
i does not prefer to s, such that i does not prefer any s3 in R_i(s2) to s either (Rego, Vieira
2017).

Cost: as SMR, over the opponents' improvements.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from detente.stability.concepts.concept import Metarational, credible_opponents
from detente.stability.concepts.deterrents import inescapable

if TYPE_CHECKING:
    from detente.stability.movers import Mover
    from detente.stability.sanctions import Sanction
    from detente.stability.space import StateSpace


@dataclass(frozen=True, slots=True)
class SSEQ(Metarational):
    """Opponents answer by improvements only, and the answer must survive one more move of i."""

    name: str = "sseq"
    title: str = "Symmetric sequential stability"
    meaning: str = (
        "Whatever move the decision maker prefers, the others could answer it, each to its own"
        " gain, so that nothing is gained, and its own next move could not mend that."
    )
    reference: str = "Rego, Vieira 2017"

    def answers(self, space: StateSpace, dm: str) -> tuple[Mover, ...]:
        """The opponents, by their improvements."""
        return credible_opponents(space, dm)

    def sanction(self, space: StateSpace, dm: str) -> Sanction:
        """A state that is not better and leads to none that is."""
        return inescapable(space, dm)
