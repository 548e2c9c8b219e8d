"""Coalition stability: CNash, CGMR, CSMR and CSEQ for a coalition, or for every coalition.

Definition (Inohara, Hipel 2008a, b; Xu, Hipel, Kilgour, Fang 2018), with H a nonempty set of
decision makers, R_H^{++}(s) its coalition improvements and Phi_H(s) = {q : s >=_i q for some i in
H}:

    CNash   R_H^{++}(s) is empty
    CGMR    every x in R_H^{++}(s) has a y in R_{P(N-H)}(x) that is in Phi_H(s)
    CSMR    as CGMR, and every z in R_H(y) is in Phi_H(s) as well
    CSEQ    every x in R_H^{++}(s) has a y in R^{++}_{P(N-H)}(x) that is in Phi_H(s)

The opponents answer as coalitions too: by sequences of moves of subsets of N - H, no subset twice
in a row. For a coalition of one these are Nash, GMR and SMR where moves are transitive; CSEQ may
hold where SEQ does not, since opponents can sanction as coalitions. A state is universally
coalitionally stable when it is stable for every H.

A state that deters H deters some member of it, so that CGMR and CSEQ are a threshold for each
member. In CSMR the counter-moves must leave out any state that is better for all: a bit for each
pair of states.

Cost: the improvements of each coalition, up to the states squared; 2^n - 1 coalitions, one after
the other.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from detente.stability.coalitions import ByCoalition, Reach, subsets
from detente.stability.concepts.concept import Metarational
from detente.stability.concepts.deterrents import inescapable, not_better
from detente.stability.memory import MOST_STEPS
from detente.stability.movers import ByMoves
from detente.stability.relations import Relation
from detente.stability.sanctions import AnyOf

if TYPE_CHECKING:
    from collections.abc import Iterable

    from detente.stability.arcs import Indices
    from detente.stability.movers import Mover
    from detente.stability.sanctions import Sanction
    from detente.stability.space import StateSpace
    from detente.stability.truth import Truth

EVERY = "all"
KINDS = {
    "cnash": "Coalition Nash stability",
    "cgmr": "Coalition general metarationality",
    "csmr": "Coalition symmetric metarationality",
    "cseq": "Coalition sequential stability",
}
MEANINGS = {
    "cnash": "No move that the members could make together is better for all of them.",
    "cgmr": "Whatever they could gain together, the others could answer it so that one of them"
    " gains nothing.",
    "csmr": "Whatever they could gain together, the others could answer it so that one of them"
    " gains nothing, and their next move could not mend that for all.",
    "cseq": "Whatever they could gain together, the others, alone or together, could answer it to"
    " their own gain so that one of them gains nothing.",
}


@dataclass(frozen=True, slots=True)
class Coalition(Metarational):
    """One of the four, for one coalition or for all of them.

    Attributes:
        kind: `cnash`, `cgmr`, `csmr` or `cseq`.
        members: in file order; empty for every coalition.
    """

    kind: str
    members: tuple[str, ...]

    def focal(self, space: StateSpace) -> Iterable[str]:
        """The coalition, or every coalition, by the members' ids joined by `+`."""
        return map("+".join, [self.members] if self.members else subsets(space.dms))

    def leaving(self, space: StateSpace, dm: str) -> Mover:
        """The coalition's improvements."""
        return ByCoalition(space, tuple(dm.split("+")), improving=True)

    def answers(self, space: StateSpace, dm: str) -> tuple[Mover, ...]:
        """The subsets of the others; their single members where that comes to the same."""
        members = dm.split("+")
        others = [other for other in space.dms if other not in members]
        if self.kind == "cnash":
            return ()
        if self.kind != "cseq" and space.transitive:
            return tuple(ByMoves(space, other) for other in others)
        improving = self.kind == "cseq"
        return tuple(ByCoalition(space, group, improving) for group in subsets(others))

    def sanction(self, space: StateSpace, dm: str) -> Sanction:
        """A state that some member does not prefer, and for CSMR leads to nothing else."""
        members = tuple(dm.split("+"))
        if self.kind != "csmr":
            return AnyOf(tuple(not_better(space, member) for member in members))
        if len(members) == 1:
            return inescapable(space, dm)
        preferences = [space.preferences[member] for member in members]

        def someone_loses(source: Indices, target: Indices) -> Truth:
            all_gain = np.ones(np.broadcast(source, target).shape, dtype=bool)
            for preference in preferences:
                all_gain &= preference.better(source, target)
            return ~all_gain

        most = MOST_STEPS if self.members else MOST_STEPS // 2 ** len(space.dms)
        return Relation(someone_loses, space.count, Reach(space, members).all_of, most)


def coalition(kind: str, members: tuple[str, ...]) -> Coalition:
    """That kind of stability for these members; for every coalition without any."""
    return Coalition(
        f"{kind}:{'+'.join(members) or EVERY}",
        KINDS[kind],
        MEANINGS[kind],
        "Inohara, Hipel 2008",
        kind,
        members,
    )
