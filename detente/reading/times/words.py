"""Reads the words that a rule captured: months, days of a month, years, units, numbers."""

from __future__ import annotations

import re
from decimal import Decimal

from detente.reading import numerals
from detente.reading.times.lexicon import DECADES, MONTHS, ORDINALS, UNITS, WEEKDAYS

_SPLIT = re.compile(r"[\s-]+")
_LEADING = re.compile(r"\d+")


def month(text: str) -> int:
    """The number of a month's name or abbreviation."""
    return MONTHS[text.rstrip(".")]


def weekday(text: str) -> int:
    """The ISO number of a weekday, Monday 1."""
    name = text.rstrip(".")
    return WEEKDAYS[name if name in WEEKDAYS else name.removesuffix("s")]


def ordinal(text: str) -> int:
    """`3rd`, `third`, `twenty-first`, `21`, `twenty one` as a number; `last` is -1."""
    if text == "last":
        return -1
    digits = _LEADING.match(text)
    if digits:
        return int(digits[0])
    return sum(_ordinal_word(word) for word in _SPLIT.split(text))


def _ordinal_word(word: str) -> int:
    if word in ORDINALS:
        return ORDINALS[word]
    return int(numerals.ONES.get(word, numerals.TENS.get(word, Decimal(0))))


def year(text: str) -> int:
    """A year of four or two digits or in words; two digits are 1930–2029."""
    text = text.lstrip("'’")
    if text.isdigit():
        number = int(text)
        return number if len(text) > 2 else number + (2000 if number < 30 else 1900)
    if text.startswith("two thousand"):
        return int(numerals.value(text) or 2000)
    return _worded_year(_SPLIT.split(text))


def _worded_year(words: list[str]) -> int:
    """`nineteen ninety-six`: a century, then the rest."""
    rest = sum(_ordinal_word(word) for word in words[1:] if word != "oh")
    return 100 * _ordinal_word(words[0]) + rest


def decade(text: str) -> int:
    """The tens of a decade's name, `nineties` 90."""
    return DECADES[text]


def unit(text: str) -> tuple[str, str]:
    """Grain and TIMEX3 designator of a unit word, singular or plural."""
    return UNITS[text if text in UNITS else text.removesuffix("s")]


VAGUE = {"few", "several", "some", "many", "couple"}


def count(text: str) -> Decimal | None:
    """How many: a number, 1 for an article, 2 for a couple; None where only "some" is said."""
    words = set(_SPLIT.split(text))
    if "couple" in words:
        return Decimal(2)
    if words & VAGUE:
        return None
    if words & {"a", "an", "another"} and not words & {*numerals.SCALES, "dozen", "half"}:
        return Decimal(1)
    if text == "half":
        return numerals.HALF
    return numerals.value(text)
