"""Writes down all that the reading finds in the 38 reports of the example, to compare in the tests.

    python -m tests.reading.playthrough

rewrites `tests/reading/{times,amounts,events}/s400.txt`. A change there must be one that was meant:
each line is a value that somebody may have cited.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from detente.reading import amounts, events, language, load, times

if TYPE_CHECKING:
    from detente.reading.records import Report

HERE = Path(__file__).parent
REPORTS = HERE.parents[1] / "examples" / "s400" / "reports"


@cache
def parsed() -> list[tuple[Report, object]]:
    reports = [load(path).value for path in sorted(REPORTS.glob("*.txt"))]
    return [(report, language.parse(report.text)) for report in reports if report is not None]


def line_of_time(_: Report, found) -> str:
    days = f"{found.earliest or '?'}..{found.latest or '?'}"
    return f"{found.start:5} {found.kind:8} {found.value:12} {days:24} {found.text}"


def line_of_amount(_: Report, found) -> str:
    number = f"{found.low or ''}<{found.value or '?'}<{found.high or ''}"
    return f"{found.start:5} {found.kind:8} {number:28} {found.unit:22} {found.text}"


def line_of_event(report: Report, found) -> str:
    def words(span) -> str:
        return report.text[slice(*span)] if span else "?"

    sides = f"{words(found.source)} -> {words(found.target)}"
    return f"{found.start:5} {found.kind:9} {found.date or '?':10} {sides} ({found.text})"


TASKS = {
    "times": (times.find, line_of_time),
    "amounts": (amounts.find, line_of_amount),
    "events": (events.find, line_of_event),
}


def played(task: str) -> str:
    """All that one task finds, one line each, under the report's id."""
    find, line = TASKS[task]
    lines: list[str] = []
    for report, doc in parsed():
        lines += [f"{report.id} ({report.date or 'no date'})"]
        lines += [line(report, found).replace("\n", " ") for found in find(doc, report)]
    return "\n".join(lines) + "\n"


def recorded(task: str) -> Path:
    return HERE / task / "s400.txt"


if __name__ == "__main__":
    for name in TASKS:
        recorded(name).write_text(played(name), encoding="utf-8")
