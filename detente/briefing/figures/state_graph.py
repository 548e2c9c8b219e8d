"""The graph of states, in columns by the number of moves from the status quo.

What it shows follows Fang, Hipel & Kilgour (1993): states as nodes, moves as arcs by decision
maker. Each improvement is a strong line with an arrowhead, every other move a thin one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from detente.briefing.figures import svg
from detente.briefing.figures.arcs import arrowhead, curve, reach, routes
from detente.briefing.figures.figure import SMALL, Figure, Table, Words, framed
from detente.briefing.figures.graph_scene import NOT_REACHED, scene_of
from detente.briefing.figures.layered_layout import Gaps, laid_out
from detente.briefing.figures.legend import Sign, legend
from detente.briefing.figures.palette import ACCENT, INK, MUTED, PAPER, WASH, dm_colour, dm_dash
from detente.briefing.figures.state_box import box_size, lines_of, state_box
from detente.briefing.figures.states import dm_names
from detente.briefing.words.lists import tally

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from detente.briefing.figures.arcs import Route
    from detente.briefing.figures.graph_scene import Column, Scene
    from detente.briefing.figures.layered_layout import Layout
    from detente.briefing.figures.moves_shown import Line
    from detente.briefing.figures.svg import Markup
    from detente.stability import StateSpace, Trace, Verdicts

EDGE = 14.0
HEADER = 40.0
NARROWEST = 340.0
GAPS = Gaps(across=92.0, down=14.0)
WIDTHS = {"path": 2.8, "improvement": 1.6, "one-way": 1.2, "both": 0.9}
FAINT = 0.65
HEADS = {"path": 9.0, "improvement": 7.5, "one-way": 5.0}


def state_graph(
    space: StateSpace, verdicts: Verdicts, trace: Trace | None, figure_id: str = "state-graph"
) -> Figure:
    """The states, the moves between them, where the dispute stands and where it can hold.

    Args:
        space: the states and moves.
        verdicts: under which concepts each state is an equilibrium.
        trace: what can be reached from the status quo; None where there is none, or where it was
            not followed: then the columns say how far states are from the first one shown.
        figure_id: what the ids in the drawing begin with.
    """
    scene = scene_of(space, verdicts, trace)
    if not scene.columns:
        return _nothing(space, scene, figure_id)
    sizes = {k: box_size(lines_of(marks)) for k, marks in scene.marks.items()}
    pairs = [(line.source, line.target) for line in scene.lines]
    layout = laid_out([column.states for column in scene.columns], pairs, sizes, GAPS)
    ways = routes(layout, pairs)
    extent = max([layout.width, *(reach(route) + 2 for route in ways)])
    width = max(extent + 2 * EDGE, NARROWEST)
    left = (width - extent) / 2
    above = EDGE if scene.columns[0].moves is None else HEADER
    drawing = svg.group(
        *_headers(scene, layout),
        *_lines(scene, ways),
        *(state_box(scene.marks[k], layout.boxes[k]) for k in scene.shown.states),
        transform=f"translate({svg.number(left)} {svg.number(above)})",
    )
    top = above + layout.height + 18
    key = legend(_signs(space, scene), EDGE, top, width - 2 * EDGE)
    words = _words(space, scene)
    return framed(figure_id, words, width, top + key.height + 6, drawing, key.drawing)


def _nothing(space: StateSpace, scene: Scene, figure_id: str) -> Figure:
    """A large space without a status quo, an equilibrium or a named state."""
    words = f"None of the {space.count:,} states stands out."
    drawing = svg.text(EDGE, 24, words, font_size=SMALL, fill=MUTED)
    return framed(figure_id, _words(space, scene), NARROWEST, 40, drawing)


def _headers(scene: Scene, layout: Layout) -> Iterator[Markup]:
    for column, (left, right) in zip(scene.columns, layout.columns, strict=True):
        centre = (left + right) / 2
        style: dict[str, svg.Value] = {"text_anchor": "middle", "font_size": SMALL, "fill": MUTED}
        yield svg.text(centre, 16 - HEADER, _distance(column), font_weight="bold", **style)
        if len(column.states) < column.of:
            count = f"{len(column.states):,} of {column.of:,} states"
            yield svg.text(centre, 30 - HEADER, count, **style)


def _distance(column: Column) -> str:
    if column.moves is None:
        return ""
    if column.moves == NOT_REACHED:
        return "not reached"
    return ("status quo", "1 move")[column.moves] if column.moves < 2 else f"{column.moves} moves"


def _lines(scene: Scene, ways: Sequence[Route]) -> Iterator[Markup]:
    """The lines, thin ones below strong ones."""
    order = sorted(zip(scene.lines, ways, strict=True), key=lambda both: WIDTHS[both[0].kind])
    for line, route in order:
        yield _line(line, route)


def _line(line: Line, route: Route) -> Markup:
    colour = dm_colour(line.dm)
    drawn = curve(
        route,
        stroke=colour,
        stroke_width=WIDTHS[line.kind],
        stroke_dasharray=dm_dash(line.dm),
        stroke_opacity=None if line.improves else FAINT,
    )
    if line.kind == "both":
        return drawn
    return svg.group(drawn, arrowhead(route, HEADS[line.kind], fill=colour))


def _signs(space: StateSpace, scene: Scene) -> list[Sign]:
    names = list(dm_names(space, 220, SMALL).values())
    moving = sorted({line.dm for line in scene.lines})
    signs = [Sign(_stroke(dm_colour(k), 1.8, dm_dash(k)), names[k]) for k in moving]
    kinds = {line.kind for line in scene.lines}
    if any(line.improves for line in scene.lines):
        signs.append(Sign((*_stroke(INK, 1.6), _head(7.5)), "improves the mover's position"))
    if "path" in kinds:
        meaning = "on a shortest path of improvements to an equilibrium"
        signs.append(Sign((*_stroke(INK, 2.8), _head(9)), meaning))
    if kinds & {"both", "one-way"}:
        signs.append(Sign(_stroke(INK, 0.9, opacity=FAINT), "another move"))
    if any(marks.pattern for marks in scene.marks.values()):
        sample = svg.mono(0, 4, "YN", fill=INK, font_size=SMALL)
        signs.append(Sign((sample,), "options taken or not, in the colours of the decision makers"))
    if any(marks.holds for marks in scene.marks.values()):
        signs.append(Sign((_frame(WASH, ACCENT, 1.6),), "equilibrium, with its concepts"))
    if any(marks.status_quo for marks in scene.marks.values()):
        signs.append(Sign((_frame(PAPER, INK, 2.4),), "status quo"))
    return signs


def _stroke(
    colour: str, width: float, dash: str | None = None, opacity: float | None = None
) -> tuple[Markup, ...]:
    drawn = svg.line(
        0, 0, 21, 0, stroke=colour, stroke_width=width, stroke_dasharray=dash,
        stroke_opacity=opacity,
    )  # fmt: skip
    return (drawn,)


def _head(size: float) -> Markup:
    return svg.path("M", 22, 0, "L", 22 - size, -size / 2, "L", 22 - size, size / 2, "Z", fill=INK)


def _frame(fill: str, stroke: str, width: float) -> Markup:
    return svg.rect(1, -6, 19, 12, rx=3, fill=fill, stroke=stroke, stroke_width=width)


def _words(space: StateSpace, scene: Scene) -> Words:
    holding = scene.shown.equilibria
    columns = (
        " in columns by the moves from the status quo"
        if any(column.moves is not None for column in scene.columns)
        else ""
    )
    description = (
        f"A graph of {tally(space.count, 'state')}{columns}. "
        f"Equilibria under at least one concept: {holding:,}."
    )
    return Words("The graph of states", description, _table(space, scene), scene.left_out)


def _table(space: StateSpace, scene: Scene) -> Table:
    header = ("State", "Pattern", "Moves", "Outcomes", "Equilibrium under", "Improvements")
    rows = [
        (
            scene.marks[k].id,
            space.pattern(k) or "",
            _distance(column),
            ", ".join(scene.marks[k].outcomes),
            scene.marks[k].verdict,
            _improvements(space, scene, k),
        )
        for column in scene.columns
        for k in column.states
    ]
    return Table(header, tuple(rows))


def _improvements(space: StateSpace, scene: Scene, state: int) -> str:
    names = [dm.name for dm in space.dispute.decision_makers]
    found = [line for line in scene.lines if line.improves and line.source == state]
    return "; ".join(f"{names[line.dm]}: {scene.marks[line.target].id}" for line in found)
