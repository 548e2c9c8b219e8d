"""Layers by breadth-first search: how many steps each node is away from the start."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


def distances(start: int, edges: Iterable[tuple[int, int]]) -> dict[int, int]:
    """The least number of edges from `start` to each node that can be reached, in that order."""
    following: dict[int, list[int]] = {}
    for source, target in edges:
        following.setdefault(source, []).append(target)
    found, waiting = {start: 0}, [start]
    for node in waiting:
        for target in following.get(node, ()):
            if target not in found:
                found[target] = found[node] + 1
                waiting.append(target)
    return found


def in_layers(distance: Mapping[int, int]) -> list[list[int]]:
    """The nodes by their distance, each layer in ascending order; a layer may be empty."""
    layers: list[list[int]] = [[] for _ in range(max(distance.values(), default=-1) + 1)]
    for node in sorted(distance):
        layers[distance[node]].append(node)
    return layers
