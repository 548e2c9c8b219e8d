"""Words that tell a body: "Board", "Ltd", "the shipbuilder", and what only bodies and people do."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

_LISTS = frozenset({"members", "willing", "workers", "public", "corporate"})
_STATE = "!"
_MAKERS = ("maker", "builder")
_NO_FIRMS = frozenset(
    ["lawmaker", "policymaker", "peacemaker", "troublemaker", "kingmaker", "filmmaker"]
)
_FIRM = frozenset({"firm", "legal", "trade"})


def body_kind(word: str) -> str | None:
    """The kind of body that a word in a name tells: "Board" is a `regulator`, "Ltd" a `firm`."""
    kind = _kinds().get(word) or _kinds().get(_singular(word))
    return "firm" if kind in _FIRM else kind


def described_as(word: str) -> str | None:
    """The kind of body that a noun stands for: "company"; not what only names have ("Ltd")."""
    kind = _kinds().get(_singular(word))
    if kind is None and _singular(word).endswith(_MAKERS) and _singular(word) not in _NO_FIRMS:
        return "firm"
    return None if kind in _FIRM - {"firm"} else kind


def is_legal_form(word: str) -> bool:
    """What stands behind a firm's name or is left away at will."""
    return _kinds().get(word) == "legal"


def is_of_state(kind: str | None) -> bool:
    """A body of this kind speaks for its country."""
    return kind in _organs()


def of_bodies(name: str) -> frozenset[str]:
    """A list: `members`, `corporate`, `willing`, `workers`, `public`; else KeyError."""
    return _lines()[name]


class Organisation(NamedTuple):
    """A body of many states: its names, the first one first; its organs; its seats."""

    names: tuple[str, ...]
    organs: tuple[str, ...]
    seats: tuple[str, ...]


@cache
def organisations() -> tuple[Organisation, ...]:
    """Bodies of many states that everybody knows."""
    text = Path(__file__).with_name("organisations.txt").read_text(encoding="utf-8")
    return tuple(_organisation(line) for line in text.splitlines() if not line.startswith("#"))


def _organisation(line: str) -> Organisation:
    told, _at, seats = line.partition("@")
    names, _semicolon, organs = told.partition(";")
    return Organisation(_commas(names), _commas(organs), _commas(seats))


def _commas(text: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in text.split(",") if name.strip())


@cache
def _kinds() -> dict[str, str]:
    lines = ((kind, words) for kind, words in _lines().items() if kind not in _LISTS)
    return {word: kind.removeprefix(_STATE) for kind, words in lines for word in words}


@cache
def _organs() -> frozenset[str]:
    return frozenset(kind[1:] for kind in _lines() if kind.startswith(_STATE))


@cache
def _lines() -> dict[str, frozenset[str]]:
    text = Path(__file__).with_name("bodies.txt").read_text(encoding="utf-8")
    lines = [line.partition(":") for line in text.splitlines() if not line.startswith("#")]
    return {kind: frozenset(words.split()) for kind, _colon, words in lines}


def _singular(word: str) -> str:
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word
