"""By whom a statement came: "X said, according to Y, citing Z"; "Y reported that X had said".

The chain of X's statement is Y, then Z: nearest to the reader first. Of what Y itself reports,
citing Z, it is Z. To whom X spoke counts only if it is a body that passes on ("told Reuters").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from detente.reading.actors.press import is_outlet
from detente.reading.attribution.lexicon import CORE, words
from detente.reading.attribution.phrases import phrase, span
from detente.reading.records import ChainLink

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Doc, Token

    from detente.reading.attribution.found import Found, Range

_CITING = words("cite quote")
_PASSING = words("report write say add state announce note") | CORE
_REPORTING = words("report write")
_BODIES = frozenset({"ORG", "PRODUCT", "WORK_OF_ART"})
_PRESS = words(
    """agency newspaper paper broadcaster channel outlet website magazine daily reporter reporters
    correspondent journalist television radio"""
)
_OCCASIONS = words("interview statement email e-mail message comment comments remarks call")


MOST_BESIDE = 20
"""Statements of one sentence that are looked through for links; no report has so many."""


FARTHEST = 60
"""Tokens behind a cue in which its source may cite another."""


def chains(doc: Doc, found: Sequence[Found]) -> list[tuple[ChainLink, ...]]:
    """The chain of each statement, in the same order."""
    beside: dict[int, list[Found]] = {}
    for one in found:
        beside.setdefault(_sentence(doc, one), []).append(one)
    return [_chain(doc, one, beside[_sentence(doc, one)][:MOST_BESIDE]) for one in found]


def _sentence(doc: Doc, one: Found) -> int:
    """Where the sentence of a statement's cue starts; links stand in the same one."""
    return doc[one.speaker.cue[0]].sent.start if one.speaker.cue else -1


def _chain(doc: Doc, one: Found, beside: Sequence[Found]) -> tuple[ChainLink, ...]:
    if one.speaker.cue is None:
        return ()
    cue = doc[one.speaker.cue[1] - 1]
    around = [other for other in beside if other is not one and _passes_on(doc, other, one)]
    around.sort(key=lambda other: -_length(other))
    heads = [head for other in around for head in _with_cited(doc, other)]
    heads += [*_cited(cue), *_told(cue, one.speaker.head), *_quoted_by(cue)]
    return tuple(_links(doc, heads, one))


def _links(doc: Doc, heads: Sequence[Token], one: Found) -> Iterator[ChainLink]:
    seen = {one.speaker.head}
    for head in heads:
        if head not in seen:
            seen.add(head)
            tokens = _around(head)
            yield ChainLink(" ".join(doc[slice(*tokens)].text.split()), span(doc, tokens))


def _around(head: Token) -> Range:
    return phrase(head, head.left_edge.i, head.right_edge.i + 1)


def _passes_on(doc: Doc, other: Found, one: Found) -> bool:
    """Whether one statement stands within what another passes on."""
    if other.speaker.cue is None or other.speaker.head is None or one.speaker.cue is None:
        return False
    verb = doc[other.speaker.cue[1] - 1]
    if verb.lemma_ not in _PASSING and doc[other.speaker.cue[0]].lower_ != "according":
        return False
    if _holds(doc, one, other) and verb.lemma_ not in _REPORTING:
        return False
    return _holds(doc, other, one)


def _holds(doc: Doc, outer: Found, inner: Found) -> bool:
    """Whether the cue of one statement stands within the content of another."""
    assert inner.speaker.cue is not None
    place = doc[inner.speaker.cue[0]].idx
    return any(start <= place < end for start, end in outer.content)


def _with_cited(doc: Doc, other: Found) -> Iterator[Token]:
    assert other.speaker.cue is not None
    assert other.speaker.head is not None
    yield other.speaker.head
    yield from _cited(doc[other.speaker.cue[1] - 1])


def _cited(cue: Token) -> Iterator[Token]:
    """Whom the statement's source cites, behind it in the same sentence."""
    for token in cue.doc[cue.i + 1 : min(cue.sent.end, cue.i + FARTHEST)]:
        if token.tag_ == "VBG" and token.lemma_ in _CITING:
            yield from (c for c in token.rights if c.dep_ == "dobj")
            return


def _told(cue: Token, speaker: Token | None) -> Iterator[Token]:
    """The outlet that was told, or given the interview or statement."""
    behind = [*cue.rights, *(speaker.rights if speaker is not None else ())]
    for child in behind:
        if child.dep_ in {"dobj", "dative"} and cue.lemma_ == "tell" and _is_press(child):
            yield child
        if child.dep_ == "prep":
            yield from (o for o in _receivers(child) if _is_press(o))


def _receivers(prep: Token) -> Iterator[Token]:
    """To whom: "in an interview with Y", "in a statement to Y", "to Y"."""
    for noun in (c for c in prep.children if c.dep_ == "pobj"):
        if prep.lower_ == "to":
            yield noun
        elif noun.lower_ in _OCCASIONS:
            inner = (p for p in noun.rights if p.dep_ == "prep" and p.lower_ in {"with", "to"})
            yield from (o for p in inner for o in p.children if o.dep_ == "pobj")


def _quoted_by(cue: Token) -> Iterator[Token]:
    """By whom the words were quoted: "X said, quoted by Y"; "was quoted by Y as saying"."""
    for token in cue.sent:
        if token.tag_ == "VBN" and token.lemma_ in _CITING:
            agents = (c for c in token.rights if c.dep_ in {"agent", "prep"} and c.lower_ == "by")
            yield from (o for by in agents for o in by.children if o.dep_ == "pobj")


def _is_press(token: Token) -> bool:
    if token.ent_type_ in _BODIES or token.lower_ in _PRESS:
        return True
    return is_outlet(token.doc[slice(*_around(token))].text)


def _length(found: Found) -> int:
    return sum(end - start for start, end in found.content)
