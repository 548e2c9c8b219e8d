"""Unknown preferences: Nash, GMR, SMR and SEQ, each in four types.

Where it is unknown which of two states i prefers, an attitude decides. Write R_i^{+,U}(s) for the
moves of i to states that are better or not known to be worse or equal (Li, Hipel, Kilgour, Fang
2004):

    type   moves considered by i   a sanction s2 must be
    a      R_i^{+,U}               s >=_i s2
    b      R_i^+                   s >=_i s2
    c      R_i^{+,U}               s >=_i s2 or s U_i s2
    d      R_i^+                   s >=_i s2 or s U_i s2

Opponents' credible answers in SEQ are their moves in R_j^{+,U}. In SMR the counter-moves are judged
as the sanction is. Nash stability of a and c is the same, and so is that of b and d.

Cost: unknown pairs make improvements intransitive, and no single payoff tells the sanctions: that
of the basic concept over lists of arcs, for each kind of state (those in the same classes of
unknown pairs).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from detente.stability.concepts.concept import Metarational, opponents
from detente.stability.movers import ByImprovements, ByMoves
from detente.stability.relations import within

if TYPE_CHECKING:
    from detente.stability.arcs import Arcs, Indices
    from detente.stability.movers import Mover
    from detente.stability.sanctions import Sanction
    from detente.stability.space import StateSpace

BASICS = {
    "nash": "Nash stability",
    "gmr": "General metarationality",
    "smr": "Symmetric metarationality",
    "seq": "Sequential stability",
}

MEANINGS = {
    "a": "It takes a chance where its preference is unknown, and lets only sure losses stop it.",
    "b": "It leaves for sure gains only, and lets only sure losses stop it.",
    "c": "It takes a chance where its preference is unknown, and lets a possible loss stop it.",
    "d": "It leaves for sure gains only, and lets a possible loss stop it.",
}


@dataclass(frozen=True, slots=True)
class ByHopes:
    """A decision maker by moves to states that are better, or of which that is unknown."""

    space: StateSpace
    name: str

    @property
    def arcs(self) -> Arcs:
        """All of them."""
        return self.space.kept(("hopes", self.name), self._made)

    def _made(self) -> Arcs:
        arcs, preference = self.space.arcs(self.name), self.space.preferences[self.name]
        sources = arcs.sources
        better = preference.better(sources, arcs.targets)
        return arcs.keep(better | preference.uncertain(sources, arcs.targets))

    def of(self, state: int) -> Indices:
        """Those from one state."""
        return self.arcs.of(state)


@dataclass(frozen=True, slots=True)
class Uncertain(Metarational):
    """One of the sixteen.

    Attributes:
        basic: `nash`, `gmr`, `smr` or `seq`.
        attitude: `a`, `b`, `c` or `d`.
    """

    basic: str
    attitude: str

    def leaving(self, space: StateSpace, dm: str) -> Mover:
        """Sure improvements; for types a and c also unsure ones."""
        return ByHopes(space, dm) if self.attitude in "ac" else ByImprovements(space, dm)

    def answers(self, space: StateSpace, dm: str) -> tuple[Mover, ...]:
        """Nobody (Nash), any moves (GMR, SMR), or moves to states not surely worse (SEQ)."""
        if self.basic == "nash":
            return ()
        if self.basic == "seq":
            return tuple(ByHopes(space, other) for other in space.dms if other != dm)
        return opponents(space, dm)

    def sanction(self, space: StateSpace, dm: str) -> Sanction:
        """A state that is surely not better (a, b), or not surely better (c, d)."""
        counter = ByMoves(space, dm) if self.basic == "smr" else None
        unsure = self.attitude in "cd"
        return within(space.preferences[dm], space.count, counter, unsure=unsure)


def uncertain(basic: str, attitude: str) -> Uncertain:
    """A basic concept under one of the attitudes `a`, `b`, `c`, `d`."""
    return Uncertain(
        f"{basic}_{attitude}",
        f"{BASICS[basic]} under unknown preferences, type {attitude}",
        MEANINGS[attitude],
        "Li, Hipel, Kilgour, Fang 2004",
        basic,
        attitude,
    )
