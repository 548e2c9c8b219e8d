"""Who is meant: persons by their surname, governments by any of their names.

"Ankara", "the Turkish side" and "Türkiye" are one actor. A surname alone means the person whose
full name stands somewhere in the reports; the country of a person is that of the post he holds.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from detente.evidence.lexicon import nation, place
from detente.evidence.posts import spelled

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from detente.evidence.posts import Holding

_WORD = re.compile(r"[^\W\d_][\w’'-]*(?:\.[A-Za-z](?=\.))*\.?")
_POSSESSIVE = re.compile(r"['’]s?$")


@dataclass(frozen=True, slots=True)
class Names:
    """The persons that the reports of a case name.

    Attributes:
        full: surname, spelled one way, to the fullest form of the name.
        countries: surname to the countries of the posts held; empty where none is told.
        alias: surname to the one that stands for all whom the reports give the same post.
    """

    full: Mapping[str, str]
    countries: Mapping[str, frozenset[str]]
    alias: Mapping[str, str]

    def person(self, word: str) -> str | None:
        """The surname that a word stands for, if a person of the case has it."""
        if not word[:1].isupper():
            return None
        surname = spelled(_POSSESSIVE.sub("", word))
        return self.alias.get(surname, surname) if surname in self.full else None

    def persons(self, text: str) -> frozenset[str]:
        """The surnames of the persons named in a text."""
        words = (match.group() for match in _WORD.finditer(text))
        return frozenset(found for word in words if (found := self.person(word)))

    def sides(self, text: str) -> frozenset[str]:
        """The countries that a text names, or names by their people, seat or office holders."""
        words = [_POSSESSIVE.sub("", match.group()) for match in _WORD.finditer(text)]
        runs = (" ".join(words[at : at + size]) for size in (1, 2, 3) for at in range(len(words)))
        named = {found for run in runs if run[:1].isupper() and (found := nation(run.rstrip(".")))}
        named |= {found for word in words if word.isupper() and (found := nation(word))}
        for person in self.persons(text):
            named |= self.countries.get(person, frozenset())
        return frozenset(named)


def names(
    holdings: Iterable[Holding], mentioned: Iterable[str], described: Iterable[str] = ()
) -> Names:
    """The persons of the posts, and the others whose full name is mentioned.

    Args:
        holdings: the posts and their holders that the reports name.
        mentioned: full names; of places, they are left out.
        described: phrases such as "Kremlin spokesman Ivan Lee", which tell a person's country.
    """
    full: dict[str, str] = {}
    every = list(holdings)
    for name in (one.name for one in every):
        surname = spelled(name.split()[-1])
        if len(name) > len(full.get(surname, "")):
            full[surname] = name
    for name in mentioned:
        if not place(name):
            full.setdefault(spelled(name.split()[-1]), name)
    countries: defaultdict[str, set[str]] = defaultdict(set)
    for one in every:
        countries[one.surname].update(house for house in one.houses if nation(house))
    known = Names(full, {}, _aliases(every))
    for phrase in described:
        persons = known.persons(phrase)
        if len(persons) == 1:
            countries[next(iter(persons))].update(known.sides(phrase))
    return Names(full, {p: frozenset(some) for p, some in countries.items()}, known.alias)


def _aliases(holdings: list[Holding]) -> dict[str, str]:
    """Who is given the same post somewhere: for aligning, the name given most often is all."""
    counts = Counter(spelled(one.name.split()[-1]) for one in holdings)
    alias: dict[str, str] = {}
    distinct = {(h.head, h.fields, h.houses, h.target, h.surname): h for h in holdings}.values()
    for one, other in combinations(distinct, 2):
        if one.same_post(other):
            less, more = sorted((one.surname, other.surname), key=lambda n: (counts[n], n))
            alias[less] = alias.get(more, more)
    return {less: more for less, more in alias.items() if less != more}
