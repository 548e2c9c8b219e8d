"""The full phrase around a word of the parse: a source as it was written, not its noun alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from detente.reading.attribution.lexicon import words
from detente.reading.records import Span, Spans

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Doc, Token

    from detente.reading.attribution.found import Range

NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "SYM", "X"})
OCCASIONS = words(
    """meeting interview statement briefing conference speech email e-mail tweet post call
    press news appearance letter remarks comment comments phone debate rally event hearing
    report testimony message article column memo note response reply podcast broadcast visit
    time ceremony"""
)
"""What a phrase of place or time around a speaker names: when it was said, not who said it."""

_TIMES = frozenset({"DATE", "TIME"})
_SKIPPED = frozenset(",;:—–-\"'“”‘’``''")


def noun_at(doc: Doc, start: int, end: int) -> Token | None:
    """The head of the noun phrase that starts at a token, or None where none does."""
    head: Token = doc[start]
    if head.pos_ in {"VERB", "AUX", "PUNCT", "SCONJ", "CCONJ", "ADP", "SPACE", "PART", "INTJ"}:
        return None
    while head.dep_ != "ROOT" and _climbs(head.head, start, end):
        head = head.head
    return head if head.pos_ in NOMINAL else None


def _climbs(head: Token, start: int, end: int) -> bool:
    return head.i < end and head.pos_ in NOMINAL and head.left_edge.i >= start


def phrase(head: Token, first: int, last: int) -> Range:
    """The tokens of a noun's full phrase between two limits, as a range.

    A relative clause after a comma, and the occasion ("in an interview"), are left out; an
    apposition is kept, with its commas inside.
    """
    start = max(first, head.left_edge.i)
    while start < head.i and _adverbial(head.doc[start]):
        start += 1
    end = min(last, _right_end(head))
    return trimmed(head.doc, start, max(end, head.i + 1))


def _adverbial(token: Token) -> bool:
    """Whether a word at the start says when, not who: "Earlier Bloomberg"."""
    return token.ent_type_ in _TIMES or (token.dep_ == "advmod" and token.head.pos_ == "PROPN")


def _right_end(head: Token) -> int:
    end: int = head.i + 1
    for child in head.rights:
        if child.dep_ in {"punct", "cc"} or child.is_space:
            continue
        if _foreign(child):
            break
        end = child.right_edge.i + 1
    return end


def _foreign(child: Token) -> bool:
    """Whether a right child of a noun is no part of who the noun names."""
    after_comma = child.left_edge.i > 0 and child.left_edge.nbor(-1).text in {",", ";"}
    if child.dep_ in {"relcl", "acl", "advcl", "prep"} and after_comma:
        return True
    if child.dep_ in {"ccomp", "parataxis", "advcl"}:
        return True
    return child.dep_ == "prep" and any(_occasion(noun) for noun in child.children)


def _occasion(noun: Token) -> bool:
    return noun.lower_ in OCCASIONS or noun.ent_type_ in _TIMES


def trimmed(doc: Doc, start: int, end: int) -> Range:
    """The range without white space and punctuation at its ends, down to one token."""
    while start < end - 1 and (doc[start].is_space or doc[start].text in _SKIPPED):
        start += 1
    while end > start + 1 and (doc[end - 1].is_space or doc[end - 1].text in _SKIPPED):
        end -= 1
    return start, end


def span(doc: Doc, tokens: Range) -> Span:
    """The characters of a range of tokens."""
    start, end = tokens
    return Span(doc[start].idx, doc[end - 1].idx + len(doc[end - 1]))


def spans(doc: Doc, ranges: Iterable[Range]) -> Spans:
    """The characters of the ranges that hold words, without punctuation at their ends."""
    trims = (trimmed(doc, start, end) for start, end in ranges if start < end)
    return tuple(span(doc, trim) for trim in trims if _has_words(doc, trim))


def _has_words(doc: Doc, tokens: Range) -> bool:
    first = doc[tokens[0]]
    return tokens[1] - tokens[0] > 1 or not (first.is_punct or first.is_space)
