"""The names behind the phrases, by which rule, and by whom a statement came."""

from __future__ import annotations

import pytest

from detente.reading.attribution import naming
from tests.reading.attribution.said import attributions, by, words


@pytest.mark.parametrize(
    ("text", "source", "name", "rule"),
    [
        ("Ankara said that it was over.", "Ankara", "the government of Türkiye", naming.SEAT),
        ("The Kremlin denied it.", "The Kremlin", "the government of Russia", naming.SEAT),
        ("Turkey denied the report.", "Turkey", "Türkiye", naming.STATE),
        ("The U.S. denied the report.", "The U.S.", "United States", naming.STATE),
        ("France denied the report.", "France", "France", None),
        ("Reuters denied the report.", "Reuters", "Reuters", None),
        ("A senior diplomat denied the report.", "A senior", "A senior diplomat", None),
        ("President Jane Miller denied it.", "President", "Jane Miller", naming.IN_PHRASE),
        (
            "Jane Miller, the envoy, denied it.",
            "Jane Miller",
            "Jane Miller",
            naming.IN_PHRASE,
        ),
        (
            "Kremlin spokesman Dmitry Peskov denied the report.",
            "Kremlin spokesman",
            "Dmitry Peskov",
            naming.IN_PHRASE,
        ),
        ("A Bloomberg report said that it was over.", "A Bloomberg", "Bloomberg", naming.REPORT),
    ],
)
def test_the_name_behind_a_phrase(text, source, name, rule):
    one = by(text, source)
    assert (one.source_name, one.resolved_by) == (name, rule)


def test_a_surname_means_the_one_full_name_of_the_text():
    text = "Jane Miller met Tom Ray in Oslo. Miller said that the talks had failed."
    assert by(text, "Miller said").source_name == "Jane Miller"
    assert by(text, "Miller said").resolved_by == naming.SURNAME


def test_a_surname_of_two_is_left_alone():
    text = "Jane Miller met Tom Miller in Oslo. Miller said that the talks had failed."
    assert by(text, "Miller said").source_name == "Miller"


def test_a_pronoun_takes_the_last_fitting_speaker():
    text = "Jane Miller said that the talks had failed. “We tried it all,” she added."
    one = by(text, "she added")
    assert (one.source_name, one.resolved_by) == ("Jane Miller", naming.PRONOUN)


def test_a_pronoun_of_many_takes_no_single_speaker():
    text = "Jane Miller said that the talks had failed. “We tried it all,” they added."
    assert by(text, "they added").source_name == "they"


def test_it_is_never_guessed():
    text = "The ministry said that the talks had failed. It denied the report."
    assert by(text, "It denied").source_name == "It"


def test_who_is_taken_up_again_is_as_unnamed_as_before():
    text = "A tired diplomat said that the talks had failed. “We tried it all,” he added."
    one = by(text, "he added")
    assert one.source_name == "A tired diplomat"
    assert one.anonymous
    assert words(text, one.anonymity) == "A tired diplomat"


def test_the_same_role_is_the_same_speaker():
    text = "A diplomat from Norway said that the talks had failed. The diplomat denied the report."
    one = by(text, "The diplomat denied")
    assert (one.source_name, one.resolved_by) == ("A diplomat from Norway", naming.ROLE)


def test_a_pronoun_far_from_any_speaker_stays_as_it_is():
    text = "Jane Miller said that it failed. " + "The road was long. " * 100 + "“No,” he said."
    assert by(text, "he said").source_name == "he"


def chain(text, source):
    return [link.name for link in by(text, source).chain]


def test_two_links_of_a_chain_nearest_to_the_reader_first():
    text = "Ivo Lund said the talks had failed, according to Reuters, citing two diplomats."
    assert chain(text, "Ivo Lund") == ["Reuters", "two diplomats"]
    assert chain(text, "Reuters") == ["two diplomats"]


def test_a_statement_within_a_report():
    text = "Bloomberg reported that Ivo Lund said the talks had failed."
    assert chain(text, "Ivo Lund") == ["Bloomberg"]
    assert chain(text, "Bloomberg") == []


def test_an_outlet_that_was_told():
    assert chain("Ivo Lund told Reuters that it failed.", "Ivo Lund") == ["Reuters"]
    assert chain("Ivo Lund told the council that it failed.", "Ivo Lund") == []
    text = "“It failed,” said Ivo Lund in an interview with the BBC."
    assert chain(text, "Ivo Lund") == ["the BBC"]


def test_who_is_quoted_by_an_agency():
    text = "“It has failed,” Ivo Lund said, as quoted by TASS."
    assert chain(text, "Ivo Lund") == ["TASS"]


def test_a_link_has_its_place_in_the_text():
    text = "Ivo Lund said the talks had failed, according to Reuters."
    (link,) = by(text, "Ivo Lund").chain
    assert text[slice(*link.span)] == "Reuters"


def test_each_name_is_a_speaker_or_none():
    for one in attributions("“It failed.” Reuters said so. They denied the report."):
        assert (one.source_name is None) == (not one.source)
