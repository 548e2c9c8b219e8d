"""The words by which a draft is told: verbs and nouns of acts, and the cues around them."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple


class _Class(NamedTuple):
    """One act, with the verbs and the nouns that tell of it."""

    name: str
    for_good: bool
    verbs: tuple[str, ...]
    nouns: tuple[str, ...]


def cues(name: str) -> frozenset[str]:
    """A list of cues; KeyError where there is no such list."""
    return _cues()[name]


def of_verb(verb: str) -> str | None:
    """The act that a verb tells of, its particle behind a `_`; None where it is not listed."""
    return _by_verb().get(verb)


def of_noun(noun: str) -> str | None:
    """The act that a noun tells of, such as `return`; None where it is not listed."""
    return _by_noun().get(noun)


def plain_verb(name: str) -> str:
    """The verb that an act is best told with."""
    return next((one.verbs[0] for one in _classes() if one.name == name), name).partition("_")[0]


def is_for_good(name: str) -> bool:
    """An act of this name cannot be undone."""
    return any(one.for_good for one in _classes() if one.name == name)


@cache
def _cues() -> dict[str, frozenset[str]]:
    return {name: frozenset(words.split()) for name, words in _lines("cues.txt")}


@cache
def _by_verb() -> dict[str, str]:
    return {verb: one.name for one in _classes() for verb in one.verbs}


@cache
def _by_noun() -> dict[str, str]:
    return {noun: one.name for one in _classes() for noun in one.nouns}


@cache
def _classes() -> tuple[_Class, ...]:
    found = []
    for name, words in _lines("verbs.txt"):
        verbs, _slash, nouns = words.partition("/")
        for_good = name.startswith("!")
        found.append(_Class(name[1:] if for_good else name, for_good, _some(verbs), _some(nouns)))
    return tuple(found)


def _some(words: str) -> tuple[str, ...]:
    return tuple(words.split())


def _lines(file: str) -> list[tuple[str, str]]:
    text = Path(__file__).with_name(file).read_text(encoding="utf-8")
    lines = [line.partition(":") for line in text.splitlines() if line and line[0] != "#"]
    return [(name, words) for name, _colon, words in lines]
