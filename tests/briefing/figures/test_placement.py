from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.briefing.figures.placement import spaced, stacked

ITEMS = st.lists(st.tuples(st.floats(0, 500), st.floats(1, 60)), max_size=12)
SPANS = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 20)), max_size=25)


def cost(placed, wanted):
    return sum((p - w) ** 2 for p, w in zip(placed, wanted, strict=True))


def fits(placed, sizes, gap):
    ends = zip(placed, placed[1:], sizes, sizes[1:], strict=False)
    return all(b - a >= (s + t) / 2 + gap - 1e-6 for a, b, s, t in ends)


@given(ITEMS, st.floats(0, 10))
def test_nothing_overlaps_and_the_order_is_kept(items, gap):
    wanted, sizes = [w for w, _ in items], [s for _, s in items]
    assert fits(spaced(wanted, sizes, gap), sizes, gap)


@given(ITEMS, st.floats(0, 10), st.data())
def test_no_small_shift_of_a_run_would_be_better(items, gap, data):
    """For a convex cost over a convex set, a local optimum is the optimum."""
    wanted, sizes = [w for w, _ in items], [s for _, s in items]
    placed = spaced(wanted, sizes, gap)
    first = data.draw(st.integers(0, len(items)))
    last = data.draw(st.integers(first, len(items)))
    for shift in (0.01, -0.01):
        moved = [p + shift * (first <= k < last) for k, p in enumerate(placed)]
        if fits(moved, sizes, gap):
            assert cost(moved, wanted) >= cost(placed, wanted) - 1e-6


def test_what_has_room_stays_where_it_wants_to_be():
    assert spaced([10, 50, 90], [20, 20, 20], 5) == [10, 50, 90]


def test_two_that_want_one_place_share_it():
    assert spaced([50, 50], [20, 20], 0) == pytest.approx([40, 60])


@given(SPANS)
def test_rows_hold_no_overlap_and_there_are_no_more_than_needed(spans):
    intervals = sorted((start, start + length) for start, length in spans)
    rows = stacked(intervals, gap=1)
    placed = list(zip(rows, intervals, strict=True))
    for k, (row, (start, _)) in enumerate(placed):
        assert all(row != r or end + 1 <= start for r, (_, end) in placed[:k])
    deepest = max((sum(s <= at < e + 1 for s, e in intervals) for at, _ in intervals), default=0)
    assert len(set(rows)) == deepest
