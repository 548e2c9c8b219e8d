"""`detente read`: what stands in one report."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from rich.console import Group

from detente.briefing.hearing import statements
from detente.briefing.terminal.screen import left_out, table, text
from detente.briefing.words import reports, standing

if TYPE_CHECKING:
    from collections.abc import Callable

    from rich.console import RenderableType

    from detente.reading.records import Reading

T = TypeVar("T")

MOST = 60
"""Rows of one table."""


def read(reading: Reading) -> RenderableType:
    """Who says what, the times and deadlines, the amounts and the events."""
    report = reading.report
    parts: list[RenderableType] = [
        text(report.title or report.id, "bold"),
        text(f"{report.outlet or report.file}, {reports.dated(report)}"),
    ]
    if report.form:
        parts.append(text(f"Not the original’s own words: {report.form}", "italic"))
    parts += _section("Who says what", standing.voice, statements(reading), standing.SPEAKERS)
    parts += _section("Times", standing.time, reading.times, standing.TIMES)
    parts += _section("Amounts", standing.amount, reading.amounts, standing.AMOUNTS)
    parts += _section("Events", standing.event, reading.events, standing.EVENTS)
    return Group(*parts)


def _section(
    title: str, row: Callable[[T], tuple[str, ...]], found: tuple[T, ...], columns: tuple[str, ...]
) -> list[RenderableType]:
    if not found:
        return []
    rows = table(title, *columns)
    for each in found[:MOST]:
        rows.add_row(*map(text, row(each)))
    return [text(""), rows, *left_out(len(found) - MOST, "row")]
