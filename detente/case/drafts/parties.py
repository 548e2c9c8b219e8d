"""Who acts and is acted upon: countries, and the bodies that the reports name.

A body is one that acts, is acted upon, or whose words are told; a person stands for the country or
the body whose post he holds. By weight of evidence only: a name that a fifth as many reports know
as the foremost is no party.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from detente.case.drafts import phrases
from detente.case.drafts.merging import by_kind, fuller, initials, letters
from detente.case.drafts.vocabulary import cues
from detente.evidence.words import folded

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from spacy.tokens import Token

    from detente.evidence.naming import Names
    from detente.evidence.outlets import Press
    from detente.evidence.parsed import Parsed

_COMMON = cues("bodies") | cues("persons of bodies")
_STATEMENTS = cues("statements")

LEAST_PART = 0.2
"""Of the foremost party's reports; fewer make a bystander. On 38 reports about three governments,
with bodies from a parliament to a maker of aircraft, this leaves the three."""


@dataclass(frozen=True, slots=True)
class Parties:
    """Whom a noun phrase stands for.

    Attributes:
        full: a name as it stands, folded, to the fuller one that stands for it.
        bodies: the folded names of the bodies with weight enough.
        unnamed: those of them that the reports only describe ("the company").
        houses: surnames, spelled one way, to the body whose post the person holds.
        citizens: surnames to the country whose post most words give the person.
        weights: of countries and bodies, how many reports know them.
        shown: a body's name as most reports write it.
        voices: of reports that are somebody's own statement, whose.
        named: of each report, how often it names which country as one that acts.
    """

    names: Names
    full: Mapping[str, str]
    bodies: frozenset[str]
    unnamed: frozenset[str] = frozenset()
    houses: Mapping[str, str] = field(default_factory=dict)
    citizens: Mapping[str, str] = field(default_factory=dict)
    weights: Mapping[str, int] = field(default_factory=dict)
    shown: Mapping[str, str] = field(default_factory=dict)
    voices: Mapping[str, str] = field(default_factory=dict)
    named: Mapping[str, Counter[str]] = field(default_factory=dict)

    def side(self, token: Token) -> str:
        """The one party that a noun phrase stands for; empty where it is none or several."""
        house = self._known(self._house(token))
        if house:
            return house
        countries = phrases.countries(token, self.names)
        if len(countries) > 1:
            return self.citizens.get(self.names.person(token.text) or "", "")
        if countries:
            return next(iter(countries))
        return self._known(phrases.body(token, self.names))

    def speaker(self, source: str) -> str:
        """The one party that the words for a speaker name; empty where they name none."""
        houses = {self._known(self.houses.get(p, "")) for p in self.names.persons(source)} - {""}
        sides = houses or phrases.states(self.names.sides(source))
        if len(sides) > 1:
            own = {self.citizens.get(person, "") for person in self.names.persons(source)}
            sides = frozenset(own) if len(own) == 1 else frozenset({""})
        if sides:
            return next(iter(sides))
        text = folded(source).removeprefix("the ")
        return self._known(text) or self._known(text.rpartition(" ")[2])

    def foremost(self, parsed: Parsed) -> str:
        """The country that a report names most, twice as often as any other; else empty."""
        counts = self.named.get(parsed.id, Counter())
        first, second = [*counts.most_common(2), ("", 0), ("", 0)][:2]
        return first[0] if first[1] >= 2 * max(1, second[1]) else ""

    def name(self, side: str) -> str:
        """A party's name for people."""
        return self.shown.get(side, side.title())

    def _known(self, name: str) -> str:
        known = self.full.get(name, name)
        return known if known in self.bodies else ""

    def _house(self, token: Token) -> str:
        person = self.names.person(token.text) if token.pos_ == "PROPN" else None
        return self.houses.get(person or "", "")


def parties(every: Sequence[Parsed], names: Names, press: Press) -> Parties:
    """The parties of the reports, by the phrases for who acts, is acted upon and speaks."""
    voices = dict(_voices(every))
    found = _Found(names, press, frozenset(map(folded, voices.values())))
    for parsed in every:
        for token in _acting(parsed):
            found.add(parsed.id, token)
        found.note_kinds(parsed)
        found.note_speakers(parsed)
    known = found.parties(letters([parsed.text for parsed in every]))
    spoken = {report: known.speaker(name) for report, name in voices.items()}
    return replace(known, voices=spoken, citizens=dict(_citizens(every)))


class _Found:
    """What the phrases of the reports name, as it comes in."""

    def __init__(self, names: Names, press: Press, themselves: frozenset[str]) -> None:
        self.names, self.press, self.themselves = names, press, themselves
        self.countries: defaultdict[str, set[str]] = defaultdict(set)
        self.bodies: defaultdict[str, set[str]] = defaultdict(set)
        self.proper: set[str] = set()
        self.kinds: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self.houses: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self.named: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self.surfaces: defaultdict[str, Counter[str]] = defaultdict(Counter)

    def add(self, report: str, token: Token) -> None:
        """Count a phrase for the party that it names."""
        for country in phrases.countries(token, self.names):
            self.countries[country].add(report)
            self.named[report][country] += 1
        name = phrases.body(token, self.names)
        if not name or self._is_press(name):
            return
        self.bodies[name].add(report)
        if phrases.is_proper(token):
            self.proper.add(name)
            self.surfaces[name][_surface(token, name)] += 1

    def note_kinds(self, parsed: Parsed) -> None:
        """What the report calls the bodies that it names: "shipbuilder Northern Mills"."""
        for token in parsed.doc:
            beside = _kinds_beside(token) if token.pos_ == "PROPN" else []
            if beside:
                self.kinds[phrases.body(token, self.names)].update(beside)

    def note_speakers(self, parsed: Parsed) -> None:
        """For which bodies persons speak: "Ann Lee, who leads the Northern Union"."""
        for start, end in (span for one in parsed.reading.attributions for span in one.source):
            words = parsed.doc.char_span(start, end, alignment_mode="expand") or ()
            bodies = [name for t in words if (name := phrases.body(t, self.names))]
            persons = {person for t in words if (person := self.names.person(t.text))}
            if len(persons) == 1 and bodies:
                self.houses[persons.pop()][bodies[-1]] += 1

    def parties(self, short: Mapping[str, str]) -> Parties:
        """All of them, each under one name, and those with weight enough apart."""
        short = {**initials(sorted(self.proper)), **short}
        full = self._full(short)
        brief = {full.get(one, one): letters_ for letters_, one in sorted(short.items())}
        full = {name: brief.get(one, one) for name, one in full.items()}
        reports: defaultdict[str, set[str]] = defaultdict(set)
        for name, fullest in full.items():
            reports[fullest] |= self.bodies[name]
        weights = {name: len(some) for name, some in (*reports.items(), *self.countries.items())}
        least = LEAST_PART * max(weights.values(), default=0)
        bodies = frozenset(name for name in reports if weights[name] > least)
        known = {
            person: min(some, key=lambda n: (-some[n], n)) for person, some in self.houses.items()
        }
        long = {letters_: name for name, letters_ in brief.items()}
        shown = {name: self._shown(long.get(name, name)) for name in bodies}
        return Parties(
            self.names,
            full,
            bodies,
            unnamed=bodies - self.proper,
            houses=known,
            weights=weights,
            shown=shown,
            named=self.named,
        )

    def _full(self, short: Mapping[str, str]) -> dict[str, str]:
        full = fuller([*self.bodies, *(one for one in short.values() if one not in self.bodies)])
        full |= {name: full.get(one, one) for name, one in short.items() if name in self.bodies}
        self.proper |= set(short.values())
        weights: Counter[str] = Counter()
        for name in sorted(self.proper & set(full)):
            weights[full[name]] += len(self.bodies.get(name, ()))
            self.kinds[full[name]].update(self.kinds.get(name, ()))
        described = [name for name in full if name not in self.proper and full[name] == name]
        full |= by_kind(described, weights, self.kinds)
        return {name: full.get(one, one) for name, one in full.items() if name in self.bodies}

    def _shown(self, name: str) -> str:
        surfaces = self.surfaces.get(name)
        if not surfaces:
            return name.title() if name in self.proper else name.capitalize()
        return min(surfaces, key=lambda text: (-surfaces[text], text))

    def _is_press(self, name: str) -> bool:
        if name in self.themselves:
            return False
        tails = (one for one in self.press.names if one.endswith(f" {name}"))
        return bool(self.press.mentions(name.title())) or next(tails, None) is not None


def _citizens(every: Sequence[Parsed]) -> Iterator[tuple[str, str]]:
    """One for whom reports tell posts of several countries is of the one told twice as often."""
    posts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for held in (held for parsed in every for held in parsed.holdings):
        posts[held.surname].update(sorted(phrases.states(held.houses)))
    for surname, counts in posts.items():
        first, second = [*counts.most_common(2), ("", 0), ("", 0)][:2]
        if first[1] >= 2 * max(1, second[1]):
            yield surname, first[0]


def _acting(parsed: Parsed) -> Iterator[Token]:
    """The heads of the phrases for who acts, is acted upon, or speaks."""
    spans = [span for one in parsed.reading.attributions for span in one.source]
    spans += [s for event in parsed.reading.events for s in (event.source, event.target) if s]
    for start, end in spans:
        if words := parsed.doc.char_span(start, end, alignment_mode="expand"):
            yield words.root
    yield from (token for token in parsed.doc if token.dep_ in {"nsubj", "dative"})


def _voices(every: Sequence[Parsed]) -> Iterator[tuple[str, str]]:
    """Whose own statements are among the reports: "Northern Mills (company statement)"."""
    for parsed in every:
        name, _bracket, what = (parsed.reading.report.outlet or "").partition("(")
        if _STATEMENTS & set(folded(what).strip(") ").replace(",", " ").split()):
            yield parsed.id, name.strip()


def _kinds_beside(token: Token) -> list[str]:
    """The nouns for a body that stand beside its name: "shipbuilder Northern Mills"."""
    beside = [c for c in token.children if c.dep_ in {"compound", "nmod", "appos"}]
    if token.dep_ == "appos":
        beside.append(token.head)
    return [t.lemma_.lower() for t in beside if t.lemma_.lower() in _COMMON]


def _surface(token: Token, name: str) -> str:
    """The words of a name as they stand, if they are the name."""
    words = [t for t in token.doc[max(0, token.i - name.count(" ") - 3) : token.i + 6] if t.text]
    text = "".join(t.text_with_ws for t in words)
    at = folded(text).find(name)
    found = text[at : at + len(name)] if at >= 0 and len(folded(text)) == len(text) else ""
    return found if folded(found) == name else name.title()
