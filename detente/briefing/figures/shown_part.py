"""Which states of a large space a figure shows: the part that matters, and how much it leaves out.

A drawing of 200 states says nothing. What a reader asks of it is where the dispute stands, where it
can hold, and how it gets there: the status quo, the equilibria, the states on the shortest paths of
improvements to them, the states that the analyst named, and the first improvements of all.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

import numpy as np

from detente.briefing.figures.states import holding_states, named_states, strength_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from detente.briefing.figures.states import Counts
    from detente.stability import StateSpace, Trace, Verdicts

LEGIBLE = 26
"""States up to which all are drawn, and the most that are drawn of a larger space."""


@dataclass(frozen=True, slots=True)
class Shown:
    """The states that are drawn, in ascending order, of so many.

    Attributes:
        equilibria: how many states hold under some concept, drawn or not.
        equilibria_shown: how many of them are drawn.
    """

    states: tuple[int, ...]
    total: int
    equilibria: int
    equilibria_shown: int

    @property
    def left_out(self) -> str | None:
        """One sentence on what is missing, or None."""
        missing = self.total - len(self.states)
        if not missing:
            return None
        holding = self.equilibria - self.equilibria_shown
        which = f", {holding:,} of them equilibria" if holding else ", none of them an equilibrium"
        return (
            f"Shown are {len(self.states):,} of {self.total:,} states: the status quo, equilibria, "
            f"the shortest paths to them, named states and first improvements. "
            f"Left out are {missing:,}{which}."
        )


def shown_part(space: StateSpace, verdicts: Verdicts, trace: Trace | None) -> Shown:
    """All states where at most `LEGIBLE`, else the part that matters, at most as many."""
    strength = strength_of(space, verdicts)
    candidates = range(space.count)
    chosen = frozenset(
        candidates
        if space.count <= LEGIBLE
        else _first(LEGIBLE, _by_importance(space, strength, trace))
    )
    return Shown(
        states=tuple(sorted(chosen)),
        total=space.count,
        equilibria=int(np.count_nonzero(strength)),
        equilibria_shown=sum(1 for state in chosen if strength[state]),
    )


def _by_importance(space: StateSpace, strength: Counts, trace: Trace | None) -> Iterator[int]:
    paths = {reached.state: reached for reached in trace.improvements} if trace else {}
    start = trace.start if trace else space.status_quo
    beginning = () if start is None else (start,)
    holding = holding_states(strength)
    near = [k for k in holding if k in paths]
    near.sort(key=lambda k: (-int(strength[k]), paths[k].steps))
    to_them = (step.to for k in near for step in paths[k].path)
    first = sorted(k for k, reached in paths.items() if reached.steps == 1)
    by_moves = _on_the_way(holding, trace) if trace else ()
    return chain(beginning, to_them, sorted(named_states(space)), holding, first, by_moves)


def _on_the_way(states: Iterable[int], trace: Trace) -> Iterator[int]:
    """The states on a shortest path of any moves to each of these."""
    wanted = frozenset(states)
    for reached in trace.moves:
        if reached.state in wanted:
            yield from (step.to for step in reached.path)


def _first(count: int, states: Iterable[int]) -> Iterator[int]:
    """The first `count` different ones."""
    seen: set[int] = set()
    for state in states:
        if len(seen) == count:
            return
        if state not in seen:
            seen.add(state)
            yield state
