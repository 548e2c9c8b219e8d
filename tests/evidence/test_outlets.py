from __future__ import annotations

import pytest

from detente.evidence.outlets import is_agency, key, outlet, press

from .reports import report


def named(text, *reports):
    return [mention.name for mention in press(reports).mentions(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Reuters reported it first.", ["Reuters"]),
        ("The AFP desk and Agence France-Presse", ["Agence France-Presse"] * 2),
        ("as the Valdor Courier wrote", ["Valdor Courier"]),
        ("in Süddeutsche Zeitung, not in suddeutsche zeitung", ["Süddeutsche Zeitung"]),
        ("the minister, the news, a record, time", []),
        ("TASS and Turkiye's TRT World", ["TASS", "TRT World"]),
    ],
)
def test_outlets_are_known_by_list_and_by_their_last_word(text, expected):
    assert named(text) == expected


def test_the_outlets_of_the_case_are_known():
    own = report("", outlet="Ostmark Heute (public radio)")
    assert named("as ostmark heute said", own) == []
    assert named("as Ostmark Heute said", own) == ["Ostmark Heute"]


def test_an_accent_left_away_is_the_same_outlet():
    own = report("", outlet="Türkiye Today")
    assert named("Turkiye Today said", own) == ["Türkiye Today"]


def test_an_address_names_the_outlet_that_lives_there():
    own = report("", outlet="Harbour Voice", url="https://www.harbourvoice.example/2025/a.html")
    (mention,) = press([own]).mentions("Source: harbourvoice.example/news/4711.")
    assert (mention.name, mention.address) == ("Harbour Voice", True)
    assert named("see other.example/news", own) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Bloomberg", "Bloomberg News"),
        ("The Guardian", "Guardian"),
        ("Anadolu Agency", "Anadolu"),
        ("Daily News", "The Daily News"),
    ],
)
def test_loose_words_do_not_tell_outlets_apart(one, other):
    assert key(one) == key(other)


def test_an_outlet_of_loose_words_alone_keeps_them():
    assert key("Daily News") == "daily news"


def test_the_note_in_brackets_is_no_part_of_the_name():
    assert outlet(report("", outlet="Lenta.ru (in Russian)")) == ("lenta ru", "Lenta.ru")
    assert outlet(report("", outlet=" (none)")) is None
    assert outlet(report("")) is None


def test_agencies_are_told_from_papers():
    assert is_agency(report("", outlet="Anadolu Agency"))
    assert is_agency(report("", outlet="Reuters"))
    assert is_agency(report("", outlet="Northern Press Agency"))
    assert not is_agency(report("", outlet="The Guardian"))
    assert not is_agency(report(""))


def test_a_broken_address_is_no_outlet():
    assert named("http://[broken", report("", outlet="A", url="http://[broken")) == []
