"""Graphs in layers, drawn at random by hypothesis."""

from __future__ import annotations

from hypothesis import strategies as st


@st.composite
def layered_graphs(draw, most_layers=5, most_nodes=6):
    """Layers of numbered nodes, and edges between any two of the nodes."""
    sizes = draw(st.lists(st.integers(0, most_nodes), min_size=1, max_size=most_layers))
    layers, count = [], 0
    for size in sizes:
        layers.append(tuple(range(count, count + size)))
        count += size
    if count < 2:
        return layers, []
    node = st.integers(0, count - 1)
    edges = draw(st.lists(st.tuples(node, node).filter(lambda e: e[0] != e[1]), max_size=25))
    return layers, edges
