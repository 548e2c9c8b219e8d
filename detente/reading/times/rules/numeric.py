"""Dates in digits: `2025-12-17`, `21.04.16`, `4/22`, `2025/12`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from detente.reading.times import words
from detente.reading.times.grammar import Groups, rule
from detente.reading.times.rules.dates import exact_day, floating_day, month_and_year, month_of

if TYPE_CHECKING:
    from detente.reading.times.context import Context
    from detente.reading.times.meaning import Meaning


def iso(groups: Groups, _: Context) -> Meaning | None:
    """`2025-12-17`, `2019/sep/01`."""
    return exact_day(int(groups["yyyy"]), month_of(groups), int(groups["dd"]))


def numeric(groups: Groups, _: Context) -> Meaning | None:
    """`02/22/2016`, `21.04.16`: month first where both orders fit and no dot stands between."""
    one, two = int(groups["dd"]), int(groups["dd2"])
    year = words.year(groups["anyyear"])
    day_first = "." in groups["sep"] or one > 12
    month, day = (two, one) if day_first and two <= 12 else (one, two)
    return exact_day(year, month, day) if month <= 12 else None


DATE_CUE = re.compile(r"\b(?:on|from|until|till|between|by|since|to|and|in|through|of)\s{1,4}$")


def short_numeric(groups: Groups, context: Context) -> Meaning | None:
    """`on 4/22`: only after a word that a date follows, since it may be a share."""
    one, two = int(groups["dd"]), int(groups["dd2"])
    slash = groups["sep"] == "/"
    if not DATE_CUE.search(context.before()) or (max(one, two) < 13 and not slash):
        return None
    if not slash and re.match(r" ?\w", context.after()):
        return None
    month, day = (one, two) if one <= 12 else (two, one)
    return floating_day(month, day, context) if month <= 12 else None


_SEP = r"(?P<sep>[/.-])"
RULES = (
    rule(r"{yyyy}-{mm}-{dd}", iso),
    rule(r"{yyyy}/{mm}/{dd}", iso),
    rule(r"{yyyy}\.{mm}\.{dd}", iso),
    rule(r"{yyyy}[-/]{month}[-/]{dd}", iso),
    rule(rf"{{dd}}{_SEP}{{dd:2}}(?:(?P=sep)|,){{anyyear}}", numeric),
    rule(rf"{{dd}}{_SEP}{{dd:2}}(?![/.,-]?\d|%)", short_numeric),
    rule(r"{yyyy}[-/.]{mm}(?![-/.–]?\d)", month_and_year),
    rule(r"{yyyy} ?[-/] ?{mm}(?! ?[-/.–:]?\w| \w)", month_and_year),
    rule(r"{mm}[-/]{yyyy}", month_and_year),
    rule(r"{mm} ?[-/] ?{yyyy}(?! \w)", month_and_year),
)
