"""Sums of money: `$2.5 billion`, `over 2 billion dollars`, `€5–10bn`, `billions of dollars`."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from detente.reading import numerals
from detente.reading.amounts.currencies import CODES, DOLLARS, HUNDREDTH, NOUNS, PARTS, SIGNS
from detente.reading.amounts.figures import FIGURE, Figure, changes, multiplied
from detente.reading.amounts.modifiers import bounds
from detente.reading.records import Amount

if TYPE_CHECKING:
    from collections.abc import Iterable

_GAP = r"[ \u00a0\u202f\n]?"


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(w) for w in sorted(words, key=lambda w: (-len(w), w)))


_SIGN = re.compile(
    rf"(?:(?<![\w.])(?P<land>(?i:{_any(DOLLARS)})) ?\$|(?<!\w)(?P<sign>{_any(SIGNS)})"
    rf"|(?<!\w)(?P<code>{_any(CODES)})){_GAP}$"
)
_SUFFIX = re.compile(rf"{_GAP}(?P<scale>{_any(numerals.SHORT_SCALES)})(?!\w)", re.IGNORECASE)
_AND_SIGN = re.compile(rf"[ \u00a0]?(?:[-–—]|to )[ \u00a0]?(?:{_any(SIGNS)})", re.IGNORECASE)
_NOUN = re.compile(
    rf"(?:{_GAP}of)?[ \u00a0\n-]?(?:(?P<noun>(?i:{_any(NOUNS)}))s?|(?P<part>(?i:{_any(PARTS)}))s?"
    rf"|(?P<sign>{_any(SIGNS.keys() - {'$'})})|(?P<code>{_any(CODES)}))(?!\w)"
)
_SMALL_CHANGE = re.compile(
    rf"(?:,? and|,)? (?P<number>(?:\d{{1,2}}|{_any([*numerals.TENS, *numerals.ONES])})"
    rf"(?:[ -](?:{_any(list(numerals.ONES)[1:10])}))?) (?:cents?|pence|kopecks?)\b",
    re.IGNORECASE,
)
BEHIND = 10
"""Characters before a figure in which a sign or code stands."""

REACH = 60
"""Characters after a figure in which its scale, noun and small change stand."""


def money(text: str, figure: Figure) -> Amount | None:
    """The sum of money that a figure belongs to, or None where nothing says a currency."""
    left = max(0, figure.start - BEHIND)
    sign = _SIGN.search(text[left : figure.start])
    if sign:
        scaled = _scaled(text, _with_second(text, figure))
        return _amount(text, scaled, left + sign.start(), _unit(sign))
    scaled = _scaled(text, figure)
    noun = _NOUN.match(text[scaled.end : scaled.end + REACH])
    if noun is None:
        return None
    ended = replace(scaled, end=scaled.end + noun.end())
    counted = multiplied(ended, HUNDREDTH) if noun["part"] else _with_change(text, ended)
    return _amount(text, counted, figure.start, _unit(noun))


def _unit(found: re.Match[str]) -> str:
    """The ISO 4217 code, or the noun where it names many currencies."""
    said = found.groupdict()
    if said.get("land"):
        return DOLLARS[said["land"].lower()]
    if said.get("sign"):
        return SIGNS[said["sign"]]
    if said.get("code"):
        return {"RMB": "CNY"}.get(said["code"], said["code"])
    return PARTS[said["part"].lower()] if said.get("part") else NOUNS[said["noun"].lower()]


def _scaled(text: str, figure: Figure) -> Figure:
    """The figure with a short scale behind it (`2.5bn`)."""
    suffix = _SUFFIX.match(text[figure.end : figure.end + 5])
    if suffix is None or text[figure.end - 1].isalpha():
        return figure
    scale = numerals.SHORT_SCALES[suffix["scale"].lower()]
    return replace(multiplied(figure, scale), end=figure.end + suffix.end())


def _with_second(text: str, figure: Figure) -> Figure:
    """`$2bn–$3bn`, `$2 to $3 billion`: the figure with a second signed one as its high bound."""
    one = _scaled(text, figure)
    if changes(text, figure.start):
        return figure
    between = _AND_SIGN.match(text[one.end : one.end + 8])
    match = FIGURE.match(text, one.end + between.end()) if between else None
    if match is None or not match["one"] or one.value is None:
        return figure
    two = _scaled(text, Figure(match.start(), match.end("one"), numerals.value(match["one"])))
    if two.value is None:
        return figure
    low = one.value * _scale_of(text[two.start : two.end]) if one.value < 1000 else one.value
    return (
        replace(one, end=two.end, value=None, low=low, high=two.value) if low < two.value else one
    )


def _scale_of(written: str) -> Decimal:
    word = re.search(r"[A-Za-z]+$", written)
    name = word[0].lower() if word else ""
    return numerals.SCALES.get(name, numerals.SHORT_SCALES.get(name, Decimal(1)))


def _with_change(text: str, figure: Figure) -> Figure:
    """`3 dollars 50 cents`."""
    change = _SMALL_CHANGE.match(text[figure.end : figure.end + REACH])
    cents = numerals.value(change["number"]) if change else None
    if change is None or cents is None or figure.value is None:
        return figure
    value = numerals.tidy(figure.value + cents * HUNDREDTH)
    return replace(figure, end=figure.end + change.end(), value=value)


def _amount(text: str, figure: Figure, start: int, unit: str) -> Amount:
    end = figure.end
    said = bounds(text, start, figure, end)
    return Amount(start, end, text[start:end], "money", said.value, said.low, said.high, unit)
