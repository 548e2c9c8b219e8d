from __future__ import annotations

import time
from itertools import combinations, pairwise

import numpy as np
from hypothesis import given

from detente.briefing.figures.crossings import arranged, crossings

from .graphs import layered_graphs


def literal_crossings(layers, pieces):
    """Every pair of pieces between the same two layers, compared."""
    place = {node: (d, k) for d, layer in enumerate(layers) for k, node in enumerate(layer)}
    count = 0
    for (a, b), (c, d) in combinations(pieces, 2):
        if place[a][0] == place[c][0]:
            left, right = place[a][1] - place[c][1], place[b][1] - place[d][1]
            count += left * right < 0
    return count


@given(layered_graphs())
def test_crossings_are_counted_as_by_comparing_all_pairs(graph):
    layered = arranged(*graph)
    counted = crossings(layered.layers, layered.pieces)
    assert counted == literal_crossings(layered.layers, layered.pieces)


@given(layered_graphs())
def test_every_node_stays_in_its_layer_and_stands_there_once(graph):
    layers, edges = graph
    found = arranged(layers, edges).layers
    assert [sorted(n for n in layer if n >= 0) for layer in found] == [sorted(x) for x in layers]
    dummies = [n for layer in found for n in layer if n < 0]
    assert len(dummies) == len(set(dummies))


@given(layered_graphs())
def test_a_long_edge_passes_each_layer_between_its_ends(graph):
    layers, edges = graph
    layered = arranged(layers, edges)
    depth = {node: d for d, layer in enumerate(layered.layers) for node in layer}
    for source, target in edges:
        low, high = sorted((source, target), key=depth.__getitem__)
        way = [low, *layered.passing.get((source, target), ()), high]
        if depth[low] < depth[high]:
            assert [depth[node] for node in way] == list(range(depth[low], depth[high] + 1))
            assert set(pairwise(way)) <= set(layered.pieces)


@given(layered_graphs())
def test_the_order_found_is_no_worse_than_the_one_given(graph):
    layers, edges = graph
    layered = arranged(layers, edges)
    given_order = [sorted(layer, key=lambda n: (n < 0, abs(n))) for layer in layered.layers]
    before = literal_crossings(given_order, layered.pieces)
    assert crossings(layered.layers, layered.pieces) <= before


def test_a_tangle_that_can_be_undone_is_undone():
    layers = [(0, 1, 2), (3, 4, 5), (6, 7, 8)]
    edges = [(0, 5), (1, 4), (2, 3), (3, 8), (4, 7), (5, 6)]
    layered = arranged(layers, edges)
    assert crossings(tuple(layers), layered.pieces) == 6
    assert crossings(layered.layers, layered.pieces) == 0


def test_edges_within_a_layer_do_not_count():
    layered = arranged([(0, 1, 2)], [(0, 2), (1, 0)])
    assert (layered.pieces, layered.passing) == ((), {})


def test_ten_thousand_nodes_do_not_hang():
    random = np.random.default_rng(1)
    layers = [tuple(range(k * 2500, (k + 1) * 2500)) for k in range(4)]
    edges = [(int(k), int(k + 2500)) for k in random.integers(0, 7500, 10_000)]
    start = time.process_time()
    arranged(layers, edges)
    assert time.process_time() - start < 20
