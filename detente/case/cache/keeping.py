"""Readings and comparisons, from the cache of a case folder where they stand there already."""

from __future__ import annotations

from typing import TYPE_CHECKING

from detente import evidence, reading
from detente.case.cache.store import FOLDER, Store

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from detente.evidence.records import Comparison
    from detente.reading.records import Reading, Report


def readings(folder: Path | None, reports: Sequence[Report]) -> tuple[Reading, ...]:
    """What stands in the reports, in their order; only what is new is read."""
    store = _store(folder, reports)
    if store is None:
        return reading.read_all(reports)
    kept = {report.id: store.reading(report) for report in reports}
    missing = [report for report in reports if kept[report.id] is None]
    new = {one.report.id: one for one in reading.read_all(missing)} if missing else {}
    for one in new.values():
        store.keep_reading(one)
    return tuple(kept[report.id] or new[report.id] for report in reports)


def comparison(
    folder: Path | None, reports: Sequence[Report], read: Callable[[], tuple[Reading, ...]]
) -> Comparison:
    """What the reports show beside each other; `read` gives the readings if they are needed."""
    store = _store(folder, reports)
    kept = store.comparison(reports) if store else None
    if kept is not None:
        return kept
    found = evidence.compare(read())
    if store:
        store.keep_comparison(reports, found)
    return found


def _store(folder: Path | None, reports: Sequence[Report]) -> Store | None:
    """None where there is no folder to keep anything in, or nothing to keep."""
    return Store(folder / FOLDER) if folder is not None and reports else None
