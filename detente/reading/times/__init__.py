"""Time expressions in a report's text, with TIMEX3 values (Pustejovsky et al. 2003).

A grammar of rules, one table a kind of expression in `rules/`, read against the report's date.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from detente.reading.records import TimeExpression
from detente.reading.times.context import Context, anchor
from detente.reading.times.joining import joined
from detente.reading.times.scan import Match, scan
from detente.reading.times.tense import Tenses

if TYPE_CHECKING:
    from datetime import date

    from spacy.tokens import Doc

    from detente.reading.records import Report

__all__ = ["end_of", "find"]


def find(doc: Doc | None, report: Report) -> tuple[TimeExpression, ...]:
    """The time expressions of a report in text order; spans are offsets in its text.

    Args:
        doc: the parse of the report's text, for the tense of the clauses; without one dates
            without a year are the latest ones.
        report: its date is the anchor of what is told from the day of writing.
    """
    text = report.text if doc is None else report.text[: end_of(doc)]
    context = Context(anchor(report.date), text, Tenses(doc, text).at)
    return tuple(_expression(found, text) for found in joined(list(scan(context)), context))


def end_of(doc: Doc) -> int:
    """The end of what was parsed: of a text too long to read, the rest is a finding already."""
    return doc[-1].idx + len(doc[-1]) if len(doc) else 0


def _expression(found: Match, text: str) -> TimeExpression:
    meaning = found.meaning
    return TimeExpression(
        start=found.start,
        end=found.end,
        text=text[found.start : found.end],
        kind=meaning.kind,
        value=meaning.value,
        earliest=_iso(meaning.first),
        latest=_iso(meaning.last),
        granularity=meaning.grain,
    )


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
