"""Reading many reports: in several processes, with a word on the progress."""

from __future__ import annotations

import multiprocessing
import sys
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from detente.findings import Checked
from detente.reading import parses
from detente.reading.loading import load
from detente.reading.loading.limits import LONGEST_READ
from detente.reading.whole import read

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from detente.reading.records import Reading, Report

    Progress = Callable[[int, int], None]

Item = TypeVar("Item")
Result = TypeVar("Result")

CONTEXT = "fork" if sys.platform == "linux" else None
"""How processes are started. Started anew they would run the caller's script once more, so that on
other systems the reports are read in this process."""

FEWEST = 4
"""Reports from which further processes pay: each loads the language model, in about a second."""


def read_each(
    reports: Iterable[Report],
    *,
    processes: int = 1,
    progress: Progress | None = None,
) -> Iterator[Reading]:
    """What stands in each report, in the order given, each as soon as it is read.

    Args:
        reports: loaded ones.
        processes: at most so many at a time.
        progress: told after each report how many are done, of how many.
    """
    every = list(reports)
    results = _in_order(_read_and_pack, every, processes, progress)
    for report, (reading, parse) in zip(every, results, strict=True):
        if parse is not None:
            parses.KEPT.keep(report.text[:LONGEST_READ], parse)
        yield reading


def _read_and_pack(report: Report) -> tuple[Reading, bytes | None]:
    """A reading with its parse, which another process may have made."""
    return read(report), parses.KEPT.get(report.text[:LONGEST_READ])


def read_all(
    reports: Iterable[Report],
    *,
    processes: int = 1,
    progress: Progress | None = None,
) -> tuple[Reading, ...]:
    """The same as `read_each`, all at once."""
    return tuple(read_each(reports, processes=processes, progress=progress))


def read_files(
    paths: Iterable[str | Path],
    *,
    date: str | None = None,
    processes: int = 1,
    progress: Progress | None = None,
) -> tuple[Checked[Reading], ...]:
    """What stands in each file, in the order given; a file that cannot be read is its findings.

    The arguments are those of `load` and `read_each`.
    """
    job = partial(_read_file, date=date)
    return tuple(_in_order(job, list(paths), processes, progress))


def _read_file(path: str | Path, date: str | None) -> Checked[Reading]:
    checked = load(path, date=date)
    return Checked(read(checked.value) if checked.value else None, checked.findings)


def _in_order(
    job: Callable[[Item], Result],
    items: Sequence[Item],
    processes: int,
    progress: Progress | None,
) -> Iterator[Result]:
    for done, result in enumerate(_results(job, items, processes), 1):
        if progress is not None:
            progress(done, len(items))
        yield result


def _results(
    job: Callable[[Item], Result], items: Sequence[Item], processes: int
) -> Iterator[Result]:
    done = 0
    if processes > 1 and len(items) >= FEWEST and CONTEXT:
        context = multiprocessing.get_context(CONTEXT)
        try:
            with ProcessPoolExecutor(min(processes, len(items)), context) as pool:
                for result in pool.map(job, items):
                    yield result
                    done += 1
        except BrokenProcessPool:
            pass  # one was killed, for want of memory most likely; this process goes on alone
    yield from map(job, items[done:])
