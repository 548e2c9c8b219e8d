"""How a sum or count is told: of the whole or a part, a rate, a step or a level, or of sources."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from detente.evidence.lexicon import synonyms
from detente.evidence.stemming import stem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

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
_IN_ALL = re.compile(
    r"\s+(?:spread\s+)?(?:over|across)\s+(?:the\s+)?(?:next\s+|coming\s+)?"
    r"((?!a\b|the\b)[\w-]+\s+(?:day|week|month|year)s)\b",
    re.IGNORECASE,
)
_ARTICLE = 5
"""Characters before the count of a source at most, as in "the three officials"."""

_BY_OR_TO = re.compile(
    r"\b(by|to)\s+(?:(?:about|around|some|nearly|over|up to|more than)\s+)?\W?$", re.IGNORECASE
)


def per(parsed: Parsed, amount: Amount) -> str:
    """What a rate is per: "day" of "$5 a day", "12 years" of "$5 over 12 years"; else empty."""
    told = PER.match(parsed.text, amount.end) or _IN_ALL.match(parsed.text, amount.end)
    return told[1].lower() if told else ""


def whole(head: Token) -> frozenset[str]:
    """What a share is of: "copper" of "5 percent of the world's copper"; empty for what is none.

    Args:
        head: the word over the share.
    """
    ofs = (child for child in head.children if child.dep_ == "prep" and child.lower_ == "of")
    nouns = [noun for of in ofs for noun in of.children if noun.dep_ == "pobj"]
    return frozenset(term for noun in nouns for term in _names_of(noun))


def _names_of(noun: Token) -> Iterator[str]:
    """The noun by its stem and synonyms; with the words before it by their first letters (GDP)."""
    lemma = noun.lemma_.lower()
    yield from (stem(lemma), *(f"~{one}" for one in synonyms(lemma)))
    words = [left for left in noun.lefts if left.dep_ in {"amod", "compound"}]
    if words and not noun.text.isupper():
        yield "".join(word.lower_[0] for word in (*words, noun))


def step(before: str) -> Step:
    """As in "rose by $5", "to about 5 percent"."""
    told = _BY_OR_TO.search(before)
    return "" if told is None else "by" if told[1].lower() == "by" else "to"


def are_sources(parsed: Parsed, amount: Amount) -> bool:
    """The three of "three diplomats said": each report counts its own."""
    return any(
        part.start <= amount.start < part.start + _ARTICLE
        for one in parsed.reading.attributions
        for part in one.source
    )


def is_part(text: str, amount: Amount) -> bool:
    """As in "another 20 ships", "half of the cost": not the whole."""
    before = text[max(0, amount.start - 16) : amount.start]
    after = text[amount.end : amount.end + 16]
    return any(_PART.search(words) for words in (before, amount.text, after))
