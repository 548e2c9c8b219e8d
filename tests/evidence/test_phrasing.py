from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.evidence.naming import Names
from detente.evidence.phrasing import LONGEST, Phrase, phrase, shortened, typical
from detente.reading import language

NAMES = Names({"bor": "Helga Bor", "brekke": "Lars Brekke"}, {}, {})


def told(text, verb, *, value=""):
    doc = language.parse(text)
    (token,) = [one for one in doc if one.text == verb]
    start = text.find(value) if value else 0
    return phrase(token, NAMES, range(start, start + len(value)))


@pytest.mark.parametrize(
    ("text", "verb", "words"),
    [
        ("Helga Bor, who leads it, met Brekke on Friday.", "met", "Bor met Brekke"),
        ("The court has fined the owner.", "fined", "the court has fined the owner"),
        (
            "Oslo wants to return the ships to Iceland, sources said.",
            "return",
            "Oslo wants to return the ships to Iceland",
        ),
        ("The ministers signed it and left Bergen.", "left", "the ministers left Bergen"),
        ("Norwegian boats left the bay.", "left", "Norwegian boats left the bay"),
        ("It was the coast guard that boarded the ship.", "boarded", "the coast guard boarded"),
    ],
)
def test_a_phrase_is_who_did_what_to_whom(text, verb, words):
    found = told(text, verb)
    assert found.words.startswith(words)
    assert found.whole


@pytest.mark.parametrize(
    ("text", "verb", "value", "without"),
    [
        ("Norway bought the ships in May 2021.", "bought", "May 2021", "2021"),
        ("The court fined the owner 2.4 million kroner.", "fined", "2.4 million kroner", "kroner"),
        ("Guards stopped 14 boats near Bergen.", "stopped", "", "14"),
    ],
)
def test_the_value_that_is_asked_about_stands_in_no_phrase(text, verb, value, without):
    found = told(text, verb, value=value)
    assert found.whole
    assert without not in found.words


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("He met her in Bergen.", "met"),
        ("Asking Norway to leave, Iceland closed the bay.", "Asking"),
        ("Nothing but rain.", "rain"),
    ],
)
def test_what_names_nobody_or_has_no_finite_verb_is_not_whole(text, verb):
    assert not told(text, verb).whole


def test_the_typical_phrase_has_the_words_and_spelling_of_the_others():
    every = [
        Phrase("Erdoğan raised the issue", "raise", whole=True),
        Phrase("Erdoğan met Putin", "meet", whole=True),
        Phrase("Erdogan met Putin in Ashgabat", "meet", whole=True),
        Phrase("Erdogan met Putin", "meet", whole=True),
        Phrase("Erdogan greeted Putin", "greet", whole=True),
        Phrase("he met Putin in Ashgabat", "meet", whole=False),
    ]
    assert typical(every) == "Erdogan met Putin"
    assert typical([every[-1]]) is None
    assert typical([]) is None


def test_a_phrase_that_is_too_long_is_taken_only_without_others():
    long = Phrase("Norway " + "met Iceland and " * 9, "meet", whole=True)
    assert typical([long, long]) == long.words
    assert typical([long, long, Phrase("rain fell", "fall", whole=True)]) == "rain fell"


@given(st.text(), st.integers(min_value=2, max_value=90))
def test_what_is_shortened_stays_within_bounds_and_keeps_its_beginning(text, longest):
    plain = " ".join(text.split())
    short = shortened(text, longest)
    assert len(short) <= longest
    assert short == plain if len(plain) <= longest else short.endswith("…")
    assert plain.startswith(short.removesuffix("…"))


def test_a_phrase_is_cut_after_a_word_that_says_something():
    text = "Norway bought the new coast guard ships that were built in the yards of the south"
    assert shortened(text, 56) == "Norway bought the new coast guard ships that were built…"
    assert shortened(text, 45) == "Norway bought the new coast guard ships…"
    assert shortened("x" * 200) == "x" * (LONGEST - 1) + "…"
