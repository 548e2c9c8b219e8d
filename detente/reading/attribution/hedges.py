"""Words that weaken a statement, or say that it is denied. No degree is made of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from detente.reading.attribution.phrases import span, trimmed
from detente.reading.records import Hedge, Span, Spans

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from spacy.tokens import Doc, Token

    from detente.reading.records import HedgeKind

_HEDGE = re.compile(
    r"\b(?:reportedly|allegedly|apparently|supposedly|purportedly|presumably|seemingly|ostensibly"
    r"|possibly|probably|perhaps|maybe|likely|unlikely|potentially|conceivably"
    r"|may(?!\s+\d)|might|could|(?:is|are|was|were)\s+(?:said|reported|rumou?red|believed|thought"
    r"|understood|expected|alleged|claimed|supposed)(?=\s+to\b)|it\s+(?:is|was)\s+(?:said|rumou?red"
    r"|reported|believed|claimed)|rumou?r(?:s|ed)?|unconfirmed|alleged|purported|suggest(?:s|ed|ing)?"
    r"|seem(?:s|ed)?|appear(?:s|ed)?|hint(?:s|ed|ing)?|expect(?:s|ed)?|hope[sd]?|optimistic"
    r"|den(?:y|ies|ied|ying)|dismiss(?:es|ed)?|not\s+on\s+the\s+(?:agenda|table))\b"
)
"""Small letters only: "May" is a month and a name. At a sentence's start "May" asks or wishes."""


def hedges(text: str, spans: Iterable[Span]) -> Spans:
    """The hedges within the spans of a statement and its cue, in text order."""
    found = {
        Span(*match.span()) for start, end in spans for match in _HEDGE.finditer(text, start, end)
    }
    return tuple(sorted(found))


_DENIAL = re.compile(r"den(?:y|ie)|dismiss|not\b")
_CLAUSES = frozenset({"ROOT", "ccomp", "xcomp", "advcl", "relcl", "acl", "conj", "parataxis"})
_HIGHEST = 12
"""Steps up the parse to the verb of a clause; a deeper one is a fault of the parse."""


def hedged(doc: Doc, at: Callable[[int], int], words: Spans, content: Spans) -> tuple[Hedge, ...]:
    """Each hedge with the clause that it covers; `at` gives the token that starts at a place."""
    return tuple(_hedge(doc[at(word.start)], word, content) for word in words)


def _hedge(token: Token, word: Span, content: Spans) -> Hedge:
    kind: HedgeKind = "denial" if _DENIAL.match(token.lower_) else "hedge"
    return Hedge(word, _clause(token, word, content), kind)


def _clause(token: Token, word: Span, content: Spans) -> Span:
    """The clause around a hedge, within the part of the statement that it stands in.

    A hedge outside of the statement, in its cue, covers the statement, from its first part to its
    last; so does one whose clause the parse does not tell.
    """
    around = next((part for part in content if part.start <= word.start < part.end), None)
    if around is None:
        return Span(content[0].start, content[-1].end)
    verb = _verb(token)
    start, end = span(token.doc, trimmed(token.doc, verb.left_edge.i, verb.right_edge.i + 1))
    clause = Span(max(start, around.start), min(end, around.end))
    return clause if clause.start <= word.start and word.end <= clause.end else around


def _verb(token: Token) -> Token:
    """The head of the clause that a token stands in."""
    for _ in range(_HIGHEST):
        if token.dep_ in _CLAUSES and token.pos_ in {"VERB", "AUX"}:
            break
        token = token.head
    return token
