from __future__ import annotations

import re

from hypothesis import given

from detente.briefing.figures.arcs import arrowhead, curve, reach, routes
from detente.briefing.figures.layered_layout import Gaps, laid_out

from .graphs import layered_graphs

GAPS = Gaps(across=40, down=10)


def layout_of(layers, edges):
    return laid_out(layers, edges, {n: (50.0, 30.0) for layer in layers for n in layer}, GAPS)


def on_side(point, box):
    return point[0] in {box.left, box.right} and box.top <= point[1] <= box.bottom


@given(layered_graphs())
def test_lines_begin_and_end_on_the_boxes_that_they_join(graph):
    layers, edges = graph
    layout = layout_of(layers, edges)
    for (source, target), route in zip(edges, routes(layout, edges), strict=True):
        assert on_side(route.start, layout.boxes[source])
        assert on_side(route.end, layout.boxes[target])


@given(layered_graphs())
def test_no_two_lines_share_an_end(graph):
    layers, edges = graph
    ends = [
        end for route in routes(layout_of(layers, edges), edges) for end in (route.start, route.end)
    ]
    assert len(ends) == len(set(ends))


@given(layered_graphs())
def test_a_line_that_passes_columns_goes_from_one_to_the_next(graph):
    layers, edges = graph
    layout = layout_of(layers, edges)
    for (source, target), route in zip(edges, routes(layout, edges), strict=True):
        lefts = [
            layout.boxes[source].left,
            *(b.left for b in route.passing),
            layout.boxes[target].left,
        ]
        assert lefts in (sorted(lefts), sorted(lefts, reverse=True))


def test_lines_leave_a_box_in_the_order_of_their_ends():
    layout = layout_of([(0,), (1, 2, 3)], [(0, 1), (0, 2), (0, 3)])
    order = sorted((1, 2, 3), key=lambda node: layout.boxes[node].middle)
    starts = [route.start[1] for route in routes(layout, [(0, node) for node in order])]
    assert starts == sorted(starts)


def test_within_a_column_a_line_swings_out_to_the_right():
    layout = layout_of([(0, 1)], [(0, 1)])
    (route,) = routes(layout, [(0, 1)])
    assert (route.leaves, route.enters) == ("right", "right")
    assert reach(route) > layout.width


def test_between_columns_it_does_not():
    layout = layout_of([(0,), (1,)], [(0, 1)])
    (route,) = routes(layout, [(1, 0)])
    assert (route.leaves, route.enters, route.bulge) == ("left", "right", 0)
    assert reach(route) <= layout.width


def test_the_head_stands_outside_the_target_and_points_at_it():
    layout = layout_of([(0,), (1,)], [(0, 1)])
    for line, side in (((0, 1), -1), ((1, 0), 1)):
        (route,) = routes(layout, [line])
        x, _, back, *_ = map(float, re.findall(r"-?[\d.]+", arrowhead(route, 8)))
        assert x == route.end[0]
        assert (back - x) * side == 8


def test_the_curve_ends_at_its_end():
    layout = layout_of([(0,), (1,), (2,)], [(0, 1), (1, 2), (0, 2)])
    (route,) = routes(layout, [(0, 2)])
    assert len(route.passing) == 1
    numbers = re.findall(r"-?[\d.]+", curve(route))
    assert [float(n) for n in numbers[-2:]] == [round(part, 1) for part in route.end]
