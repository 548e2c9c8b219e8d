"""Percentages and quantities with a unit: `38%`, `5–10 per cent`, `35,000 barrels a day`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from detente.reading.amounts.modifiers import bounds
from detente.reading.amounts.units import UNITS
from detente.reading.records import Amount

if TYPE_CHECKING:
    from detente.reading.amounts.figures import Figure
    from detente.reading.records import AmountKind

_PERCENT = re.compile(
    r"[ \u00a0\u202f-]?(?:%|(?:per ?cents?|pct|percentage(?: point)?s?)\b)", re.IGNORECASE
)
_WORDS = [u for u in UNITS if u.isascii() and u.islower() and len(u) > 2]
_SIGNS = [u for u in UNITS if u not in _WORDS]
_ALL = "|".join(
    [rf"(?i:{re.escape(u).replace('_', ' ')}s?)" for u in sorted(_WORDS, key=len, reverse=True)]
    + [re.escape(u).replace("_", " ") for u in sorted(_SIGNS, key=len, reverse=True)]
)
_UNIT = re.compile(rf"[ \u00a0\u202f-]?(?P<unit>{_ALL})(?![\w/])")
REACH = 40
"""Characters after a figure in which its unit stands."""


def percent(text: str, figure: Figure) -> Amount | None:
    """The percentage that a figure belongs to, of a whole or in points."""
    found = _PERCENT.match(text[figure.end : figure.end + REACH])
    if found is None:
        return None
    return _amount(text, figure, figure.end + found.end(), "percent", "%")


def quantity(text: str, figure: Figure) -> Amount | None:
    """The quantity with a unit that a figure belongs to."""
    found = _UNIT.match(text[figure.end : figure.end + REACH])
    if found is None:
        return None
    sign = UNITS.get(found["unit"]) or UNITS.get(_singular(found["unit"]))
    if sign is None:
        return None
    return _amount(text, figure, figure.end + found.end(), "quantity", sign)


def _singular(word: str) -> str:
    name = word.lower().replace(" ", "_")
    return name if name in UNITS else name.removesuffix("s")


def _amount(text: str, figure: Figure, end: int, kind: AmountKind, unit: str) -> Amount:
    start = figure.start
    said = bounds(text, start, figure, end)
    return Amount(start, end, text[start:end], kind, said.value, said.low, said.high, unit)
