"""The command `detente`: one file a command, imported when called.

Exit 0: fine. 1: the input has errors. 2: wrong use (click's own).
"""

from __future__ import annotations

import sys
from importlib import import_module

import click

from detente import __version__

COMMANDS = (
    "new",
    "check",
    "solve",
    "why",
    "trace",
    "read",
    "compare",
    "draft",
    "brief",
    "catalog",
)


class Commands(click.Group):
    """Each command lives in the module of its name and is imported when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """The commands in the order of the work, not of the alphabet."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of that name, or None."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"detente.cli.{cmd_name}").command
        return command


@click.command(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="detente")
def group() -> None:
    """Détente: from conflicting reports about a dispute to a brief that can be defended.

    \b
    CASE  a folder with dispute.yaml and reports/ (either may be missing), or a dispute file
    FILE  a dispute file, a case folder, - (standard input), or catalog:NAME
    """  # noqa: D301 (click reads the escape)


def main() -> None:
    """Run the command; text goes out as UTF-8 wherever the terminal can take it."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    group(prog_name="detente")
