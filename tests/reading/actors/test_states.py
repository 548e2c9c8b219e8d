"""The list of states, and whom their names and seats mean."""

from __future__ import annotations

import pytest

from detente.reading.actors import governed_from, named
from detente.reading.actors.press import is_outlet
from detente.reading.actors.states import is_state_word, states


def test_each_state_stands_once_and_no_name_means_two():
    assert len(states()) > 190
    assert len({state.code for state in states()}) == len(states())
    names = [name for state in states() for name in (state.name, *state.other_names)]
    assert len(set(names)) == len(names)
    seats = [seat for state in states() for seat in state.seats]
    assert len(set(seats)) == len(seats)
    assert not set(names) & set(seats)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Turkey", "TUR"),
        ("Türkiye", "TUR"),
        ("The U.S.", "USA"),
        ("the  United\nStates", "USA"),
        ("North Korea", "PRK"),
        ("turkey", None),
        ("Ankara", None),
        ("", None),
    ],
)
def test_names(words, code):
    state = named(words)
    assert (state and state.code) == code


@pytest.mark.parametrize(
    ("words", "government"),
    [
        ("Ankara", "the government of Türkiye"),
        ("The Kremlin", "the government of Russia"),
        ("the White House", "the government of the United States"),
        ("Downing Street", "the government of the United Kingdom"),
        ("The Hague", "the government of the Netherlands"),
        ("Brussels", "the government of the European Union"),
        ("Turkey", None),
        ("Springfield", None),
    ],
)
def test_seats(words, government):
    state = governed_from(words)
    assert (state and state.government) == government


def test_words_of_states():
    assert is_state_word("Turkish")
    assert is_state_word("Ankara")
    assert not is_state_word("Tom")


def test_outlets():
    assert is_outlet("Reuters")
    assert is_outlet("the New York Times")
    assert is_outlet("The Times")
    assert is_outlet("Barron’s")
    assert not is_outlet("the council")
