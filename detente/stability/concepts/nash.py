"""Nash stability (R): no improvement at all.

Definition: s is Nash stable for i exactly when R_i^+(s) is empty (Nash 1950, 1951; in the graph
model Fang, Hipel, Kilgour 1993).

Cost: one pass over the arcs of i.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from detente.stability.concepts.concept import Concept
from detente.stability.explanation import Improvement
from detente.stability.lines import nothing_better

if TYPE_CHECKING:
    from detente.stability.space import StateSpace
    from detente.stability.truth import Truth


@dataclass(frozen=True, slots=True)
class Nash(Concept):
    """Each improvement destabilises: no answer is considered."""

    name: str = "nash"
    title: str = "Nash stability"
    meaning: str = "The decision maker has no move that it prefers, as long as nobody answers it."
    reference: str = "Nash 1951; Fang, Hipel, Kilgour 1993"

    def stable(self, space: StateSpace, dm: str) -> Truth:
        """The states without an improvement."""
        by_lines = nothing_better(space, dm)
        return np.equal(np.diff(space.improving(dm).starts), 0) if by_lines is None else by_lines

    def improvements(self, space: StateSpace, state: int, dm: str) -> tuple[Improvement, ...]:
        """The improvements; nothing deters from them."""
        return tuple(Improvement(to, None) for to in space.improvements(dm, state).tolist())
