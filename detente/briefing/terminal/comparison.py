"""`detente compare`: claims, contradictions, copies, origins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Group

from detente.briefing.shown import excerpt
from detente.briefing.terminal.screen import left_out, table, text
from detente.briefing.words import reports, sources
from detente.briefing.words.lists import capital

if TYPE_CHECKING:
    from rich.console import RenderableType

    from detente.case import Case
    from detente.evidence.records import Comparison, Contradiction

MOST = 60
"""Rows of one table."""


def compare(case: Case) -> RenderableType:
    """What the reports of a case show beside each other."""
    comparison = case.comparison
    return Group(
        text(reports.spread(comparison)),
        *_origins(comparison),
        *_copies(comparison),
        *_contradictions(comparison),
    )


def _origins(comparison: Comparison) -> list[RenderableType]:
    if not comparison.origins:
        return []
    rows = table("Origins", "Origin", "Reports", "Which", "How it is known", numbers=("Reports",))
    for each in comparison.origins[:MOST]:
        which = reports.ids(each.reports, 60)
        rows.add_row(
            text(excerpt(each.name, 80)),
            text(str(len(each.reports))),
            text(which),
            text(reports.origin(each)),
        )
    return [text(""), rows, *left_out(len(comparison.origins) - MOST, "origin")]


def _copies(comparison: Comparison) -> list[RenderableType]:
    if not comparison.copies:
        return []
    rows = table("Shared wording", "Report", "With the earlier", "How much")
    for each in comparison.copies[:MOST]:
        rows.add_row(text(each.report), text(each.of), text(reports.copy(each)))
    return [text(""), rows, *left_out(len(comparison.copies) - MOST, "copy", "copies")]


def _contradictions(comparison: Comparison) -> list[RenderableType]:
    parts: list[RenderableType] = []
    for each in comparison.contradictions[:MOST]:
        parts += [text(""), _contradiction(each, reports.about(comparison, each))]
    return [*parts, *left_out(len(comparison.contradictions) - MOST, "contradiction")]


def _contradiction(each: Contradiction, about: str) -> RenderableType:
    title = excerpt(f"{about}: {reports.reason(each)}", 200)
    rows = table(title, "Said", "By", "Where it comes from")
    for variant in each.variants:
        rows.add_row(
            text(excerpt(reports.said(each, variant.value), 120)),
            text(reports.ids(variant.reports)),
            text(excerpt(capital(sources.independent(variant)), 300)),
        )
    return Group(rows, text(excerpt(sources.conflict(each), 200), "dim"))
