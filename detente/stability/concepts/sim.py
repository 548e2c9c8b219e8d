"""Simultaneous stability (SIM), in the product form for any number of decision makers.

Definition: s is SIM stable for i exactly when for every s1 in R_i^+(s) each opponent j can choose
to stay or some t_j in R_j^+(s) such that all these option changes, applied to s together with i's
own, give a feasible state that i does not prefer to s (Fraser, Hipel 1979, 1984, for two; the form
with one choice for each opponent is their practice for more). Opponents answer from s, not from s1.
For two decision makers SIM implies GMR; for three a joint answer may be feasible where no sequence
of single moves is.

It needs options that change: in graph form and with merged states it is not defined.

Cost: the joint answers, one for each combination of the opponents' improvements, with each
improvement of i.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, ClassVar

import numpy as np

from detente.stability import codes
from detente.stability.concepts.concept import Concept
from detente.stability.explanation import Improvement
from detente.stability.memory import bounded, claim
from detente.stability.paths import Step
from detente.stability.undefined import UndefinedError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from detente.findings import Code
    from detente.stability.arcs import Arcs, Indices
    from detente.stability.space import StateSpace
    from detente.stability.truth import Truth

AT_A_TIME = 2**20
"""Joint answers that are held at a time."""

MOST_ANSWERS = 2**33
"""Joint answers that are looked at for one decision maker: some minutes."""


@dataclass(frozen=True, slots=True)
class SIM(Concept):
    """All answer at once, each by an improvement on s."""

    needs: ClassVar[tuple[Code, ...]] = (codes.NEEDS_OPTIONS,)

    name: str = "sim"
    title: str = "Simultaneous stability"
    meaning: str = (
        "Whatever move the decision maker prefers, the others, moving at the same time and each to"
        " its own gain, could leave it with nothing gained."
    )
    reference: str = "Fraser, Hipel 1979, 1984"

    def stable(self, space: StateSpace, dm: str) -> Truth:
        """Which states are stable for that decision maker."""
        joint = _Joint(space)
        leaving = space.improving(dm)
        others = [space.improving(other) for other in space.dms if other != dm]
        met = np.zeros(len(leaving.targets), dtype=bool)
        better = space.preferences[dm].better
        for arcs, source, ends in joint.answers(leaving, others):
            good = ends >= 0
            good[good] = ~better(source[good], ends[good])
            met[arcs[good]] = True
        stable = np.ones(space.count, dtype=bool)
        stable[leaving.sources[~met]] = False
        return stable

    def improvements(self, space: StateSpace, state: int, dm: str) -> tuple[Improvement, ...]:
        """Each improvement with an answer of the fewest opponents: a step of each to its end."""
        joint = _Joint(space)
        better = space.improvements(dm, state).tolist()
        return tuple(Improvement(to, _answer(space, joint, dm, state, to)) for to in better)


def _answer(
    space: StateSpace, joint: _Joint, dm: str, state: int, to: int
) -> tuple[Step, ...] | None:
    """The first joint answer of the fewest opponents, as one step of each to the joint end."""
    others = [other for other in space.dms if other != dm]
    better = space.preferences[dm].better
    for size in range(1, len(others) + 1):
        for group in combinations(others, size):
            ends = joint.ends(state, to, [space.improvements(other, state) for other in group])
            good = ends[ends >= 0]
            good = good[~better(np.full(len(good), state), good)]
            if len(good):
                return tuple(Step(other, int(good[0])) for other in group)
    return None


class _Joint:
    """Option changes added up: a state's code is a number with a digit for each decision maker."""

    def __init__(self, space: StateSpace) -> None:
        if not space.transitive:
            reason = "simultaneous answers need options, and states that are not merged"
            raise UndefinedError(codes.NEEDS_OPTIONS, reason, "ask for gmr or seq")
        digits = [space.grid.own(number) for number in range(len(space.dms))]
        radix, self.codes = 1, np.zeros(space.count, dtype=np.int64)
        for digit in digits:
            self.codes += digit * radix
            radix *= int(digit.max()) + 1
        assert radix < 2**62
        self._order = np.argsort(self.codes)
        self._sorted = self.codes[self._order]
        self._dense = radix == space.count and bool((self._sorted == self.codes).all())

    def states(self, codes: Indices) -> Indices:
        """The states of these codes, -1 for what is not feasible."""
        if self._dense:
            return codes
        places = np.searchsorted(self._sorted, codes)
        places[places == len(self._sorted)] = 0
        return np.where(self._sorted[places] == codes, self._order[places], -1)

    def ends(self, state: int, to: int, choices: list[Indices]) -> Indices:
        """The states that one move from a state makes with one of each of these choices.

        In the order of the choices, the last one turning fastest; -1 for what is not feasible.
        """
        here = self.codes[state]
        codes = self.codes[[to]]
        for choice in choices:
            claim(len(codes) * len(choice) * 40, "the joint answers to one move")
            codes = (codes[:, None] + (self.codes[choice] - here)[None, :]).ravel()
        return self.states(codes)

    def answers(
        self, leaving: Arcs, others: list[Arcs]
    ) -> Iterator[tuple[Indices, Indices, Indices]]:
        """In slices: a leaving arc, its source, and the state that it ends in with a joint answer.

        Every combination of staying and improving of the others comes once; the state is -1
        where it is infeasible.
        """
        sources = leaving.sources
        load = np.ones(leaving.count, dtype=np.int64)
        for other in others:
            load *= np.diff(other.starts) + 1
        ends = np.cumsum(load[sources])
        bounded(int(ends[-1]) if len(ends) else 0, "the joint answers", MOST_ANSWERS)
        first = 0
        while first < len(sources):
            done = ends[first - 1] if first else 0
            last = max(first + 1, int(np.searchsorted(ends, done + AT_A_TIME, side="right")))
            claim(int(ends[last - 1] - done) * 40, "the joint answers of one move")
            arcs = np.arange(first, last)
            yield self._combined(arcs, sources[arcs], leaving.targets[arcs], others)
            first = last

    def _combined(
        self, arcs: Indices, sources: Indices, targets: Indices, others: list[Arcs]
    ) -> tuple[Indices, Indices, Indices]:
        codes = self.codes[targets]
        for other in others:
            starts, sizes = other.starts[sources], np.diff(other.starts)[sources] + 1
            place = np.arange(int(sizes.sum())) - np.repeat(np.cumsum(sizes) - sizes, sizes)
            arcs, sources, codes = (np.repeat(x, sizes) for x in (arcs, sources, codes))
            moves = place > 0
            chosen = other.targets[np.repeat(starts, sizes)[moves] + place[moves] - 1]
            codes[moves] += self.codes[chosen] - self.codes[sources[moves]]
        return arcs, sources, self.states(codes)
