"""Durations: `90-minute`, `about one and a half hours`, `nearly a decade`, `four to six months`."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from detente.reading.times import words
from detente.reading.times.grammar import Groups, rule
from detente.reading.times.meaning import Meaning

if TYPE_CHECKING:
    from detente.reading.times.context import Context

FINER = {
    "Y": (Decimal(12), "M"),
    "TH": (Decimal(60), "TM"),
    "TM": (Decimal(60), "TS"),
}
"""Into what a broken number of units is turned: half a year is `P6M`."""

GREAT = {"DE": 10, "CE": 100}
"""Units that TIMEX3 writes as years."""

MOST = Decimal(10**6)
"""More units than this are no duration of a news report."""


def value(count: Decimal | None, designator: str) -> str:
    """The TIMEX3 value of a number of units, `X` where it is unknown."""
    if count is None:
        return _written("X", {"FN": "W"}.get(designator, designator))
    if designator in GREAT:
        count, designator = count * GREAT[designator], "Y"
    if designator == "FN":
        count, designator = count * 2, "W"
    whole = int(count)
    if count == whole or designator not in FINER:
        return _written(plain(count), designator)
    factor, finer = FINER[designator]
    rest = _written(plain((count - whole) * factor), finer)
    return (
        rest if not whole else _written(str(whole), designator) + rest.removeprefix("P").lstrip("T")
    )


def plain(count: Decimal) -> str:
    """A decimal without exponent and trailing zeros."""
    text = f"{count:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _written(number: str, designator: str) -> str:
    clock = designator.startswith("T")
    return f"P{'T' if clock else ''}{number}{designator.removeprefix('T')}"


def duration(groups: Groups, context: Context) -> Meaning | None:
    """A number of units."""
    grain, designator = words.unit(groups["unit"])
    count = words.count(groups.get("some") or groups.get("n") or "a")
    if (count is not None and count > MOST) or _no_time(groups, context):
        return None
    if groups.get("half"):
        count = (count or Decimal(1)) + Decimal("0.5")
    return Meaning("duration", value(count, designator), grain=grain)


_AGE = re.compile(
    r" old\b|-(?:earlier|ago|end)\b|-olds?\b(?! (?:deal|dispute|war|conflict|ban|treaty|pact))",
    re.IGNORECASE,
)


def _no_time(groups: Groups, context: Context) -> bool:
    """Whether it is an ordinal, a quarter of something, a part of a score, or an abbreviation."""
    unit, many = groups["unit"], groups.get("some") or groups.get("n") or ""
    if unit.startswith("quarter") and (
        many in {"a", "an", "half"} or re.match(r" of\b", context.after())
    ):
        return True
    if _AGE.match(context.after()):
        return True
    if unit == "second" and re.match(r"[ -][^\W\d_]", context.after()) and not many[:1].isdigit():
        return not many.endswith(("few", "several"))
    if unit in {"h", "min", "sec"} and not many[:1].isdigit() and many not in {"twenty", "thirty"}:
        return True
    return bool(re.search(r"(?:[$€£#]|\d[.,:/-])$", context.before(3)))


def spread(groups: Groups, context: Context) -> Meaning | None:
    """`four to six months`: from the least to the most."""
    grain, designator = words.unit(groups["unit"])
    low, high = words.count(groups["n"]), words.count(groups["n2"])
    if low is None or high is None or max(low, high) > MOST or _no_time(groups, context):
        return None
    if low >= high:
        return None
    text = f"{value(low, designator)}/{value(high, designator)}"
    return Meaning("duration", text, grain=grain)


def bare_units(groups: Groups, context: Context) -> Meaning | None:
    """`months`, `decades`: some of them."""
    if not re.search(
        r"\b(?:for|in|within|over|after|of|took|takes?|lasted|than|recent|coming|early|or|last|many)\s$"
        r"|(?:^|[.,;:—–]\s?)$",
        context.before(),
    ) and not re.match(
        r" (?:of|later|ago|before|after|long|to come|ahead)\b|-long", context.after()
    ):
        return None
    grain, designator = words.unit(groups["long"])
    if not groups["long"].endswith("s") or context.before().endswith("-"):
        return None
    return Meaning(
        "duration", _written("X", {"DE": "DE", "CE": "CE"}.get(designator, designator)), grain=grain
    )


def recent_units(groups: Groups, _: Context) -> Meaning | None:
    """`recent years`, `coming months`: no number, only a side of the present."""
    back = groups["side"] in {"recent", "past", "previous"}
    return Meaning("date", "PAST_REF" if back else "FUTURE_REF")


def quarters(groups: Groups, _: Context) -> Meaning | None:
    """`a quarter of an hour`, `three quarters of a century`."""
    grain, designator = words.unit(groups["unit"])
    share = Decimal("0.75") if groups["part"].startswith("three") else Decimal("0.25")
    return Meaning("duration", value(share, designator), grain=grain)


def one_whole(groups: Groups, _: Context) -> Meaning | None:
    """`all day`, `the whole year`."""
    grain, designator = words.unit(groups["long"])
    return Meaning("duration", value(Decimal(1), designator), grain=grain)


_TO = r"(?: ?[-–—] ?| to | or )"
RULES = (
    rule("{some}[ -]?{unit}", duration),
    rule(
        "{some} (?:more|additional|further|full|whole|straight|consecutive|long|trading) {unit}",
        duration,
    ),
    rule("{some} {unit} and (?P<half>a half|half)", duration),
    rule("(?P<part>a quarter|quarter|three quarters|three-quarters) of an? {unit}", quarters),
    rule("half(?: an?)?[ -]{unit}", lambda g, c: duration({**g, "n": "half"}, c)),
    rule("a half[ -]{unit}", lambda g, c: duration({**g, "n": "half"}, c)),
    rule(f"{{n}}{_TO}{{n:2}}[ -]?{{unit}}", spread),
    rule(f"{{n}}[ -](?:{{unit:2}}){_TO}{{n:2}}[ -]?{{unit}}", spread),
    rule("{long}", bare_units),
    rule("(?P<side>recent|past|previous|coming|future|upcoming) {long}", recent_units),
    rule("(?:all|full|whole|entire)[ -]{long}", one_whole),
)
