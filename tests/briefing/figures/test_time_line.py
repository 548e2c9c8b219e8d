from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.briefing.figures import TimeItem, time_line
from detente.briefing.figures.time_line import LANES
from detente.briefing.figures.time_marks import MOST_MARKS, first_day, last_day, marks_of

from .drawings import (
    assert_fit_for_a_page,
    assert_no_text_on_text,
    contents,
    elements,
    texts,
)

DATES = st.dates(date(2017, 1, 1), date(2026, 12, 31)).map(date.isoformat) | st.sampled_from(
    ["2025", "2025-12", "2019-07", "1997"]
)
ITEMS = st.lists(
    st.builds(
        lambda label, a, b, lane, kind: TimeItem(label, min(a, b), max(a, b), lane, kind),
        st.text(min_size=1, max_size=60),
        DATES,
        DATES,
        st.sampled_from(["Reports", "Said", "Due"]),
        st.sampled_from(["report", "said", "deadline"]),
    ),
    max_size=40,
)
FEW = settings(max_examples=40, deadline=None)


@given(ITEMS, st.none() | DATES)
@FEW
def test_every_time_line_is_fit_for_a_page(items, as_of):
    assert_fit_for_a_page(time_line(items, as_of))


@given(ITEMS)
@FEW
def test_labels_of_a_lane_never_overlap(items):
    figure = time_line(items, None)
    lanes = {item.lane for item in items}
    shown = [t for t in texts(figure) if t.content not in lanes and t.base > LANES]
    for k, text in enumerate(shown):
        assert not any(text.overlaps(other) for other in shown[k + 1 :])


@given(ITEMS)
@FEW
def test_every_item_is_in_the_table_or_counted(items):
    found = marks_of(items)
    assert len(time_line(items).table.rows) + found.beyond + found.undated == len(items)


@given(ITEMS, st.none() | DATES)
@FEW
def test_the_same_items_give_the_same_bytes(items, as_of):
    assert time_line(items, as_of).svg == time_line(tuple(items), as_of).svg


def test_uneven_spans_are_broken_and_it_is_said():
    days = ["2017-09-01", "2019-07-12", *(f"2025-12-{day}" for day in range(12, 19))]
    figure = time_line([TimeItem(day, day, day, "Said") for day in days])
    shown = contents(figure)
    assert "Dec 2025" in shown
    assert any("broken" in text for text in shown)
    assert "6 years" in shown
    assert_no_text_on_text(figure)


def test_even_spans_are_not():
    figure = time_line([TimeItem("a", f"20{k}", f"20{k}", "Said") for k in range(10, 25)])
    assert not any("broken" in text for text in contents(figure))


def test_the_day_of_the_model_is_drawn_and_named():
    figure = time_line([TimeItem("a", "2025-12-01", "2025-12-01", "Said")], "2025-12-19")
    assert "the model describes 19 December 2025" in contents(figure)


def test_a_deadline_is_a_bar_with_end_stops_and_a_day_a_dot():
    def shapes(kind, last):
        figure = time_line([TimeItem("a", "2025-12-01", last, "A", kind), BESIDE])
        return len(elements(figure, "circle")), len(elements(figure, "rect"))

    assert shapes("said", "2025-12-01") == (2, 0)
    assert shapes("deadline", "2025-12-20") == (1, 1)


BESIDE = TimeItem("b", "2025-12-31", "2025-12-31", "A")


def test_many_of_one_day_are_one_mark():
    items = [
        TimeItem(f"r{k:02}", "2025-12-18", "2025-12-18", "Reports", "report") for k in range(9)
    ]
    figure = time_line([*items, BESIDE])
    assert "r00, r01, r02, r03, r04, r05, r06, r07, r08" in contents(figure)
    assert [row[1] for row in figure.table.rows] == [*(f"r{k:02}" for k in range(9)), "b"]


def test_of_too_many_names_as_many_stand_there_as_have_room():
    items = [TimeItem(f"r{k:04}", "2025-12-18", "2025-12-18", "A") for k in range(3000)]
    (label,) = [text for text in contents(time_line(items)) if text.startswith("r0000")]
    shown = label.removesuffix(" more").partition(" + ")
    assert len(shown[0].split(", ")) + int(shown[2].replace(",", "")) == 3000
    long = [TimeItem("x" * 300 + str(k), "2025", "2025", "A") for k in range(9)]
    assert_fit_for_a_page(time_line(long))


def test_too_many_marks_are_counted():
    items = [TimeItem(f"e{k}", f"20{k:02}-05-05", f"20{k:02}-05-05", "A") for k in range(70)]
    figure = time_line(items)
    assert figure.left_out == f"Not drawn: {70 - MOST_MARKS} further items."
    assert len(figure.table.rows) == MOST_MARKS


@pytest.mark.parametrize(
    "text", ["soon", "", "2025-13", "2025-02-30", "0000", "2025-1-1", "PRESENT_REF"]
)
def test_what_is_no_day_is_counted_not_drawn(text):
    figure = time_line([TimeItem("a", text, text, "A")])
    assert_fit_for_a_page(figure)
    assert figure.left_out == "Without a date that can be drawn: 1 item."
    assert contents(figure) == ["No dated item."]


def test_a_span_that_ends_before_it_begins_is_not_drawn():
    assert marks_of([TimeItem("a", "2025-12-02", "2025-12-01", "A")]).undated == 1


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2025-12-17", "2025-12-17", "2025-12-17"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2025", "2025-01-01", "2025-12-31"),
        ("9999", "9999-01-01", "9999-12-31"),
    ],
)
def test_grains_are_kept(text, first, last):
    assert (first_day(text), last_day(text)) == (
        date.fromisoformat(first),
        date.fromisoformat(last),
    )


def test_all_of_history_can_be_drawn():
    items = [TimeItem("all of it, " * 30, "0001", "9999", "A", "deadline")]
    assert_fit_for_a_page(time_line(items, "2025-12-17"))
