from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from detente.briefing.figures.layered_layout import Gaps, laid_out

from .graphs import layered_graphs

GAPS = Gaps(across=40, down=10)


@st.composite
def sized_graphs(draw):
    layers, edges = draw(layered_graphs())
    size = st.tuples(st.integers(20, 150), st.integers(15, 60))
    return layers, edges, {node: draw(size) for layer in layers for node in layer}


@given(sized_graphs())
def test_every_node_is_placed_once_with_its_size(graph):
    layers, edges, sizes = graph
    layout = laid_out(layers, edges, sizes, GAPS)
    assert {n for n in layout.boxes if n >= 0} == {n for layer in layers for n in layer}
    assert all((layout.boxes[n].width, layout.boxes[n].height) == sizes[n] for n in sizes)


@given(sized_graphs())
def test_boxes_of_a_column_stand_apart(graph):
    layout = laid_out(*graph, GAPS)
    for layer in layout.layered.layers:
        for above, below in pairwise(layer):
            assert layout.boxes[below].top - layout.boxes[above].bottom >= GAPS.down - 1e-6


@given(sized_graphs())
def test_columns_stand_apart_and_hold_their_boxes(graph):
    layout = laid_out(*graph, GAPS)
    for before, after in pairwise(layout.columns):
        assert after[0] - before[1] == GAPS.across
    for (left, right), layer in zip(layout.columns, layout.layered.layers, strict=True):
        boxes = [layout.boxes[node] for node in layer]
        assert all(left - 1e-6 <= box.left and box.right <= right + 1e-6 for box in boxes)


@given(sized_graphs())
def test_the_drawing_begins_at_the_top_and_holds_everything(graph):
    layout = laid_out(*graph, GAPS)
    assert all(b.top >= -1e-6 and b.bottom <= layout.height + 1e-6 for b in layout.boxes.values())
    assert not layout.boxes or min(b.top for b in layout.boxes.values()) < 1e-6


def test_a_single_chain_is_a_straight_line():
    sizes = dict.fromkeys(range(3), (50.0, 30.0))
    layout = laid_out([(0,), (1,), (2,)], [(0, 1), (1, 2)], sizes, GAPS)
    assert {layout.boxes[k].middle for k in range(3)} == {15.0}
