"""What stands on a time line: items with their days, those that agree drawn as one."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

MOST_MARKS = 60
MOST_TOGETHER = 3
"""Items of one lane and day that are drawn each by itself; more become one mark."""

GRAINS = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")

Kind = Literal["report", "said", "deadline"]


@dataclass(frozen=True, slots=True)
class TimeItem:
    """Something with a date.

    Attributes:
        label: what it is, in a few words.
        earliest: the first day that it can mean, ISO at its own grain (`2025-12-17`, `2025-12`).
        latest: the last one, likewise; the same as `earliest` for a date.
        lane: the name of the lane in which it stands.
        kind: a report's date, a time that a report names, or a deadline.
    """

    label: str
    earliest: str
    latest: str
    lane: str
    kind: Kind = "said"


@dataclass(frozen=True, slots=True)
class Mark:
    """What is drawn: one item, or several of one lane that mean the same days."""

    labels: tuple[str, ...]
    first: date
    last: date
    lane: str
    kind: Kind

    def label(self, most: int) -> str:
        """The first `most` labels by name, and how many more there are."""
        more = len(self.labels) - most
        named = ", ".join(self.labels[:most])
        return f"{named} + {more:,} more" if more > 0 else named


@dataclass(frozen=True, slots=True)
class Marks:
    """The marks in time order, and what could not be one of them.

    Attributes:
        undated: items without a day that the calendar has.
        beyond: items past the most that one figure shows.
    """

    marks: tuple[Mark, ...]
    undated: int
    beyond: int


def marks_of(items: Sequence[TimeItem], most: int = MOST_MARKS) -> Marks:
    """The items as marks; where there are too many, those that stand first in `items` are kept."""
    together: dict[tuple[str, Kind, date, date], list[str]] = {}
    undated = 0
    for item in items:
        first, last = first_day(item.earliest), last_day(item.latest)
        if first is None or last is None or first > last:
            undated += 1
        else:
            together.setdefault((item.lane, item.kind, first, last), []).append(item.label)
    every = [mark for key, labels in together.items() for mark in _marks(key, labels)]
    kept = sorted(every[:most], key=lambda mark: (mark.first, mark.last))
    return Marks(tuple(kept), undated, sum(len(mark.labels) for mark in every[most:]))


def _marks(key: tuple[str, Kind, date, date], labels: list[str]) -> Iterable[Mark]:
    lane, kind, first, last = key
    groups = [labels] if len(labels) > MOST_TOGETHER else [[label] for label in labels]
    return [Mark(tuple(group), first, last, lane, kind) for group in groups]


def first_day(text: str) -> date | None:
    """The first day of an ISO year, month or day; None where the calendar has no such day."""
    found = GRAINS.fullmatch(text)
    if found is None:
        return None
    year, month, day = (int(part) if part else 1 for part in found.groups())
    return _day(year, month, day)


def last_day(text: str) -> date | None:
    """The last day of an ISO year, month or day, likewise."""
    found = GRAINS.fullmatch(text)
    if found is None:
        return None
    year, month, day = (int(part) if part else 0 for part in found.groups())
    month = month if found[2] else 12
    if not found[3] and 1 <= month <= 12 and year:
        day = calendar.monthrange(year, month)[1]
    return _day(year, month, day)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
