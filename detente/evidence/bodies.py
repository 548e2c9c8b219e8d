"""The bodies of a case, and how to find them in a text: firms, unions, courts, ministries.

A body is known by its name, by short forms of it and its initials, and by what only it can be among
the bodies of the case ("the union"). An organ of a state stands for its country; the nationality of
a firm ("the French company Veridia") makes its country no party.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from detente.evidence.capitals import bare
from detente.evidence.lexicon import described_as, nation

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

Key = tuple[str, ...]
"""The words of a name, each folded and without the mark of the genitive."""

_WORD = re.compile(r"[^\W\d_]\.(?:[^\W\d_]\.?)+|[^\W\d_][\w’'&]*|['’]s?|[^\w\s]")
_DEFINITE = frozenset({"the", "this", "that"})
_PRIVATE = frozenset({"firm", "union", "association", "rebels"})
_MOST_BEFORE = 4
"""Words between the article and the noun of a description, or between a nationality and a name."""


class Word(NamedTuple):
    """A word of a text: as it stands, folded, and whether the mark of the genitive follows."""

    text: str
    plain: str
    owns: bool


def tokens(text: str) -> list[Word]:
    """The words of a text; the marks of the genitive and hyphens are no words of their own."""
    found: list[Word] = []
    for piece in (match.group() for match in _WORD.finditer(text)):
        if piece[0] in "'’":
            if found:
                found[-1] = found[-1]._replace(owns=True)
        elif piece != "-":
            found.append(Word(piece, bare(piece), owns=piece.endswith(("'s", "’s", "'", "’"))))
    return found


def key_of(text: str) -> Key:
    """A name's words, without the article before it."""
    words = tuple(word.plain for word in tokens(text) if word.plain[:1].isalnum())
    return words[1:] if words[:1] == ("the",) else words


@dataclass(frozen=True, slots=True)
class Found:
    """A party in a text: words `first` to `last`, the end excluded."""

    first: int
    last: int
    sides: frozenset[str]


@dataclass(frozen=True)
class Bodies:
    """The bodies of a case.

    Attributes:
        forms: the words of each form of a name to its body; to "" for what is a name but no party,
            as an outlet.
        shown: a body to its name as people write it.
        homes: the bodies that speak for a country, to that country.
        meant: the noun of a description ("union", "mines ministry") to the one that it can be.
        peoples: the nationalities that a description may give a body.
        letters: the forms that are written in capitals alone: "WHO", not "Who".
    """

    forms: Mapping[Key, str] = field(default_factory=dict)
    shown: Mapping[str, str] = field(default_factory=dict)
    homes: Mapping[str, str] = field(default_factory=dict)
    meant: Mapping[str, str] = field(default_factory=dict)
    peoples: Mapping[str, frozenset[str]] = field(default_factory=dict)
    letters: frozenset[str] = frozenset()

    def named(self, name: str) -> str | None:
        """The party that a whole name or description stands for, if it is one."""
        key = key_of(name)
        body = self.forms.get(key) or (self.meant.get(key[-1]) if key else None)
        return self.homes.get(body, body) if body else None

    def find(self, words: Sequence[Word]) -> Iterator[Found]:
        """The bodies in some words, in order, with the nationality told of a firm."""
        at = 0
        while at < len(words):
            end = self._name_at(words, at) or at
            body = self.forms[tuple(w.plain for w in words[at:end])] if end > at else ""
            if end == at and words[at].plain in _DEFINITE:
                end, body = self._description_at(words, at)
            end = end if end > at else _somebodys(words, at)
            if end > at:
                first = at if not body or body in self.homes else _nationality(words, at)
                side = self.homes.get(body, body)
                yield Found(first, end, frozenset({side}) if side else frozenset())
            at = max(end, at + 1)

    def _name_at(self, words: Sequence[Word], at: int) -> int | None:
        """The end of the longest name that begins with a word."""
        if not words[at].text[0].isupper():
            return None
        for size in self._sizes.get(words[at].plain, ()):
            run = words[at : at + size]
            if tuple(word.plain for word in run) in self.forms and self._is_written(run):
                return at + size
        return None

    def _is_written(self, run: Sequence[Word]) -> bool:
        """A name in letters has them all great: "ILA", not "Ila"."""
        return len(run) > 1 or run[0].plain not in self.letters or run[0].text.isupper()

    @cached_property
    def _sizes(self) -> dict[str, tuple[int, ...]]:
        """By the first word of a form, how long the forms are, longest first."""
        found: defaultdict[str, set[int]] = defaultdict(set)
        for key in self.forms:
            found[key[0]].add(len(key))
        return {word: tuple(sorted(sizes, reverse=True)) for word, sizes in found.items()}

    def _description_at(self, words: Sequence[Word], at: int) -> tuple[int, str]:
        """The end of "the dockers' union" and whom it means; the place itself if nobody."""
        for end in range(at + 1, min(at + 2 + _MOST_BEFORE, len(words))):
            word = words[end]
            people = nation(word.text) if word.text[0].isupper() else None
            if not (word.text[0].isalpha() and (word.text.islower() or people)):
                return at, ""
            body = self.meant.get(f"{words[end - 1].plain} {word.plain}", "")
            body = body or self.meant.get(word.plain, "")
            if body and not _goes_on(words, end):
                told = {p for w in words[at:end] if w.text[0].isupper() and (p := nation(w.text))}
                return (end + 1, body) if told <= self.peoples.get(body, frozenset()) else (at, "")
        return at, ""


def _somebodys(words: Sequence[Word], at: int) -> int:
    """The end of "Czech steel company", which is none of the state's; else the place itself."""
    if not words[at].text[0].isupper() or not nation(words[at].text):
        return at
    for end in range(at + 1, min(at + 2 + _MOST_BEFORE, len(words))):
        if not words[end].text.islower():
            return at
        if described_as(words[end].plain) in _PRIVATE and not _goes_on(words, end):
            return end + 1
    return at


def _goes_on(words: Sequence[Word], at: int) -> bool:
    """As in "the company boss", "the group stage": the noun describes another one."""
    return (
        at + 1 < len(words) and not words[at].owns and described_as(words[at + 1].plain) is not None
    )


def _nationality(words: Sequence[Word], at: int) -> int:
    """Where "France's state-owned nuclear company" begins, which stands before a firm's name."""
    for first in range(at - 1, max(at - 2 - _MOST_BEFORE, -1), -1):
        word = words[first]
        if word.text[0].isupper() and nation(word.text):
            described = first == at - 1 or described_as(words[at - 1].plain)
            return first if described else at
        if not word.text.islower():
            return at
    return at
