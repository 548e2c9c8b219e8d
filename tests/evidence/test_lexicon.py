from __future__ import annotations

import pytest

from detente.evidence.lexicon import (
    Place,
    counted_as,
    event_kinds,
    happens_on_one_day,
    listed,
    nation,
    place,
)


@pytest.mark.parametrize(
    "word", ["Turkey", "Türkiye", "turkish", "Turks", "Ankara", "the Turkish", "Turkey's"]
)
def test_a_country_is_known_by_all_its_names(word):
    assert nation(word) == "turkey"


@pytest.mark.parametrize("word", ["U.S.", "U.S", "US", "United States", "Washington", "American"])
def test_dots_do_not_matter(word):
    assert nation(word) == "united states"


@pytest.mark.parametrize("word", ["", "America's Cup", "Tromso", "Nowhere", "."])
def test_towns_and_unknown_words_are_no_nation(word):
    assert nation(word) is None


def test_a_country_holds_its_towns():
    norway, bergen, tromso = place("Norway"), place("Bergen"), place("Tromso")
    assert norway == Place("norway")
    assert norway.holds(bergen)
    assert not bergen.holds(norway)
    assert not bergen.holds(tromso)
    assert place("Norwegian") is None


def test_events_have_kinds_and_some_have_one_day():
    assert event_kinds("meet") == {"meeting"}
    assert {"signing", "pricing"} <= event_kinds("sign")
    assert event_kinds("think") == frozenset()
    assert happens_on_one_day("meeting")
    assert not happens_on_one_day("buying")


def test_soldiers_are_counted_as_troops():
    assert counted_as("soldiers") == counted_as("troop") == "troops"
    assert counted_as("tower") == "tower"


def test_lists_are_known_by_name():
    assert "deny" in listed("denial")
    with pytest.raises(KeyError):
        listed("no such list")
