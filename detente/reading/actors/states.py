"""States by their names and by the seats of their governments, from `states.txt`.

A state's name, an older name and its short form ("Türkiye", "Turkey", "the U.S.") mean the state; a
capital or a palace ("Ankara", "the Kremlin") means its government where it speaks or acts.
"""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import NamedTuple


class State(NamedTuple):
    """A state, or the European Union.

    Attributes:
        code: ISO 3166-1 alpha-3 (of the Union and of Kosovo the codes in common use).
        people: its adjective and what its people are called.
        seats: capitals, palaces and streets that stand for its government.
    """

    code: str
    name: str
    other_names: tuple[str, ...]
    people: tuple[str, ...]
    seats: tuple[str, ...]

    @property
    def government(self) -> str:
        """How its government is named here."""
        article = "the " if f"the {self.name}" in self.other_names else ""
        return f"the government of {article}{self.name}"


def named(words: str) -> State | None:
    """The state that a name means."""
    return _names().get(_folded(words))


def governed_from(words: str) -> State | None:
    """The state whose government a seat stands for."""
    return _seats().get(_folded(words))


def is_state_word(word: str) -> bool:
    """Whether one word is a state's name or adjective, or a seat of government."""
    return word in _words()


@cache
def states() -> tuple[State, ...]:
    """All states of the list, in its order."""
    text = (resources.files(__package__) / "states.txt").read_text("utf-8")
    lines = (line for line in text.splitlines() if line and not line.startswith("#"))
    return tuple(_state(line) for line in lines)


def _state(line: str) -> State:
    code, name, *lists = line.split("|")
    other, people, seats = (tuple(filter(None, words.split(","))) for words in lists)
    return State(code, name, other, people, seats)


@cache
def _names() -> dict[str, State]:
    return {_folded(name): s for s in states() for name in (s.name, *s.other_names)}


@cache
def _seats() -> dict[str, State]:
    return {_folded(seat): s for s in states() for seat in s.seats}


@cache
def _words() -> frozenset[str]:
    return frozenset(w for s in states() for w in (s.name, *s.other_names, *s.people, *s.seats))


def _folded(words: str) -> str:
    """The words on one line, with an article in small letters; other capitals count."""
    line = " ".join(words.replace("’", "'").split())
    return "the " + line[4:] if line[:4] == "The " else line
