"""The moves between the states that are drawn, one line for each pair of states and DM."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from detente.stability import StateSpace, Trace

Kind = Literal["path", "improvement", "one-way", "both"]
Inside = frozenset[int]
Move = tuple[int, str, int]
"""From which state, by whom, to which state."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the drawing.

    Attributes:
        source: where the move starts; of a `both`, the lower state.
        dm: the place of the DM that makes it.
        kind: an improvement on a shortest path to an equilibrium, another improvement, a move
            that improves nothing and cannot be undone, one that can.
    """

    source: int
    target: int
    dm: int
    kind: Kind

    @property
    def improves(self) -> bool:
        """It is a unilateral improvement."""
        return self.kind in {"path", "improvement"}


def lines_between(
    space: StateSpace, states: Sequence[int], on_paths: frozenset[Move] = frozenset()
) -> tuple[Line, ...]:
    """Every move between two of the states, in the order of the DMs and states.

    A move and its way back are one line: along the improvement, where one of them is one.

    Args:
        space: the states and moves.
        states: those that are drawn.
        on_paths: the improvements that are drawn as parts of a path.
    """
    found: list[Line] = []
    for place, dm in enumerate(space.dispute.decision_makers):
        moves = {k: _within(space.moves(dm.id, k), states) for k in states}
        better = {k: _within(space.improvements(dm.id, k), states) for k in states}
        for source in states:
            for target in sorted(moves[source]):
                kind = _kind(source, target, moves, better)
                if kind == "improvement" and (source, dm.id, target) in on_paths:
                    kind = "path"
                if kind:
                    found.append(Line(source, target, place, kind))
    return tuple(found)


def _kind(
    source: int, target: int, moves: Mapping[int, Inside], better: Mapping[int, Inside]
) -> Kind | None:
    """How the move is drawn; None where the line of the way back stands for both."""
    if target in better[source]:
        return "improvement"
    if source not in moves[target]:
        return "one-way"
    return "both" if source < target and source not in better[target] else None


def _within(reached: Iterable[int], states: Sequence[int]) -> Inside:
    return frozenset(map(int, reached)) & frozenset(states)


def moves_on_paths(trace: Trace, goals: Inside) -> frozenset[Move]:
    """The moves of the shortest paths of improvements that lead to these states."""
    steps: set[Move] = set()
    for reached in trace.improvements:
        if reached.state in goals:
            at = trace.start
            for step in reached.path:
                steps.add((at, step.by, step.to))
                at = step.to
    return frozenset(steps)
