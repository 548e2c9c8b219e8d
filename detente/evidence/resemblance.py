"""How easily one figure or date is mistaken for another.

Who misreports a value seldom invents it: a digit slips ("412", "421"), a nought is lost ("20,000"),
the year or the month is another, the estimate is near. Two values of two things are rarely so
alike, so that their likeness speaks for one thing.
"""

from __future__ import annotations

import re
from datetime import date
from math import isinf
from typing import TYPE_CHECKING

from detente.evidence.ranges import Range

if TYPE_CHECKING:
    from detente.evidence.slots import Slot

NEAR = 1.5
"""Two figures of which one is at most so many times the other are near."""

FAR = 10
"""Two figures of which one is so many times the other are rarely of one thing."""

_CLOSE_DAYS = 3
_MONTH = 32


def resemblance(one: Slot, other: Slot) -> float:
    """From 0, nothing alike, to 1; below 0 where grain or size tell two things."""
    if one.day and other.day:
        return _of_days(one.day, other.day)
    if (
        isinstance(one.value, Range)
        and isinstance(other.value, Range)
        and not (one.day or other.day)
    ):
        slipped = _slipped(_digits(one), _digits(other))
        return 1.0 if slipped else _of_figures(_middle(one.value), _middle(other.value))
    return 0.0


def _middle(value: Range) -> float:
    return value.low if isinf(value.high) else (value.low + value.high) / 2


def _of_figures(one: float, other: float) -> float:
    low, high = sorted((one, other))
    if low <= 0:
        return 0.0
    if high <= NEAR * low:
        return 1.0
    return -1.0 if high >= FAR * low else 0.0


def _digits(slot: Slot) -> str:
    """The digits as they stand, without the noughts at the end: their number is a factor of ten.

    Of a number in words those of the value.
    """
    written = re.match(r"\D{0,4}([\d.,]+)", slot.shown)
    value = f"{_middle(slot.value):.6g}" if isinstance(slot.value, Range) else ""
    return re.sub(r"\D", "", written[1] if written else value).strip("0")


def _slipped(one: str, other: str) -> bool:
    """The same digits in another order, with another number of noughts, or one of them lost."""
    if not one or not other:
        return False
    if one == other or (len(one) > 1 and sorted(one) == sorted(other)):
        return True
    short, long = sorted((one, other), key=len)
    return len(short) > 1 and any(short == long[:k] + long[k + 1 :] for k in range(len(long)))


def _of_days(one: Range, other: Range) -> float:
    if one.high - one.low > _MONTH or other.high - other.low > _MONTH:
        if not (_is_year(one) and _is_year(other)):
            return -1.0
        return float(_one_digit(_year(one), _year(other)))
    a, b = date.fromordinal(int(one.low)), date.fromordinal(int(other.low))
    if (a.month, a.day) == (b.month, b.day) or (a.day == b.day and one.high == one.low):
        return 1.0
    if a.month == b.month and one.low == one.high and abs(a.day - b.day) in {10, 20}:
        return 1.0
    if (one.high == one.low) != (other.high == other.low):
        return -1.0
    near = _CLOSE_DAYS if one.high == one.low else _MONTH
    return 0.5 if abs(one.low - other.low) <= near else 0.0


def _year(days: Range) -> str:
    return str(date.fromordinal(int(days.low)).year)


def _is_year(days: Range) -> bool:
    return 360 < days.high - days.low < 370


def _one_digit(one: str, other: str) -> bool:
    return sum(a != b for a, b in zip(one, other, strict=True)) <= 1
