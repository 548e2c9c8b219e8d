from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.evidence.words import folded, words


def test_words_are_folded_and_keep_their_places():
    text = "President Erdoğan’s F-35 plan"
    found = words(text)
    assert [word.text for word in found] == ["president", "erdogan's", "f-35", "plan"]
    assert [text[word.start : word.end] for word in found] == [
        "President",
        "Erdoğan’s",
        "F-35",
        "plan",
    ]


@pytest.mark.parametrize(
    ("one", "other"), [("Türkiye", "TURKIYE"), ("Sabancı", "sabanci"), ("Straße", "STRASSE")]
)
def test_spellings_of_one_word_fold_alike(one, other):
    assert folded(one) == folded(other)


@given(st.text())
def test_words_come_in_order_and_never_overlap(text):
    found = words(text)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(0 <= word.start < word.end <= len(text) for word in found)
