"""`detente check CASE…`: every finding in the dispute and its evidence links."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from detente.cli import options

if TYPE_CHECKING:
    from detente.findings import Finding


@click.command(short_help="Every finding in the dispute and its evidence links.")
@options.cases
@options.as_json
def command(*, cases: tuple[str, ...], as_json: bool) -> None:
    """Check each CASE: the dispute file, its states, the reports, and every quoted word."""
    from detente.cli.printing import leave

    leave(answered=[_check(case, as_json=as_json) for case in cases])


def _check(name: str, *, as_json: bool) -> bool:
    from detente.answers.findings import findings
    from detente.cli.printing import print_answer, print_findings

    found = _findings(name)
    if as_json:
        print_answer(findings(name, found))
    else:
        print_findings(found)
        click.echo(_summary(name, found))
    return not any(f.severity == "error" for f in found)


def _findings(name: str) -> tuple[Finding, ...]:
    from detente.case import open_case
    from detente.stability import build

    case = open_case(name)
    states = build(case.dispute).findings if case.dispute else ()
    return case.findings + states


def _summary(name: str, found: tuple[Finding, ...]) -> str:
    errors = sum(f.severity == "error" for f in found)
    warnings = len(found) - errors
    if not found:
        return f"{name}: no findings"
    return f"{name}: errors: {errors}, warnings: {warnings}"
