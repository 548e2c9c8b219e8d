"""How a sum or count is told: of the whole or a part, a rate, a step or a level, or of sources."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from detente.evidence.parsed import Parsed
    from detente.reading.records import Amount

Step = Literal["by", "to", ""]

_PART = re.compile(
    r"\b(?:half|third|quarter|part|share|another|additional|extra|further|apiece|first|"
    r"last|remaining|rest)\b",
    re.IGNORECASE,
)
PER = re.compile(
    r"\s+(?:for\s+)?(?:(?:a|an|per|each|every)\s+){1,2}(?:single\s+)?([a-z]{3,})\b", re.IGNORECASE
)
_BY_OR_TO = re.compile(
    r"\b(by|to)\s+(?:(?:about|around|some|nearly|over|up to|more than)\s+)?\W?$", re.IGNORECASE
)


def per(parsed: Parsed, amount: Amount) -> str:
    """What a rate is per: "day" of "$5 a day"; empty for what is no rate."""
    told = PER.match(parsed.text, amount.end)
    return told[1].lower() if told else ""


def step(before: str) -> Step:
    """As in "rose by $5", "to about 5 percent"."""
    told = _BY_OR_TO.search(before)
    return "" if told is None else "by" if told[1].lower() == "by" else "to"


def are_sources(parsed: Parsed, amount: Amount) -> bool:
    """The three of "three diplomats said": each report counts its own."""
    return any(
        part.start <= amount.start < part.end
        for one in parsed.reading.attributions
        for part in one.source
    )


def is_part(text: str, amount: Amount) -> bool:
    """As in "another 20 ships", "half of the cost": not the whole."""
    before = text[max(0, amount.start - 16) : amount.start]
    after = text[amount.end : amount.end + 16]
    return any(_PART.search(words) for words in (before, amount.text, after))
