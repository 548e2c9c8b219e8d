"""Many readings beside each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from detente.evidence.records import Comparison

if TYPE_CHECKING:
    from collections.abc import Sequence

    from detente.reading.records import Reading


def compare(readings: Sequence[Reading]) -> Comparison:
    """What the reports show beside each other; the same readings give the same comparison."""
    return Comparison(tuple(reading.report.id for reading in readings))
