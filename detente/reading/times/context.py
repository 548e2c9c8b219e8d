"""What an expression is read against: the report's date, the tense around it, what was said before.

An anchor has the grain of the report's date: of a report of "2025-12" the month before is known,
the day before is not.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Literal

from detente.reading.times import calendar

if TYPE_CHECKING:
    from collections.abc import Callable

    from detente.reading.times.calendar import Stretch

Tense = Literal["past", "present", "future", ""]
"""Of a clause; the present is a timetable's: "the truce begins on Friday"."""

_ISO = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_FINER_THAN = {
    "day": (),
    "month": ("day", "week", "weekend"),
    "year": ("day", "week", "weekend", "month", "quarter", "half", "season"),
}


@dataclass(frozen=True, slots=True)
class Anchor:
    """The report's date: its first day and its grain (`day`, `month`, `year`)."""

    day: date
    grain: Literal["day", "month", "year"]

    def tells(self, grain: str) -> bool:
        """Whether the stretch of a grain in which the report was written is known."""
        return grain not in _FINER_THAN[self.grain]


def anchor(text: str | None) -> Anchor | None:
    """The anchor of an ISO date at its own grain; None without one, or where it is no date."""
    found = _ISO.match(text or "")
    if found is None:
        return None
    year, month, day = found.groups()
    try:
        first = date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return None
    return Anchor(first, "day" if day else "month" if month else "year")


@dataclass(slots=True)
class Context:
    """The surroundings of one expression, moved along as a text is read.

    Attributes:
        text: the report's text.
        start: where the expression under the eye begins.
        end: where it ends.
        tense_at: the tense of the clause around a place.
        quarter: the quarter last mentioned.
        said: the stretch last mentioned.
        happened: the day last mentioned that is not after the report's.
    """

    anchor: Anchor | None
    text: str = ""
    tense_at: Callable[[int], Tense] = field(default=lambda _: "")
    start: int = 0
    end: int = 0
    quarter: Stretch | None = None
    said: Stretch | None = None
    happened: Stretch | None = None

    def now(self, grain: str) -> Stretch | None:
        """The stretch of a grain that holds the report's date, where known."""
        if self.anchor is None or not self.anchor.tells(grain):
            return None
        return calendar.around(self.anchor.day, grain)

    def shifted(self, count: int, grain: str) -> Stretch | None:
        """The stretch some units after the one that holds the report's date, where known."""
        if self.now(grain) is None or self.anchor is None:
            return None
        return calendar.around(calendar.later(self.anchor.day, count, grain), grain)

    @property
    def today(self) -> date | None:
        """The report's day, where its date has one."""
        return self.anchor.day if self.anchor and self.anchor.grain == "day" else None

    @property
    def tense(self) -> Tense:
        """The tense of the clause around the expression."""
        return self.tense_at(self.start)

    def before(self, width: int = 24) -> str:
        """The text just before the expression, in lower case."""
        return self.text[max(0, self.start - width) : self.start].lower()

    def after(self, width: int = 24) -> str:
        """The text just after the expression."""
        return self.text[self.end : self.end + width]
