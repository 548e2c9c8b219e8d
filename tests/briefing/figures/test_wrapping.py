from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from detente.briefing.figures.safe_text import harmless
from detente.briefing.figures.text_width import text_width
from detente.briefing.figures.wrapping import shorten, wrap

TEXTS = st.text(max_size=80) | st.text("ab W", max_size=80)
WIDTHS = st.floats(24, 300)


@given(TEXTS, WIDTHS, st.booleans())
def test_a_shortened_text_fits(text, width, bold):
    assert text_width(shorten(text, width, 12, bold=bold), 12, bold=bold) <= width


@given(TEXTS, WIDTHS)
def test_a_text_is_cut_only_where_it_does_not_fit(text, width):
    shown = shorten(text, width, 12)
    if shown != harmless(text):
        assert shown.endswith("…")
        assert text_width(harmless(text), 12) > width
        assert harmless(text).startswith(shown[:-1])


@given(TEXTS, WIDTHS, st.integers(1, 5))
def test_wrapped_lines_fit_and_are_not_too_many(text, width, lines):
    wrapped = wrap(text, width, 12, lines)
    assert len(wrapped) <= lines
    assert all(text_width(line, 12) <= width for line in wrapped)
    assert all(line.strip() == line != "" for line in wrapped)


@given(TEXTS, WIDTHS)
def test_with_room_enough_nothing_is_lost(text, width):
    wrapped = wrap(text, width, 12, 1000)
    assert "".join(wrapped).replace(" ", "") == harmless(text).replace(" ", "")


def test_lines_break_at_spaces():
    assert wrap("one two three four", 60, 12) == ("one two", "three four")


def test_a_word_that_is_too_long_is_broken():
    assert len(wrap("supercalifragilistic", 60, 12, 9)) == 2


def test_nothing_gives_no_line():
    assert wrap("", 60, 12) == wrap(" \n ", 60, 12) == ()
