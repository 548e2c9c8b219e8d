"""Stretches of the calendar: a day, a week, a quarter …, with first day, last day and TIMEX3 value.

Weeks are ISO 8601 weeks. Seasons are those of the northern hemisphere, by whole months, a winter
named after the year in which it begins (TIMEX3 leaves this open).
"""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta

DAY = timedelta(days=1)
SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of the calendar.

    Attributes:
        grain: `day`, `week`, `weekend`, `month`, `quarter`, `half`, `season`, `year`, `decade`,
            `century`.
    """

    first: date
    last: date
    value: str
    grain: str


def days_in(year: int, month: int) -> int:
    """The number of days in a month."""
    return calendar.monthrange(year, month)[1]


def day(of: date) -> Stretch:
    """One day, `2025-12-17`."""
    return Stretch(of, of, of.isoformat(), "day")


def week(of: date) -> Stretch:
    """The ISO week around a day, `2025-W51`."""
    year_, number, weekday = of.isocalendar()
    monday = moved(of, 1 - weekday)
    return Stretch(monday, moved(monday, 6), f"{year_:04d}-W{number:02d}", "week")


def weekend(of: date) -> Stretch:
    """Saturday and Sunday of the ISO week around a day, `2025-W51-WE`."""
    whole = week(of)
    return Stretch(moved(whole.first, 5), whole.last, whole.value + "-WE", "weekend")


def month(year_: int, number: int) -> Stretch:
    """One month, `2025-12`."""
    last = date(year_, number, days_in(year_, number))
    return Stretch(date(year_, number, 1), last, f"{year_:04d}-{number:02d}", "month")


def quarter(year_: int, number: int) -> Stretch:
    """One quarter, `2025-Q4`."""
    return _months(year_, 3 * number - 2, 3, f"{year_:04d}-Q{number}", "quarter")


def half(year_: int, number: int) -> Stretch:
    """One half of a year, `2025-H2`."""
    return _months(year_, 6 * number - 5, 6, f"{year_:04d}-H{number}", "half")


def season(year_: int, code: str) -> Stretch:
    """A season (`SP`, `SU`, `FA`, `WI`), `2025-SU`."""
    return _months(year_, SEASONS[code], 3, f"{year_:04d}-{code}", "season")


def year(number: int) -> Stretch:
    """One year, `2025`."""
    return Stretch(date(number, 1, 1), date(number, 12, 31), f"{number:04d}", "year")


def decade(of: int) -> Stretch:
    """The ten years that begin like a year, `202`."""
    first = max(of // 10 * 10, MINYEAR)
    return Stretch(date(first, 1, 1), date(of // 10 * 10 + 9, 12, 31), f"{of // 10:03d}", "decade")


def century(number: int) -> Stretch:
    """The 20th century is 1901–2000; its TIMEX3 value is the two digits `19`."""
    first = 100 * (number - 1) + 1
    return Stretch(date(first, 1, 1), date(100 * number, 12, 31), f"{number - 1:02d}", "century")


def _months(year_: int, first: int, count: int, value: str, grain: str) -> Stretch:
    last_year, last_month = carried(year_, first + count - 1)
    last = date(last_year, last_month, days_in(last_year, last_month))
    return Stretch(date(year_, first, 1), last, value, grain)


def around(of: date, grain: str) -> Stretch:
    """The stretch of a grain that holds a day."""
    makers = {
        "day": lambda: day(of),
        "week": lambda: week(of),
        "weekend": lambda: weekend(of),
        "month": lambda: month(of.year, of.month),
        "quarter": lambda: quarter(of.year, (of.month + 2) // 3),
        "half": lambda: half(of.year, (of.month + 5) // 6),
        "year": lambda: year(of.year),
        "decade": lambda: decade(of.year),
        "century": lambda: century((of.year + 99) // 100),
    }
    return makers[grain]()


MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
DAYS = {"day": 1, "week": 7, "weekend": 7, "fortnight": 14}


def later(of: date, count: int, grain: str) -> date:
    """A day some units later (earlier if negative), at most the last of that month.

    Raises:
        OverflowError: where the calendar of `datetime` (years 1 to 9999) ends.
    """
    if grain in DAYS:
        return moved(of, count * DAYS[grain])
    year_, number = carried(of.year, of.month + count * MONTHS[grain])
    if not MINYEAR <= year_ <= MAXYEAR:
        raise OverflowError
    return date(year_, number, min(of.day, days_in(year_, number)))


def moved(of: date, days: int) -> date:
    """A day some days later.

    Raises:
        OverflowError: where the calendar of `datetime` ends.
    """
    return of + days * DAY


def carried(year_: int, number: int) -> tuple[int, int]:
    """A month counted past its year's end, as year and month."""
    return year_ + (number - 1) // 12, (number - 1) % 12 + 1
