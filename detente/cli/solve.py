"""`detente solve FILE…`: states, stability, equilibria."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from detente.cli import options

if TYPE_CHECKING:
    from rich.console import RenderableType

    from detente.answers import Answer
    from detente.findings import Checked
    from detente.stability import StateSpace, Verdicts

    Solved = tuple[StateSpace, Verdicts]


@click.command(short_help="States, stability and equilibria.")
@options.files
@click.option(
    "--concepts",
    metavar="A,B,…",
    help="Solution concepts, such as nash,seq,l3,cseq:moe+uniroyal (default: those that fit).",
)
@click.option("--all", "everything", is_flag=True, help="List the states of a large model too.")
@options.as_json
def command(
    *, files: tuple[str, ...], concepts: str | None, everything: bool, as_json: bool
) -> None:
    """Which states of each FILE are stable for whom, and which are equilibria."""
    from detente.cli.printing import answer, leave

    def encode(file: str, solved: Solved) -> Answer:
        from detente.answers.solve import solve

        return solve(*solved, file, everything=everything)

    def draw(solved: Solved) -> RenderableType:
        from detente.briefing import terminal

        return terminal.solve(*solved, everything=everything)

    leave(
        answered=[
            answer(file, _solved(file, concepts), encode=encode if as_json else None, draw=draw)
            for file in files
        ]
    )


def _solved(file: str, concepts: str | None) -> Checked[Solved]:
    from detente.cli.inputs import space_of
    from detente.cli.patience import patience
    from detente.findings import Checked
    from detente.stability import analyse
    from detente.stability.asking import concepts_named

    def analysed(space: StateSpace) -> Checked[Solved]:
        return concepts_named(space, concepts).then(lambda names: solved(space, names))

    def solved(space: StateSpace, names: tuple[str, ...]) -> Checked[Solved]:
        with patience(f"{', '.join(names)} in {space.count:,} states"):
            return Checked((space, analyse(space, names)))

    return space_of(file).then(analysed)
