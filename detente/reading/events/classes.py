"""The PLOVER class of a verb in its clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from detente.reading.events import clauses
from detente.reading.events.actors import NOTHING, search
from detente.reading.events.lexicon import (
    ADJECTIVES,
    ANONYMITY,
    BURDENS,
    CARRIERS,
    ENDING,
    GOVERNORS,
    HARD,
    KIND,
    LIGHT,
    NOUNS,
    PERSONAL,
    STATEMENTS,
    TIES,
    VERBS,
)
from detente.reading.language.dependents import dependent

if TYPE_CHECKING:
    from spacy.tokens import Token

OBJECTS = frozenset(["dobj", "obj", "attr", "oprd", "nsubjpass"])


MISTAKEN = {"stag": "stage"}
"""Lemmas that the model gets wrong."""


def lemma(verb: Token) -> str:
    """A verb's lemma, with its particle where the lexicon knows the two."""
    particle = dependent(verb, "prt")
    name = MISTAKEN.get(verb.lemma_.lower(), verb.lemma_.lower())
    if particle is not None:
        both = f"{name}_{particle.lower_}"
        return both if both in VERBS or both in ENDING else name
    return name


def class_of(verb: Token) -> str | None:
    """The class of what a verb tells, or None where it tells no event.

    What is intended becomes AGREE or THREATEN, what is denied of cooperation REJECT; a denied act
    of conflict is no event.
    """
    if clauses.demanded(verb) is not None:
        return "REQUEST"
    base = _base(verb)
    if base is None or _taken(verb):
        return None
    if clauses.negated(verb):
        return "REJECT" if base in KIND else None
    if not clauses.intended(verb):
        return base
    if base in KIND:
        return "AGREE"
    return "THREATEN" if base in HARD else base


def _base(verb: Token) -> str | None:
    if verb.pos_ == "ADJ":
        kind = ADJECTIVES.get(verb.lower_)
        return kind if kind != "intent" else None
    name = lemma(verb)
    nouns = _nouns(verb)
    if _is_no_event(verb, name, nouns):
        return None
    if name in ENDING:
        ended = _ended(nouns)
        if ended:
            return ended
    if name in LIGHT:
        kind = next((NOUNS[n] for n in nouns if n in NOUNS), None)
        if kind:
            return kind
    return VERBS.get(name)


def _is_no_event(verb: Token, name: str, nouns: list[str]) -> bool:
    """Whether the words around a verb make it something else than the act that it names."""
    complement = dependent(verb, "xcomp", "ccomp")
    if VERBS.get(name) == "REJECT" and (STATEMENTS & set(nouns) or _denies(name, complement)):
        return True
    told = {verb.head.lemma_.lower()} if verb.dep_ == "relcl" else set(nouns)
    if VERBS.get(name) == "AID" and STATEMENTS & told:
        return True
    inside = {complement.lemma_.lower()} if complement is not None else set()
    if VERBS.get(name) in {"REQUEST", "REJECT"} and ANONYMITY & (inside | set(nouns)):
        return True
    if name == "call":
        return not any(c.lower_ in {"on", "for", "upon"} for c in verb.children)
    if name == "seek":
        return complement is not None
    return name in PERSONAL and _object_cannot_act(verb)


def _denies(name: str, complement: Token | None) -> bool:
    return name == "deny" and complement is not None and complement.dep_ == "ccomp"


def _object_cannot_act(verb: Token) -> bool:
    thing = dependent(verb, "dobj")
    return thing is not None and thing.pos_ != "PRON" and search(thing, NOTHING, 3) is None


def _ended(nouns: list[str]) -> str | None:
    for noun in nouns:
        if noun in BURDENS:
            return "CONCEDE"
        if noun in TIES:
            return "SANCTION"
    return None


def _nouns(verb: Token) -> list[str]:
    """The lemmas of a verb's object and of the nouns that hang on it or on its prepositions."""
    heads = [c for c in verb.children if c.dep_ in OBJECTS]
    for prep in (c for c in verb.children if c.dep_ in {"prep", "prt"}):
        heads += [c for c in prep.children if c.dep_ == "pobj"]
    carried = [h for h in heads if h.lemma_.lower() in CARRIERS or h.dep_ == "pobj"]
    below = [c for h in heads for c in h.children if c.dep_ in {"conj", "amod"}]
    below += [c for h in heads for p in h.children if p.lower_ == "of" for c in p.children]
    below += [c for h in carried for c in h.children if c.dep_ in {"compound", "pobj"}]
    return [t.lemma_.lower() for t in [*heads, *below] if t.pos_ in {"NOUN", "PROPN", "ADJ"}]


def _taken(verb: Token) -> bool:
    """Whether a governing verb has taken this one into its own event."""
    head = verb.head
    if verb.dep_ not in {"xcomp", "ccomp", "pcomp", "advcl", "acl"} or head.i == verb.i:
        return False
    above = head.head if head.dep_ in {"prep", "dobj"} else head
    return above.pos_ in {"VERB", "AUX"} and lemma(above) in GOVERNORS and above.i < verb.i
