"""What a graph of states consists of, before anything is drawn: columns, marks and lines."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from detente.briefing.figures.breadth_first import distances
from detente.briefing.figures.moves_shown import lines_between, moves_on_paths
from detente.briefing.figures.shown_part import shown_part
from detente.briefing.figures.states import marks_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from detente.briefing.figures.moves_shown import Line
    from detente.briefing.figures.shown_part import Shown
    from detente.briefing.figures.states import StateMarks
    from detente.stability import StateSpace, Trace, Verdicts

MOST_LINES = 56
"""Lines up to which the moves that improve nothing are drawn too, and all improvements."""

NOT_REACHED = -1


@dataclass(frozen=True, slots=True)
class Column:
    """The states that are so many moves away.

    Attributes:
        moves: from the status quo; `NOT_REACHED`, or None where there is no status quo.
        states: those that are drawn.
        of: how many there are.
    """

    moves: int | None
    states: tuple[int, ...]
    of: int


@dataclass(frozen=True, slots=True)
class Scene:
    """All that is drawn.

    Attributes:
        undrawn: improvements between these states that are not drawn, and other moves.
    """

    shown: Shown
    marks: Mapping[int, StateMarks]
    columns: tuple[Column, ...]
    lines: tuple[Line, ...]
    undrawn: tuple[int, int]

    @property
    def left_out(self) -> str | None:
        """What the drawing leaves out, in a sentence or two, or None."""
        better, other = self.undrawn
        sentences = (
            self.shown.left_out,
            f"Of several improvements that a decision maker has from one state, only the best and "
            f"those on shortest paths are drawn; {better:,} others are not."
            if better
            else None,
            f"{other:,} moves that improve nothing for their mover are not drawn."
            if other
            else None,
        )
        return " ".join(filter(None, sentences)) or None


def scene_of(space: StateSpace, verdicts: Verdicts, trace: Trace | None) -> Scene:
    """The part of the graph that is drawn."""
    shown = shown_part(space, verdicts, trace)
    marks = {k: marks_of(space, verdicts, k) for k in shown.states}
    holding = frozenset(k for k in shown.states if marks[k].holds)
    on_paths = moves_on_paths(trace, holding) if trace else frozenset()
    every = lines_between(space, shown.states, on_paths)
    lines = _legible(space, every)
    columns = _columns(space, shown, trace) if trace else _columns_by_lines(shown, every)
    undrawn = Counter(line.improves for line in every if line not in frozenset(lines))
    return Scene(shown, marks, columns, lines, (undrawn[True], undrawn[False]))


def _legible(space: StateSpace, lines: Sequence[Line]) -> tuple[Line, ...]:
    """All lines where they are few; else the improvements; else the best of them."""
    strong = tuple(line for line in lines if line.improves)
    if len(lines) <= MOST_LINES:
        return tuple(lines)
    return strong if len(strong) <= MOST_LINES else _best(space, strong)


def _best(space: StateSpace, lines: Sequence[Line]) -> tuple[Line, ...]:
    """For each state and DM the improvement it likes best, and those on shortest paths.

    Of a DM without payoffs (its preference is listed pairs) no improvement is the best: all stay.
    """
    ranked = [space.payoffs.get(dm.id) for dm in space.dispute.decision_makers]
    best: dict[tuple[int, int], Line] = {}
    for line in lines:
        payoffs = ranked[line.dm]
        if payoffs is None:
            continue
        found = best.setdefault((line.source, line.dm), line)
        if payoffs[line.target] > payoffs[found.target]:
            best[line.source, line.dm] = line
    kept = frozenset(best.values())
    return tuple(
        line for line in lines if line in kept or line.kind == "path" or ranked[line.dm] is None
    )


def _columns(space: StateSpace, shown: Shown, trace: Trace) -> tuple[Column, ...]:
    steps = {reached.state: reached.steps for reached in trace.moves} | {trace.start: 0}
    counts = Counter(steps.values())
    counts[NOT_REACHED] = space.count - len(steps)
    states: dict[int, list[int]] = {}
    for k in shown.states:
        states.setdefault(steps.get(k, NOT_REACHED), []).append(k)
    ordered = sorted(states, key=lambda moves: (moves == NOT_REACHED, moves))
    return tuple(Column(moves, tuple(states[moves]), counts[moves]) for moves in ordered)


def _columns_by_lines(shown: Shown, lines: Sequence[Line]) -> tuple[Column, ...]:
    """Without a status quo: by the lines, from the first state of each connected part."""
    both = [(line.source, line.target) for line in lines]
    both += [(target, source) for source, target in both]
    depth: dict[int, int] = {}
    for k in shown.states:
        if k not in depth:
            depth |= distances(k, both)
    layers: dict[int, list[int]] = {}
    for k in shown.states:
        layers.setdefault(depth[k], []).append(k)
    return tuple(Column(None, tuple(layers[d]), len(layers[d])) for d in sorted(layers))
