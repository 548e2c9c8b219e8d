"""`detente why FILE STATE`: the improvements and the shortest sanctions, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from detente.cli import options

if TYPE_CHECKING:
    from rich.console import RenderableType

    from detente.answers import Answer
    from detente.findings import Checked
    from detente.stability import Explanation, StateSpace

    Explained = tuple[StateSpace, int, tuple[Explanation, ...]]


@click.command(short_help="Why a state holds or does not: improvements and sanctions.")
@options.file
@click.argument("state", metavar="STATE")
@click.option("--dm", metavar="D", help="One decision maker (default: each of them).")
@click.option("--concept", metavar="C", help="One solution concept (default: those that fit).")
@options.as_json
def command(*, file: str, state: str, dm: str | None, concept: str | None, as_json: bool) -> None:
    """Why STATE of FILE holds or does not hold, for whom, under which concept.

    STATE is an id such as s4, a given name, or a pattern such as YNN.
    """
    from detente.cli.printing import answer, leave

    def encode(file: str, explained: Explained) -> Answer:
        from detente.answers.why import why

        space, index, explanations = explained
        return why(space, explanations, file, index)

    def draw(explained: Explained) -> RenderableType:
        from detente.briefing import terminal

        return terminal.why(*explained)

    explained = _explained(file, state, dm, concept)
    leave(answered=[answer(file, explained, encode=encode if as_json else None, draw=draw)])


def _explained(file: str, state: str, dm: str | None, concept: str | None) -> Checked[Explained]:
    from detente.cli.inputs import space_of
    from detente.stability.asking import state_named

    return space_of(file).then(
        lambda space: state_named(space, state).then(
            lambda index: _reasoned(space, index, dm, concept)
        )
    )


def _reasoned(
    space: StateSpace, state: int, dm: str | None, concept: str | None
) -> Checked[Explained]:
    from detente.cli.patience import patience
    from detente.findings import Checked
    from detente.stability.asking import concepts_named, deciders_named, reasons

    def explained(dms: tuple[str, ...], names: tuple[str, ...]) -> Checked[Explained]:
        with patience(f"answers in {space.count:,} states; --dm and --concept ask for less"):
            found = reasons(space, state, dms, names)
        return found.then(lambda explanations: Checked((space, state, explanations)))

    return deciders_named(space, dm).then(
        lambda dms: concepts_named(space, concept).then(lambda names: explained(dms, names))
    )
