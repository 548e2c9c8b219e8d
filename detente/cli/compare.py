"""`detente compare CASE`: claims, contradictions, copies, independent sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from detente.cli import options

if TYPE_CHECKING:
    from rich.console import RenderableType

    from detente.answers import Answer
    from detente.case import Case


@click.command(short_help="Claims, contradictions, copies, independent sources.")
@options.case
@options.as_json
def command(*, case: str, as_json: bool) -> None:
    """What the reports of CASE show beside each other."""
    from detente.case import open_case
    from detente.case.needs import need_reports
    from detente.cli.printing import answer, leave
    from detente.cli.reading import reader

    def encode(file: str, opened: Case) -> Answer:
        from detente.answers.compare import compare

        return compare(opened.comparison, file)

    def draw(opened: Case) -> RenderableType:
        from detente.briefing import terminal

        return terminal.compare(opened)

    result = need_reports(open_case(case, reader=reader()))
    leave(answered=[answer(case, result, encode=encode if as_json else None, draw=draw)])
