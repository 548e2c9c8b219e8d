"""Who did what to whom in a report's text, with PLOVER classes.

Read from the dependency parse and a lexicon of verbs and nouns; a side that the clause does not
name is None.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from detente.reading import times
from detente.reading.events import classes, sides
from detente.reading.events.actors import phrase
from detente.reading.events.clauses import is_passive
from detente.reading.events.dating import dates
from detente.reading.events.lexicon import NOMINAL, NOUNS, SUFFERED
from detente.reading.records import Event

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token

    from detente.reading.events.sides import Sides
    from detente.reading.records import Report

__all__ = ["find"]


def find(doc: Doc, report: Report) -> tuple[Event, ...]:
    """The events of a report in text order; spans are offsets in its text.

    Args:
        doc: the parse of the report's text; without dependencies there are no events.
        report: its text and date, from which the dates of events are told.
    """
    if not doc.has_annotation("DEP"):
        return ()
    dated = dates(doc, times.find(doc, report))
    return tuple(
        _event(token, kind, ends, report.text, dated.get(token.i))
        for token, kind, ends in _told(doc)
    )


LONGEST_SENTENCE = 250
"""Tokens of a sentence that is read: those of news have fewer, and work in a sentence may grow with
the square of its length."""


def _told(doc: Doc) -> Iterator[tuple[Token, str, Sides]]:
    for token in chain.from_iterable(s for s in doc.sents if len(s) <= LONGEST_SENTENCE):
        if token.pos_ in {"VERB", "ADJ", "AUX"}:
            kind = classes.class_of(token)
            ends = sides.of_verb(token, kind) if kind else None
            if kind and ends and _is_whole(token, kind, ends):
                yield token, kind, ends
        elif token.pos_ == "NOUN" and token.lemma_.lower() in NOMINAL:
            ends = sides.of_noun(token)
            if ends.source is not None and ends.target is not None:
                yield token, NOUNS[token.lemma_.lower()], ends


def _is_whole(verb: Token, kind: str, ends: Sides) -> bool:
    """Whether enough is known: who acts, or to whom it was done in the passive."""
    if ends.source is not None:
        return True
    return ends.target is not None and kind in SUFFERED and is_passive(verb)


def _event(token: Token, kind: str, ends: Sides, text: str, date: str | None) -> Event:
    start, end = token.idx, token.idx + len(token)
    return Event(
        start=start,
        end=end,
        text=text[start:end],
        source=phrase(ends.source) if ends.source is not None else None,
        target=phrase(ends.target) if ends.target is not None else None,
        kind=kind,
        date=date,
    )
