"""Time expressions in a report's text, with TIMEX3 values (Pustejovsky et al. 2003)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from detente.reading.records import Report, TimeExpression

__all__ = ["find"]


def find(doc: Doc, report: Report) -> tuple[TimeExpression, ...]:  # noqa: ARG001
    """The time expressions of a report in text order; spans are offsets in its text."""
    return ()
