"""One report as a page: its text with what was found in it marked, and the same as tables."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from markupsafe import Markup

from detente import __version__
from detente.briefing.hearing import statements
from detente.briefing.page import limits
from detente.briefing.page.render import environment
from detente.briefing.page.report_marks import KINDS, cut, marked, marks
from detente.briefing.page.style import policy, style
from detente.briefing.page.write import write_page
from detente.briefing.words import standing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from detente.reading.records import Reading

T = TypeVar("T")

SHEETS = ("brief.css", "report.css")


@dataclass(frozen=True, slots=True)
class Rows:
    """A table of what was found; each row leads to a place in the text.

    Attributes:
        rows: of each the offset in the text where it stands, and its cells.
        total: how many there are, at least as many as rows.
    """

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]
    total: int


def render_report(reading: Reading) -> str:
    """The page of one report, whole; the same reading gives the same page."""
    report = reading.report
    text = report.text[: limits.TEXT]
    found = list(marks(reading))
    pieces = list(cut(text, found))
    tally = Counter(kind for kind, _, _ in found)
    return (
        environment()
        .get_template("report.html.j2")
        .render(
            report=report,
            findings=reading.findings,
            text=marked(pieces),
            anchors={piece.start for piece in pieces if piece.begins},
            cut_off=len(report.text) - len(text),
            legend=[(kind, words, tally[kind]) for kind, words in KINDS.items()],
            tables=list(_tables(reading)),
            version=__version__,
            policy=policy(*SHEETS),
            # Our own files, and no text of any report.
            style=Markup(style(*SHEETS)),  # noqa: S704
        )
    )


def write_report(reading: Reading, folder: Path, name: str) -> Path:
    """Write the page of a report into the folder, at once or not at all.

    Raises:
        OSError: the folder cannot be made or written to.
    """
    return write_page(render_report(reading), folder / name)


def file_names(ids: Iterable[str]) -> Iterator[str]:
    """A file name for each report: its id without what a path could be made of, no two alike."""
    taken: set[str] = set()
    for each in ids:
        stem = re.sub(r"[^\w-]+", "-", each)[:80].strip("-") or "report"
        name, number = stem, 1
        while name.casefold() in taken:
            number += 1
            name = f"{stem}-{number}"
        taken.add(name.casefold())
        yield f"{name}.html"


def _tables(reading: Reading) -> Iterator[Rows]:
    said = list(zip(reading.attributions, statements(reading), strict=True))
    yield _rows(
        "Who says what",
        standing.SPEAKERS,
        said,
        lambda pair: pair[0].content[0].start if pair[0].content else 0,
        lambda pair: standing.voice(pair[1]),
    )
    yield _rows("Times", standing.TIMES, reading.times, lambda t: t.start, standing.time)
    yield _rows("Amounts", standing.AMOUNTS, reading.amounts, lambda a: a.start, standing.amount)
    yield _rows("Events", standing.EVENTS, reading.events, lambda e: e.start, standing.event)


def _rows(
    title: str,
    columns: tuple[str, ...],
    found: Sequence[T],
    place: Callable[[T], int],
    cells: Callable[[T], tuple[str, ...]],
) -> Rows:
    rows = tuple((place(each), cells(each)) for each in found[: limits.FINDS])
    return Rows(title, columns, rows, len(found))
