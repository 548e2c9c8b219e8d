"""Statements named by an object alone: "denied the report", "called for an inquiry"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from detente.reading.attribution import cues
from detente.reading.attribution.lexicon import words
from detente.reading.attribution.phrases import spans

if TYPE_CHECKING:
    from spacy.tokens import Token

    from detente.reading.attribution.found import Found

_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
_SAID_OF_IT = words("for as of to")


def object_alone(verb: Token) -> Found | None:
    """X denies the report; X praised Y for …; the report was denied by X."""
    if verb.tag_ == "VBG" and verb.lemma_ == "cite":
        return None  # a link of the chain
    for child in verb.children:
        if child.dep_ == "dobj" and child.i > verb.i and child.pos_ in _NOMINAL:
            ends = (c.right_edge.i + 1 for c in verb.rights if c.i >= child.i and _completes(c))
            return _sourced(verb, child.left_edge.i, max(ends))
        if child.dep_ == "nsubjpass":
            return _sourced(verb, child.left_edge.i, child.right_edge.i + 1)
    return None


def _sourced(verb: Token, start: int, end: int) -> Found | None:
    """The statement, if somebody makes it: who denies what is the least that such words tell."""
    found = cues.statement(verb, spans(verb.doc, [(start, end)]))
    return found if found is not None and found.speaker.head is not None else None


def after_particle(verb: Token, particles: frozenset[str]) -> Found | None:
    """X called for …; X pointed to …; X pointed out …"""  # noqa: D415
    for child in verb.rights:
        if child.dep_ in {"prep", "prt"} and child.lower_ in particles:
            end = _end(child, verb)
            found = cues.statement(verb, spans(verb.doc, [(child.i + 1, end)]))
            return found and cues.widened(
                found, child.i + 1 if child.i - verb.i < 3 else verb.i + 1
            )
    return None


def _end(particle: Token, verb: Token) -> int:
    if particle.dep_ == "prep":
        return particle.right_edge.i + 1
    after = (c for c in verb.rights if c.dep_ in {"dobj", "ccomp"} and c.i > particle.i)
    return max([particle.i + 1, *(c.right_edge.i + 1 for c in after)])


def _completes(child: Token) -> bool:
    """Whether it is the object or says something of it: "called it a mistake", "praised X for"."""
    return child.dep_ in {"dobj", "oprd"} or (child.dep_ == "prep" and child.lower_ in _SAID_OF_IT)
