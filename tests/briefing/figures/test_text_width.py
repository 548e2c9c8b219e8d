from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.briefing.figures.text_width import MARGIN, WIDTHS, mono_width, text_width

WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=30)


@given(WORDS, st.sampled_from("abcWij1 字"))
def test_a_longer_text_is_wider(text, more):
    assert text_width(text + more, 12) > text_width(text, 12)


@given(WORDS)
def test_width_grows_with_the_size_and_with_boldness(text):
    assert text_width(text, 24) == pytest.approx(2 * text_width(text, 12))
    assert text_width(text, 12, bold=True) >= text_width(text, 12)


def test_every_printable_ascii_character_has_its_own_width():
    assert [c for c in map(chr, range(32, 127)) if c not in WIDTHS] == []


@pytest.mark.parametrize(("text", "thousandths"), [("i", 222), ("W", 944), ("0", 556), ("m", 833)])
def test_the_widths_are_those_of_helvetica(text, thousandths):
    assert text_width(text, 1000) == pytest.approx(thousandths * MARGIN)


def test_marks_take_no_room_and_east_asian_characters_a_whole_em():
    assert text_width("é", 12) == text_width("e\u0301", 12) == text_width("e", 12)
    assert text_width("撤回", 10) == pytest.approx(20 * MARGIN)


def test_capitals_of_other_scripts_are_taken_wider_than_small_letters():
    assert text_width("Ж", 12) > text_width("ж", 12)


def test_patterns_are_as_wide_as_they_are_long():
    assert mono_width("YN-Y", 10) == 4 * mono_width("Y", 10)
