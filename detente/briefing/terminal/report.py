"""`detente read`: what stands in one report."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from rich.console import Group

from detente.briefing.hearing import statements
from detente.briefing.shown import excerpt
from detente.briefing.terminal.screen import left_out, table, text
from detente.briefing.words import dates, reports
from detente.briefing.words.lists import joined

if TYPE_CHECKING:
    from collections.abc import Callable

    from rich.console import RenderableType

    from detente.briefing.records import Statement
    from detente.reading.records import Amount, Event, Reading, TimeExpression

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
    parts += _section("Who says what", _voice, statements(reading), "Speaker", "Words", "How")
    parts += _section("Times", _time, reading.times, "Words", "Kind", "Value", "Means")
    parts += _section("Amounts", _amount, reading.amounts, "Words", "Kind", "Value", "Unit")
    parts += _section("Events", _event, reading.events, "Words", "Kind")
    return Group(*parts)


def _section(
    title: str, row: Callable[[T], tuple[str, ...]], found: tuple[T, ...], *columns: str
) -> list[RenderableType]:
    if not found:
        return []
    rows = table(title, *columns)
    for each in found[:MOST]:
        rows.add_row(*map(text, row(each)))
    return [text(""), rows, *left_out(len(found) - MOST, "row")]


def _voice(each: Statement) -> tuple[str, ...]:
    how = [each.kind, *(["unnamed"] if each.anonymous else [])]
    how += [f"through {joined(each.via)}"] if each.via else []
    how += [f"hedged: {joined(each.hedges)}"] if each.hedges else []
    return each.speaker or "–", each.words, ", ".join(how)


def _time(each: TimeExpression) -> tuple[str, ...]:
    means = dates.span(each.earliest, each.latest)
    return excerpt(each.text, 80), each.kind, dates.timex(each.value), means


def _amount(each: Amount) -> tuple[str, ...]:
    bounds = f"{each.low if each.low is not None else ''} to {each.high or ''}".strip()
    value = bounds if each.value is None else str(each.value)
    return excerpt(each.text, 80), each.kind, value, each.unit


def _event(each: Event) -> tuple[str, ...]:
    return excerpt(each.text, 120), each.kind
