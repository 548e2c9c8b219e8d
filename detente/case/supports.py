"""A `because` followed to its words: the sentence around them, and whose statement they are."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from detente.case.records import Support
from detente.dispute.model import Citation

if TYPE_CHECKING:
    from collections.abc import Mapping

    from detente.case.anchors import Concordance
    from detente.dispute.model import Anchor
    from detente.reading.records import Attribution, Reading, Span


def follow(
    because: Anchor | Citation, concordance: Concordance, readings: Mapping[str, Reading]
) -> Support:
    """Where the `because` leads; the first place where its words stand more than once."""
    if isinstance(because, Citation):
        return Support(because)
    resolved = concordance.resolve(because)
    if resolved.report is None or not resolved.spans:
        return Support(because, resolved.report)
    span = resolved.spans[0]
    reading = readings[resolved.report.id]
    attribution = innermost(reading, span)
    return Support(
        because,
        resolved.report,
        span,
        sentence_around(reading, span),
        attribution,
        attribution.source_name if attribution else None,
    )


def sentence_around(reading: Reading, span: Span) -> str:
    """The sentence or sentences that the span touches, as they stand."""
    text = reading.report.text
    starts = [sentence.start for sentence in reading.sentences]
    if not starts or span.start < starts[0]:
        return text[span.start : span.end]
    first = reading.sentences[bisect_right(starts, span.start) - 1]
    last = reading.sentences[bisect_right(starts, span.end - 1) - 1]
    return text[first.start : max(last.end, span.end)].strip()


def innermost(reading: Reading, span: Span) -> Attribution | None:
    """The attribution with the shortest content that the span lies in."""
    around = [one for one in reading.attributions if _holds(one, span)]
    return min(around, key=_length, default=None)


def _holds(attribution: Attribution, span: Span) -> bool:
    return any(part.start <= span.start and span.end <= part.end for part in attribution.content)


def _length(attribution: Attribution) -> int:
    return sum(part.end - part.start for part in attribution.content)
