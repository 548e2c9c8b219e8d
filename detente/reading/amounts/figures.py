"""Finds the figures of a text: `2.5`, `four to six`, `hundreds of`, with what they leave open.

What looks like a number but is a name is left out: `S-400`, `F-35`, `G7`, `5G`, `Article 5`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from detente.reading import numerals

if TYPE_CHECKING:
    from collections.abc import Iterator

GAP = numerals.GAP
_SCALES = "|".join(numerals.SCALES)
_PLURALS = "tens|dozens|scores|hundreds|thousands|millions|billions|trillions"
FIGURE = re.compile(
    rf"(?P<many>(?:{_PLURALS})(?:{GAP}of{GAP}(?:{_PLURALS}|{_SCALES}))?(?={GAP}of\b))"
    rf"|(?P<few>(?:several|a{GAP}few|many|a{GAP}couple(?:{GAP}of)?){GAP}(?:{_SCALES}|dozen)\b)"
    rf"|(?P<one>{numerals.NUMERAL})"
    rf"(?:(?:{GAP}?[-–—]{GAP}?|{GAP}to{GAP})(?P<two>{numerals.NUMERAL})(?![\d/]))?",
    re.IGNORECASE,
)
"""A vague plural, a vague number of a scale, a numeral, or two of them with "to" or a dash."""

_PLAIN = rf"(?:{numerals.DIGITS}(?:(?:{GAP}|-)?(?:{_SCALES})\b)?|[a-z]+(?:[ -][a-z]+){{0,4}}?)"
_BETWEEN = re.compile(
    rf"(?P<one>{_PLAIN}){GAP}and{GAP}(?P<two>{numerals.NUMERAL})(?![\d/])", re.IGNORECASE
)
"""What follows "between": two numerals."""

_BETWEEN_BEFORE = re.compile(r"\bbetween\s{1,2}(?:[a-z]{0,3}[$€£¥])?$", re.IGNORECASE)
_FROM_BEFORE = re.compile(r"\bfrom\s{1,2}(?:[a-z]{0,3}[$€£¥])?$", re.IGNORECASE)
_SPREAD = re.compile(r"\b(?:rang|var[iy]|anywhere|anything|spread|span)", re.IGNORECASE)
_CHANGE = re.compile(
    r"\b(?:ris(?:e|es|ing|en)|rose|rais\w+|increas\w+|cut\w*|fall\w*|fell|drop\w*|go(?:es|ing|ne)?"
    r"|went|gr[eo]w\w*|lift\w*|reduc\w+|jump\w*|climb\w*|up|down|declin\w+|slash\w*|sw[eo]ll\w*"
    r"|expand\w*|boost\w*|hik\w+|lower\w*|shr[aiu]nk\w*|slip\w*|mov\w+|chang\w+|soar\w*|plung\w+"
    r"|trim\w*|revis\w+|extend\w*|prolong\w*|doubl\w+|tripl\w+|halv\w+|push\w*|br(?:ing|ought))\b",
    re.IGNORECASE,
)
LEAD = 70
"""Characters before "from" in which a word of change makes two values of two figures, no range."""

_START = re.compile(r"[^\W_]+|[½¼¾]")
_NAME_BEFORE = re.compile(
    r"(?:\b(?:article|section|chapter|protocol|resolution|no|nos|number|flight|room|page|pp|level"
    r"|phase|group|boeing|airbus|covid|cop|channel|route|highway|version|part|title|annex|point"
    r"|figure|table|grade|category|war|league|division|block|law|act|decree|directive)\.?[ \u00a0]"
    r"|[#№&=_@\\/:+]|[^\W\d_]-|[^\W\d_]|\d[.,:/-]|\(\d{3}\) ?)$",
    re.IGNORECASE,
)
_NAME_AFTER = re.compile(
    r"[-/]?\d|[.:,]\d|(?:st|nd|rd|th)\b|[gG]\b|-[A-Z](?![a-z])|['’]s\b|[A-Z]\d|\s?[ap]\.?m\b"
)
_VAGUE = "half a an several many tens dozens scores hundreds thousands millions billions trillions"
OPENINGS = frozenset([*numerals.ONES, *numerals.TENS, *numerals.SCALES, "dozen", *_VAGUE.split()])
REACH = 14
"""Characters before a figure in which a word makes it a name."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure and where it stands.

    Attributes:
        value: None where only bounds are said.
        low: the least it can mean, None where it is the value or open.
        high: the most, likewise.
        step: the unit of its last significant digit, by which "about" may be off by half.
    """

    start: int
    end: int
    value: Decimal | None
    low: Decimal | None = None
    high: Decimal | None = None
    step: Decimal = Decimal(1)


def figures(text: str) -> Iterator[Figure]:
    """The figures of a text in order, none overlapping another; bounded work at each word."""
    last = 0
    for word in _START.finditer(text):
        start = word.start()
        if start < last or not _opens(word[0]):
            continue
        if _NAME_BEFORE.search(text[max(0, start - REACH) : start]):
            continue
        figure = _between(text, start) or _figure_at(text, start)
        if figure is None or _NAME_AFTER.match(text[figure.end : figure.end + 4]):
            continue
        last = figure.end
        yield figure


def _between(text: str, start: int) -> Figure | None:
    """`between 5 and 10`; None where the two are no numerals that rise."""
    if not _BETWEEN_BEFORE.search(text[max(0, start - REACH) : start]):
        return None
    match = _BETWEEN.match(text, start)
    one = numerals.value(match["one"]) if match else None
    two = numerals.value(match["two"]) if match else None
    if match is None or one is None or two is None or _ends_in_word(match):
        return None
    found = _range(match, one, two)
    return found if found.value is None else None


def _figure_at(text: str, start: int) -> Figure | None:
    match = FIGURE.match(text, start)
    return _abbreviated(text, _figure(match)) if match else None


def changes(text: str, start: int) -> bool:
    """Whether two figures with "to" are what something was and is: "rose from 5 to 10"."""
    opened = _FROM_BEFORE.search(text, max(0, start - REACH), start)
    if opened is None:
        return False
    lead = text[max(0, opened.start() - LEAD) : opened.start()]
    return _CHANGE.search(lead) is not None and _SPREAD.search(lead) is None


_SHORT = re.compile(r"[ \u00a0]?(?P<scale>mn|mln|bn|bln|trn)(?!\w)", re.IGNORECASE)
"""Short scales that are no unit, as `m` is."""


def _abbreviated(text: str, figure: Figure | None) -> Figure | None:
    """The figure with a short scale behind it: `32.9mn`."""
    found = _SHORT.match(text, figure.end) if figure else None
    if figure is None or found is None or text[figure.end - 1].isalpha():
        return figure
    scale = numerals.SHORT_SCALES[found["scale"].lower()]
    return replace(multiplied(figure, scale), end=found.end())


def multiplied(figure: Figure, scale: Decimal) -> Figure:
    """A figure times a scale."""

    def by(number: Decimal | None) -> Decimal | None:
        return None if number is None else numerals.tidy(number * scale)

    value, low, high = by(figure.value), by(figure.low), by(figure.high)
    return replace(figure, value=value, low=low, high=high, step=figure.step * scale)


def _opens(word: str) -> bool:
    return word[0].isdecimal() or word in "½¼¾" or word.lower() in OPENINGS


def _figure(match: re.Match[str]) -> Figure | None:
    if match["many"]:
        return Figure(*match.span(), None, low=_many(match["many"].lower()))
    if match["few"]:
        scale = match["few"].split()[-1].lower()
        return Figure(*match.span(), None, low=2 * numerals.SCALES.get(scale, numerals.DOZEN))
    one = numerals.value(match["one"])
    two = numerals.value(match["two"]) if match["two"] else None
    if one is None or _ends_in_word(match):
        return None
    if two is None or changes(match.string, match.start()):
        return _single(match, one)
    return _range(match, one, two)


def _single(match: re.Match[str], value: Decimal) -> Figure:
    return Figure(match.start(), match.end("one"), value, step=step(match["one"], value))


def _ends_in_word(match: re.Match[str]) -> bool:
    """Whether a number in words is only the beginning of a longer word, as in `tenant`."""
    end = match.end("two") if match["two"] else match.end("one")
    return match.string[end - 1].isalpha() and match.string[end : end + 1].isalpha()


def _range(match: re.Match[str], one: Decimal, two: Decimal) -> Figure:
    """`4-6`; the scale of the second goes for both where only it has one: `2 to 3 million`."""
    scale = next((s for w, s in numerals.SCALES.items() if match["two"].lower().endswith(w)), None)
    low = one * scale if scale is not None and one < scale else one
    return Figure(*match.span(), None, low, two) if low < two else _single(match, one)


def _many(words: str) -> Decimal:
    """The least that a vague plural means: two of the unit ("hundreds": 200, "tens": 20)."""
    units = {"tens": Decimal(10), "dozens": numerals.DOZEN, "scores": Decimal(20)}
    least = Decimal(2)
    for word in words.split():
        least *= units.get(word, numerals.SCALES.get(word.removesuffix("s"), Decimal(1)))
    return least


def step(written: str, value: Decimal) -> Decimal:
    """The unit of the last significant digit of a numeral: 100 for `2,500`, 0.1 for `2.5`."""
    exponent = value.normalize().as_tuple().exponent
    least = exponent if isinstance(exponent, int) else 0
    if "." in written and not written[-1].isalpha():
        least = min(least, -len(written.rpartition(".")[2]))
    return Decimal(1).scaleb(least)
