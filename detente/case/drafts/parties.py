"""Who acts and is acted upon: countries, and the bodies and persons that the reports name.

A body or person is one whom somebody acts on, who acts, or whose words are told. "The council" is
the one council that the reports name in full; where they name several or none, it is itself. By
weight of evidence only: a name that a fifth as many reports know as the foremost is no party.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from detente.evidence.lexicon import listed, nation
from detente.evidence.words import folded

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from spacy.tokens import Token

    from detente.evidence.naming import Names
    from detente.evidence.outlets import Press
    from detente.evidence.parsed import Parsed

_GROUPS = listed("groups")
_NO_PARTY = frozenset(
    {"DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "ORDINAL", "CARDINAL", "LANGUAGE", "LAW"}
    | {"EVENT", "WORK_OF_ART", "PRODUCT"}
)
_LONGEST = 60
"""Characters of a name; what is longer is a badly parsed sentence."""

LEAST_PART = 0.2
"""Of the foremost party's reports; fewer make a bystander. On 38 reports about three governments,
with bodies from a parliament to a maker of aircraft, this leaves the three."""


@dataclass(frozen=True, slots=True)
class Parties:
    """Whom a noun phrase stands for.

    Attributes:
        full: a name as it stands, folded, to the fuller one that stands for it.
        bodies: the folded names of the bodies and persons with weight enough.
        unnamed: those of them that the reports only describe ("the company").
    """

    names: Names
    full: Mapping[str, str]
    bodies: frozenset[str]
    unnamed: frozenset[str] = frozenset()

    def side(self, token: Token) -> str:
        """The one party that a noun phrase stands for; empty where it is none or several."""
        countries = _countries(token, self.names)
        if countries:
            return next(iter(countries)) if len(countries) == 1 else ""
        name = _name(token, self.names)
        known = self.full.get(name, name)
        return known if known in self.bodies else ""


def parties(every: Sequence[Parsed], names: Names, press: Press) -> Parties:
    """The parties of the reports, by the phrases for who acts, is acted upon and speaks."""
    reports: defaultdict[str, set[str]] = defaultdict(set)
    countries: defaultdict[str, set[str]] = defaultdict(set)
    proper: set[str] = set()
    for parsed in every:
        for token in _acting(parsed):
            for country in _countries(token, names):
                countries[country].add(parsed.id)
            if name := _name(token, names):
                reports[name].add(parsed.id)
                proper |= {name} if token.pos_ == "PROPN" else set()
    full = _fuller([name for name in reports if not press.mentions(name.title())])
    weights: defaultdict[str, set[str]] = defaultdict(set)
    for name, fuller in full.items():
        weights[fuller] |= reports[name]
    least = LEAST_PART * max(map(len, (*weights.values(), *countries.values())), default=0)
    bodies = frozenset(name for name, some in weights.items() if len(some) > least)
    return Parties(names, full, bodies, bodies - proper)


def _acting(parsed: Parsed) -> Iterator[Token]:
    """The heads of the phrases for who acts, is acted upon, or speaks."""
    spans = [span for one in parsed.reading.attributions for span in one.source]
    spans += [s for event in parsed.reading.events for s in (event.source, event.target) if s]
    for start, end in spans:
        if words := parsed.doc.char_span(start, end, alignment_mode="expand"):
            yield words.root
    yield from (token for token in parsed.doc if token.dep_ in {"nsubj", "dative"})


def _countries(token: Token, names: Names) -> frozenset[str]:
    whole = nation(_proper(token))
    if whole is not None:
        return frozenset({whole})
    return names.sides(" ".join(t.text for t in _before(token)) or token.text)


def _before(token: Token) -> list[Token]:
    """A noun with what stands before it."""
    return [t for t in token.subtree if t.dep_ not in {"relcl", "appos"} and t.i <= token.i]


def _proper(token: Token) -> str:
    """A noun with those compounded with it, and "of Congo" after it."""
    words = [t for t in _before(token) if t.i == token.i or t.dep_ in {"compound", "nmod"}]
    words += [t for t in token.subtree if t.i > token.i and _is_of_name(t, token)]
    return folded(" ".join(word.text for word in words).replace(" '", "'"))


def _is_of_name(word: Token, head: Token) -> bool:
    if word.lower_ == "of":
        return word.head.i == head.i and any(c.pos_ == "PROPN" for c in word.children)
    above = word if word.dep_ == "pobj" else word.head
    of = above.head
    return word.pos_ == "PROPN" and of.lower_ == "of" and of.head.i == head.i


def _name(token: Token, names: Names) -> str:
    """The folded name of a body or person, of a phrase that names no country; else empty."""
    text = _proper(token)
    if len(text) > _LONGEST or not text[:1].isalpha() or _countries(token, names):
        return ""
    if token.pos_ == "NOUN" and token.lemma_.lower() in _GROUPS:
        return text
    if token.pos_ != "PROPN" or token.ent_type_ in _NO_PARTY:
        return ""
    person = names.person(token.text)
    return folded(names.full[person]) if person else text


def _fuller(named: Sequence[str]) -> dict[str, str]:
    """Each name to the one longest that begins or ends with it; to itself if none or several do."""
    longer: defaultdict[str, set[str]] = defaultdict(set)
    for name in named:
        for part in _parts(name):
            longer[part].add(name)
    longest = {n: longer[n] - {p for one in longer[n] for p in _parts(one)} for n in named}
    return {name: min(some) if len(some) == 1 else name for name, some in longest.items()}


def _parts(name: str) -> Iterator[str]:
    """What a name begins with and ends with, word by word."""
    words = name.split()
    for at in range(1, len(words)):
        yield " ".join(words[:at])
        yield " ".join(words[at:])
