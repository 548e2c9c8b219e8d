"""Who is meant: persons by their surname, governments and bodies by any of their names.

"Ankara", "the Turkish side" and "Türkiye" are one actor; so are "the Port Workers' Union", "PWU"
and "the union". A surname alone means the person whose full name stands somewhere in the reports;
the side of a person is that of the post he holds.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from itertools import chain, combinations, zip_longest
from typing import TYPE_CHECKING

from detente.evidence.bodies import Bodies, tokens
from detente.evidence.holding import DELEGATE
from detente.evidence.lexicon import nation, place, written
from detente.evidence.spelling import slips, spelled

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from detente.evidence.bodies import Word
    from detente.evidence.holding import Holding

_WORD = re.compile(r"[^\W\d_][\w’'-]*(?:\.[A-Za-z](?=\.))*\.?")
_FORMER = re.compile(r"\b(?:former|ex-\w+|late|then)\b", re.IGNORECASE)
_PARTICLES = frozenset(
    ["al", "bin", "da", "de", "del", "der", "di", "du", "el", "ibn", "la", "le", "van", "von"]
)
_POSSESSIVE = re.compile(r"['’]s?$")


@dataclass(frozen=True, slots=True)
class Names:
    """The persons that the reports of a case name.

    Attributes:
        full: surname, spelled one way, to the fullest form of the name.
        countries: surname to the countries and bodies of the posts held; empty where none is told.
        alias: surname to the one that stands for all whom the reports give the same post.
        bodies: the firms, unions, courts and so on that the reports name.
    """

    full: Mapping[str, str]
    countries: Mapping[str, frozenset[str]]
    alias: Mapping[str, str]
    bodies: Bodies = field(default_factory=Bodies)

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
        """The parties that a text names, by name, people, seat, description or office holders."""
        words = tokens(text)
        taken: set[int] = set()
        named: set[str] = set()
        for found in self.bodies.find(words):
            named |= found.sides
            taken.update(range(found.first, found.last))
        left = [None if at in taken else word for at, word in enumerate(words)]
        named.update(_nations([*self._without_first_names(left)]))
        for person in self.persons(" ".join(word.text for word in left if word)):
            named |= self.countries.get(person, frozenset())
        return frozenset(named)

    def _without_first_names(self, words: Sequence[Word | None]) -> Iterator[Word | None]:
        """The words without "German" in "German Halenko"."""
        for word, after in zip_longest(words, words[1:]):
            person = self.full.get(spelled(after.text), "") if word and after else ""
            yield None if word and person.startswith(f"{word.text} ") else word

    def states(self, sides: frozenset[str]) -> frozenset[str]:
        """Those of some sides that are countries, not bodies."""
        return frozenset(side for side in sides if side not in self.bodies.shown)

    def shown(self, party: str) -> str:
        """A person, country or body as it is written; any other phrase with a capital."""
        return self.full.get(party) or self.bodies.shown.get(party) or written(party)


def _nations(words: Sequence[Word | None]) -> Iterator[str]:
    """The countries in some words, by the longest names; those left out belong to other names."""
    at = 0
    while at < len(words):
        size = next((n for n in (3, 2, 1) if _nation(words[at : at + n], n)), 0)
        if size:
            yield _nation(words[at : at + size], size) or ""
        at += size or 1


def _nation(run: Sequence[Word | None], size: int) -> str | None:
    if len(run) < size or not run[0] or not run[0].text[0].isupper() or None in run:
        return None
    return nation(" ".join(word.plain for word in run if word))


def names(
    holdings: Iterable[Holding],
    mentioned: Iterable[str],
    described: Iterable[str] = (),
    bodies: Bodies | None = None,
) -> Names:
    """The persons of the posts, and the others whose full name is mentioned.

    Args:
        holdings: the posts and their holders that the reports name.
        mentioned: full names; of places, they are left out.
        described: phrases such as "Kremlin spokesman Ivan Lee", which tell a person's country.
        bodies: those of the reports; what is the name of one is none of a person.
    """
    known_bodies = bodies or Bodies()
    every = [one.known(known_bodies) for one in holdings]
    full = _full_names(every, mentioned, known_bodies)
    countries: defaultdict[str, set[str]] = defaultdict(set)
    for one in every:
        countries[one.surname].update(_sides_of(one, known_bodies))
    known = Names(full, {}, _aliases(every, full), known_bodies)
    for phrase in described:
        persons = known.persons(phrase)
        if len(persons) == 1 and not _FORMER.search(phrase):
            countries[next(iter(persons))].update(known.sides(phrase))
    sides = {person: frozenset(some) for person, some in countries.items()}
    return Names(full, sides, known.alias, known_bodies)


def _full_names(
    holdings: Iterable[Holding], mentioned: Iterable[str], bodies: Bodies
) -> dict[str, str]:
    """Surnames, spelled one way, to the longest name with a post, else to the first mentioned."""
    full: dict[str, str] = {}
    for one in holdings:
        if len(one.name) > len(full.get(one.surname, "")):
            full[one.surname] = one.name
    for name in map(_whole, mentioned):
        if name and not place(name) and not bodies.named(name):
            full.setdefault(spelled(name.split()[-1]), name)
    return full


def _whole(name: str) -> str:
    """A name without the mark of the genitive; empty where it breaks off ("Jean Le")."""
    bare = _POSSESSIVE.sub("", name)
    return "" if bare.split()[-1].lower() in _PARTICLES else bare


def _sides_of(held: Holding, bodies: Bodies) -> Iterator[str]:
    """The countries and bodies that a post belongs to."""
    known = {*bodies.shown, *bodies.homes.values()}
    yield from (house for house in held.houses if nation(house) or house in known)


def _aliases(holdings: Sequence[Holding], full: Mapping[str, str]) -> dict[str, str]:
    """Who is given the same post somewhere, or is another one garbled.

    For aligning, the name given most often is all.
    """
    counts = Counter(one.surname for one in holdings)
    alias: dict[str, str] = {}
    lasting = [one for one in holdings if one.head != DELEGATE]
    for one, other in chain(_same_posts(lasting), _slips(full)):
        less, more = sorted((one, other), key=lambda name: (counts[name], name))
        alias.setdefault(less, alias.get(more, more))
    return {less: more for less, more in alias.items() if less != more}


def _same_posts(holdings: Iterable[Holding]) -> Iterator[tuple[str, str]]:
    """The surnames of two who hold one post, by the houses of the posts, not all pairs."""
    distinct = {(h.head, h.fields, h.houses, h.target, h.surname): h for h in holdings}.values()
    by_house: defaultdict[str, list[Holding]] = defaultdict(list)
    for one in distinct:
        for house in sorted(one.houses) or [one.target]:
            by_house[house].append(one)
            if one.head == "ambassador" and one.houses:
                by_house[one.target].append(one)
    for some in by_house.values():
        yield from ((a.surname, b.surname) for a, b in combinations(some, 2) if a.same_post(b))


def _slips(full: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    surnames = {name: surname for surname, name in full.items()}
    yield from ((surnames[a], surnames[b]) for a, b in slips(sorted(surnames)))
