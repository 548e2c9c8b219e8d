"""Reports against the day that a model describes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from detente.case.codes import finding
from detente.findings import Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from detente.dispute.model import Dispute
    from detente.findings import Finding
    from detente.reading.records import Report


def check(dispute: Dispute, reports: Iterable[Report]) -> Iterator[Finding]:
    """A warning for each report that is surely later than the dispute's `as_of`."""
    if dispute.as_of is None:
        return
    day = dispute.as_of.isoformat()
    for report in reports:
        if report.date is not None and is_later(report.date, day):
            yield finding(
                "E107",
                Place(report.file),
                f"{report.id} is of {report.date}, the model describes {day}",
                "Take the report out, or move `as_of` on: a model must not know its future.",
            )


def is_later(date: str, day: str) -> bool:
    """Even the first day of a date (`2025-12` has 31) lies after the day; both are ISO dates."""
    return date > day[: len(date)]
