"""Shares told in words: `two-thirds of`, `half the fleet`, `one in five`, `nine out of ten`."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from detente.reading import numerals
from detente.reading.amounts.figures import Figure
from detente.reading.amounts.modifiers import bounds
from detente.reading.records import Amount

if TYPE_CHECKING:
    from collections.abc import Iterator

PARTS = {
    "third": 3,
    "quarter": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
}
_MANY = "one|two|three|four|five|six|seven|eight|nine"
_WHOLES = "three|four|five|six|eight|ten|twelve|twenty|a hundred|100|10|20"
_TIME = (
    r"(?! (?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|decades?|per ?cent|million"
    r"|billion|countries|cities|towns|states|places|ports)\b|[\d,.]\d|%)"
)
_SHARE = re.compile(
    rf"\b(?:(?P<many>an?|{_MANY})[ -](?P<part>{'|'.join(PARTS)})(?:s?(?= of\b)|(?<!r)s\b)"
    r"|(?<!first )(?<!second )(?<!latter )(?<!other )(?<!and a )(?<!and )"
    r"(?P<half>(?:one )?half)(?= (?:of|the|its|their|his|her|our|all)\b)"
    rf"|(?P<some>{_MANY}) (?:in|out of) (?:every |each )?(?P<whole>{_WHOLES})\b{_TIME})",
    re.IGNORECASE,
)
STEP = Decimal(10)
"""Percent by half of which a share in words may be off: "a third" is 28 to 38 percent."""

PLACES = Decimal("0.1")
_NO_SHARE = re.compile(
    r" (?:of|the|its|their) (?:an? |the |this |last |next )?(?:hour|year|month|week|day|decade"
    r"|century|season|match|game|[12]\d{3})\b",
    re.IGNORECASE,
)


def fractions(text: str) -> Iterator[Amount]:
    """The shares of a text in order, as percentages off by half of `STEP`."""
    for match in _SHARE.finditer(text):
        share = _share(match)
        if share is None or _NO_SHARE.match(text, match.end()):
            continue
        value = numerals.tidy((100 * share).quantize(PLACES))
        figure = Figure(match.start(), match.end(), value, step=STEP)
        said = bounds(text, match.start(), figure)
        low, high = said.low, said.high
        if (said.value, low, high) == (value, None, None):
            low, high = value - STEP / 2, value + STEP / 2
        words = text[match.start() : match.end()]
        yield Amount(*match.span(), words, "percent", said.value, low, high, "%")


def _share(match: re.Match[str]) -> Decimal | None:
    if match["half"]:
        return numerals.HALF
    many = numerals.value(match["many"] or match["some"]) or Decimal(1)
    whole = (
        Decimal(PARTS[match["part"].lower()])
        if match["part"]
        else numerals.value(match["whole"]) or Decimal(1)
    )
    return many / whole if many < whole else None
