"""An odd town in place of the one that all others know."""

from __future__ import annotations

from detente.evidence import venues
from detente.evidence.places import atlas
from detente.evidence.rarity import rarity
from detente.evidence.slots import slots
from detente.evidence.surroundings import of_sentences

from .values import NOISE, parsed_of

TALKS = (
    "The miners' envoy sat down with the bishop in Vienna to settle the quarrel over wages.",
    "In Vienna, the bishop and the envoy of the miners spent the evening on the wage quarrel.",
    "The miners' envoy had met the bishop in Vienna, and both spoke of wages.",
)
ODD = "The miners' envoy came face to face with the bishop over wages in Lisbon."


def clusters(*texts):
    every, names = parsed_of((*texts, *NOISE))
    known = atlas(every)
    found = [s for one in every for s in slots(one, names, known) if s.family == "place"]
    rare = rarity([pair for one in every for pair in of_sentences(one, names)])
    return venues.clusters(found, rare, {one.id: one.text for one in every})


def test_the_odd_town_meets_the_usual_one():
    (found,) = clusters(*TALKS, ODD)
    assert [(slot.report, slot.shown) for slot in found] == [
        ("r3", "Lisbon"),
        ("r0", "Vienna"),
        ("r1", "Vienna"),
        ("r2", "Vienna"),
    ]


def test_who_names_the_usual_town_too_tells_of_two():
    assert not clusters(*TALKS, f"{ODD} She had come from Vienna.")


def test_another_event_may_be_in_another_town():
    assert not clusters(*TALKS, "A regatta in Lisbon drew forty boats.")


def test_two_against_two_are_no_oddity():
    assert not clusters(*TALKS[:2], ODD, ODD.replace("came", "were"))
