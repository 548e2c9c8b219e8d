"""The days on which a report can have appeared."""

from __future__ import annotations

import re
from calendar import month_name, monthrange
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from detente.reading.records import Report

_ISO = re.compile(r"\b(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?!\d)")
_MONTHS = {name.lower(): number for number, name in enumerate(month_name) if name}
_NAMED = re.compile(rf"\b({'|'.join(_MONTHS)})\s+(\d{{4}})\b", re.IGNORECASE)


class Days(NamedTuple):
    """The first and the last day that a date can mean."""

    earliest: date
    latest: date

    def before(self, other: Days) -> bool:
        """Every day of this one lies before every day of the other."""
        return self.latest < other.earliest


ANY_DAY = Days(date.min, date.max)


def days(report: Report) -> Days:
    """The days of the report's date, at its own grain; any day where it tells none.

    A date in words counts as far as it has a month and a year ("December 2025, after the 17th").
    """
    return iso(report.date or "") or _in_words(report.date_text or "") or ANY_DAY


def _in_words(text: str) -> Days | None:
    named = _NAMED.search(text)
    if named:
        return _month(int(named[2]), _MONTHS[named[1].lower()])
    exact = re.search(r"\b\d{4}-\d\d-\d\d\b", text)
    return iso(exact.group()) if exact else None


def iso(text: str) -> Days | None:
    """The days of "2025-12-17", "2025-12" or "2025"; None where it is none of these."""
    match = _ISO.match(text)
    if match is None or match[1] == "0000":
        return None
    year, month, day = (int(group) if group else 0 for group in match.groups())
    try:
        if day:
            return Days(date(year, month, day), date(year, month, day))
        return _month(year, month) if month else Days(date(year, 1, 1), date(year, 12, 31))
    except ValueError:
        return None


def _month(year: int, month: int) -> Days | None:
    if not (date.min.year <= year <= date.max.year and 1 <= month <= 12):
        return None
    return Days(date(year, month, 1), date(year, month, monthrange(year, month)[1]))
