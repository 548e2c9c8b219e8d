"""Who does what a verb tells: its subject, or whoever stands for it.

"Oslo said it would pay" and "Oslo, which will pay", "asked Oslo to pay", "Oslo is ready to pay": in
all of them Oslo pays. "We" in a quotation is whose words it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from detente.case.drafts.vocabulary import cues

if TYPE_CHECKING:
    from spacy.tokens import Token

    from detente.case.drafts.parties import Parties
    from detente.evidence.parsed import Parsed

_DEMANDS = cues("demands")
_CONTROLLING = cues("controlling")
_INSTRUMENTS = cues("instruments")
_STATE = cues("state actors")
_SAYING = cues("saying")
_FIRST = frozenset({"we", "i"})
_THIRD = frozenset({"it", "they", "he", "she"})
_RELATIVE = frozenset({"which", "who", "that"})
_CLIMBED = frozenset({"conj", "xcomp", "acl", "advcl", "pcomp", "prep", "acomp", "ccomp"})
_BACK = 2
"""Sentences before, in which somebody is looked for whom a pronoun means."""


class Agent(NamedTuple):
    """A party, and the word that names it or stands for it."""

    token: Token
    side: str


def agent(verb: Token, parsed: Parsed, parties: Parties) -> Agent | None:
    """Who does it; None where that is no party, or the words do not tell."""
    above = verb
    while True:
        subjects = subjects_of(above)
        if subjects and above.i == verb.i and subjects[0].dep_ == "nsubjpass":
            return None  # "the boats will be returned": by whom is not told
        if subjects:
            return _first(subjects, above, parsed, parties)
        asked = _asked_in(above, parties)
        if asked is not None:
            return asked
        if above.dep_ in {"acl", "relcl"} and (side := parties.side(above.head)):
            return Agent(above.head, side)
        if above.dep_ not in _CLIMBED or above.head.i == above.i:
            return None
        above = above.head


def subjects_of(verb: Token) -> list[Token]:
    """Its subjects; of a passive, whoever stands after "by"."""
    by = [c for c in verb.children if c.dep_ == "agent"]
    if by:
        return [c for one in by for c in one.children if c.dep_ == "pobj"]
    return [child for child in verb.children if child.dep_ in {"nsubj", "nsubjpass"}]


def owner(noun: Token, parties: Parties) -> Agent | None:
    """Whose it is: "Oslo's wish", "the wish of Oslo"."""
    of = [c for one in noun.children if one.lower_ == "of" for c in one.children]
    for child in (*noun.children, *of):
        if child.dep_ in {"poss", "pobj"} and (side := parties.side(child)):
            return Agent(child, side)
    return None


def _first(subjects: list[Token], verb: Token, parsed: Parsed, parties: Parties) -> Agent | None:
    for subject in subjects:
        side = parties.side(subject)
        if side:
            return Agent(subject, side)
        beside = [c for c in subject.children if c.dep_ == "appos" and subject.pos_ == "PROPN"]
        for named in beside:  # "OSLO - Norway will pay"
            if side := parties.side(named):
                return Agent(named, side)
        if subject.lower_ in _RELATIVE and verb.dep_ == "relcl":
            return _antecedent(verb.head, parsed, parties)
        if subject.pos_ == "NOUN" and subject.lemma_ in _STATE:
            return _the_country(subject, parsed, parties)
        if subject.pos_ == "PRON":
            return _meant(subject, verb, parsed, parties)
    return None


def _antecedent(noun: Token, parsed: Parsed, parties: Parties) -> Agent | None:
    """The party itself, or whoever makes it: "has drafted an order that would close the port"."""
    side = parties.side(noun)
    if side:
        return Agent(noun, side)
    made = noun.dep_ == "dobj" and noun.lemma_.lower() in _INSTRUMENTS
    return agent(noun.head, parsed, parties) if made else None


def _the_country(noun: Token, parsed: Parsed, parties: Parties) -> Agent | None:
    """As "the government", of no country in so many words: the one that its report is about."""
    for named in noun.children:
        if named.pos_ == "PROPN" and (side := parties.side(named)):
            return Agent(named, side)
    if not any(c.lower_ == "the" for c in noun.children) or _has_name(noun):
        return None
    side = parties.foremost(parsed)
    return Agent(noun, side) if side else None


def _has_name(noun: Token) -> bool:
    return any(token.pos_ == "PROPN" for token in noun.subtree)


def _asked_in(verb: Token, parties: Parties) -> Agent | None:
    """Oslo, in "asked Oslo to pay", "accused Oslo of paying", "banned Oslo from paying"."""
    above = verb.head
    if verb.dep_ == "pcomp":
        above = above.head
        if above.lemma_.lower() not in _CONTROLLING:
            return None
    elif above.lemma_ not in _DEMANDS or verb.dep_ not in {"xcomp", "ccomp", "advcl"}:
        return None
    for child in above.children:
        if child.dep_ in {"dobj", "dative"} and (side := parties.side(child)):
            return Agent(child, side)
    return None


def _meant(pronoun: Token, verb: Token, parsed: Parsed, parties: Parties) -> Agent | None:
    if pronoun.lower_ in _FIRST:
        said = parsed.attribution(pronoun.idx)
        side = parties.speaker(parsed.source(said)) if said else parties.voices.get(parsed.id, "")
        return Agent(pronoun, side) if side else None
    if pronoun.lower_ not in _THIRD:
        return None
    above = verb
    while above.head.i != above.i:
        above = above.head
        if above.lemma_ in _SAYING:
            found = next((s for t in subjects_of(above) if (s := parties.side(t))), "")
            return Agent(pronoun, found) if found else None
    return _before(pronoun, parsed, parties)


def _before(pronoun: Token, parsed: Parsed, parties: Parties) -> Agent | None:
    """The subject of a sentence just before, in the same paragraph; of several the last."""
    number = parsed.sentence(pronoun.idx)
    if any(t.i < pronoun.i and t.dep_ == "nsubj" and t.pos_ != "PRON" for t in pronoun.sent):
        return None  # whom its own sentence names first is no party, or would have been found
    for earlier in range(number - 1, max(-1, number - 1 - _BACK), -1):
        start, end = parsed.sentences[earlier]
        if "\n\n" in parsed.text[start : pronoun.idx].strip():
            return None
        words = parsed.doc.char_span(start, end, alignment_mode="expand") or ()
        roots = [t for t in words if t.head.i == t.i]
        for subject in (s for root in roots for s in subjects_of(root)):
            if side := parties.side(subject):
                return Agent(pronoun, side)
    return None
