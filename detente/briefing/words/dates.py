"""Dates as people write them, at their own grain; never today's."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def day(iso: str) -> str:
    """`2025-12-17` as `17 December 2025`, `2025-12` as `December 2025`; others as they stand."""
    parts = iso.split("-")
    if not all(part.isdigit() for part in parts) or len(parts) > 3:
        return iso
    if len(parts) > 1 and not 1 <= int(parts[1]) <= 12:
        return iso
    words = [_MONTHS[int(parts[1]) - 1]] if len(parts) > 1 else []
    days = [str(int(parts[2]))] if len(parts) == 3 else []
    return " ".join([*days, *words, parts[0]])


def timex(value: str) -> str:
    """A TIMEX3 value: a day, month or year, a week of a year; others as they stand."""
    year, mark, week = value.partition("-W")
    if not mark or not year.isdigit() or not week[:2].isdigit():
        return day(value)
    weekend = " (its weekend)" if week[2:] == "-WE" else ""
    return f"week {int(week[:2])} of {year}{weekend}"


def span(earliest: str | None, latest: str | None) -> str:
    """The days something can mean: one day, `from … to …`, or nothing where none is known."""
    if earliest is None or latest is None:
        return day(earliest or latest or "")
    earliest, latest = _at_grain(earliest, latest)
    return day(earliest) if earliest == latest else _between(day(earliest), day(latest))


def _between(first: str, last: str) -> str:
    """Two days without what they share: `8–14 July 2019`, `17 April to 17 June 2026`."""
    one, other = first.split(), last.split()
    if len(one) == len(other) == 3 and one[1:] == other[1:]:
        return f"{one[0]}–{last}"
    if len(one) == len(other) > 1 and one[-1] == other[-1]:
        return f"{' '.join(one[:-1])} to {last}"
    return f"{first} to {last}"


def _at_grain(earliest: str, latest: str) -> tuple[str, str]:
    """The first and last day of a year or month as that year or month, where both ends are."""
    if earliest.endswith("-01-01") and latest.endswith("-12-31"):
        return earliest[:4], latest[:4]
    if earliest.endswith("-01") and _ends_month(latest):
        return earliest[:7], latest[:7]
    return earliest, latest


def _ends_month(iso: str) -> bool:
    try:
        found = date.fromisoformat(iso)
    except ValueError:
        return False
    return found.day == monthrange(found.year, found.month)[1]
