"""All that stands in a report: the tasks of the reading, one after the other, over one parse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from detente.reading.records import Reading, Span

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from detente.reading.records import Report


def read(report: Report) -> Reading:
    """What stands in one report. Never fails: what could not be read is among the findings."""
    # The language model takes a second to import; a dispute alone is solved without it.
    from detente.reading import amounts, attribution, events, language, times  # noqa: PLC0415

    if wrong := language.check():
        return Reading(report, findings=wrong)
    doc = language.parse(report.text)
    return Reading(
        report=report,
        attributions=attribution.find(doc, report),
        times=times.find(doc, report),
        amounts=amounts.find(doc, report),
        events=events.find(doc, report),
        sentences=_sentences(doc),
    )


def _sentences(doc: Doc) -> tuple[Span, ...]:
    return tuple(Span(s.start_char, s.end_char) for s in doc.sents)
