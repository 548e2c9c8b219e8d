"""What a value can mean, as a range, and when two values cannot both be right.

`about` and `some` widen a value, `over` opens it upwards by as much as one says "over" for; a date
is as wide as its grain. Two ranges that overlap never contradict each other.
"""

from __future__ import annotations

import re
from datetime import date
from math import inf
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from detente.reading.records import Amount, TimeExpression

OVER = 1.2
"""Who says "over 2 billion" means less than 2.4: a larger value would be said otherwise."""

PEAK = 2
"""What was "as much as 8 percent" for an hour may have been half of it at the end."""

ABOUT = 0.15
"""How far "about", "some" and "nearly" reach, as part of the value."""

EXACT = 0.02
"""How far two exact values may differ by rounding, as part of the value."""

LATEST_FACTOR = 1.5
"""Two terms for one thing contradict each other where one is half as long again as the other."""

ZONE_DAYS = 1
"""A night's talk has two dates, and so has a day on two sides of the globe."""

_WEEK = 7
"""On a Sunday "this week" may be the one that ends or the one that comes."""

_WEEKEND = 3
"""A weekend may begin on Friday and end on Monday."""

_ABOUT = re.compile(
    r"\b(?:about|around|some|roughly|approximately|nearly|almost|close to|an estimated|"
    r"more or less|up to)\b|-odd\b|~",
    re.IGNORECASE,
)
_OVER = re.compile(
    r"\b(?:over|more than|at least|above|upwards of|in excess of|exceed\w*|no fewer than|"
    r"no less than)\b",
    re.IGNORECASE,
)
_UNDER = re.compile(r"\b(?:under|less than|fewer than|below|at most|no more than)\b", re.IGNORECASE)
_PEAK = re.compile(r"\bas (?:much|many|high|long) as\b", re.IGNORECASE)
_MANY = re.compile(r"(?:tens|dozens|scores|hundreds|thousands|millions|billions)\b", re.IGNORECASE)
_DURATION = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?")
_HOURS = (8760.0, 730.0, 168.0, 24.0, 1.0, 1 / 60)


_AGO = re.compile(
    r"^(?P<about>about|almost|nearly|some|around|roughly|more than|over)?\s*(?P<number>[\w-]+)\s+"
    r"(?P<unit>day|week|month|year|decade)s?\s+ago$",
    re.IGNORECASE,
)


class Range(NamedTuple):
    """From `low` to `high`, both included, in days (dates, terms), hours or units."""

    low: float
    high: float
    slack: float = 0.0

    def apart(self, other: Range) -> bool:
        """No value fits both, not even within what either leaves open."""
        gap = max(self.low, other.low) - min(self.high, other.high)
        return gap > max(self.slack, other.slack)


def dated(time: TimeExpression) -> Range | None:
    """The days that a date can mean, as ordinals."""
    if not (time.earliest and time.latest):
        return None
    low, high = (date.fromisoformat(day[:10]).toordinal() for day in (time.earliest, time.latest))
    if re.match(r"last \w+day$", time.text, re.IGNORECASE):
        high += 7  # of this week or of the one before: English does not say
    if ago := _AGO.search(time.text):
        return Range(low, high, _leeway(ago))
    return Range(low, high, _of_week(time))


def _of_week(time: TimeExpression) -> float:
    if time.granularity == "weekend":
        return _WEEKEND
    return _WEEK if time.text.lower() == "this week" else 0


def _leeway(ago: re.Match[str]) -> float:
    """The days that "eleven months ago" leaves open; "almost ten years ago" leaves more."""
    days = {"day": 1, "week": 7, "month": 31, "year": 366, "decade": 1830}[ago["unit"].lower()]
    round_ = ago["number"].lower() in {
        "five",
        "ten",
        "20",
        "10",
        "5",
        "twenty",
        "a",
        "fifteen",
        "15",
    }
    return days * (2 if round_ or ago["about"] else 1) if days > 1 else 0


def lasting(time: TimeExpression, before: str) -> Range | None:
    """The hours of a duration, widened by the words in and before it."""
    bounds = [_hours(part) for part in time.value.split("/")]
    if not bounds or None in bounds:
        return None
    known = [bound for bound in bounds if bound is not None]
    return widened(min(known), max(known), f"{before} {time.text}", exact=0.1)


def term(time: TimeExpression, written: str | None) -> Range | None:
    """The days from the report to the end of a term; a term has no beginning.

    Without the day on which the report was written, the duration itself, as far as the expression
    is one.
    """
    length = _hours(time.value.split("/")[-1])
    if length is not None:
        return Range(0, length / 24)
    if not time.latest or not written or len(written) < 10:
        return None
    last, today = date.fromisoformat(time.latest[:10]), date.fromisoformat(written)
    days = last.toordinal() - today.toordinal()
    return Range(0, days) if days > 0 else None


def terms_differ(one: Range, other: Range) -> bool:
    """One term is so much longer that whoever names both names two."""
    short, long = sorted((one.high, other.high))
    return long >= LATEST_FACTOR * short and long - short > 14


def counted(amount: Amount, before: str) -> Range | None:
    """What an amount can mean, widened by the words before it."""
    text = f"{before} {amount.text}"
    if amount.value is None:
        if amount.low is None:
            return _up_to(amount, text)
        low = float(amount.low)
        if _MANY.match(amount.text):
            return Range(low, inf)
        return Range(low, float(amount.high) if amount.high is not None else low * OVER)
    value = float(amount.value)
    return widened(value, value, text, exact=_rounding(amount, value))


def _up_to(amount: Amount, words: str) -> Range | None:
    """Who says "up to 5 billion" means more than 4; "as much as 5" tells its peak alone."""
    part = PEAK if _PEAK.search(words) else OVER
    return Range(float(amount.high) / part, float(amount.high)) if amount.high else None


def _rounding(amount: Amount, value: float) -> float:
    """A whole percentage has been rounded to one; of other values, one of few digits."""
    if amount.kind == "percent" and value and value == int(value):
        return 0.5 / value
    return EXACT if _is_round(value) else 0.0


def _is_round(value: float) -> bool:
    """At least 100 and of at most two digits but for zeros: it may have been rounded."""
    return value >= 100 and len(f"{value:.0f}".rstrip("0")) <= 2


def widened(low: float, high: float, words: str, *, exact: float) -> Range:
    """From `low` to `high` as far as the words ("about", "over", else `exact`) leave it open."""
    if _OVER.search(words):
        return Range(low, high * OVER)
    if _PEAK.search(words):
        return Range(low / PEAK, high)
    if _UNDER.search(words):
        return Range(low / OVER, high)
    part = ABOUT if _ABOUT.search(words) else exact
    return Range(low * (1 - part), high * (1 + part))


def _hours(value: str) -> float | None:
    match = _DURATION.fullmatch(value)
    if match is None or not any(match.groups()):
        return None
    return sum(int(n) * hours for n, hours in zip(match.groups(), _HOURS, strict=True) if n)
