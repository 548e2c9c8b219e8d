"""`detente draft REPORT…`: a first model out of reports, every line with its words."""

from __future__ import annotations

import click


@click.command(short_help="A first model out of reports, every line with its words.")
@click.argument("reports", nargs=-1, required=True, metavar="REPORT…")
def command(*, reports: tuple[str, ...]) -> None:
    """Write a first dispute.yaml out of REPORT… to standard output, for you to correct.

    A folder stands for the reports in it.

    \b
    detente draft reports > dispute.yaml
    """  # noqa: D301 (click reads the escape)
    from detente.case.cache import readings
    from detente.case.drafts import draft
    from detente.cli.inputs import report_files
    from detente.cli.printing import leave, print_findings
    from detente.cli.reading import reader
    from detente.reading import load

    loaded = [load(report) for report in report_files(reports)]
    for each in loaded:
        print_findings(each.findings)
    found = [each.value for each in loaded if each.value is not None]
    if found:
        click.echo(draft(readings(found, reader())), nl=False)
    leave(answered=[each.value is not None for each in loaded])
