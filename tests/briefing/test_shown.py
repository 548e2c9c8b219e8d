"""Text of others: nothing in it can act, and nothing in it is lost without a word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.briefing.shown import excerpt, shown


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("plain", "plain"),
        ("Türkiye “quotes” – 北京 עברית", "Türkiye “quotes” – 北京 עברית"),
        ("two\n\n  lines\tand tabs\u00a0x", "two lines and tabs x"),
        ("\u202egnp.exe", "[U+202E]gnp.exe"),
        ("\u2066a\u2069", "[U+2066]a[U+2069]"),
        ("bell\x07esc\x1b[31m", "bell[U+0007]esc[U+001B][31m"),
        ("zero\u200bwidth\ufeff", "zero[U+200B]width[U+FEFF]"),
        ("\u06a9\u200c\u06a9", "\u06a9\u200c\u06a9"),
        ("\ue000", "[U+E000]"),
        ("\ud800", "[U+D800]"),
        ("", ""),
    ],
)
def test_shown(text, told):
    assert shown(text) == told


@given(st.text())
def test_what_is_shown_acts_on_nothing_and_stays_so(text):
    told = shown(text)
    assert all(c.isprintable() or c in "\u200c\u200d\u00ad" for c in told)
    assert shown(told) == told
    told.encode("utf-8")


@given(st.text(max_size=400), st.integers(20, 200))
def test_an_excerpt_is_bounded_and_says_what_it_leaves_out(text, longest):
    told = excerpt(text, longest)
    if len(text) <= longest:
        assert told == shown(text)
    else:
        assert told.endswith(" more characters]")
        assert len(told) <= 8 * longest + 60


def test_an_excerpt_is_cut_at_a_word():
    assert excerpt("one two three four", 13) == "one two … [11 more characters]"
    assert excerpt("x" * 50, 20) == "x" * 20 + " … [30 more characters]"
