"""Where something happened or stands: names that tell it, and when two of them clash."""

from __future__ import annotations

import pytest

from detente.evidence.lexicon import Place, place
from detente.evidence.places import NO_ATLAS, atlas, sites

from .cases import parsed
from .values import clusters, values


def where(text, *others):
    first, *more = parsed(text, *others)
    return [(text[s.span.start : s.span.end], s.sort) for s in sites(first, atlas([first, *more]))]


@pytest.mark.parametrize(
    ("building", "town"),
    [("Oval Office", "washington"), ("the Kremlin", "moscow"), ("Élysée Palace", "paris")],
)
def test_a_building_is_in_its_town(building, town):
    found = place(building)
    assert found is not None
    assert found.town == town
    assert place(found.town.title()).holds(found)


def test_every_landmark_stands_in_a_country():
    assert place("Camp David") == Place("united states", "thurmont", "maryland")
    assert place("The Hague") == place("Peace Palace")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They met in Bergen on Friday.", [("Bergen", "")]),
        ("They met in Bergen Friday morning.", [("Bergen", "")]),
        ("The tug was brought to the port of Gravik.", [("Gravik", "port")]),
        ("He stopped in the quiet border village of Gravik.", [("Gravik", "village")]),
        ("It lies in Gravik province.", [("Gravik", "province")]),
        ("They met in Bergen. Norland was silent.", [("Bergen", "")]),
        ("They spoke at the Gravik Institute's Northern Forum.", []),
        ("He lives in Norway's north.", []),
        ("He works in Gravik.", []),
        ("The water comes from the Gravik reservoir.", [("Gravik", "reservoir")]),
        ("The stuff is sitting in Gravik Reservoir.", [("Gravik", "reservoir")]),
        ("They met at a hotel near Bergen.", [("Bergen", "")]),
        ("The plane took off from Bergen.", [("Bergen", "")]),
        ("The gas comes from Norway.", []),
        ("The ship sailed on Monday from Gravik for Bergen.", [("Bergen", "")]),
        ("She was towed to Bergen.", [("Bergen", "")]),
        ("It is good news for Bergen.", []),
        ("Grain leaves from Norwegian ports.", []),
        ("They met beside Bergen Flesland airport.", [("Bergen Flesland", "airport")]),
    ],
)
def test_names_that_tell_where(text, found):
    assert where(text) == found


def test_a_longer_name_is_not_the_town_it_begins_with():
    assert where("He spoke at the Bergen Locks on Friday.") == []
    assert where("He spoke in Ontario Province on Friday.") == [("Ontario", "province")]


def test_reports_tell_where_a_name_lies():
    (told,) = parsed("She was born in Kolvikberg, in northern Norway, and lives in Oslo.")
    known = atlas([told])
    assert known.find("Kolvikberg") == Place("norway", "kolvikberg")
    assert NO_ATLAS.find("Kolvikberg") is None
    assert known.find("Oslo") == NO_ATLAS.find("Oslo") == place("Oslo")


def test_two_provinces_of_one_mine_clash():
    (found,) = clusters(
        "The copper mine, in the province of Gravik, yields a third of the metal of the country.",
        "The copper mine, in the province of Gravik, employs most men of the valley.",
        "The copper mine, in the province of Tolmar, yields a third of the metal of the country.",
        family=["place"],
    )
    assert {report for report, _words in found} == {"r0", "r1", "r2"}


def test_a_harbour_and_a_province_are_no_two_answers():
    found = clusters(
        "The copper mine stands in the province of Gravik, far from the coast.",
        "The copper mine stands at the harbour of Tolmar, far from the hills.",
        family=["place"],
    )
    assert found == []


def test_who_is_forced_into_a_port_is_nobodys_envoy():
    (found,) = values("Guards forced the trawler into the port of Gravik on Friday.")
    assert [slot.shown for slot in found if slot.family == "place"] == ["Gravik"]


def test_an_accord_was_struck_in_one_place():
    (found,) = clusters(
        "The accord on wages for the weavers was hammered out in Oslo.",
        "The accord on wages for the weavers was finalised in Bergen.",
        family=["place"],
    )
    assert len(found) == 2


def test_who_places_two_things_in_two_towns_has_mistaken_neither():
    found = clusters(
        "The ministers met in Bergen on Sunday.",
        "The ministers met at the fair in Oslo. The ministers shook hands in Bergen on Sunday.",
        family=["place"],
    )
    assert all(len(some) < 2 or {words for _r, words in some} == {"Bergen"} for some in found)


def test_two_places_of_one_day_are_held_against_each_other():
    (found,) = clusters(
        "A delegation of the weavers will take up the matter in Oslo on July 7.",
        "A delegation of the weavers will hold talks in Bergen on July 7.",
        family=["place"],
    )
    assert {words for _report, words in found} == {"Oslo", "Bergen"}


def test_a_capital_of_a_federation_lies_in_none_of_its_states():
    assert not place("New Jersey").holds(place("White House"))
    assert not place("New Jersey").holds(place("Washington"))
    assert place("United States").holds(place("Washington, D.C.".replace(",", "")))
