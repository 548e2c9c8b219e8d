"""Two amounts that are the ends of one: `between 30% and 40%`, `$2 million – $3 million`."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from detente.reading.records import Amount

_BETWEEN = re.compile(r"\bbetween\s{1,2}$", re.IGNORECASE)
_RANGING = re.compile(r"\b(?:rang\w+|vary\w*|anywhere|anything) from\s{1,2}$", re.IGNORECASE)
_AND = re.compile(r"\s+and\s+")
_TO = re.compile(r"\s+to\s+")
_DASH = re.compile(r"\s?[-–—]\s?")
REACH = 20
"""Characters before an amount in which "between" or "ranging from" stands."""


def joined(text: str, amounts: Iterable[Amount]) -> list[Amount]:
    """The amounts of a text with those that are the ends of one made one."""
    result: list[Amount] = []
    for amount in amounts:
        if result and _belong(text, result[-1], amount):
            result[-1] = _range(text, result[-1], amount)
        else:
            result.append(amount)
    return result


def _belong(text: str, one: Amount, two: Amount) -> bool:
    if (one.kind, one.unit) != (two.kind, two.unit) or one.value is None or two.value is None:
        return False
    if one.value >= two.value or two.start - one.end > REACH:
        return False
    gap, before = text[one.end : two.start], text[max(0, one.start - REACH) : one.start]
    if _BETWEEN.search(before):
        return _AND.fullmatch(gap) is not None
    if _RANGING.search(before):
        return _TO.fullmatch(gap) is not None
    return _DASH.fullmatch(gap) is not None


def _range(text: str, one: Amount, two: Amount) -> Amount:
    words = text[one.start : two.end]
    return replace(one, end=two.end, text=words, value=None, low=one.value, high=two.value)
