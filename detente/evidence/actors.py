"""Which persons act in a report, where: he who acted last is whom a pronoun means."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from detente.evidence.quoted import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from detente.evidence.naming import Names
    from detente.evidence.parsed import Parsed


def acting(parsed: Parsed, names: Names) -> Iterator[tuple[int, str]]:
    """The persons who do or undergo something outside what is quoted, with their places."""
    inside = [span for pair in quoted(parsed.text) for span in pair]
    for token in parsed.doc:
        outside = bisect_right(inside, token.idx) % 2 == 0
        if outside and _acts(token) and (person := names.person(_hyphenated(token))):
            yield token.idx, person


def _acts(token: Token) -> bool:
    """A subject, or by whom it is done; or the name behind such a one."""
    if token.dep_ == "appos":
        token = token.head
    by = token.dep_ == "pobj" and token.head.lower_ == "by"
    return by or token.dep_ in {"nsubj", "nsubjpass"}


def _hyphenated(token: Token) -> str:
    """A word with all that hyphens tie to it before."""
    start = token.i
    while start > 1 and token.doc[start - 1].text == "-" and not token.doc[start - 1].whitespace_:
        start -= 2
    return token.doc[start : token.i + 1].text
