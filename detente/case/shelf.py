"""The reports of a case: loaded from their folder, and found by what a dispute calls them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from detente import reading
from detente.case.codes import finding
from detente.findings import Place

if TYPE_CHECKING:
    from pathlib import Path

    from detente.findings import Finding
    from detente.reading.records import Report

SUFFIXES = frozenset({".txt", ".md", ".html", ".htm", ".pdf"})


@dataclass(frozen=True, slots=True)
class Shelf:
    """Reports in the order of their files, and what was wrong with some of them.

    One bad file is a finding, and the others stand: `reports` are those that could be loaded, each
    with an id of its own.
    """

    reports: tuple[Report, ...] = ()
    findings: tuple[Finding, ...] = ()

    def fitting(self, reference: str) -> tuple[Report, ...]:
        """The reports that a reference may mean: the one of that id, else by its first part.

        The first part of an id is what stands before its first hyphen: `r07` means `r07-inn`.
        """
        exact = tuple(report for report in self.reports if report.id == reference)
        return exact or tuple(r for r in self.reports if r.id.partition("-")[0] == reference)


def fill(folder: Path) -> Shelf:
    """The reports in a folder; none where the folder is not there."""
    try:
        files = sorted(_entries(folder), key=lambda path: path.name)
    except OSError as error:
        return Shelf((), (_closed(folder, error),))
    checked = [reading.load(path) for path in files if path.suffix.lower() in SUFFIXES]
    loaded = [one.value for one in checked if one.value is not None]
    return Shelf(
        _first_of_each_id(loaded),
        (
            *(found for one in checked for found in one.findings),
            *reading.same_ids(loaded),
            *_unread(files),
        ),
    )


def _entries(folder: Path) -> list[Path]:
    if not folder.is_dir():
        return []
    return [path for path in folder.iterdir() if not path.name.startswith(".")]


def _closed(folder: Path, error: OSError) -> Finding:
    message = f"the folder of the reports cannot be opened: {error.strerror}"
    return finding("E113", Place(str(folder)), message, "See who owns it and who may read it.")


def _first_of_each_id(loaded: list[Report]) -> tuple[Report, ...]:
    first: dict[str, Report] = {}
    for report in loaded:
        first.setdefault(report.id, report)
    return tuple(first.values())


def _unread(files: list[Path]) -> list[Finding]:
    return [
        finding(
            "E109",
            Place(str(path)),
            "this is not read as a report",
            f"Reports end in {', '.join(sorted(SUFFIXES))} and stand directly in the folder.",
        )
        for path in files
        if path.suffix.lower() not in SUFFIXES
    ]
