"""Readings and comparisons, from the user's cache where they stand there already."""

from __future__ import annotations

from typing import TYPE_CHECKING

from detente import evidence, reading
from detente.case.cache import place
from detente.case.cache.store import Store

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from detente.evidence.records import Comparison
    from detente.reading.records import Reading, Report

    Reader = Callable[[Sequence[Report]], Iterable[Reading]]

TOGETHER = 32
"""Readings that are kept at a time: each time the whole cache is looked at for its size."""


def readings(reports: Sequence[Report], read: Reader | None = None) -> tuple[Reading, ...]:
    """What stands in the reports, in their order; only what is new is read, by `read`."""
    return tuple(each_reading(reports, read or reading.read_all))


def each_reading(reports: Sequence[Report], read: Reader) -> Iterator[Reading]:
    """The same one after the other, as `read` gives what is new."""
    store = _store(reports)
    kept = [store.reading(report) if store else None for report in reports]
    missing = [report for report, known in zip(reports, kept, strict=True) if known is None]
    following = _keeping(store, read(missing)) if missing else iter(())
    for known in kept:
        yield known if known is not None else next(following)
    yield from following


def _keeping(store: Store | None, new: Iterable[Reading]) -> Iterator[Reading]:
    """What is new passes through, and some at a time is kept."""
    some: list[Reading] = []
    for one in new:
        yield one
        some.append(one)
        if store and len(some) >= TOGETHER:
            store.keep_readings(some)
            some = []
    if store:
        store.keep_readings(some)


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
