"""Why a state is stable for a decision maker, or not: its improvements, and what each would meet.

One branch for each improvement: the move itself, then the shortest sanction, move by move, as the
`Explanation` of the concept gives it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from detente.briefing.figures import svg
from detente.briefing.figures.figure import SMALL, Figure, Table, Words, framed
from detente.briefing.figures.layered_layout import Box
from detente.briefing.figures.palette import ACCENT, INK, MUTED, dm_colour, dm_dash
from detente.briefing.figures.state_box import box_size, lines_of, state_box
from detente.briefing.figures.states import StateMarks, concept_label, marks_of
from detente.briefing.figures.wrapping import shorten, wrap
from detente.briefing.words.doing import name_within
from detente.briefing.words.lists import tally
from detente.briefing.words.stability import name_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from detente.briefing.figures.svg import Markup
    from detente.stability import Explanation, Improvement, StateSpace, Verdicts

MOST_BRANCHES = 8
MOST_STEPS = 3
"""Moves of one sanction that are drawn."""

EDGE = 14.0
ACROSS = 130.0
"""Room for an arrow with the name of the mover over it."""

DOWN = 16.0
VERDICT = 104.0


@dataclass(frozen=True, slots=True)
class Branch:
    """One improvement with its answer.

    Attributes:
        moves: (decision maker, state it leads to), the improvement first.
        verdict: what becomes of it, in a few words.
        deterred: there is a sanction.
        further: moves of the sanction that are not drawn.
    """

    moves: tuple[tuple[str, int], ...]
    verdict: str
    deterred: bool
    further: int


@dataclass(frozen=True, slots=True)
class Stage:
    """What all branches are drawn with: the marks and box sizes of the states, the movers."""

    marks: Mapping[int, StateMarks]
    sizes: Mapping[int, tuple[float, float]]
    places: Mapping[str, int]
    names: Mapping[str, str]

    @property
    def column(self) -> float:
        """The width of the widest box: branches are aligned in columns of this width."""
        return max(width for width, _ in self.sizes.values())


def sanction_tree(
    space: StateSpace, verdicts: Verdicts, explanation: Explanation, figure_id: str = "why"
) -> Figure:
    """The improvements from a state for one decision maker, each with its shortest sanction.

    Args:
        space: the states.
        verdicts: the marks of the states.
        explanation: for one state, decision maker and concept.
        figure_id: what the ids in the drawing begin with.
    """
    branches = [_branch(explanation, found) for found in explanation.improvements]
    drawn = branches[:MOST_BRANCHES]
    stage = _stage(space, verdicts, explanation, drawn)
    bodies, ports, height = _branches(drawn, stage)
    middle = max((ports[0] + ports[-1]) / 2 if ports else 0, stage.sizes[explanation.state][1] / 2)
    start = _box(stage, explanation.state, 0, middle)
    forks = [
        _arrow(stage, explanation.dm, (start.right, middle), (stage.column + ACROSS, port))
        for port in ports
    ]
    top = EDGE + 4
    place = f"translate({svg.number(EDGE)} {svg.number(top)})"
    body = svg.group(
        *forks, *bodies, state_box(stage.marks[explanation.state], start),
        *([] if branches else [_none(start)]), transform=place,
    )  # fmt: skip
    steps = max((len(branch.moves) for branch in drawn), default=0)
    width = stage.column + steps * (stage.column + ACROSS) + VERDICT + 2 * EDGE
    tall = max(height, start.bottom) + top + EDGE
    return framed(figure_id, _words(space, explanation, branches), width, tall, body)


def _branch(explanation: Explanation, improvement: Improvement) -> Branch:
    answer = improvement.sanction or ()
    moves = ((explanation.dm, improvement.to), *((step.by, step.to) for step in answer))
    deterred = improvement.sanction is not None
    verdict = "deterred" if deterred else "nothing deters it"
    drawn = moves[: MOST_STEPS + 1]
    return Branch(drawn, verdict, deterred, len(moves) - len(drawn))


def _stage(
    space: StateSpace, verdicts: Verdicts, explanation: Explanation, branches: Sequence[Branch]
) -> Stage:
    states = {explanation.state} | {to for branch in branches for _, to in branch.moves}
    marks = {k: marks_of(space, verdicts, k) for k in sorted(states)}
    sizes = {k: box_size(lines_of(found)) for k, found in marks.items()}
    dms = space.dispute.decision_makers
    places = {dm.id: place for place, dm in enumerate(dms)}
    return Stage(marks, sizes, places, {dm.id: dm.name for dm in dms})


def _branches(branches: Sequence[Branch], stage: Stage) -> tuple[list[Markup], list[float], float]:
    """The branches one below the other, the height at which each begins, and their end."""
    drawn, ports, y = [], [], 0.0
    for branch in branches:
        height = max(stage.sizes[to][1] for _, to in branch.moves)
        ports.append(y + height / 2)
        drawn.append(svg.group(*_along(branch, stage, y + height / 2)))
        y += height + DOWN
    return drawn, ports, y - DOWN


def _along(branch: Branch, stage: Stage, y: float) -> Iterator[Markup]:
    """The boxes of a branch from left to right, the arrows between them, and what becomes of it."""
    x = stage.column + ACROSS
    for k, (by, to) in enumerate(branch.moves):
        if k:
            yield _arrow(stage, by, (x - ACROSS, y), (x, y))
        yield state_box(stage.marks[to], _box(stage, to, x, y))
        x += stage.column + ACROSS
    yield from _verdict(branch, x - ACROSS + 12, y)


def _verdict(branch: Branch, x: float, y: float) -> Iterator[Markup]:
    further = f"… {tally(branch.further, 'more move')}; " if branch.further else ""
    lines = wrap(further + branch.verdict, VERDICT - 16, SMALL, 3)
    colour, weight = (MUTED, None) if branch.deterred else (ACCENT, "bold")
    for k, line in enumerate(lines):
        below = 4 + (k - (len(lines) - 1) / 2) * 14
        yield svg.text(x, y + below, line, font_size=SMALL, fill=colour, font_weight=weight)


def _box(stage: Stage, state: int, x: float, middle: float) -> Box:
    width, height = stage.sizes[state]
    return Box(x, middle, max(width, stage.column), height)


def _arrow(stage: Stage, by: str, start: tuple[float, float], end: tuple[float, float]) -> Markup:
    """A move: a line in the colour of the mover, its name over the end, a head."""
    place = stage.places.get(by.partition("+")[0], 0)
    colour, name = dm_colour(place), stage.names.get(by, by)
    (x1, y1), (x2, y2) = start, end
    bend = x1 + 30
    steps = ("M", x1, y1, "C", bend, y1, x1 + 4, y2, bend + 4, y2, "L", x2 - 6, y2)
    line = svg.path(
        *steps, fill="none", stroke=colour, stroke_width=1.8, stroke_dasharray=dm_dash(place)
    )
    head = svg.path("M", x2, y2, "L", x2 - 8, y2 - 4, "L", x2 - 8, y2 + 4, "Z", fill=colour)
    said = shorten(name, ACROSS - 38, SMALL)
    words = svg.over(x2 - 10, y2 - 6, said, font_size=SMALL, fill=colour, text_anchor="end")
    return svg.group(svg.title(name), line, head, words)


def _none(start: Box) -> Markup:
    words = "no improvement"
    return svg.text(start.right + 14, start.middle + 4, words, font_size=SMALL, fill=INK)


def _words(space: StateSpace, explanation: Explanation, branches: Sequence[Branch]) -> Words:
    name = name_within(name_of(space, explanation.dm))
    state, concept = space.id(explanation.state), concept_label(explanation.concept)
    verdict = "stable" if explanation.stable else "not stable"
    description = (
        f"{state} is {verdict} under {concept} for {name}. Each branch is one of its "
        f"{len(branches):,} improvements, followed by the shortest answer that deters from it."
    )
    missing = len(branches) - MOST_BRANCHES
    left_out = f"Not drawn: {tally(missing, 'further improvement')}." if missing > 0 else None
    asked = f"keeps {name} in {state}" if explanation.stable else f"{name} can leave {state} for"
    return Words(f"What {asked}, under {concept}", description, _table(space, branches), left_out)


def _table(space: StateSpace, branches: Sequence[Branch]) -> Table:
    names = {dm.id: dm.name for dm in space.dispute.decision_makers}
    rows = []
    for branch in branches:
        told = [f"{names.get(by, by)} to {space.id(to)}" for by, to in branch.moves]
        told += ["…"] if branch.further else []
        rows.append((told[0], ", ".join(told[1:]), branch.verdict))
    return Table(("Improvement", "Shortest sanction", "Verdict"), tuple(rows))
