"""Non-myopic stability NM, for two decision makers.

Definition: s is non-myopically stable for i exactly when there is an h0 such that G_h(i, s) = s for
all h >= h0, with the anticipated final state G_h of `lookahead.py` (Brams, Wittman 1981; Kilgour
1984). The tables G_h of both follow from those of h - 1 alone: once a pair of tables comes back,
all further ones repeat, and s is stable exactly when i stays at s throughout that cycle.

Cost: a pass over all arcs for each horizon until the tables repeat.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import reduce
from typing import TYPE_CHECKING, ClassVar

import numpy as np

from detente.stability import codes
from detente.stability.concepts.concept import Concept
from detente.stability.concepts.limited import foreseen, stays
from detente.stability.concepts.lookahead import Anticipation

if TYPE_CHECKING:
    from detente.findings import Code
    from detente.stability.explanation import Improvement
    from detente.stability.space import StateSpace
    from detente.stability.truth import Truth


@dataclass(frozen=True, slots=True)
class NonMyopic(Concept):
    """Unlimited foresight."""

    needs: ClassVar[tuple[Code, ...]] = (
        codes.TWO_ONLY,
        codes.NEEDS_ORDER,
    )

    name: str = "nm"
    title: str = "Non-myopic stability"
    meaning: str = (
        "However far it looks ahead, past some point, the decision maker prefers to stay."
    )
    reference: str = "Brams, Wittman 1981; Kilgour 1984"

    def stable(self, space: StateSpace, dm: str) -> Truth:
        """The states at which i stays for every horizon of the cycle."""
        anticipation = Anticipation(space)
        return reduce(np.logical_and, (stays(anticipation, h, dm) for h in _cycle(anticipation)))

    def improvements(self, space: StateSpace, state: int, dm: str) -> tuple[Improvement, ...]:
        """As for L_h, at the first horizon of the cycle at which i leaves, else at the first."""
        anticipation = Anticipation(space)
        cycle = _cycle(anticipation)
        leaves = (h for h in cycle if anticipation.end(h, dm)[state] != state)
        return foreseen(anticipation, next(leaves, cycle[0]), dm, state)


def _cycle(anticipation: Anticipation) -> range:
    """The horizons of one turn of the cycle that the tables end in."""
    seen: dict[bytes, int] = {}
    for horizon, table in anticipation.tables():
        if table in seen:
            return range(seen[table], horizon)
        seen[table] = horizon
    raise AssertionError
