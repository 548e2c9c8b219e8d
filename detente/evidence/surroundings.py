"""The words around a value, the nearer the heavier: what two values of one thing have in common.

Parties and persons are words of their own; a word stands for its stem and for the kinds of event
and the synonyms that the lexicon knows it by, so that a paraphrase shares a part of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from typing import TYPE_CHECKING

from detente.evidence.contexts import clause_under, climb, governing, tokens_of
from detente.evidence.lexemes import looked_up
from detente.evidence.lexicon import event_kinds, listed, nation, synonyms
from detente.evidence.stemming import stem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from spacy.tokens import Token

    from detente.evidence.naming import Names
    from detente.evidence.parsed import Parsed
    from detente.reading.records import Span

WAY = 1.5
"""Weight of the words between a value and its verb ("a raise of 77 percent is sought")."""

CLAUSE = 1.0
SENTENCE = 0.5
BEFORE = 0.2
AFTER = 0.1

WIDER = 0.65
"""The part of a word that the kinds of event and the synonyms it stands for are."""

_LIGHT = listed("light verbs") | listed("phase verbs")
_BOUNDS = {"until": "^until", "till": "^until", "through": "^until", "since": "^since"}
_TELLING = frozenset({"NOUN", "PROPN", "VERB", "ADJ"})
_STOP = listed("stop") | listed("light verbs") | listed("planned")


@dataclass(frozen=True, slots=True, eq=False)
class Surroundings:
    """What stands around a value.

    Attributes:
        words: terms to their weights.
        event: the terms of the verb over it, of the words between, and of what the verb takes.
    """

    words: Mapping[str, float]
    event: frozenset[str]


def surroundings(parsed: Parsed, value: Token, span: Span, names: Names) -> Surroundings:
    """What stands around the value in a span of characters, whose own words do not count."""
    number = parsed.sentence(value.idx)
    untold = range(span.start, span.end)
    path = list(climb(governing(parsed, value, span.end)))
    told = {k for t in _event(path) if t.idx not in untold for k in terms(t, names) if k[0] != "@"}
    weighed = {
        token: weight
        for tokens, weight in (
            (tokens_of(parsed, number + 1), AFTER),
            (tokens_of(parsed, number - 1), BEFORE),
            (tokens_of(parsed, number), SENTENCE),
            (clause_under(path[-1]), CLAUSE),
            (path, WAY),
        )
        for token in tokens
        if token.idx not in untold
    }
    return Surroundings(_heaviest(weighed, names), frozenset(told))


def _event(path: Sequence[Token]) -> Iterator[Token]:
    """The verb over a value and the words between, with what the verb is about.

    A light verb ("came", "began") leaves it to its subject and to what stands in its phrases.
    """
    verb = path[-1]
    yield from path
    yield from _purpose(path[0])
    light = verb.lemma_.lower() in _LIGHT
    for child in verb.children:
        if child.dep_ in {"dobj", "nsubjpass", "attr"} or (light and child.dep_ == "nsubj"):
            yield child
        elif light and child.dep_ == "prep":
            yield from (one for one in child.children if one.dep_ == "pobj")
    of_place = any(child.lower_ in {"where", "when"} for child in verb.children)
    if verb.dep_ in {"acl", "relcl", "xcomp"} and not of_place:
        yield verb.head


def _purpose(value: Token) -> Iterator[Token]:
    """What "30 days" are for in "they have 30 days to abandon the plan"."""
    for child in value.children:
        if child.dep_ in {"acl", "relcl"} and child.pos_ == "VERB":
            yield child
            yield from (one for one in child.children if one.dep_ == "dobj")


def _heaviest(weighed: Mapping[Token, float], names: Names) -> dict[str, float]:
    """Each term counts once, by its place nearest to the value."""
    found: dict[str, float] = {}
    for token, weight in weighed.items():
        for term, part in terms(token, names).items():
            found[term] = max(found.get(term, 0.0), weight * part)
    return found


def terms(token: Token, names: Names) -> Mapping[str, float]:
    """What a token is compared by; the squares of the weights sum to one."""
    if person := names.person(token.text):
        return {f"@{person}": 1.0}
    if country := nation(token.text) if token.text[:1].isupper() else None:
        return {f"@{country}": 1.0}
    lemma = token.lemma_.lower()
    if lemma in _BOUNDS and token.pos_ in {"ADP", "SCONJ"}:
        return {_BOUNDS[lemma]: 1.0}
    if token.pos_ not in _TELLING or not lemma[:1].isalpha():
        return {}
    empty = lemma in _STOP
    wider = sorted(_wider(token, alone=not empty))
    own = {} if empty else {stem(lemma): sqrt(1 - WIDER) if wider else 1.0}
    rest = (1.0 if empty else WIDER) / max(1, len(wider))
    return {**own, **dict.fromkeys(wider, sqrt(rest))}


def _wider(token: Token, *, alone: bool) -> Iterator[str]:
    """The kinds of event and the synonyms; of "took" by itself nothing, but of "took effect"."""
    yield from (f"#{one}" for one in looked_up(token, event_kinds, alone=alone))
    yield from (f"~{one}" for one in looked_up(token, synonyms, alone=alone))


def of_sentences(parsed: Parsed, names: Names) -> Iterator[tuple[str, frozenset[str]]]:
    """The terms of each sentence, with the report's id."""
    for number in range(len(parsed.sentences)):
        tokens = tokens_of(parsed, number)
        yield parsed.id, frozenset(term for token in tokens for term in terms(token, names))
