"""`detente trace FILE`: what the status quo can become, in how many moves, by whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from detente.cli import options

if TYPE_CHECKING:
    from rich.console import RenderableType

    from detente.answers import Answer
    from detente.findings import Checked
    from detente.stability import StateSpace, Trace

    Traced = tuple[StateSpace, Trace]


@click.command(short_help="What the status quo can become, in how many moves, by whom.")
@options.file
@click.option("--from", "start", metavar="STATE", help="Start elsewhere than at the status quo.")
@options.as_json
def command(*, file: str, start: str | None, as_json: bool) -> None:
    """Status quo analysis of FILE: reached by moves, and by improvements only."""
    from detente.cli.printing import answer, leave

    def encode(file: str, traced: Traced) -> Answer:
        from detente.answers.trace import trace

        return trace(*traced, file)

    def draw(traced: Traced) -> RenderableType:
        from detente.briefing import terminal

        return terminal.trace(*traced)

    leave(
        answered=[answer(file, _traced(file, start), encode=encode if as_json else None, draw=draw)]
    )


def _traced(file: str, start: str | None) -> Checked[Traced]:
    from detente.cli.inputs import space_of
    from detente.cli.patience import patience
    from detente.findings import Checked
    from detente.stability import trace
    from detente.stability.asking import start_named

    def traced(space: StateSpace, index: int) -> Checked[Traced]:
        with patience(f"paths through {space.count:,} states"):
            return Checked((space, trace(space, index)))

    return space_of(file).then(
        lambda space: start_named(space, start).then(lambda index: traced(space, index))
    )
