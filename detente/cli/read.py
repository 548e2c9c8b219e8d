"""`detente read REPORT…`: what stands in the reports."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from detente.cli import options

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import RenderableType

    from detente.answers import Answer
    from detente.findings import Checked, Finding
    from detente.reading.records import Reading, Report


@click.command(short_help="What stands in reports: who said what, when, how much.")
@click.argument("reports", nargs=-1, required=True, metavar="REPORT…")
@click.option(
    "--date",
    metavar="D",
    callback=lambda _context, _option, date: _iso(date),
    help="The date of reports that bear none, such as 2025-12-17 or 2025-12.",
)
@click.option(
    "--html",
    "folder",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="FOLDER",
    help="Write each report as FOLDER/ID.html, with what was found in it marked.",
)
@options.as_json
def command(
    *, reports: tuple[str, ...], date: str | None, folder: Path | None, as_json: bool
) -> None:
    """What stands in each REPORT (.txt, .md, .html, .pdf), with exact places.

    A folder stands for the reports in it.
    """
    from detente.cli.inputs import report_files
    from detente.cli.printing import answer, leave
    from detente.reading import load

    files = report_files(reports)
    loaded = [load(file, date=date) for file in files]
    pages = _pages(loaded, folder)
    silent = sys.stdout.isatty() and folder is None
    answered = []
    for name, result, page in zip(files, _read(loaded, silent=silent), pages, strict=True):
        if result.value is not None and page is not None:
            _write(result.value, page)
        draw = partial(_drawn, page=page)
        answered.append(answer(name, result, encode=_encoded if as_json else None, draw=draw))
    leave(answered=answered)


def _read(loaded: Sequence[Checked[Report]], *, silent: bool) -> Iterator[Checked[Reading]]:
    """What stands in each, as soon as it is read; the findings of those that cannot be."""
    from detente.case.cache import each_reading
    from detente.cli.reading import reader
    from detente.findings import Checked

    good = [each.value for each in loaded if each.value is not None]
    readings = each_reading(good, reader(silent=silent))
    for each in loaded:
        failed = each.value is None
        yield Checked(None, each.findings) if failed else _whole(next(readings), each.findings)
    next(readings, None)  # nothing more comes; asked, it keeps what was read last


def _whole(reading: Reading, loading: tuple[Finding, ...]) -> Checked[Reading]:
    """A reading with all that was found on the way to it."""
    from dataclasses import replace

    from detente.findings import Checked

    found = loading + reading.findings
    return Checked(replace(reading, findings=found), found)


def _pages(loaded: Sequence[Checked[Report]], folder: Path | None) -> Iterator[Path | None]:
    """Where the page of each report goes; None where none is wanted, or there is no report."""
    if folder is None:
        return iter([None] * len(loaded))
    from detente.briefing.page.report import file_names

    names = file_names(each.value.id for each in loaded if each.value is not None)
    return iter([None if each.value is None else folder / next(names) for each in loaded])


def _write(reading: Reading, page: Path) -> None:
    from detente.briefing.page.report import write_report

    try:
        write_report(reading, page.parent, page.name)
    except OSError as error:
        message = f"{page} cannot be written: {error.strerror}"
        raise click.ClickException(message) from error


def _drawn(reading: Reading, page: Path | None) -> RenderableType:
    from detente.briefing import terminal

    if page is None:
        return terminal.read(reading)
    from detente.briefing.terminal.screen import text

    return text(f"{reading.report.id} is in {page}")


def _encoded(_: str, reading: Reading) -> Answer:
    from detente.answers.read import read

    return read(reading)


def _iso(date: str | None) -> str | None:
    from detente.reading.loading.dates import iso_date

    if date is None or iso_date(date):
        return date
    message = f"{date!r} is no ISO date such as 2025-12-17, 2025-12 or 2025."
    raise click.BadParameter(message)
