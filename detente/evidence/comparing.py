"""Many readings beside each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from detente.evidence import credits as crediting
from detente.evidence.copies import copies
from detente.evidence.families import families
from detente.evidence.lineage import Lineage
from detente.evidence.origins import origins
from detente.evidence.records import Comparison

if TYPE_CHECKING:
    from collections.abc import Sequence

    from detente.reading.records import Reading


def compare(readings: Sequence[Reading]) -> Comparison:
    """What the reports show beside each other; the same readings give the same comparison."""
    reports = [reading.report for reading in readings]
    credits_ = crediting.find(reports)
    copied = copies(reports, credits_.named)
    lineage = Lineage(reports, credits_)
    return Comparison(
        reports=tuple(report.id for report in reports),
        copies=copied,
        credits=credits_.records,
        origins=origins(lineage, families(reports, copied), copied),
    )
