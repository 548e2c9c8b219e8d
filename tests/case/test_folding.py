from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.case.folding import find, fold


def found(words, text):
    return [text[start:end] for start, end in find(words, fold(text))]


@pytest.mark.parametrize(
    ("words", "text", "expected"),
    [
        ("will talk on Friday", "He will talk\n  on Friday.", ["will talk\n  on Friday"]),
        ('said "no"', "She said “no” twice", ["said “no”"]),
        ("Turkey's wish", "Turkey’s wish", ["Turkey’s wish"]),
        ("  spaced \t out ", "spaced out", ["spaced out"]),
        ("no such words", "other words", []),
        ("", "anything", []),
        (" \n", "anything", []),
        ("aa", "aaaa", ["aa", "aa"]),
        ("non\u00a0breaking", "non breaking", ["non breaking"]),
    ],
)
def test_white_space_and_quote_marks_are_folded(words, text, expected):
    assert found(words, text) == expected


def test_whole_words_go_before_parts_of_words():
    text = "given the choice they give what is given"
    assert [span.start for span in find("give", fold(text))] == [text.index(" give ") + 1]


def test_parts_of_words_count_where_there_is_no_whole_one():
    assert found("S-400", "the S-400s were bought") == ["S-400"]


@given(st.text(), st.text(min_size=1), st.text())
def test_words_of_a_text_are_found_in_it(before, words, after):
    text = before + words + after
    spans = find(words, fold(text))
    if fold(words).text.strip():
        assert spans
        needle = fold(words).text.strip()
        assert all(fold(text[start:end]).text == needle for start, end in spans)
    else:
        assert spans == ()


@given(st.text())
def test_offsets_lead_back_into_the_text(text):
    folded = fold(text)
    assert len(folded.text) == len(folded.offsets)
    assert list(folded.offsets) == sorted(set(folded.offsets))
    assert "  " not in folded.text
