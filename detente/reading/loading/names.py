"""The ids of reports: what `because` lines and answers call them by."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from detente.findings import Finding, Place
from detente.reading.codes import finding

if TYPE_CHECKING:
    from collections.abc import Iterable

    from detente.reading.records import Report

LONGEST_ID = 100
_UNFIT = re.compile(r"[^\w .,()+-]|\s{2,}")
"""A colon ends the report's name in a `because` line, `#` in the id of an attribution."""


def fit(name: str, file: str) -> tuple[str, tuple[Finding, ...]]:
    """An id that can be used, and a warning where the name had to be changed for it."""
    fitting = _UNFIT.sub("_", name.strip())[:LONGEST_ID] or "report"
    if fitting == name:
        return name, ()
    message = f"the id `{name[:LONGEST_ID]}` cannot be used as it stands; the report is `{fitting}`"
    step = "Give the report an `id` of letters, digits and hyphens in its header."
    return fitting, (finding("R123", Place(file), message, step),)


def same_ids(reports: Iterable[Report]) -> tuple[Finding, ...]:
    """An error for each report whose id an earlier one has already."""
    first: dict[str, Report] = {}
    return tuple(
        _same(report, first[report.id])
        for report in reports
        if first.setdefault(report.id, report) is not report
    )


def _same(report: Report, other: Report) -> Finding:
    message = f"the id `{report.id}` is also that of {other.file}"
    return finding("R111", Place(report.file), message, "Give one of them another `id`.")
