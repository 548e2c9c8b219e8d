"""Clauses that a verb introduces, after it, before it, or on both sides of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from detente.reading.attribution import cues, lexicon
from detente.reading.attribution.phrases import spans

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from detente.reading.attribution.found import Found, Range

_CLAUSES = frozenset({"ccomp", "xcomp"})
_CUTS = frozenset({",", "—", "–", "-", "--"})
_RELATIVE = frozenset({"VBG", "WP", "WDT"})


def clause(verb: Token) -> Found | None:
    """X says that …; X wants to …; "The talks", X says, "are over"."""
    for child in (*verb.rights, *verb.lefts):
        if child.dep_ in _CLAUSES and not child.is_punct and not _apart(child, verb):
            ranges = _after(child, verb) if child.left_edge.i > verb.i else _around(child, verb)
            return cues.statement(verb, spans(verb.doc, ranges))
    return None


def _apart(child: Token, verb: Token) -> bool:
    """Whether a semicolon stands between the two, so that they are two statements."""
    first, last = sorted((child.i, verb.i))
    return any(token.text == ";" for token in verb.doc[first:last])


def behind(verb: Token) -> Found | None:
    """…, X said: the sentence up to the comma, and what goes on after a second comma."""
    subject = cues.subject(verb)
    if verb.tag_ not in {"VBD", "VBZ", "VBP"} or subject is None or _governs(verb):
        return None
    comma = (subject.left_edge.i if subject.head == verb and subject.i < verb.i else verb.i) - 1
    start = verb.sent.start
    if comma <= start or verb.doc[comma].text != ",":
        return None
    return cues.statement(verb, spans(verb.doc, [(start, comma), _resumed(verb)]))


def _resumed(verb: Token) -> Range:
    """What goes on after a comma behind the cue, where the cue cuts the statement in two."""
    doc, end = verb.doc, verb.sent.end
    adverbs = (c.i for c in verb.rights if c.dep_ in {"advmod", "npadvmod"})
    comma = max([verb.i, *adverbs]) + 1
    if comma + 1 >= end or doc[comma].text != "," or doc[comma + 1].tag_ in _RELATIVE:
        return (end, end)
    return (comma + 1, end)


def _governs(verb: Token) -> bool:
    """Whether a verb has what it introduces after it, so that nothing before it is."""
    if any(c.dep_ == "dobj" for c in verb.rights):
        return True
    return any(c.dep_ in _CLAUSES for c in verb.rights) and verb.nbor().text != ","


def _around(child: Token, verb: Token) -> list[Range]:
    """A clause that starts before its verb, without the verb and its own words inside of it."""
    start, end = child.left_edge.i, child.right_edge.i + 1
    own = (c.left_edge.i for c in verb.lefts if c != child and c.left_edge.i > start)
    first = min([verb.i, *own])
    return [(start, min(first, end)), (verb.i + 1, max(end, verb.i + 1))]


def _after(child: Token, verb: Token) -> list[Range]:
    """A clause behind its verb, to the end of the sentence where no other cue follows."""
    start, end = child.left_edge.i, child.right_edge.i + 1
    last = verb.sent.end
    if child.dep_ == "ccomp" and not any(_cue(token) for token in verb.doc[end:last]):
        end = max(end, last)
    return [(start, _shortened(verb.doc, start, end))]


def _shortened(doc: Doc, start: int, end: int) -> int:
    """Where a clause ends before what another cue adds to it: "…, according to", "…, adding"."""
    for token in doc[start + 1 : end]:
        if doc[token.i - 1].text in _CUTS and _cue(token) and token.tag_ in {"VBG", "IN"}:
            return token.i - 1
    return end


def _cue(token: Token) -> bool:
    return token.lower_ == "according" or (token.pos_ == "VERB" and token.lemma_ in lexicon.QUOTING)
