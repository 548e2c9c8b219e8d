"""The present, the past and the future without a date: `now`, `recently`, `soon`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from detente.reading.times.grammar import Rule, rule
from detente.reading.times.meaning import Meaning

if TYPE_CHECKING:
    from detente.reading.times.context import Context

PRESENT = (
    "now",
    "right now",
    "currently",
    "current",
    "these days",
    "nowadays",
    "at present",
    "at the moment",
    "present day",
    "this moment",
)
PAST = (
    "recently",
    "recent",
    "the past",
    "lately",
    "previously",
    "in the past",
    "formerly",
    "more recently",
)
FUTURE = (
    "soon",
    "the future",
    "the near future",
    "the foreseeable future",
    "in the future",
    "future",
    "the near term",
    "the short term",
    "the long term",
    "as soon as possible",
    "a later date",
)

NOT_TIME = re.compile(
    r" (?:as|after|account|affairs|events|few|two|three|four|five|six|seven|eight|nine|ten|several"
    r"|couple|(?:day|week|month|quarter|year|decade)s?|century|winter|summer|spring|fall|hours)\b"
    r"| \d"
)
"""What follows makes it another word, or a longer expression that another rule reads."""


def _rules(phrases: tuple[str, ...], value: str) -> tuple[Rule, ...]:
    def sense(_: object, context: Context) -> Meaning | None:
        return None if NOT_TIME.match(context.after()) else Meaning("date", value)

    return tuple(rule(phrase, sense) for phrase in phrases)


RULES = (
    *_rules(PRESENT, "PRESENT_REF"),
    *_rules(PAST, "PAST_REF"),
    *_rules(FUTURE, "FUTURE_REF"),
)
