"""From what the user names to reports, or to a dispute and its states."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from detente.findings import Checked
    from detente.stability import StateSpace


def space_of(file: str) -> Checked[StateSpace]:
    """The states of FILE: a dispute file, a case folder, `-`, or `catalog:NAME`."""
    from detente.case import open_case
    from detente.case.needs import need_dispute
    from detente.stability import build

    return need_dispute(open_case(file)).then(build)


def report_files(names: Iterable[str]) -> tuple[str, ...]:
    """The files named, in order; of a folder, or of a case, the reports that lie in it.

    A folder without any stays as it was named, to be answered for.
    """
    return tuple(file for name in names for file in _within(name) or [name])


def _within(name: str) -> list[str]:
    from pathlib import Path

    from detente.case.opening import REPORT_FOLDER
    from detente.case.shelf import SUFFIXES

    try:
        folder = Path(name) / REPORT_FOLDER
        every = sorted((folder if folder.is_dir() else Path(name)).iterdir())
    except OSError:  # a file, nothing at all, a name too long, a folder that may not be read
        return []
    visible = (path for path in every if not path.name.startswith("."))
    return [str(path) for path in visible if path.suffix.lower() in SUFFIXES]
