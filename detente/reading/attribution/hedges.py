"""Words that weaken a statement, or say that it is denied. No degree is made of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from detente.reading.records import Span, Spans

if TYPE_CHECKING:
    from collections.abc import Iterable

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
