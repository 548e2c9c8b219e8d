"""The answer of `read`: a report and what stands in it.

Spans are offsets in `text`, in code points, the end excluded.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from detente.answers import FORMAT, Answer
from detente.answers.findings import finding

if TYPE_CHECKING:
    from collections.abc import Iterable
    from decimal import Decimal

    from detente.reading.records import Amount, Attribution, Event, Reading, Span, TimeExpression


def read(reading: Reading) -> Answer:
    """All that was read in one report."""
    report = reading.report
    return {
        "format": FORMAT,
        "file": report.file,
        "report": report.id,
        "sha256": report.sha256,
        "date": report.date,
        "date_text": report.date_text,
        "outlet": report.outlet,
        "title": report.title,
        "form": report.form,
        "medium": report.medium,
        "text": report.text,
        "attributions": [_attribution(a) for a in reading.attributions],
        "times": [_time(t) for t in reading.times],
        "amounts": [_amount(a) for a in reading.amounts],
        "events": [_event(e) for e in reading.events],
        "findings": [finding(f) for f in reading.findings],
    }


def _spans(spans: Iterable[Span]) -> list[list[int]]:
    return [list(span) for span in spans]


def _attribution(attribution: Attribution) -> Answer:
    return {
        "id": attribution.id,
        "kind": attribution.kind,
        "content": _spans(attribution.content),
        "cue": _spans(attribution.cue),
        "source": _spans(attribution.source),
        "source_name": attribution.source_name,
        "resolved_by": attribution.resolved_by,
        "anonymous": attribution.anonymous,
        "anonymity": _spans(attribution.anonymity),
        "chain": [{"name": link.name, "span": list(link.span)} for link in attribution.chain],
        "hedges": _spans(attribution.hedges),
        "hedged": [
            {"word": list(hedge.word), "clause": list(hedge.clause), "kind": hedge.kind}
            for hedge in attribution.hedged
        ],
        "repaired": attribution.repaired,
    }


def _time(time: TimeExpression) -> Answer:
    return {
        "start": time.start,
        "end": time.end,
        "text": time.text,
        "kind": time.kind,
        "value": time.value,
        "earliest": time.earliest,
        "latest": time.latest,
    }


def _amount(amount: Amount) -> Answer:
    return {
        "start": amount.start,
        "end": amount.end,
        "text": amount.text,
        "kind": amount.kind,
        "value": _number(amount.value),
        "low": _number(amount.low),
        "high": _number(amount.high),
        "unit": amount.unit,
    }


def _number(value: Decimal | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def _event(event: Event) -> Answer:
    return {
        "start": event.start,
        "end": event.end,
        "text": event.text,
        "source": None if event.source is None else list(event.source),
        "target": None if event.target is None else list(event.target),
        "class": event.kind,
        "date": event.date,
    }
