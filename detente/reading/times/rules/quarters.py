"""Quarters and halves of a year: `the third quarter of 2016`, `Q3`, `H1 2026`, `a year earlier`."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from detente.reading.times import calendar, words
from detente.reading.times.grammar import Groups, rule
from detente.reading.times.meaning import Meaning, of, unknown
from detente.reading.times.rules.deictic import shift_of

if TYPE_CHECKING:
    from detente.reading.times.calendar import Stretch
    from detente.reading.times.context import Context


def quarter(groups: Groups, context: Context) -> Meaning | None:
    """A quarter with its year, or the nearest one."""
    number = int(groups["q"]) if "q" in groups else words.ordinal(groups["nth"])
    number = 4 if number == -1 else number
    if not 1 <= number <= 4:
        return None
    year = _year(groups, context)
    if year is not None:
        return of(calendar.quarter(year, number))
    now = context.now("quarter")
    if now is None:
        return unknown("quarter", f"XXXX-Q{number}")
    return of(_nearest(now, number, context), floats=True)


def _year(groups: Groups, context: Context) -> int | None:
    text = groups.get("year") or groups.get("anyyear") or groups.get("yyyy")
    if text:
        return words.year(text)
    if "rel" not in groups:
        return None
    found = context.shifted(shift_of(groups["rel"]), "year")
    return found.first.year if found else None


def _nearest(now: Stretch, number: int, context: Context) -> Stretch:
    """The last such quarter that has begun, or the next one where the tense says so."""
    begun = calendar.quarter(now.first.year, number).first <= now.first
    if begun and context.tense == "future":
        begun = calendar.quarter(now.first.year, number).last >= now.last
        return calendar.quarter(now.first.year + (0 if begun else 1), number)
    if not begun and context.tense != "future" and number - (now.first.month + 2) // 3 > 1:
        return calendar.quarter(now.first.year - 1, number)
    return calendar.quarter(now.first.year, number)


def half(groups: Groups, context: Context) -> Meaning | None:
    """`the first half of 2026`, `H2 2025`, `the second half of this year`."""
    number = int(groups["h"]) if "h" in groups else words.ordinal(groups["nth"])
    number = 2 if number == -1 else number
    year = _year(groups, context)
    if number not in {1, 2}:
        return None
    return of(calendar.half(year, number)) if year else unknown("half", f"XXXX-H{number}")


def said_quarter(_: Groups, context: Context) -> Meaning | None:
    """`the quarter`, `the latest quarter`: the one last mentioned, else the last that is over."""
    if re.match(r" (?:of|century|mile)\b|-", context.after()):
        return None
    found = context.quarter or context.shifted(-1, "quarter")
    return of(found) if found else unknown("quarter")


def year_earlier(groups: Groups, context: Context) -> Meaning | None:
    """`year-earlier quarter`, `the year-ago period`: a year before what was last mentioned."""
    said = context.quarter or context.said
    if "nth" in groups and context.now("year"):
        year = (said.first.year if said else context.now("year").first.year) - 1  # type: ignore[union-attr]
        return _echo(calendar.quarter(year, min(4, max(1, words.ordinal(groups["nth"])))))
    if said is None or said.grain not in calendar.MONTHS | calendar.DAYS:
        before = context.shifted(-1, "year")
        return of(before) if before else unknown("year")
    return _echo(calendar.around(calendar.later(said.first, -1, "year"), said.grain))


def period_of_year(groups: Groups, context: Context) -> Meaning | None:
    """`the 1988 period`, `the corresponding period last year`: the last quarter, of that year."""
    year = _year(groups, context)
    if year is None:
        return unknown("quarter")
    if context.quarter is None:
        return of(calendar.year(year))
    number = (context.quarter.first.month + 2) // 3
    return _echo(calendar.quarter(year, number))


def _echo(stretch: Stretch) -> Meaning:
    return replace(of(stretch), echo=True)


_Q = r"(?P<q>[1-4])"
_H = r"(?P<h>[12])"
RULES = (
    rule("{nth}[ -]quarter", quarter),
    rule("{nth} quarter,? (?:of )?{year}", quarter),
    rule("{nth} quarter,? (?:of )?{rel} year", quarter),
    rule("fiscal[ -]{nth}[ -]quarter", quarter),
    rule("{rel} year's {nth}[ -]quarter", quarter),
    rule("{year},? (?:the )?{nth}[ -]quarter", quarter),
    rule(f"q{_Q}", quarter),
    rule(f"q{_Q},? (?:of )?{{anyyear}}", quarter),
    rule(f"q{_Q} (?:of )?{{rel}} year", quarter),
    rule(f"{{yyyy}}[ -]?q{_Q}", quarter),
    rule(f"h{_H} (?:of )?{{anyyear}}", half),
    rule(f"{{yyyy}}[ -]?h{_H}", half),
    rule("{nth} half of {year}", half),
    rule("{nth} half of {rel} year", half),
    rule("the quarter", said_quarter),
    rule("(?:the|that|latest) (?:latest |most recent )?(?:fiscal )?quarter", said_quarter),
    rule("latest (?:quarter|period)", said_quarter),
    rule("year[ -](?:earlier|ago)", year_earlier),
    rule("year[ -](?:earlier|ago) (?:period|quarter|figure)", year_earlier),
    rule("year[ -](?:earlier|ago) {nth}[ -]quarter", year_earlier),
    rule("{yyyy} (?:quarter|period)", period_of_year),
    rule("corresponding (?:quarter|period) {rel} year", period_of_year),
    rule("{rel} year's (?:quarter|period)", period_of_year),
)
