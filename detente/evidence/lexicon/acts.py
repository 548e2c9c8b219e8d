"""What parties do to each other: families of acts, their values and the words that tell them."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

Kind = Literal["event", "scale", "poles"]
Part = Literal["v", "n", "a", "p"]
"""Verbs, nouns, adjectives, and a verb with a word that it takes."""

_WITH_PART = {"n:": "n", "a:": "a", "p:": "p"}


@dataclass(frozen=True, slots=True)
class Family:
    """Acts that answer one question.

    Attributes:
        kind: an event is done or not; on a scale values may lie near or far apart; of poles any two
            exclude each other.
        marks: what else is known of it; the list explains them.
        done_to: words of which one must be what it is done to; none where anything will do.
        words: all words that tell an act of the family, alone or together.
    """

    name: str
    kind: Kind
    marks: frozenset[str]
    done_to: frozenset[str]
    words: frozenset[str] = frozenset()


class Act(NamedTuple):
    """A family, and the value of it that a word tells; `negated` where only its negation does."""

    family: Family
    rank: int
    negated: bool = False


def acts(part: Part, word: str) -> tuple[Act, ...]:
    """The acts that a word tells, `verb+word` for what needs both; none for most."""
    return _acts().get((part, word), ())


@cache
def _acts() -> dict[tuple[str, str], tuple[Act, ...]]:
    found: defaultdict[tuple[str, str], list[Act]] = defaultdict(list)
    told: defaultdict[str, set[str]] = defaultdict(set)
    every = list(_entries())
    for _part, word, act in every:
        told[act.family.name].update(re.split(r"[+:]", word))
    for part, word, act in every:
        family = replace(act.family, words=frozenset(told[act.family.name]))
        found[part, word].append(act._replace(family=family))
    return {key: tuple(some) for key, some in found.items()}


def _entries() -> Iterator[tuple[str, str, Act]]:
    text = Path(__file__).with_name("acts.txt").read_text(encoding="utf-8")
    family = None
    for line in text.splitlines():
        if line.startswith("["):
            family = _family(line)
        elif line and family and not line.startswith("#"):
            rank, _colon, words = line.partition(":")
            yield from _words(words, Act(family, int(rank)))


def _family(line: str) -> Family:
    name, _bracket, rest = line[1:].partition("]")
    marks, _of, done_to = rest.partition(" of:")
    kind, *others = marks.split()
    if kind not in {"event", "scale", "poles"}:
        raise ValueError(line)
    return Family(name, kind, frozenset(others), frozenset(done_to.split()))  # type: ignore[arg-type]


def _words(words: str, act: Act) -> Iterator[tuple[str, str, Act]]:
    part = "v"
    for word in words.split():
        if word in _WITH_PART:
            part = _WITH_PART[word]
        else:
            yield part, word, act._replace(negated=word.startswith("no:"))
