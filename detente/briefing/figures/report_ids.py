"""Reports by the shortest name that still tells them apart."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def short_ids(reports: Sequence[str]) -> dict[str, str]:
    """Each id by its part before the first hyphen, where only one report has that part."""
    heads = [report.partition("-")[0] for report in reports]
    count = Counter(heads)
    pairs = zip(reports, heads, strict=True)
    return {report: head if head and count[head] == 1 else report for report, head in pairs}
