"""`detente catalog [NAME]`: lists, shows and copies the published disputes."""

from __future__ import annotations

from pathlib import Path

import click

from detente.cli import options


@click.command(short_help="Lists, shows and copies the published disputes.")
@click.argument("name", required=False)
@click.option(
    "--copy-to",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Copy the dispute there, to change it; a file that is there is left alone.",
)
@options.as_json
def command(*, name: str | None, copy_to: Path | None, as_json: bool) -> None:
    """The disputes that ship with Détente, or the text of one of them.

    Every FILE of the other commands may be catalog:NAME.
    """
    if name is None:
        _list(as_json=as_json)
    elif copy_to is None:
        _show(name, as_json=as_json)
    else:
        _copy(_text(name), copy_to)


def _list(*, as_json: bool) -> None:
    from detente import catalog
    from detente.cli.printing import print_answer, print_drawn

    entries = [catalog.entry(name) for name in catalog.names()]
    if as_json:
        from detente.answers.catalog import catalog as encode

        print_answer(encode(entries))
    else:
        from detente.briefing import terminal

        print_drawn(terminal.catalog(entries))


def _show(name: str, *, as_json: bool) -> None:
    text = _text(name)
    if not as_json:
        click.echo(text, nl=False)
        return
    from detente import catalog
    from detente.answers.catalog import entry
    from detente.cli.printing import print_answer

    print_answer(entry(catalog.entry(name), text))


def _text(name: str) -> str:
    from difflib import get_close_matches

    from detente import catalog

    path = catalog.path(name)
    if path is None:
        near = get_close_matches(name, catalog.names(), n=1)
        advice = f"did you mean {near[0]}?" if near else "`detente catalog` lists them."
        message = f"the catalogue has no dispute {name!r}; {advice}"
        raise click.ClickException(message)
    return path.read_text("utf-8")


def _copy(text: str, target: Path) -> None:
    try:
        with target.open("x", encoding="utf-8") as out:
            out.write(text)
    except FileExistsError as error:
        message = f"{target} is already there; nothing was changed."
        raise click.ClickException(message) from error
    except OSError as error:
        message = f"{target} cannot be written: {error.strerror}"
        raise click.ClickException(message) from error
    click.echo(f"made {target}")
