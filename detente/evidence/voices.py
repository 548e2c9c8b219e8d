"""Who speaks, over all reports: a person, the holder of a post, a side or a body.

"He", "the minister" and "Nils Haugen" may be one voice, and a ministry says what its minister and
its spokesman say. Two voices are apart only where nothing lets them be one: two persons of whom
neither speaks for the other's side, two posts that nobody is told to hold both, two countries.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from detente.evidence.actors import acting
from detente.evidence.calling import caller
from detente.evidence.holding import SPOKESMAN
from detente.evidence.posts import offices

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from detente.evidence.holding import Holding
    from detente.evidence.naming import Names
    from detente.evidence.parsed import Parsed
    from detente.reading.records import Attribution, Span

_NAME = re.compile(r"(?<!\w)(?![a-z])[^\W\d_][\w'’.-]*(?: (?![a-z])[^\W\d_][\w'’.-]*)*")
_HEAD_ENDS = re.compile(r",| (?:who|of|for|to|from) ")
_PRONOUNS = frozenset({"he", "she", "him", "her", "i"})
_SEVERAL = frozenset({"they", "them", "we", "both"})
_SPOKEN_FOR = re.compile(
    r"\bspokes(?:man|woman|person|people)\b|\bpress (?:secretary|officer)\b", re.IGNORECASE
)
_OTHER_WORDS = (
    (
        re.compile(r"\b(?:top|chief) diplomat\b|\bdiplomacy chief\b", re.IGNORECASE),
        "foreign minister",
    ),
    (re.compile(r"\bhead of ([A-Z]\w+) diplomacy\b"), r"\1 foreign minister"),
    (re.compile(r"\bPM\b|\bpremier\b|\bhead of government\b", re.IGNORECASE), "prime minister"),
    (re.compile(r"\b(\w+) chief\b"), r"\1 minister"),
)
"""What stands for an office, and the office."""

_SAME_FIELD = {"state": "foreign", "treasury": "finance", "interior": "home"}
_MINISTERS = frozenset({"minister", "secretary"})
_ONE_OFFICE = _MINISTERS | {
    "president",
    "ambassador",
    "secretary-general",
    "governor",
    "mayor",
    "commissioner",
}
"""Heads of posts that say which office is meant; a head, chief or chairman may be any of them."""


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody who says something.

    Attributes:
        name: as it is shown; the same for one person.
        persons: surnames; empty where the speaker is not known by name.
        posts: those that the words for the speaker name; of a person, all that reports give him.
        sides: the countries and bodies he belongs to or is.
        for_others: a spokesman, whose words are those of whom he speaks for.
    """

    name: str
    persons: frozenset[str] = frozenset()
    posts: tuple[Holding, ...] = ()
    sides: frozenset[str] = frozenset()
    for_others: bool = False


def apart(one: Voice, other: Voice) -> bool:
    """The two cannot be one voice."""
    strangers = bool(one.sides and other.sides) and not one.sides & other.sides
    if one.persons and other.persons:
        for_others = one.for_others or other.for_others
        return not one.persons & other.persons and (strangers or not for_others)
    if strangers:
        return True
    if one.for_others or other.for_others or not (one.posts and other.posts):
        return False
    return all(_apart(a, b) for a in one.posts for b in other.posts)


def two_persons(one: Voice, other: Voice) -> bool:
    """Two persons known by name; in word for word a spokesman and his minister are two as well."""
    return bool(one.persons and other.persons) and not one.persons & other.persons


def _apart(one: Holding, other: Holding) -> bool:
    """Two posts of one side; where one says too little to tell, they may be the same."""
    heads = {one.head, other.head}
    if len(heads) > 1 and not heads <= _MINISTERS:
        return heads <= _ONE_OFFICE
    return bool(one.fields and other.fields) and not _fields(one) & _fields(other)


def _fields(post: Holding) -> frozenset[str]:
    return frozenset(_SAME_FIELD.get(field, field) for field in post.fields)


@dataclass(frozen=True)
class Voices:
    """The voices of a case: what one report tells of a person holds for all."""

    every: Sequence[Parsed]
    names: Names

    def hear(self, parsed: Parsed) -> None:
        """Notes who acts in a report, so that its parse need not be kept for that."""
        if parsed.id not in self._acting:
            self._acting[parsed.id] = tuple(acting(parsed, self.names))

    def at(self, parsed: Parsed, span: Span) -> Voice | None:
        """Who says the words at a place; None where the report does not tell, or names nobody."""
        source = caller(parsed, span)
        voice = self.of(source, parsed, span.start) if source else None
        if voice and (voice.persons or voice.sides):
            return voice
        attribution = parsed.attribution(span.start)
        if attribution is None or attribution.anonymous:
            return None
        return self.of(self._source(parsed, attribution), parsed, span.start)

    def _source(self, parsed: Parsed, attribution: Attribution) -> str:
        """The words for a speaker; a pronoun that was resolved to no person stays one."""
        resolved = parsed.source(attribution)
        start, end = attribution.source[0] if attribution.source else (0, 0)
        told = parsed.text[start:end]
        unknown = told.lower() in _PRONOUNS and not self._persons(resolved)
        return told if unknown else resolved

    def of(self, words: str, parsed: Parsed, before: int) -> Voice | None:
        """The voice that words for a speaker mean at a place of a report."""
        source = self._last_person(parsed, before) if words.lower() in _PRONOUNS else words
        if not source or source.lower() in _SEVERAL:
            return None
        persons = self._persons(source)
        posts = tuple(offices(_as_office(source))) if not persons else ()
        if posts and not _SPOKEN_FOR.search(source):
            persons = self._holder(posts[0], parsed, before)
        sides = self.names.sides(source) | frozenset[str]().union(*map(self._sides, persons))
        if not persons:
            return Voice(source, persons, posts, sides, bool(_SPOKEN_FOR.search(source)))
        name = " and ".join(self.names.full.get(one, one) for one in sorted(persons))
        held = tuple(post for one in sorted(persons) for post in self._posts[one])
        return Voice(name, persons, held, sides, bool(persons & self._spokesmen))

    def _persons(self, source: str) -> frozenset[str]:
        """Those whom a phrase names; of "Nils Haugen, an ally of Ann Lee" the first."""
        head = _HEAD_ENDS.split(source, maxsplit=1)[0]
        return frozenset([*self._named(head)] or [*self._named(source)][:1])

    def _named(self, phrase: str) -> Iterator[str]:
        """The persons of a phrase; of "Ali Reza Karimi", whose parts may be one each, the last."""
        for run in _NAME.findall(phrase):
            known = [found for word in run.split() if (found := self.names.person(word))]
            yield from known[-1:]

    def _sides(self, person: str) -> frozenset[str]:
        return self.names.countries.get(person, frozenset())

    def _holder(self, post: Holding, parsed: Parsed, before: int) -> frozenset[str]:
        """The last holder who did something before; else the only one in any report."""
        fits = self._holders(post)
        acting = [one for at, one in self._acting_in(parsed) if at < before and one in fits]
        if acting:
            return frozenset(acting[-1:])
        return fits if post.fields and len(fits) == 1 else frozenset()

    def _holders(self, post: Holding) -> frozenset[str]:
        key = (post.head, post.fields, post.houses)
        if key not in self._held_by:
            self._held_by[key] = frozenset(
                person
                for person, every in self._posts.items()
                if any(_fits(post, held, self._sides(person)) for held in every)
            )
        return self._held_by[key]

    @cached_property
    def _held_by(self) -> dict[tuple[str, frozenset[str], frozenset[str]], frozenset[str]]:
        return {}

    def _last_person(self, parsed: Parsed, before: int) -> str | None:
        """The last person before a place who does something, if none unnamed spoke last."""
        spoke = [one for one in parsed.reading.attributions if one.content[0].start < before]
        last = max(spoke, key=lambda one: one.content[0].start, default=None)
        if last is not None and last.anonymous:
            return None
        acting = [one for at, one in self._acting_in(parsed) if at < before]
        return self.names.full.get(acting[-1]) if acting else None

    def _acting_in(self, parsed: Parsed) -> Sequence[tuple[int, str]]:
        self.hear(parsed)
        return self._acting[parsed.id]

    @cached_property
    def _acting(self) -> dict[str, tuple[tuple[int, str], ...]]:
        return {}

    def _one(self, surname: str) -> str:
        return self.names.alias.get(surname, surname)

    @cached_property
    def _posts(self) -> dict[str, tuple[Holding, ...]]:
        found: defaultdict[str, list[Holding]] = defaultdict(list)
        for parsed in self.every:
            for holding in (one for one in parsed.holdings if one.head != SPOKESMAN):
                found[self._one(holding.surname)].append(holding)
        return defaultdict(tuple, {person: tuple(posts) for person, posts in found.items()})

    @cached_property
    def _spokesmen(self) -> frozenset[str]:
        sources = (p.source(one) for p in self.every for one in p.reading.attributions)
        return frozenset().union(*(self._persons(s) for s in sources if _SPOKEN_FOR.search(s)))


def _fits(post: Holding, held: Holding, sides: frozenset[str]) -> bool:
    """Words for a post can mean one that somebody holds."""
    houses = held.houses | sides
    strangers = post.houses and houses and not post.houses & houses
    return post.fields <= held.fields and not strangers and not _apart(post, held)


def _as_office(source: str) -> str:
    for pattern, office in _OTHER_WORDS:
        source = pattern.sub(office, source)
    return source
