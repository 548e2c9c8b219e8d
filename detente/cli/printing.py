"""What every command does with an answer: findings to standard error, JSON a line each."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, TypeVar

import click

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from rich.console import RenderableType

    from detente.answers import Answer
    from detente.findings import Checked, Finding

T = TypeVar("T")


def answer(
    file: str,
    result: Checked[T],
    *,
    encode: Callable[[str, T], Answer] | None,
    draw: Callable[[T], RenderableType],
) -> bool:
    """Print what one input gave: its answer, or in its place the findings; True for an answer.

    Args:
        file: the input as the user named it.
        result: what the input gave.
        encode: from the input's name and value to the JSON that is asked for; else None.
        draw: to what the terminal shows.
    """
    if encode is None or result.value is not None:
        print_findings(result.findings)
    if result.value is None:
        if encode is not None:
            print_failure(file, result.findings)
        return False
    if encode is None:
        print_drawn(draw(result.value))
    else:
        print_answer(encode(file, result.value))
    return True


def print_findings(findings: Iterable[Finding]) -> None:
    """Each finding with its line, a caret and its help, on standard error."""
    for finding in findings:
        click.echo(str(finding), err=True)


def print_failure(file: str, found: Iterable[Finding]) -> None:
    """The findings of an input as its JSON answer."""
    from detente.answers.findings import findings

    print_answer(findings(file, found))


def print_answer(answered: Answer) -> None:
    """One answer as one line of ASCII JSON on standard output."""
    from detente.answers import line

    click.echo(line(answered))


def print_drawn(drawn: RenderableType) -> None:
    """What the terminal shows; where there is no terminal, plain text of a fixed width."""
    from detente.briefing.terminal import console

    console().print(drawn)


def leave(*, answered: Iterable[bool]) -> None:
    """Exit 1 where an input could not be answered; every input is tried first."""
    if not all(list(answered)):
        sys.exit(1)
