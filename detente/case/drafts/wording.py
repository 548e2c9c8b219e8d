"""What an act is called: its name, what doing it means, and the words that say so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from detente.case.drafts.agents import subjects_of
from detente.case.drafts.vocabulary import cues, of_noun, of_verb, plain_verb
from detente.dispute.expressions.names import RESERVED

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Token

    from detente.evidence.parsed import Parsed

_EMPTY = cues("empty acts") | cues("wishes") | cues("demands")
_STARTING = cues("starting")
_PLAIN = re.compile(r"[a-z][a-z_]{2,40}")
_LONGEST = 80
_LONGEST_WORDS = 200
"""Characters from the subject to the end of the act; of more, the subject is left out."""


def act_name(verb: Token) -> str | None:
    """The listed act that a verb with its particle tells of; None for most verbs."""
    carried = any(c.dep_ == "dobj" and _of(c) for c in verb.children)
    if carried and verb.lemma_.lower() in _STARTING | {"accept", "approve"}:
        return None  # "opens negotiations" is told by its noun
    return _with_preposition(verb) or of_verb(_with_particle(verb))


def open_name(verb: Token) -> str | None:
    """An act that is not listed, by its verb; None of verbs that say too little by themselves."""
    lemma = verb.lemma_.lower()
    objects = [c for c in verb.children if c.dep_ == "dobj" and c.pos_ in {"NOUN", "PROPN"}]
    if lemma in _EMPTY | _STARTING or not objects:
        return None
    name = _with_particle(verb)
    return name if _PLAIN.fullmatch(name) and name not in RESERVED else None


def doing(verb: Token) -> str:
    """As "Gives back the missiles": the verb in the third person, its particle and its object."""
    return _sentence(verb.lemma_, (t for t in _complement(verb) if t.i > verb.i))


def doing_noun(name: str, noun: Token) -> str:
    """As "Returns the missiles", of "the return of the missiles"."""
    of = [c for c in noun.children if c.dep_ == "prep" and c.lower_ == "of"]
    things = [o for one in of for o in one.children if o.pos_ in {"NOUN", "PROPN"}]
    things = [o for o in things if o.ent_type_ not in {"PERCENT", "MONEY", "CARDINAL", "QUANTITY"}]
    return _sentence(plain_verb(name), (t for o in things for t in _phrase(o)))


def words_for(parsed: Parsed, first: Token, act: Token) -> str:
    """From the first word that says so to the end of the act's object, in one sentence."""
    last = max([act, *_complement(act)], key=lambda token: token.i)
    end = last.idx + len(last.text)
    start = min(next(iter(first.subtree)).idx, act.idx)
    if end - start > _LONGEST_WORDS:
        start = min(first.idx, act.idx)
    return parsed.text[start if end - start <= _LONGEST_WORDS else act.idx : end]


def is_negated(verb: Token) -> bool:
    """The verb has a "not" or "never" of its own."""
    return any(child.dep_ == "neg" for child in verb.children)


def _of(noun: Token) -> str | None:
    return of_noun(noun.lemma_.lower()) or of_noun(noun.lower_)


def _with_preposition(verb: Token) -> str | None:
    """As "return to the table", which is not to return the table."""
    if any(c.dep_ == "dobj" for c in verb.children):
        return None
    lemma = verb.lemma_.lower()
    prepositions = (c.lower_ for c in verb.children if c.dep_ == "prep")
    return next((found for one in prepositions if (found := of_verb(f"{lemma}_{one}"))), None)


def _with_particle(verb: Token) -> str:
    particles = "".join(f"_{child.lemma_}" for child in verb.children if _is_particle(child))
    return verb.lemma_.lower() + particles.lower()


def _sentence(lemma: str, after: Iterable[Token]) -> str:
    words = [_third_person(lemma), *_joined(list(after))]
    text = re.sub(r"\s+", " ", " ".join(words)).strip()
    return (text[:1].upper() + text[1:])[:_LONGEST].strip()


def _joined(tokens: list[Token]) -> list[str]:
    """The tokens as they stand, with spaces only where the text has them or a gap is."""
    words: list[str] = []
    before = None
    for token in tokens:
        if before is not None and before.i == token.i - 1 and not before.whitespace_:
            words[-1] += token.text
        else:
            words.append(token.text)
        before = token
    return words


def _complement(verb: Token) -> list[Token]:
    """The particle and the object of a verb; of "let Oslo return it", all of that."""
    objects = [c for c in verb.children if c.dep_ == "dobj"][:1]
    particles = [c for c in verb.children if c.dep_ == "prt" or _is_particle(c)]
    inside = [t for c in particles for t in _phrase(c)]
    inside += [t for c in objects for t in _phrase(c)]
    for child in verb.children:
        if child.dep_ == "ccomp" and child.pos_ == "VERB" and child.i > verb.i:
            sides = [t for c in subjects_of(child) for t in _phrase(c)]
            inside += [*sides, child, *_complement(child)]
            inside += [t for t in child.lefts if t.dep_ == "aux"]
    if not objects and not any(t.dep_ == "ccomp" for t in verb.children):
        inside += _place_or_aim(verb)
    return sorted(set(inside), key=lambda token: token.i)


def _place_or_aim(verb: Token) -> list[Token]:
    """As "from the deal", of a verb without an object."""
    for child in verb.children:
        objects = [o for o in child.children if o.dep_ == "pobj"]
        timed = any(o.ent_type_ in {"DATE", "TIME"} for o in objects)
        if child.dep_ == "prep" and child.i > verb.i and objects and not timed:
            return [child, *(t for o in objects for t in _phrase(o))]
    return []


def _phrase(head: Token) -> list[Token]:
    """A noun with what stands before it; a clause after it would say too much."""
    return [t for t in head.subtree if t.i <= head.i and t.dep_ != "relcl"]


def _is_particle(child: Token) -> bool:
    if child.lower_ == "in":
        return False  # mostly of a time: "begins to fill in July"
    return (child.dep_ == "prt" and child.tag_ == "RP") or (
        child.dep_ == "advmod" and child.lower_ in {"back", "away"}
    )


def _third_person(lemma: str) -> str:
    if lemma.endswith(("s", "sh", "ch", "x", "o")):
        return f"{lemma}es"
    if lemma.endswith("y") and lemma[-2:-1] not in "aeiou":
        return f"{lemma[:-1]}ies"
    return f"{lemma}s"
