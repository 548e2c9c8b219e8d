"""`detente new FOLDER`: a commented dispute.yaml and an empty reports/."""

from __future__ import annotations

from pathlib import Path

import click


@click.command(short_help="A commented dispute.yaml and an empty reports/.")
@click.argument("folder", type=click.Path(path_type=Path))
def command(*, folder: Path) -> None:
    """Make FOLDER a case to start from; a dispute.yaml that is already there is left alone."""
    from detente.case.new import new_case

    try:
        made = new_case(folder)
    except OSError as error:
        raise click.ClickException(f"{folder} cannot be made: {error.strerror}") from error
    if not made:
        message = f"{folder / 'dispute.yaml'} is already there; nothing was changed."
        raise click.ClickException(message)
    for path in made:
        click.echo(f"made {path}")
    click.echo(f"next: edit {made[0]}, then `detente check {folder}`")
