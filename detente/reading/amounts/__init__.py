"""Sums of money, counts, percentages and quantities in a report's text, as exact decimals."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from detente.reading import times
from detente.reading.amounts.counts import Counts
from detente.reading.amounts.figures import figures
from detente.reading.amounts.fractions import fractions
from detente.reading.amounts.money import money
from detente.reading.amounts.quantities import percent, quantity
from detente.reading.amounts.ranges import joined

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc

    from detente.reading.records import Amount, Report, TimeExpression

__all__ = ["find"]


def find(doc: Doc | None, report: Report) -> tuple[Amount, ...]:
    """The amounts of a report in text order; spans are offsets in its text.

    Args:
        doc: the parse of the report's text; without one only money, percentages and quantities are
            found, since a count needs its noun.
        report: dates and durations in its text are no amounts.
    """
    text = report.text if doc is None else report.text[: times.end_of(doc)]
    said = times.find(doc, report)
    counts = Counts(doc)
    found: list[Amount] = []
    for figure in figures(text):
        if found and figure.start < found[-1].end:
            continue
        amount = money(text, figure) or percent(text, figure)
        if amount is None and not _in_time(figure.start, said):
            amount = quantity(text, figure) or counts.at(text, figure)
        if amount is not None and (not found or found[-1].end <= amount.start):
            found.append(amount)
    shares = [share for share in fractions(text) if not _in_time(share.start, said)]
    return tuple(joined(text, _merged(found, shares)))


def _merged(found: list[Amount], shares: list[Amount]) -> list[Amount]:
    """Both in text order, without what lies in a share: the "thirds" of "two thirds"."""
    ends = {share.start: share.end for share in shares}
    starts = sorted(ends)

    def free(amount: Amount) -> bool:
        k = bisect_right(starts, amount.end - 1) - 1
        return k < 0 or ends[starts[k]] <= amount.start

    kept = [amount for amount in found if free(amount)]
    return sorted([*kept, *shares], key=lambda amount: amount.start)


def _in_time(place: int, said: Sequence[TimeExpression]) -> bool:
    """Whether a place lies in a time expression."""
    k = bisect_right(said, place, key=lambda t: t.start) - 1
    return k >= 0 and place < said[k].end
