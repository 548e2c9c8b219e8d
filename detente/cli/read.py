"""`detente read REPORT…`: what stands in the reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from detente.cli import options

if TYPE_CHECKING:
    from rich.console import RenderableType

    from detente.answers import Answer
    from detente.findings import Checked
    from detente.reading.records import Reading


@click.command(short_help="What stands in reports: who said what, when, how much.")
@click.argument("reports", nargs=-1, required=True, metavar="REPORT…")
@click.option(
    "--date",
    metavar="D",
    callback=lambda _context, _option, date: _iso(date),
    help="The date of reports that bear none, such as 2025-12-17 or 2025-12.",
)
@options.as_json
def command(*, reports: tuple[str, ...], date: str | None, as_json: bool) -> None:
    """What stands in each REPORT (.txt, .md, .html, .pdf), with exact places."""
    from detente.cli.printing import answer, leave

    def encode(_: str, reading: Reading) -> Answer:
        from detente.answers.read import read

        return read(reading)

    def draw(reading: Reading) -> RenderableType:
        from detente.briefing import terminal

        return terminal.read(reading)

    leave(
        answered=[
            answer(report, _read(report, date), encode=encode if as_json else None, draw=draw)
            for report in reports
        ]
    )


def _read(report: str, date: str | None) -> Checked[Reading]:
    from detente.findings import Checked
    from detente.reading import load, read

    return load(report, date=date).then(lambda loaded: Checked(read(loaded)))


def _iso(date: str | None) -> str | None:
    from detente.reading.loading.dates import iso_date

    if date is None or iso_date(date):
        return date
    message = f"{date!r} is no ISO date such as 2025-12-17, 2025-12 or 2025."
    raise click.BadParameter(message)
