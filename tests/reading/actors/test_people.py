"""People's names within a text."""

from __future__ import annotations

import pytest

from detente.reading import language
from detente.reading.actors import People
from detente.reading.actors.people import bare


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("President Jane Miller", "Jane Miller"),
        ("U.S. Ambassador to Turkey Tom Ray", "Tom Ray"),
        ("Prime Minister Ivo Lund’s", "Ivo Lund"),
        ("Foreign  Minister\nAnn Lee", "Ann Lee"),
        ("Miller", "Miller"),
        ("President", "President"),
        ("", ""),
    ],
)
def test_a_name_without_titles(words, name):
    assert bare(words) == name


def test_full_names_by_surname():
    people = People(language.parse("Jane Miller met Ambassador to Turkey Tom Ray in Oslo."))
    assert people.in_full("Miller") == "Jane Miller"
    assert people.in_full("Ray") == "Tom Ray"
    assert people.in_full("Oslo") is None
    assert people.at_end("US Ambassador to Turkey Tom Ray") == "Tom Ray"
    assert people.at_end("the ambassador") is None


def test_a_shared_surname_is_nobody():
    people = People(language.parse("President Jane Miller met Minister Tom Miller."))
    assert people.in_full("Miller") is None
    assert people.at_end("Minister Tom Miller") == "Tom Miller"


def test_a_missile_is_no_person():
    people = People(language.parse("The S-400 met the F-35 Lightning in Ankara."))
    assert people.in_full("S-400") is None
