"""What reports say that a party may do, wants to do, is asked to do or refuses to do."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from detente.evidence.lexicon import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from detente.case.drafts.parties import Parties
    from detente.evidence.parsed import Parsed

How = Literal["wants", "is asked", "is expected", "refuses", "may"]

_WISHES = listed("wishes")
_REFUSALS = listed("refusals")
_DEMANDS = listed("demands")
_NOUNS = listed("bids")
_MODALS = frozenset({"may", "might", "could", "would", "will", "can"})


@dataclass(frozen=True, slots=True)
class Act:
    """One mention of something that a party may do.

    Attributes:
        side: who would do it, as the folded name of a country, body or person.
        name: of the act, from the list of acts.
        does: what doing it means, in words of the report: "Returns the missiles".
        how: what the report says of it.
        by: who wants or asks for it; empty where nobody is named.
        words: the words that say so, as they stand in the report.
    """

    side: str
    name: str
    does: str
    how: How
    by: str
    report: str
    words: str


def acts(parsed: Parsed, parties: Parties) -> Iterator[Act]:
    """The acts that a report speaks of, in text order."""
    for verb in parsed.doc:
        name = act_name(verb)
        if verb.pos_ != "VERB" or name is None:
            continue
        told = _told(verb, parties)
        if told is not None:
            how, side, by, subject = told
            does, words = doing(verb), words_for(parsed, next(iter(subject.subtree)), verb)
            yield Act(side, name, does, how, by, parsed.id, words)
            for other in _joined(subject, parties) if how != "is asked" else ():
                yield Act(other, name, does, how, by and other, parsed.id, words)


def act_name(verb: Token) -> str | None:
    """The act that a verb with its particle tells of; None for most verbs."""
    particle = "".join(f"_{child.lemma_}" for child in verb.children if _is_particle(child))
    return _names().get(verb.lemma_.lower() + particle)


def is_for_good(name: str) -> bool:
    """An act of this name cannot be undone."""
    return name in _for_good()


def _told(verb: Token, parties: Parties) -> tuple[How, str, str, Token] | None:
    """How it is told, whose act it is, who wants it, and the subject that says so."""
    above = verb.head
    asked = _asked(verb, parties)
    if asked is not None:
        return asked
    bare = verb.dep_ == "advcl" and not _subjects(verb)  # "if Oslo pays" is no wish of its own
    if (bare or verb.dep_ in {"xcomp", "pcomp"}) and above.lemma_ in _WISHES | _REFUSALS:
        subject, side = subject_of(above, parties)
        how: How = "refuses" if above.lemma_ in _REFUSALS or is_negated(above) else "wants"
        return (how, side, side, subject) if side and subject is not None else None
    if verb.dep_ in {"acl", "relcl"} and above.lemma_ in _NOUNS:
        return _of_noun(above, parties)
    return _possible(verb, parties)


def _possible(verb: Token, parties: Parties) -> tuple[How, str, str, Token] | None:
    """As in "Oslo may return it", "Oslo is expected to return it"."""
    modal = any(c.dep_ == "aux" and c.lemma_.lower() in _MODALS for c in verb.children)
    expected = verb.dep_ == "xcomp" and verb.head.lemma_ == "expect" and verb.head.tag_ == "VBN"
    subject, side = subject_of(verb, parties) if modal or expected else (None, "")
    if subject is None:
        return None
    how: How = "refuses" if is_negated(verb) else "may" if modal else "is expected"
    return how, side, "", subject


def _asked(verb: Token, parties: Parties) -> tuple[How, str, str, Token] | None:
    """As in "asked Oslo to return it", "demands that Oslo return it"."""
    above = verb.head
    if above.lemma_ not in _DEMANDS or verb.dep_ not in {"xcomp", "ccomp", "advcl"}:
        return None
    objects = [c for c in above.children if c.dep_ in {"dobj", "dative"}]
    inner = [c for c in verb.children if c.dep_ == "nsubj"]
    side = next((s for token in (*inner, *objects) if (s := parties.side(token))), "")
    subject, by = subject_of(above, parties)
    if not side or side == by or subject is None:
        return None
    return "is asked", side, by, subject


def _of_noun(noun: Token, parties: Parties) -> tuple[How, str, str, Token] | None:
    """As in "Oslo's wish to return it", "is looking for ways to return it"."""
    owner = next((c for c in noun.children if c.dep_ == "poss"), None)
    if owner is not None:
        side = parties.side(owner)
        return ("wants", side, side, owner) if side else None
    verb = noun
    while verb.pos_ != "VERB" and verb.head.i != verb.i:
        verb = verb.head
    subject, side = subject_of(verb, parties)
    return ("wants", side, side, subject) if side and subject is not None else None


def subject_of(verb: Token, parties: Parties) -> tuple[Token | None, str]:
    """The subject, and the party that it names first."""
    above = verb
    while above.dep_ in {"conj", "xcomp", "acl", "advcl"} and not _subjects(above):
        above = above.head
    for subject in _subjects(above):
        side = parties.side(subject)
        if side:
            return subject, side
    return None, ""


def _joined(subject: Token, parties: Parties) -> Iterator[str]:
    """The other parties of "Oslo and Bergen have agreed"."""
    first = parties.side(subject)
    for other in subject.conjuncts:
        side = parties.side(other)
        if side and side != first:
            yield side


def _subjects(verb: Token) -> list[Token]:
    return [child for child in verb.children if child.dep_ in {"nsubj", "nsubjpass"}]


def is_negated(verb: Token) -> bool:
    """The verb has a "not" of its own."""
    return any(child.dep_ == "neg" for child in verb.children)


def doing(verb: Token) -> str:
    """As "Gives back the missiles": the verb in the third person, its particle and its object."""
    after = [t for t in _complement(verb) if t.i > verb.i]
    words = [_third_person(verb.lemma_), *(token.text for token in after)]
    text = " ".join(words).replace(" '", "'").replace(" ’", "’")
    return (text[:1].upper() + text[1:])[:80]


def _complement(verb: Token) -> list[Token]:
    """The particle and the object of a verb; of "let Oslo return it", all of that."""
    inside = [t for c in verb.children if _is_particle(c) or c.dep_ == "dobj" for t in _phrase(c)]
    for child in verb.children:
        if child.dep_ == "ccomp" and child.pos_ == "VERB" and child.i > verb.i:
            sides = [t for c in _subjects(child) for t in _phrase(c)]
            inside += [*sides, child, *_complement(child)]
            inside += [t for t in child.lefts if t.dep_ == "aux"]
    return sorted(inside, key=lambda token: token.i)


def _phrase(head: Token) -> list[Token]:
    """A noun with what stands before it; a clause after it would say too much."""
    return [t for t in head.subtree if t.i <= head.i and t.dep_ != "relcl"]


def _is_particle(child: Token) -> bool:
    return child.dep_ == "prt" or (child.dep_ == "advmod" and child.lower_ == "back")


def _third_person(lemma: str) -> str:
    if lemma.endswith(("s", "sh", "ch", "x", "o")):
        return f"{lemma}es"
    if lemma.endswith("y") and lemma[-2:-1] not in "aeiou":
        return f"{lemma[:-1]}ies"
    return f"{lemma}s"


def words_for(parsed: Parsed, first: Token, verb: Token) -> str:
    """From the first word that says so to the end of the act's object, in one sentence."""
    last = max([verb, *_complement(verb)], key=lambda token: token.i)
    start = min(first.idx, verb.idx)
    return parsed.text[start : last.idx + len(last.text)]


@cache
def _names() -> dict[str, str]:
    return {verb: name.lstrip("!") for name, verbs in _lines() for verb in verbs}


@cache
def _for_good() -> frozenset[str]:
    return frozenset(name[1:] for name, _verbs in _lines() if name.startswith("!"))


@cache
def _lines() -> tuple[tuple[str, tuple[str, ...]], ...]:
    text = Path(__file__).with_name("verbs.txt").read_text(encoding="utf-8")
    lines = [line.partition(":") for line in text.splitlines() if not line.startswith("#")]
    return tuple((name, tuple(verbs.split())) for name, _colon, verbs in lines)
