from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.briefing.figures.safe_text import LONGEST, MARKS_ON_ONE, clusters, harmless


@given(st.text())
def test_what_is_left_is_visible_bounded_and_on_one_line(text):
    shown = harmless(text)
    assert len(shown) <= LONGEST
    assert shown == " ".join(shown.split())
    assert all(c.isprintable() or c in "\u200c\u200d" for c in shown)


@given(st.text())
def test_making_harmless_twice_changes_nothing_more(text):
    assert harmless(harmless(text)) == harmless(text)


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("a plain label", "a plain label"),
        ("two\nlines\tand  gaps ", "two lines and gaps"),
        ("evil \u202etxet", "evil \ufffdtxet"),
        ("bell\x07 and null\x00", "bell\ufffd and null\ufffd"),
        ("lone \ud800 surrogate", "lone \ufffd surrogate"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("撤回", "撤回"),
    ],
)
def test_examples(given, shown):
    assert harmless(given) == shown


def test_a_tower_of_marks_is_cut_down_and_ordinary_marks_are_kept():
    tower = harmless("e" + "\u0301" * 50 + "x")
    assert sum(map(bool, map(unicodedata.combining, tower))) == MARKS_ON_ONE
    assert tower.endswith("x")
    assert harmless("ế".encode().decode()) == "ế"


def test_a_label_of_megabytes_costs_no_more_than_what_is_shown():
    assert harmless("a" * 5_000_000) == "a" * (LONGEST - 1) + "…"


@given(st.text())
def test_clusters_put_together_are_the_text(text):
    assert "".join(clusters(text)) == text


def test_a_letter_keeps_its_marks_and_an_emoji_its_joins():
    assert clusters("e\u0301a") == ["e\u0301", "a"]
    assert clusters("\U0001f468\u200d\U0001f469x") == ["\U0001f468\u200d\U0001f469", "x"]
