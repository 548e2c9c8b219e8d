"""Fewer crossings in a layered drawing, by the barycentre method (Sugiyama, Tagawa & Toda 1981).

Layer by layer, forth and back, each node moves to the mean place of its neighbours in the layer
before; the order with the fewest crossings met on the way is kept. An edge over several layers is
first cut into pieces, with a dummy node in every layer that it passes (negative numbers, so that
they cannot be mistaken for nodes).
"""

from __future__ import annotations

from bisect import bisect_right, insort
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

SWEEPS = 12
"""Passes over the layers; more change little (Jünger & Mutzel 1997 stop at about ten)."""

Edge = tuple[int, int]
Layers = tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True)
class Layered:
    """A graph in layers, its long edges cut into pieces.

    Attributes:
        layers: the nodes of each layer in their order, dummies (negative) among them.
        pieces: the edges between neighbouring layers, from the lower layer to the higher.
        passing: for each long edge, as given, the dummies it passes, from its lower end.
    """

    layers: Layers
    pieces: tuple[Edge, ...]
    passing: Mapping[Edge, tuple[int, ...]]


def arranged(layers: Sequence[Sequence[int]], edges: Iterable[Edge]) -> Layered:
    """The layers in an order with few crossings; edges within one layer do not count.

    Every node stays in its layer, and stands there once. The same input gives the same order.
    """
    cut = _cut(layers, edges)
    best, fewest = cut.layers, crossings(cut.layers, cut.pieces)
    current = best
    for sweep in range(SWEEPS):
        if not fewest:
            break
        current = _swept(current, cut.pieces, downwards=sweep % 2 == 0)
        met = crossings(current, cut.pieces)
        if met < fewest:
            best, fewest = current, met
    return Layered(best, cut.pieces, cut.passing)


def crossings(layers: Layers, pieces: Iterable[Edge]) -> int:
    """How many pairs of pieces cross, by counting inversions: n log n in the number of pieces."""
    place = {node: (depth, k) for depth, layer in enumerate(layers) for k, node in enumerate(layer)}
    between: dict[int, list[Edge]] = {}
    for source, target in pieces:
        (depth, left), (_, right) = place[source], place[target]
        between.setdefault(depth, []).append((left, right))
    return sum(_inversions(sorted(found)) for found in between.values())


def _inversions(pieces: list[Edge]) -> int:
    seen: list[int] = []
    count = 0
    for _, right in pieces:
        count += len(seen) - bisect_right(seen, right)
        insort(seen, right)
    return count


def _cut(layers: Sequence[Sequence[int]], edges: Iterable[Edge]) -> Layered:
    depth = {node: k for k, layer in enumerate(layers) for node in layer}
    filled = [list(layer) for layer in layers]
    pieces: set[Edge] = set()
    passing: dict[Edge, tuple[int, ...]] = {}
    dummies = 0
    for edge in sorted(set(edges)):
        low, high = sorted(edge, key=depth.__getitem__)
        passed = tuple(range(-1 - dummies, -(depth[high] - depth[low]) - dummies, -1))
        dummies += len(passed)
        for dummy, layer in zip(passed, filled[depth[low] + 1 :], strict=False):
            layer.append(dummy)
        if passed:
            passing[edge] = passed
        if depth[low] != depth[high]:
            pieces.update(zip((low, *passed), (*passed, high), strict=True))
    return Layered(tuple(map(tuple, filled)), tuple(sorted(pieces)), passing)


def _swept(layers: Layers, pieces: Iterable[Edge], *, downwards: bool) -> Layers:
    neighbours: dict[int, list[int]] = {}
    for source, target in pieces:
        near, far = (target, source) if downwards else (source, target)
        neighbours.setdefault(near, []).append(far)
    done: list[tuple[int, ...]] = []
    for layer in layers if downwards else reversed(layers):
        before = {node: k for k, node in enumerate(done[-1])} if done else {}
        done.append(_by_barycentre(layer, neighbours, before))
    return tuple(done) if downwards else tuple(reversed(done))


def _by_barycentre(
    layer: tuple[int, ...], neighbours: Mapping[int, list[int]], before: Mapping[int, int]
) -> tuple[int, ...]:
    own = {node: k for k, node in enumerate(layer)}

    def barycentre(node: int) -> float:
        places = [before[n] for n in neighbours.get(node, ()) if n in before]
        return sum(places) / len(places) if places else own[node]

    return tuple(sorted(layer, key=barycentre)) if before else layer
