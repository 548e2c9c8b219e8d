from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from detente.briefing.figures.breadth_first import distances, in_layers

EDGES = st.lists(st.tuples(st.integers(0, 12), st.integers(0, 12)), max_size=40)


def literal_distances(start, edges):
    """Relaxing every edge until nothing changes."""
    found = {start: 0}
    for _ in range(14):
        for source, target in edges:
            if source in found:
                found[target] = min(found.get(target, 99), found[source] + 1)
    return found


@given(EDGES)
def test_distances_are_the_shortest(edges):
    assert distances(0, edges) == literal_distances(0, edges)


@given(EDGES)
def test_every_node_that_is_reached_stands_in_the_layer_of_its_distance(edges):
    found = distances(0, edges)
    layers = in_layers(found)
    assert sorted(node for layer in layers for node in layer) == sorted(found)
    assert all(found[node] == depth for depth, layer in enumerate(layers) for node in layer)


def test_what_cannot_be_reached_has_no_distance():
    assert distances(0, [(0, 1), (2, 0)]) == {0: 0, 1: 1}


def test_no_nodes_make_no_layers():
    assert in_layers({}) == []
