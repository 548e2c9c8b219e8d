"""`detente brief CASE`: the main job, in the terminal and as one self-contained page."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from detente.cli import options

if TYPE_CHECKING:
    from detente.answers import Answer
    from detente.briefing import Brief
    from detente.case import Case


@click.command(short_help="The main job: the whole brief, in the terminal and as brief.html.")
@options.case
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    help="The folder of brief.html (default: in the case).",
)
@options.as_json
def command(*, case: str, out: Path | None, as_json: bool) -> None:
    """Read, compare, model and solve CASE, and write it down as FOLDER/brief.html.

    Exit 1 where the case has errors; what can be told without them is still written.
    """
    from detente.case import open_case
    from detente.cli.printing import leave, print_failure, print_findings
    from detente.cli.reading import reader

    opened = open_case(case, reader=reader())
    if opened.dispute is None and not opened.reports:
        (print_failure(case, opened.findings) if as_json else print_findings(opened.findings))
        leave(answered=[False])
    leave(answered=[_write(opened, case, out or opened.folder or Path(), as_json=as_json)])


def _write(case: Case, name: str, folder: Path, *, as_json: bool) -> bool:
    from detente.briefing import compose
    from detente.cli.printing import print_answer, print_drawn, print_findings

    brief = compose(case)
    try:
        page = brief.write(folder)
    except OSError as error:
        message = f"{folder / 'brief.html'} cannot be written: {error.strerror}"
        raise click.ClickException(message) from error
    print_findings(brief.findings)
    if as_json:
        print_answer(_encode(name, page, brief))
    else:
        print_drawn(brief)
        click.echo(f"The brief is in {page}")
    return not any(finding.severity == "error" for finding in brief.findings)


def _encode(name: str, page: Path, brief: Brief) -> Answer:
    from detente.answers import brief as answers

    found = brief.solution
    solved = None
    if found is not None:
        parts = (found.space, found.verdicts, found.traced, found.changes)
        solved = answers.solution(name, *parts)
    return answers.brief(
        name,
        str(page),
        complete=brief.complete,
        findings=brief.findings,
        grounds=brief.grounds,
        solved=solved,
        comparison=brief.comparison,
    )
