"""Strength of preference: strong and weak GMR, SMR and SEQ.

A strength mark tells which states are *much* better, s >> q. Improvements and the general concepts
stay what they are. A state is *strongly* stable when the sanctions hurt much: every s1 in
R_i^{+,++}(s) has an answer s2 with s >>_i s2, and for SMR s >>_i s3 for all s3 in R_i(s2) as well.
It is *weakly* stable when it is stable under the general concept, but not strongly (Hamouda,
Kilgour, Hipel 2004, 2006). In a ranking s >> q when a mark stands between them; in a list of
statements when they differ in a statement above the mark. A state without improvements is strongly
stable under each of them.

Cost: that of the general concept.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from detente.stability.concepts.concept import Concept, Metarational
from detente.stability.concepts.gmr import GMR
from detente.stability.concepts.seq import SEQ
from detente.stability.concepts.smr import SMR
from detente.stability.explanation import Explanation
from detente.stability.movers import ByMoves
from detente.stability.sanctions import Threshold

if TYPE_CHECKING:
    from detente.stability.explanation import Improvement
    from detente.stability.movers import Mover
    from detente.stability.sanctions import Sanction
    from detente.stability.space import StateSpace
    from detente.stability.truth import Truth

GENERAL: dict[str, Metarational] = {"gmr": GMR(), "smr": SMR(), "seq": SEQ()}
REFERENCE = "Hamouda, Kilgour, Hipel 2004, 2006"


@dataclass(frozen=True, slots=True)
class Strong(Metarational):
    """A general concept whose sanctions must be much worse than the state.

    Attributes:
        general: the concept that gives the answers.
        lasting: whether i's next move must find nothing but much worse states as well.
    """

    general: Metarational
    lasting: bool

    def answers(self, space: StateSpace, dm: str) -> tuple[Mover, ...]:
        """Those of the general concept."""
        return self.general.answers(space, dm)

    def sanction(self, space: StateSpace, dm: str) -> Sanction:
        """A state that is much worse, by the strength marks."""
        degree = space.preferences[dm].degree
        if degree is None:
            degree = np.zeros(space.count, dtype=np.int32)
        counter = ByMoves(space, dm) if self.lasting else None
        return Threshold(degree, degree - np.int32(1), counter)


@dataclass(frozen=True, slots=True)
class Weak(Concept):
    """Stable under the general concept, but not strongly."""

    strong: Strong

    def stable(self, space: StateSpace, dm: str) -> Truth:
        """General, and not strong."""
        held = self.strong.general.stable(space, dm)
        return np.logical_and(held, ~self.strong.stable(space, dm))

    def improvements(self, space: StateSpace, state: int, dm: str) -> tuple[Improvement, ...]:
        """Those of the general concept, with its sanctions."""
        return self.strong.general.improvements(space, state, dm)

    def explain(self, space: StateSpace, state: int, dm: str) -> Explanation:
        """The sanctions of the general concept; not stable where strong ones exist for all."""
        general = self.strong.general.explain(space, state, dm)
        strongly = self.strong.explain(space, state, dm).stable
        stable = general.stable and not strongly
        return Explanation(state, dm, self.name, stable, general.improvements)


def strong(basic: str) -> Strong:
    """Strong `gmr`, `smr` or `seq`."""
    general = GENERAL[basic]
    return Strong(
        f"strong_{basic}",
        f"{general.title}, strong",
        f"{general.meaning[:-1]}, and much is lost.",
        REFERENCE,
        general,
        basic == "smr",
    )


def weak(basic: str) -> Weak:
    """Weak `gmr`, `smr` or `seq`."""
    general = GENERAL[basic]
    return Weak(
        f"weak_{basic}",
        f"{general.title}, weak",
        f"{general.meaning[:-1]}, but not so that each such move costs it much.",
        REFERENCE,
        strong(basic),
    )
