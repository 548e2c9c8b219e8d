"""The two sides of an event: who acts, and on whom; None rather than a guess."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from detente.reading.events import clauses
from detente.reading.events.actors import NOTHING, is_actor, search
from detente.reading.events.classes import lemma
from detente.reading.events.lexicon import COLLECTIVES, SENDING
from detente.reading.language.dependents import dependent

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

MUTUAL = frozenset(["AGREE", "CONSULT", "COOPERATE", "SUPPORT"])
"""Classes in which two joined subjects act on each other: "A and B signed"."""

PREPOSITIONS = (
    "against",
    "with",
    "to",
    "on",
    "upon",
    "from",
    "between",
    "for",
    "of",
    "at",
    "into",
    "toward",
    "towards",
    "over",
    "in",
    "by",
)
"""Prepositions that lead to the one acted on, most telling first."""


CONDITIONS = frozenset(["unless", "if", "until"])
"""What opens the condition of a threat, whose subject is threatened."""


NAMING = frozenset(["poss", "amod", "compound", "nmod"])
"""Dependents by which a noun that cannot act itself names who acts: `Israeli army bulldozers`."""

CLAUSES = 4
"""Clauses inside each other in which the one acted on is looked for."""


class Sides(NamedTuple):
    """Who acts, and on whom; None where the clause does not say."""

    source: Token | None
    target: Token | None


def of_verb(verb: Token, kind: str) -> Sides:
    """The sides of a verb's event."""
    speaker = clauses.demanded(verb)
    if speaker is not None:
        return Sides(_actor(speaker), _actor(clauses.own_subject(verb)))
    if clauses.is_passive(verb):
        return _passive(verb, kind)
    subject = clauses.subject(verb)
    source = _actor(subject)
    barred = _below(subject)
    target = next(_targets(verb, barred), None)
    mutual = kind in MUTUAL or verb.lemma_ == "fail"
    if target is None and mutual and source is not None:
        target = _joined(source)
    return Sides(source, target)


def _passive(verb: Token, kind: str) -> Sides:
    subject = clauses.subject(verb)
    by = clauses.agent(verb)
    barred = _below(by)
    target = search(subject, barred) if subject is not None else None
    if kind == "CONCEDE" and target is not subject:
        target = None  # in "US sanctions were lifted" it is the one who lifts
    return Sides(_actor(by), target)


def _actor(token: Token | None) -> Token | None:
    """The actor that a subject names: itself, or the one in its phrase."""
    if token is None or token.pos_ == "PRON":
        return None
    if is_actor(token):
        return token
    if token.pos_ not in {"NOUN", "PROPN", "NUM"}:
        return None
    if token.lemma_.lower() in COLLECTIVES or token.pos_ == "NUM":
        return search(token, NOTHING, depth=4)
    named = any(
        c.dep_ in {"poss", "amod", "compound", "nmod"} and is_actor(c) for c in token.children
    )
    return token if named else None


def _below(token: Token | None) -> range:
    """The places of a word and of all that hangs on it."""
    if token is None:
        return NOTHING
    return range(token.left_edge.i, token.right_edge.i + 1)


def _joined(source: Token) -> Token | None:
    """The second of two joined subjects."""
    other = dependent(source, "conj")
    return other if other is not None and is_actor(other) else None


def _targets(verb: Token, barred: range) -> Iterator[Token]:
    """The actors acted on, most likely first."""
    for part in _parts(verb):
        if part.i not in barred:
            found = search(part, barred)
            if found is not None:
                yield found


def _parts(verb: Token, depth: int = CLAUSES) -> Iterator[Token]:
    """The parts of a clause in which the one acted on may stand, in their order."""
    children = list(verb.children)
    objects = [c for c in children if c.dep_ in {"dobj", "obj", "oprd"}]
    if depth == 0 or any(c.dep_ == "dobj" and c.pos_ == "PRON" for c in children):
        return
    yield from (c for c in children if c.dep_ == "dative")
    if lemma(verb) in SENDING:  # not what is moved, but whose it is: "return Russia's missiles"
        yield from (c for thing in objects for c in thing.children if c.dep_ == "poss")
    else:
        yield from objects
    for complement in (c for c in children if c.dep_ in {"ccomp", "xcomp"}):
        subject = clauses.own_subject(complement)
        if subject is not None:
            yield subject
        yield from _parts(complement, depth - 1)
    preps = [c for c in children if c.dep_ in {"prep", "agent"}]
    preps += [c for thing in objects for c in thing.children if c.dep_ == "prep"]
    for word in PREPOSITIONS:
        yield from (p for p in preps if p.lower_ == word)
    yield from (c for c in children if c.dep_ in {"attr", "acomp", "pcomp"})
    yield from _in_clauses(children, depth)


def _in_clauses(children: list[Token], depth: int) -> Iterator[Token]:
    """The same in clauses of purpose ("to demand …"), and the subject of a condition."""
    for clause in (c for c in children if c.dep_ == "advcl"):
        subject = clauses.own_subject(clause)
        if subject is None:
            yield from _parts(clause, depth - 1)
        elif any(c.dep_ == "mark" and c.lower_ in CONDITIONS for c in clause.children):
            yield subject


def of_noun(noun: Token) -> Sides:
    """The sides of a noun's event: `Israel's attack on Lebanon`, `talks between A and B`."""
    source = None
    for child in noun.children:
        if child.dep_ in {"poss", "amod"} and is_actor(child):
            source = source if source is not None and source.dep_ == "poss" else child
        if child.dep_ == "prep" and child.lower_ == "by":
            source = _actor(dependent(child, "pobj"))
    target = None
    for word in ("on", "against", "with", "to", "between"):
        for prep in (c for c in noun.children if c.dep_ == "prep" and c.lower_ == word):
            target = target or _actor(dependent(prep, "pobj"))
            if word == "between" and target is not None and source is None:
                source, target = target, _joined(target)
    return Sides(source, target)
