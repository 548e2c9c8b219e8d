"""Curved lines between the boxes of a layered drawing, and their arrowheads.

Lines leave and enter a box at its sides, spread over its height in the order of their other ends,
so that those that go up do not cross those that go down before they have left.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from detente.briefing.figures import svg

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from detente.briefing.figures.layered_layout import Box, Layout
    from detente.briefing.figures.svg import Markup

Side = Literal["left", "right"]
Point = tuple[float, float]

SPREAD = 0.72
"""The part of a box's height over which its lines are spread."""


@dataclass(frozen=True, slots=True)
class Route:
    """The way of one line: its ends on the sides of two boxes, and what it passes between.

    Attributes:
        bulge: how far an arc between boxes of one column swings out; 0 for any other line.
    """

    start: Point
    end: Point
    leaves: Side
    enters: Side
    passing: tuple[Box, ...] = ()
    bulge: float = 0.0


def routes(layout: Layout, lines: Sequence[tuple[int, int]]) -> list[Route]:
    """A route for each line (source, target); a pair may stand there more than once."""
    depth = {node: k for k, layer in enumerate(layout.layered.layers) for node in layer}
    sides = [_sides(depth[source], depth[target]) for source, target in lines]
    ports = _ports(layout.boxes, lines, sides)
    found = []
    for k, ((source, target), (leaves, enters)) in enumerate(zip(lines, sides, strict=True)):
        start, end = ports[k, 0], ports[k, 1]
        bulge = _bulge(start, end) if depth[source] == depth[target] else 0.0
        passing = _passing(layout, source, target)
        found.append(Route(start, end, leaves, enters, passing, bulge))
    return found


def _sides(source: int, target: int) -> tuple[Side, Side]:
    if source == target:
        return "right", "right"
    return ("right", "left") if source < target else ("left", "right")


def _bulge(start: Point, end: Point) -> float:
    return min(58.0, 16 + 0.16 * abs(start[1] - end[1]))


def _passing(layout: Layout, source: int, target: int) -> tuple[Box, ...]:
    known = layout.layered.passing
    forth = known.get((source, target), known.get((target, source), ()))
    boxes = tuple(layout.boxes[dummy] for dummy in forth)
    backwards = layout.boxes[target].left < layout.boxes[source].left
    return tuple(reversed(boxes)) if backwards else boxes


def _ports(
    boxes: Mapping[int, Box],
    lines: Sequence[tuple[int, int]],
    sides: Sequence[tuple[Side, Side]],
) -> dict[tuple[int, int], Point]:
    """Where each end (number of the line, 0 for its start or 1 for its end) touches its box."""
    at: dict[tuple[int, Side], list[tuple[float, int, int]]] = {}
    for k, (line, (leaves, enters)) in enumerate(zip(lines, sides, strict=True)):
        for end, side in ((0, leaves), (1, enters)):
            at.setdefault((line[end], side), []).append((boxes[line[1 - end]].middle, k, end))
    ports = {}
    for (node, side), ends in at.items():
        box = boxes[node]
        x = box.left if side == "left" else box.right
        for place, (_, k, end) in enumerate(sorted(ends)):
            share = (place + 0.5) / len(ends) - 0.5
            ports[k, end] = (x, box.middle + share * box.height * SPREAD)
    return ports


def reach(route: Route) -> float:
    """How far to the right a line goes: an arc with both controls at its bulge goes 3/4 of it."""
    return max(route.start[0], route.end[0]) + 0.75 * route.bulge


def curve(route: Route, **attributes: svg.Value | None) -> Markup:
    """The line itself."""
    if route.bulge:
        (x1, y1), (x2, y2) = route.start, route.end
        out = max(x1, x2) + route.bulge
        return svg.path("M", x1, y1, "C", out, y1, out, y2, x2, y2, fill="none", **attributes)
    steps: list[svg.Value] = ["M", *route.start]
    at = route.start
    backwards = route.leaves == "left"
    for box in route.passing:
        near, far = (box.right, box.left) if backwards else (box.left, box.right)
        steps += [*_swing(at, (near, box.middle)), "L", far, box.middle]
        at = (far, box.middle)
    return svg.path(*steps, *_swing(at, route.end), fill="none", **attributes)


def _swing(start: Point, end: Point) -> list[svg.Value]:
    """A curve that leaves and arrives level."""
    middle = (start[0] + end[0]) / 2
    return ["C", middle, start[1], middle, end[1], *end]


def arrowhead(route: Route, size: float, **attributes: svg.Value | None) -> Markup:
    """A filled head where the line enters its target."""
    x, y = route.end
    back = size if route.enters == "right" else -size
    half = size * 0.5
    return svg.path("M", x, y, "L", x + back, y - half, "L", x + back, y + half, "Z", **attributes)
