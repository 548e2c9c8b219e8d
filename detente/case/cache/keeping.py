"""Readings and comparisons, from the user's cache where they stand there already."""

from __future__ import annotations

from typing import TYPE_CHECKING

from detente import evidence, reading
from detente.case.cache import place
from detente.case.cache.store import Store

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from detente.evidence.records import Comparison
    from detente.reading.records import Reading, Report


def readings(reports: Sequence[Report]) -> tuple[Reading, ...]:
    """What stands in the reports, in their order; only what is new is read."""
    store = _store(reports)
    if store is None:
        return reading.read_all(reports)
    kept = [store.reading(report) for report in reports]
    missing = [report for report, known in zip(reports, kept, strict=True) if known is None]
    new = reading.read_all(missing) if missing else ()
    store.keep_readings(new)
    following = iter(new)
    return tuple(known if known is not None else next(following) for known in kept)


def comparison(reports: Sequence[Report], read: Callable[[], tuple[Reading, ...]]) -> Comparison:
    """What the reports show beside each other; `read` gives the readings if they are needed."""
    store = _store(reports)
    kept = store.comparison(reports) if store else None
    if kept is not None:
        return kept
    known = read()
    found = evidence.compare(known)
    if store:
        store.keep_comparison(known, found)
    return found


def _store(reports: Sequence[Report]) -> Store | None:
    """None where there is no place to keep anything in, or nothing to keep."""
    folder = place.folder() if reports else None
    return Store(folder) if folder is not None else None
