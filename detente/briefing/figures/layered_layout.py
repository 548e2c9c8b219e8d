"""Coordinates for a layered drawing: a column for each layer, boxes of given sizes, no overlap.

The order within each column comes from `crossings`; then each box moves as near to its neighbours
as the order and the gaps allow.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from detente.briefing.figures.crossings import arranged
from detente.briefing.figures.placement import spaced

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from detente.briefing.figures.crossings import Edge, Layered

DUMMY = 6.0
"""Height of the place that a long edge takes in a column it passes."""

ROUNDS = 6


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle by its left edge and its centre line."""

    left: float
    middle: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.left + self.width

    @property
    def top(self) -> float:
        """The upper edge."""
        return self.middle - self.height / 2

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.middle + self.height / 2


@dataclass(frozen=True, slots=True)
class Layout:
    """Where everything stands.

    Attributes:
        boxes: every node, and every dummy by its negative number.
        columns: left and right edge of each layer's column.
        layered: the order and the pieces that the boxes follow.
    """

    boxes: Mapping[int, Box]
    columns: tuple[tuple[float, float], ...]
    layered: Layered
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Gaps:
    """Room between the columns and between the boxes of a column, in pixels."""

    across: float
    down: float


def laid_out(
    layers: Sequence[Sequence[int]],
    edges: Iterable[Edge],
    sizes: Mapping[int, tuple[float, float]],
    gaps: Gaps,
) -> Layout:
    """A box for every node; the drawing begins at (0, 0)."""
    layered = arranged(layers, edges)
    columns = _columns(layered, sizes, gaps.across)
    middles = _middles(layered, {k: height for k, (_, height) in sizes.items()}, gaps.down)
    boxes = {
        node: _box(node, columns[depth], middles[node], sizes)
        for depth, layer in enumerate(layered.layers)
        for node in layer
    }
    bottom = max((box.bottom for box in boxes.values()), default=0.0)
    return Layout(boxes, columns, layered, columns[-1][1] if columns else 0.0, bottom)


def _columns(
    layered: Layered, sizes: Mapping[int, tuple[float, float]], gap: float
) -> tuple[tuple[float, float], ...]:
    columns: list[tuple[float, float]] = []
    left = 0.0
    for layer in layered.layers:
        width = max((sizes[node][0] for node in layer if node in sizes), default=0.0)
        columns.append((left, left + width))
        left += width + gap
    return tuple(columns)


def _box(
    node: int,
    column: tuple[float, float],
    middle: float,
    sizes: Mapping[int, tuple[float, float]],
) -> Box:
    left, right = column
    width, height = sizes.get(node, (right - left, DUMMY))
    return Box(left + (right - left - width) / 2, middle, width, height)


def _middles(layered: Layered, heights: Mapping[int, float], gap: float) -> dict[int, float]:
    """The centre line of each node, from 0 downwards."""
    near = _neighbours(layered.pieces)
    at = {node: 0.0 for layer in layered.layers for node in layer}
    layers = layered.layers
    for turn in range(ROUNDS):
        for layer in layers if turn % 2 == 0 else reversed(layers):
            wanted = [_mean([at[n] for n in near.get(node, ())], at[node]) for node in layer]
            sizes = [heights.get(node, DUMMY) for node in layer]
            at.update(zip(layer, spaced(wanted, sizes, gap), strict=True))
    top = min((at[node] - heights.get(node, DUMMY) / 2 for node in at), default=0.0)
    return {node: middle - top for node, middle in at.items()}


def _neighbours(pieces: Iterable[Edge]) -> dict[int, list[int]]:
    near: dict[int, list[int]] = {}
    for source, target in pieces:
        near.setdefault(source, []).append(target)
        near.setdefault(target, []).append(source)
    return near


def _mean(values: Sequence[float], otherwise: float) -> float:
    return sum(values) / len(values) if values else otherwise
