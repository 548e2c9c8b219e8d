"""The clause around a verb: who is its subject, whether it is passive, denied, or still to come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from detente.reading.events.lexicon import ADJECTIVES, INTENT, REPORTING
from detente.reading.language.dependents import dependent

if TYPE_CHECKING:
    from spacy.tokens import Token

SUBJECTS = frozenset(["nsubj", "nsubjpass", "csubj"])
CLIMB = 5
"""Heads that are climbed to find a subject."""

AHEAD = frozenset(["will", "would", "shall", "wo", "'ll", "’ll", "may", "might"])
DUTY = frozenset(["must", "should", "ought"])


def is_passive(verb: Token) -> bool:
    """Whether a verb stands in the passive."""
    if any(c.dep_ in {"nsubjpass", "auxpass"} for c in verb.children):
        return True
    if verb.tag_ != "VBN" or verb.dep_ not in {"acl", "advcl"}:
        return False
    return not any(c.dep_ == "aux" for c in verb.children)


def agent(verb: Token) -> Token | None:
    """The noun after "by" of a passive verb."""
    by = dependent(verb, "agent")
    if by is None:
        by = next((c for c in verb.children if c.dep_ == "prep" and c.lower_ == "by"), None)
    return dependent(by, "pobj") if by is not None else None


def own_subject(verb: Token) -> Token | None:
    """The grammatical subject in the verb's own clause."""
    return dependent(verb, *SUBJECTS)


def subject(verb: Token) -> Token | None:
    """The subject of a verb, its own or the one that it shares, a pronoun resolved to a speaker.

    A pronoun in what somebody says is taken for the speaker ("Iraq said it would …"); any other
    stays what it is.
    """
    place: Token | None = verb
    for _ in range(CLIMB):
        if place is None:
            return None
        found = own_subject(place)
        if found is not None:
            return _speaker(place, found)
        place = _above(place)
        if place is not None and place.pos_ in {"NOUN", "PROPN"}:
            return place
    return None


def _above(verb: Token) -> Token | None:
    """The word from which a verb without a subject takes it; none for "pressure to give up"."""
    if verb.dep_ == "acl" and any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children):
        return None
    if verb.dep_ in {"xcomp", "conj", "advcl", "acl", "relcl", "ccomp", "pcomp", "prep", "acomp"}:
        return verb.head if verb.head.i != verb.i else None
    return None


def _speaker(verb: Token, found: Token) -> Token:
    if found.tag_ in {"WDT", "WP"} and verb.dep_ == "relcl":
        return verb.head
    if found.pos_ != "PRON" or verb.dep_ not in {"ccomp", "parataxis"}:
        return found
    above = own_subject(verb.head)
    return above if above is not None and verb.head.lemma_ in REPORTING else found


def negated(verb: Token) -> bool:
    """Whether a verb is denied."""
    if verb.dep_ == "acomp" and negated(verb.head):
        return True
    return any(c.dep_ == "neg" or c.lower_ in {"never", "no"} for c in verb.children)


def intended(verb: Token) -> bool:
    """Whether a verb says what is to come: "will", "plans to", "is ready to"."""
    if any(c.dep_ == "aux" and c.lower_ in AHEAD for c in verb.children):
        return True
    head = verb.head.head if verb.dep_ == "pcomp" else verb.head
    if verb.dep_ not in {"xcomp", "pcomp"}:
        return False
    return head.lemma_ in INTENT or ADJECTIVES.get(head.lower_) == "intent"


def demanded(verb: Token) -> Token | None:
    """Who says that another must: the speaker, where a verb is what somebody says must be done."""
    must = any(c.dep_ == "aux" and c.lower_ in DUTY for c in verb.children)
    if not must or verb.dep_ not in {"ccomp", "acl"}:
        return None
    return subject(verb.head) if verb.head.pos_ == "VERB" else subject(verb.head.head)
