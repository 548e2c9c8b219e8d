"""What a value in a sentence is the value of: the event it dates, counts or places.

From the words of a value the parse is climbed to the first verb; the nouns on the way and the verb
tell the kind of event ("the meeting in May", "met in May"), the clause under that verb who takes
part and what it is about.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from detente.evidence.lexemes import looked_up
from detente.evidence.lexicon import event_kinds, listed, nation
from detente.evidence.phrasing import phrase

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Token

    from detente.evidence.naming import Names
    from detente.evidence.parsed import Parsed
    from detente.evidence.phrasing import Phrase

_DENIALS = listed("denial")
_LIGHT = listed("light verbs")
"""Verbs that leave it to a noun to tell the event: "led to the expulsion", "held talks"."""

_PHASES = frozenset({"beginning", "ending"})
_OFFICES = frozenset({"leader", "minister", "president"})
_BOTH = _OFFICES | {"side", "country", "government", "nation"}
"""Plurals that mean the two whom the whole report is about."""

_PEOPLE = listed("acting")
_EMPTY = listed("empty")
_CODE = re.compile(r"(?=.*\d)(?=.*[A-Za-z])[\w-]+")


@dataclass(frozen=True, slots=True)
class Context:
    """The event around a value.

    Attributes:
        kinds: of the event, from the lexicon; a verb not in it is a kind of its own, `=verb`.
        persons: surnames of those who take part.
        sides: countries that take part, by name or through a person.
        topic: lemmas of the other nouns and names of the clause.
        stems: of the topic and of the verbs under the event's ("agreed to suspend").
        around: stems of the topic of this sentence and the one before it.
        near: persons of this sentence, else of the one before it.
        sentence: its number.
        told: the event in the report's words.
    """

    kinds: frozenset[str]
    persons: frozenset[str]
    sides: frozenset[str]
    topic: frozenset[str]
    stems: frozenset[str]
    around: frozenset[str]
    near: frozenset[str]
    sentence: int
    told: Phrase | None = None


def context(
    parsed: Parsed, start: int, end: int, names: Names, *, counted: bool = False
) -> Context | None:
    """The event around the words from `start` to `end`; None where those are no run of tokens.

    Of what is `counted` the noun is a part of the event, and only the number is its value.
    """
    span = parsed.doc.char_span(start, end, alignment_mode="expand")
    if span is None or not len(span):
        return None
    untold = () if counted else range(start, end)
    return _around(parsed, governing(parsed, span.root, end), range(start, end), names, untold)


def governing(parsed: Parsed, value: Token, end: int) -> Token:
    """The boarding, in "on May 3, when guards boarded the ship": that is what is dated.

    So is what happens in "in Bergen, where ministers met". Of any other value, itself.
    """
    after = parsed.doc.char_span(end, min(end + 8, len(parsed.text)), alignment_mode="expand")
    for token in after or ():
        if token.lower_ in {"when", "where"} and token.head.pos_ == "VERB":
            return token.head
    return value


def context_of(parsed: Parsed, verb: Token, names: Names) -> Context:
    """The event that a verb tells of."""
    return _around(parsed, verb, range(verb.idx, verb.idx), names)


def _around(
    parsed: Parsed, value: Token, words: range, names: Names, untold: Sequence[int] = ()
) -> Context:
    way = list(climb(value))
    clause = [token for token in clause_under(way[-1]) if token.idx not in words]
    number = parsed.sentence(value.idx)
    here, before = tokens_of(parsed, number), tokens_of(parsed, number - 1)
    persons, sides = _parties(clause, names)
    if not persons and len(sides) < 2:
        both = [t.lemma_ for t in clause if t.lemma_ in _BOTH and t.tag_ == "NNS"]
        wider = parsed.main_parties(names, both[0] in _OFFICES) if both else _parties(here, names)
        # A body elsewhere in the sentence ("…, the World Bank said") may have no part in it.
        around = sides | names.states(wider[1])
        persons, sides = (wider[0], around) if sides <= wider[1] else (persons, sides)
    if not persons and not sides and (said := parsed.attribution(value.idx)):
        sides = names.states(names.sides(said.source_name or ""))
    return Context(
        kinds=frozenset(_kinds(way, value)),
        persons=persons,
        sides=sides,
        topic=frozenset(_topic(clause, names)),
        stems=frozenset(map(stem, [*_topic(clause, names), *_verbs_below(way[-1])])),
        around=frozenset(map(stem, _topic([*before, *here], names))),
        near=_parties(here, names)[0] or _parties(before, names)[0],
        sentence=number,
        told=phrase(way[-1], names, untold),
    )


def _parties(tokens: list[Token], names: Names) -> tuple[frozenset[str], frozenset[str]]:
    """The persons and countries that act in some words: not where, and not whose goods."""
    acting = [t for t in tokens if not (_is_location(t) or _is_of_goods(t))]
    text = " ".join(token.text for token in acting)
    return names.persons(text), names.sides(text)


def _is_of_goods(token: Token) -> bool:
    """As "Russian" in "Russian missiles": it tells of a thing, not of who acts."""
    return (
        token.dep_ == "amod"
        and nation(token.text) is not None
        and not (token.head.lemma_.lower() in _PEOPLE or token.head.pos_ == "PROPN")
    )


def clause_under(verb: Token) -> list[Token]:
    """The words under a verb, with the noun of a relative clause and a subject it shares."""
    clause = set(verb.subtree)
    if verb.dep_ in {"relcl", "acl"}:
        clause.update([verb.head, *verb.head.lefts])
    above = verb
    while above.dep_ in {"conj", "xcomp", "ccomp", "advcl"} and not _subjects(above):
        above = above.head
    for subject in _subjects(above):
        clause.update(subject.subtree)
    return sorted(clause, key=lambda token: token.i)


def _subjects(verb: Token) -> list[Token]:
    return [child for child in verb.children if child.dep_ in {"nsubj", "nsubjpass"}]


def tokens_of(parsed: Parsed, number: int) -> list[Token]:
    """The words of a sentence; none where there is no such sentence."""
    if not 0 <= number < len(parsed.sentences):
        return []
    start, end = parsed.sentences[number]
    return list(parsed.doc.char_span(start, end, alignment_mode="expand") or ())


def _is_location(token: Token) -> bool:
    """As in "in Vienna", "at the White House": where, not who."""
    while token.dep_ in {"compound", "det", "amod", "nmod", "appos", "poss"}:
        token = token.head
    return token.dep_ == "pobj" and token.head.lemma_.lower() in {"in", "at"}


def climb(token: Token) -> Iterator[Token]:
    """From a token up to the first verb, or to the root of the sentence."""
    yield token
    while token.head.i != token.i and token.pos_ not in {"VERB", "AUX"}:
        token = token.head
        yield token


def _kinds(way: list[Token], value: Token) -> Iterator[str]:
    verb = way[-1]
    nouns = [kind for token in way[1:-1] for kind in event_kinds(token.lemma_)]
    own = frozenset(_of_verb(verb))
    yield from (*nouns, *own)
    if own & _PHASES:
        yield from (kind for subject in _subjects(verb) for kind in event_kinds(subject.lemma_))
    if verb.lemma_ in _LIGHT and not nouns:
        yield from _of_nearest_noun(verb, value)
        if verb.dep_ in {"relcl", "acl"}:
            yield from event_kinds(verb.head.lemma_)
    if verb.dep_ in {"xcomp", "pcomp"} or verb.lemma_ in {"join", "begin", "start"}:
        above = verb.head.head if verb.dep_ == "pcomp" else verb.head
        if above.lemma_ not in _DENIALS:
            yield from event_kinds(above.lemma_)


def _of_verb(verb: Token) -> Iterator[str]:
    alone = all(child.dep_ != "prt" for child in verb.children)
    known = looked_up(verb, event_kinds, alone=alone)
    yield from known
    if not known and verb.pos_ == "VERB" and verb.lemma_ not in _LIGHT:
        yield f"={verb.lemma_.lower()}"


def _of_nearest_noun(verb: Token, value: Token) -> frozenset[str]:
    """The kinds of the argument of a verb last before a value, else of the first after it."""
    nouns = sorted((t for t in _arguments(verb) if t.i != value.i), key=lambda token: token.i)
    before = [token for token in nouns if token.i < value.i]
    chosen = before[-1] if before else next(iter(nouns), None)
    return event_kinds(chosen.lemma_) if chosen is not None else frozenset()


def _arguments(verb: Token) -> Iterator[Token]:
    for child in verb.children:
        if child.dep_ in {"nsubj", "nsubjpass", "dobj", "attr", "acomp", "advmod"}:
            yield child
        elif child.dep_ == "prep":
            yield from _objects(child)


def _objects(preposition: Token) -> Iterator[Token]:
    for child in preposition.children:
        if child.dep_ == "pobj":
            yield child
        elif child.dep_ == "conj" and child.pos_ == "ADP":
            yield from _objects(child)


def _is_of_person(token: Token, names: Names) -> bool:
    """A person's surname, or a name before it."""
    return bool(
        names.person(token.text) or (token.dep_ == "compound" and names.person(token.head.text))
    )


def stem(word: str) -> str:
    """The beginning of a word, so that "suspend" and "suspension" are one."""
    return word[:6]


def _verbs_below(verb: Token) -> Iterator[str]:
    for token in verb.subtree:
        if token.dep_ in {"xcomp", "ccomp"} and token.pos_ == "VERB" and token.i != verb.i:
            yield token.lemma_.lower()


def _topic(clause: list[Token], names: Names) -> Iterator[str]:
    for token in clause:
        lemma = token.lemma_.lower()
        if _CODE.fullmatch(token.text):
            yield re.sub(r"(?<=\d)s$", "", token.text.lower())
        elif (
            token.pos_ in {"NOUN", "PROPN"}
            and lemma.isalpha()
            and lemma not in _EMPTY
            and not (_is_of_person(token, names) or nation(token.text))
        ):
            yield lemma
