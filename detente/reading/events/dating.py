"""Ties an event to the time expression of its own clause: "signed the contract *in 2017*"."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from spacy.tokens import Doc, Token

    from detente.reading.records import TimeExpression

CLIMB = 4
"""Heads between a time expression and the verb that it dates."""

DATING = frozenset(["date", "period", "deadline"])


def dates(doc: Doc, said: Sequence[TimeExpression]) -> Mapping[int, str]:
    """The TIMEX3 value that dates each verb, by the verb's place among the tokens.

    Only expressions with days count: "recently" dates nothing. Of several the first is taken.
    """
    starts = [token.idx for token in doc]
    found: dict[int, str] = {}
    for time in said:
        if time.kind in DATING and time.granularity and not time.value.endswith("_REF"):
            verb = _verb(doc[bisect_right(starts, time.end - 1) - 1])
            if verb is not None:
                found.setdefault(verb.i, time.value)
    return found


def _verb(token: Token) -> Token | None:
    """The nearest verb above a word."""
    for _ in range(CLIMB):
        if token.head.i == token.i:
            return None
        token = token.head
        if token.pos_ in {"VERB", "AUX"}:
            return token
    return None
