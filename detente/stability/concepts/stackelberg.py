"""Stackelberg stability, for two decision makers.

Definition: s is a Stackelberg equilibrium with leader i exactly when it is L_2 stable for i and
Nash stable for the follower j (von Stackelberg 1934; in the graph model Fang, Hipel, Kilgour 1989).

Cost: two passes over all arcs.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from detente.stability import codes
from detente.stability.concepts.concept import Concept
from detente.stability.concepts.limited import limited
from detente.stability.concepts.nash import Nash

if TYPE_CHECKING:
    from detente.findings import Code
    from detente.stability.explanation import Improvement
    from detente.stability.space import StateSpace
    from detente.stability.truth import Truth


@dataclass(frozen=True, slots=True)
class Stackelberg(Concept):
    """One decision maker leads: it looks two moves ahead; the other looks one."""

    needs: ClassVar[tuple[Code, ...]] = (
        codes.TWO_ONLY,
        codes.NEEDS_ORDER,
    )

    leader: str

    def stable(self, space: StateSpace, dm: str) -> Truth:
        """L_2 stability for the leader, Nash stability for the follower."""
        return self._role(dm).stable(space, dm)

    def improvements(self, space: StateSpace, state: int, dm: str) -> tuple[Improvement, ...]:
        """As for L_2 and for Nash."""
        return self._role(dm).improvements(space, state, dm)

    def _role(self, dm: str) -> Concept:
        return limited(2) if dm == self.leader else Nash()


def stackelberg(leader: str) -> Stackelberg:
    """Stackelberg stability under that leader."""
    return Stackelberg(
        f"stackelberg:{leader}",
        f"Stackelberg stability, {leader} leading",
        "The leader, who counts on the other's best answer, and the follower, who only answers,"
        " both prefer to stay.",
        "von Stackelberg 1934; Fang, Hipel, Kilgour 1989",
        leader,
    )
