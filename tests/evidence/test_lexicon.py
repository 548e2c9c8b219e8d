from __future__ import annotations

import pytest

from detente.evidence.lexicon import (
    Place,
    body_kind,
    counted_as,
    described_as,
    event_kinds,
    happens_on_one_day,
    is_legal_form,
    is_of_state,
    listed,
    nation,
    organisations,
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


@pytest.mark.parametrize(
    ("outer", "inner", "holds"),
    [
        ("New Jersey", "North Bergen", True),
        ("New Jersey", "Savannah", False),
        ("United States", "New Jersey", True),
        ("California", "Los Angeles", True),
        ("Ontario", "Toronto", True),
        ("Ontario", "Alberta", False),
        ("Toronto", "Ontario", False),
        ("Bavaria", "Lyon", False),
    ],
)
def test_a_region_holds_its_towns(outer, inner, holds):
    assert place(outer).holds(place(inner)) is holds


@pytest.mark.parametrize(
    ("name", "country", "town"),
    [
        ("Tamale", "ghana", "tamale"),
        ("Kuala Belait", "brunei", "kuala belait"),
        ("Montréal", "canada", "montreal"),
        ("Washington", "united states", "washington"),
        ("Georgia", "georgia", ""),
        ("Cornwall", "britain", ""),
    ],
)
def test_towns_are_places_of_their_country(name, country, town):
    found = place(name)
    assert (found.country, found.town) == (country, town)


@pytest.mark.parametrize("name", ["March", "Springfield", "Congress", "Police", "Deal", ""])
def test_names_of_many_places_and_plain_words_are_none(name):
    assert place(name) is None


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("board", "regulator"),
        ("ltd", "firm"),
        ("airways", "firm"),
        ("unions", "union"),
        ("ministries", "ministry"),
        ("table", None),
    ],
)
def test_words_in_names_tell_the_kind_of_body(word, kind):
    assert body_kind(word) == kind


@pytest.mark.parametrize(
    ("word", "kind"),
    [("shipbuilder", "firm"), ("winemakers", "firm"), ("lawmaker", None), ("steel", None)],
)
def test_nouns_for_bodies_are_not_only_those_of_the_list(word, kind):
    assert described_as(word) == kind


def test_organs_speak_for_a_state_and_courts_only_with_its_name():
    assert is_of_state("ministry")
    assert not is_of_state("court")
    assert not is_of_state(None)
    assert is_legal_form("gmbh")


def test_bodies_of_many_states_are_known_by_all_names():
    union = next(one for one in organisations() if "EU" in one.names)
    assert union.names[0] == "European Union"
    assert union.organs == ("European Commission",)
    assert union.seats == ("Brussels",)
