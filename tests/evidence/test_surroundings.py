"""The words around a value, their rarity, stems and synonyms."""

from __future__ import annotations

from math import isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.evidence.lexicon import synonyms
from detente.evidence.rarity import LONE, cosine, rarity, unit
from detente.evidence.stemming import LONGEST, stem

from .values import values

vectors = st.dictionaries(st.text("abcdef", min_size=1, max_size=2), st.floats(0.1, 9), max_size=6)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("store", "storage"),
        ("fill", "filling"),
        ("negotiate", "negotiation"),
        ("deliver", "delivery"),
        ("ship", "shipping"),
        ("extend", "extended"),
    ],
)
def test_forms_of_one_word_have_one_stem(one, other):
    assert stem(one) == stem(other)


@given(st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=20))
def test_a_stem_is_the_beginning_of_its_word(word):
    assert word.startswith(stem(word))
    assert 1 <= len(stem(word)) <= LONGEST


def test_synonyms_share_a_group():
    assert synonyms("walkout") & synonyms("strike") & synonyms("Stoppage")
    assert not synonyms("walkout") & synonyms("walnut")


def test_the_nearer_a_word_the_heavier():
    (found,) = values(
        "Rain fell. The guild seeks a tweak of 77 percent, while the bakery stays shut. Snow came."
    )
    (slot,) = found
    words = slot.around.words
    assert words["tweak"] > words[stem("bakery")] > words["rain"] > words["snow"] > 0


def test_the_other_values_of_the_sentence_are_words_too():
    (found,) = values("The deal is for a raise of 62 percent over six years.")
    percent = next(slot for slot in found if slot.family == "number")
    years = next(slot for slot in found if slot.family == "duration")
    assert years.figure in percent.around.words
    assert percent.figure not in percent.around.words


def test_the_event_is_the_verb_and_what_it_is_about():
    (found,) = values("Though it rained, the council revoked the permit on May 9, 2025.")
    (slot,) = found
    assert {"permit"} <= slot.around.event
    assert "rain" not in slot.around.event
    (light,) = values("An angry letter came on May 9, 2025.")
    assert stem("letter") in light[0].around.event


def test_a_term_is_of_what_it_is_for():
    (found,) = values("The owners have 30 days to abandon the mill.")
    assert {stem("abandon"), stem("mill")} <= found[0].around.event


def test_persons_are_no_part_of_an_event():
    texts = ("Mayor Anna Brekke opened the bridge on May 9, 2025.",)
    (found,) = values(*texts)
    assert not [term for term in found[0].around.event if term.startswith("@")]


def test_of_a_place_where_something_happened_that_is_dated():
    (found,) = values("Boats met at the old quay, where guards built a hut in May 2025.")
    event = next(slot for slot in found if slot.family == "date").around.event
    assert "hut" in event
    assert stem("quay") not in event


def test_what_one_report_alone_says_tells_little():
    told = rarity([("a", ["dam", "water"]), ("b", ["dam"]), ("b", ["sky"]), ("c", ["sky"])])
    assert told.of("water") == LONE
    assert told.of("dam") == told.of("sky") > 0
    assert rarity([]).of("dam") == 1
    assert told.tells("dam")


def test_a_term_in_every_sentence_tells_nothing():
    told = rarity([(f"r{n}", ["dam"]) for n in range(40)])
    assert told.of("dam") == 0
    assert not told.tells("dam")


@given(vectors, vectors)
def test_cosines_are_symmetric_and_bounded(one, other):
    a, b = unit(one), unit(other)
    assert isclose(cosine(a, b), cosine(b, a))
    assert -1e-9 <= cosine(a, b) <= 1 + 1e-9
    assert isclose(cosine(a, a), 1.0 if a else 0.0)
