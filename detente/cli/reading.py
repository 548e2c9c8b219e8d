"""How the commands read many reports: in several processes, with a bar where somebody sees it."""

from __future__ import annotations

import os
import sys
from functools import partial
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from rich.progress import Progress

    from detente.reading.records import Reading, Report

FEWEST = 4
"""Reports from which the wait is long enough for a bar."""

MOST_PROCESSES = 8
"""Each holds the language model, some 200 MB."""


def reader(*, silent: bool = False) -> Callable[[Sequence[Report]], Iterator[Reading]]:
    """What reads reports, each answered as soon as it is read.

    Args:
        silent: without a bar, where the answers themselves appear in the terminal as they come.
    """
    from detente.reading import read_each

    told = Bar().told if sys.stderr.isatty() and not silent else None
    return partial(read_each, processes=min(processors(), MOST_PROCESSES), progress=told)


def processors() -> int:
    """Those that this program may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class Bar:
    """A bar on standard error, gone when all is read; nothing of it reaches standard output."""

    def __init__(self) -> None:
        self.progress: Progress | None = None

    def told(self, done: int, total: int) -> None:
        """So many reports of all are read."""
        if total < FEWEST:
            return
        if self.progress is None:
            self.progress = self._started(total)
        self.progress.update(self.progress.task_ids[0], completed=done)
        if done == total:
            self.progress.stop()

    def _started(self, total: int) -> Progress:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

        columns = ("{task.description}", BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
        started = Progress(*columns, console=Console(stderr=True), transient=True)
        started.add_task("Reading reports", total=total)
        started.start()
        # Whatever ends the command, the terminal gets its cursor back.
        if context := click.get_current_context(silent=True):
            context.call_on_close(started.stop)
        return started
