"""Statements that a noun or "according to" introduces."""

from __future__ import annotations

from typing import TYPE_CHECKING

from detente.reading.attribution import cues
from detente.reading.attribution.found import Found, Speaker
from detente.reading.attribution.lexicon import words
from detente.reading.attribution.phrases import phrase, spans
from detente.reading.language.dependents import dependent

if TYPE_CHECKING:
    from spacy.tokens import Token


_MAKING = words(
    """make express voice have issue reiterate repeat share hold give raise state offer announce
    take reach retain harbor harbour abandon drop defend keep"""
)
"""Verbs by which the claim is their subject's own; who rejects a claim does not make it."""


def according(token: Token) -> Found | None:
    """According to X, …; …, according to X: the rest of the sentence."""
    speaker = cues.according(token)
    if speaker is None or speaker.source is None:
        return None
    sentence = token.sent
    content = spans(token.doc, [(sentence.start, token.i), (speaker.source[1], sentence.end)])
    return Found("indirect", content, speaker) if content else None


def of_noun(noun: Token) -> Found | None:
    """The claim that …; X's claim that …; X expressed hope that …: the clause."""
    for child in noun.rights:
        if child.dep_ == "ccomp" or (child.dep_ == "acl" and _clause(child)):
            content = spans(noun.doc, [(child.left_edge.i, child.right_edge.i + 1)])
            owner = _owner(noun)
            source = phrase(owner, owner.left_edge.i, owner.right_edge.i + 1) if owner else None
            speaker = Speaker((noun.i, noun.i + 1), source, owner)
            return Found("indirect", content, speaker) if content else None
    return None


def _clause(verb: Token) -> bool:
    """Whether it is a clause, not "made by the union"."""
    return verb.tag_ != "VBN" or any(c.dep_ in {"mark", "aux", "nsubj"} for c in verb.lefts)


def _owner(noun: Token) -> Token | None:
    """Whose claim it is: X's claim, a claim by X, an X claim, X made the claim."""
    for child in noun.children:
        if child.dep_ == "poss" or (child.dep_ == "compound" and _carries(child)):
            return child
        if child.dep_ == "prep" and child.lower_ in {"by", "from", "of"}:
            return dependent(child, "pobj")
    made = noun.dep_ == "dobj" and noun.head.lemma_ in _MAKING
    return cues.subject(noun.head) if made else None


def _carries(token: Token) -> bool:
    return token.ent_type_ == "ORG" or token.lower_ in {"media", "press"}
