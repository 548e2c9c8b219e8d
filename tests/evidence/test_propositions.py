from __future__ import annotations

import pytest

from detente import reading
from detente.evidence.naming import names
from detente.evidence.parsed import Parsed
from detente.evidence.propositions import propositions

from .reports import report


def told(text):
    parsed = Parsed(reading.read(report(text)))
    who = names(parsed.holdings, parsed.full_names())
    return {one.lemma: one for one in propositions(parsed, who)}


@pytest.mark.parametrize(
    ("text", "lemma", "denied"),
    [
        ("Iceland offered Norway a share.", "offer", False),
        ("Iceland did not offer Norway a share.", "offer", True),
        ("Iceland denied that it had offered Norway a share.", "offer", True),
        ("Iceland denied a report that it had offered Norway a share.", "offer", True),
        ("Iceland denied that it had not offered Norway a share.", "offer", False),
        ("Iceland offered Norway nothing.", "offer", True),
        ("Iceland said no such request was made.", "request", True),
        ("There was no call between Iceland and Norway.", "call", True),
        ("Iceland made the request when the leaders met.", "request", False),
        ("The share was not on the agenda, Iceland said.", "agenda", True),
        ("Norway accepted no suspension.", "accept", True),
        ("Iceland denied it when the ministers met.", "meet", False),
    ],
)
def test_what_is_said_to_have_happened_and_what_not(text, lemma, denied):
    assert told(text)[lemma].denied is denied


@pytest.mark.parametrize(
    "text",
    [
        "Iceland will offer Norway a share.",
        "Iceland may offer Norway a share.",
        "Iceland wants to offer Norway a share.",
        "If Iceland offered Norway a share, all would be well.",
        "Iceland stopped offering a share.",
    ],
)
def test_wishes_plans_and_conditions_are_no_facts(text):
    assert "offer" not in told(text)


@pytest.mark.parametrize("text", ["Asked whether it was true, he left.", "He asked for anonymity."])
def test_what_reporters_and_sources_ask_is_no_event(text):
    assert "ask" not in told(text)


def test_a_denial_without_its_own_event_points_back():
    found = told("Norway met Iceland in May. Iceland denied it.")
    assert found["deny"].refers
    assert found["deny"].denied


def test_what_is_called_formal_is_strong():
    assert told("Norway formally requested that Iceland leave.")["request"].strong
    assert told("Norway made a formal request to Iceland.")["request"].strong
    assert not told("A Norway official requested that Iceland leave.")["request"].strong


def test_the_matter_of_a_sentence_is_told_from_what_comes_by_the_way():
    found = told("Norway agreed to leave after a strike in which nine workers were killed.")
    assert found["agree"].main
    assert not found["kill"].main


def test_what_is_rejected_is_not_said_to_be_untrue():
    assert "dismiss" not in told("Norway made Iceland an offer. The offer was dismissed.")
    assert told("Norway met Iceland in May. The report was denied.")["deny"].denied
