"""Status quo analysis: what can be reached, in how many moves, and who moves last.

Li, Kilgour, Hipel 2005; Xu, Kilgour, Hipel, Kemkes 2010. The paths are shortest legal ones: in the
graph whose arcs are coloured by mover, no two arcs of one colour follow each other.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from detente.stability.movers import ByImprovements, ByMoves
from detente.stability.paths import layers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from detente.stability.movers import Mover
    from detente.stability.paths import Step
    from detente.stability.space import StateSpace

WORTH_LISTING = 2**17
"""States up to which listing all moves at once is faster than asking each state for its own."""


@dataclass(frozen=True, slots=True)
class Reached:
    """A state that can be reached.

    Attributes:
        state: its number.
        steps: the fewest moves that lead there.
        last: who can move last in so few moves, in file order.
        path: one such sequence.
    """

    state: int
    steps: int
    last: tuple[str, ...]
    path: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Trace:
    """What can be reached from a state, the nearest first; the start itself is not listed.

    Attributes:
        start: where it starts.
        moves: by any moves.
        improvements: by moves of which each improves on the state before it, for its mover.
    """

    start: int
    moves: tuple[Reached, ...]
    improvements: tuple[Reached, ...]


def trace(space: StateSpace, start: int | None = None) -> Trace:
    """What can be reached from the status quo, or from another state.

    Raises:
        ValueError: no start is given, and the dispute has no status quo.
    """
    if start is None:
        start = space.status_quo
    if start is None:
        message = "the dispute has no status quo: give a state to start from"
        raise ValueError(message)
    if space.count <= WORTH_LISTING:
        with suppress(MemoryError):
            for dm in space.dms:
                space.arcs(dm)
    by_moves = [ByMoves(space, dm) for dm in space.dms]
    by_improvements = [ByImprovements(space, dm) for dm in space.dms]
    return Trace(start, _reached(space, start, by_moves), _reached(space, start, by_improvements))


def _reached(space: StateSpace, start: int, movers: Sequence[Mover]) -> tuple[Reached, ...]:
    reached: dict[int, Reached] = {}
    for steps, layer in enumerate(layers(start, movers, space.count), start=1):
        last: dict[int, list[str]] = {}
        paths: dict[int, tuple[Step, ...]] = {}
        for arrival in layer:
            state = arrival.step.to
            if state != start and state not in reached:
                last.setdefault(state, []).append(arrival.step.by)
                paths.setdefault(state, arrival.path)
        for state in sorted(last):
            movers_here = tuple(m.name for m in movers if m.name in last[state])
            reached[state] = Reached(state, steps, movers_here, paths[state])
    return tuple(reached.values())
