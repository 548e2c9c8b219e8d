from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.evidence.quoted import quoted


def stretches(text):
    return [text[start:end] for start, end in quoted(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He said "no" and "never."', ["no", "never."]),
        ("He said “no” and ‘never’.", ["no", "never"]),
        ("„Nein“, sagte er. «Non», dit-il.", ["Nein", "Non"]),
        ("‘It’s the ministers’ own choice,’ he said.", ["It’s the ministers’ own choice,"]),
        ("The ministers’ choice isn't new", []),
        ("the 'red line' of '98 isn't", ["red line"]),
        ("‘Türkiye’s wish’ is old", ["Türkiye’s wish"]),
    ],
)
def test_what_stands_between_marks(text, expected):
    assert stretches(text) == expected


def test_a_mark_that_is_never_closed_ends_with_its_paragraph():
    assert stretches('He said "no one\n\nThe "second" paragraph') == ["second"]


@given(st.text(alphabet="ab s\"'’‘“”«»\n"))
def test_quotations_come_in_order_and_hold_no_line_break(text):
    found = list(quoted(text))
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all("\n" not in text[start:end] for start, end in found)


def test_many_open_marks_take_no_time():
    assert stretches("‘ s’ " * 20_000) is not None
