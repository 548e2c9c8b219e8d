"""Statements in the reporter's words: clauses, objects and nouns that hang on a cue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from detente.reading.attribution import lexicon
from detente.reading.attribution.clauses import behind, clause
from detente.reading.attribution.nominal import according, of_noun
from detente.reading.attribution.objects import after_particle, object_alone

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Doc, Token

    from detente.reading.attribution.found import Found


LONGEST_SENTENCE = 300
"""Tokens of a sentence that is looked at: no report has a longer one, and its parse is none."""


def statements(doc: Doc, free: Sequence[bool]) -> Iterator[Found]:
    """The indirect attributions of a parse; only free tokens are looked at as cues."""
    for sentence in doc.sents:
        if len(sentence) <= LONGEST_SENTENCE:
            tokens = (token for token in sentence if free[token.i])
            yield from filter(None, map(_of, tokens))


def _of(token: Token) -> Found | None:
    if token.lower_ == "according":
        return according(token)
    if token.pos_ in {"VERB", "AUX"}:
        return _of_verb(token, token.lemma_.lower())
    if token.pos_ == "NOUN" and token.lemma_.lower() in lexicon.NOUNS:
        return of_noun(token)
    return None


def _of_verb(verb: Token, lemma: str) -> Found | None:
    """What a verb introduces: a clause where it has one, else what its particle or object names."""
    found = behind(verb) if lemma in lexicon.BEHIND else None
    if found is None and lemma in lexicon.CLAUSE:
        found = clause(verb)
    if found is None and lemma in lexicon.PARTICLES:
        found = after_particle(verb, lexicon.PARTICLES[lemma])
    if found is None and lemma in lexicon.OBJECT:
        found = object_alone(verb)
    return found
