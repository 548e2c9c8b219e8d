"""Who did what to whom in a report's text, with PLOVER classes."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from detente.reading.records import Event, Report

__all__ = ["find"]


def find(doc: Doc, report: Report) -> tuple[Event, ...]:  # noqa: ARG001
    """The events of a report in text order; spans are offsets in its text."""
    return ()
