"""Who is said to have said what: source, cue and content."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from detente.reading.records import Attribution, Report


def find(doc: Doc, report: Report) -> tuple[Attribution, ...]:  # noqa: ARG001  (to come)
    """The attributions of a report in text order."""
    return ()
