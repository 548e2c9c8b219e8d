"""The console that everything is printed on, and text that cannot act on it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table
from rich.text import Text

from detente.briefing.shown import shown
from detente.briefing.words.lists import tally

if TYPE_CHECKING:
    from rich.console import RenderableType

PLAIN_WIDTH = 100
"""Columns where the output is no terminal: the same bytes on every machine."""


def console() -> Console:
    """A console on standard output; without a terminal, plain text of a fixed width."""
    if sys.stdout.isatty():
        return Console(highlight=False, markup=False, emoji=False)
    return Console(width=PLAIN_WIDTH, highlight=False, markup=False, emoji=False, color_system=None)


def text(words: str, style: str = "") -> Text:
    """Words as text, never as markup, with every character that could act made visible."""
    return Text(shown(words), style=style)


def table(title: str, *columns: str, numbers: tuple[str, ...] = ()) -> Table:
    """An empty table in the house style; the columns named in `numbers` are set to the right."""
    empty = Table(
        title=text(title), title_justify="left", title_style="bold", box=None, padding=(0, 2, 0, 0)
    )
    for column in columns:
        empty.add_column(
            text(column),
            justify="right" if column in numbers else "left",
            header_style="dim",
            overflow="fold",
        )
    return empty


def left_out(n: int, noun: str, plural: str | None = None) -> list[RenderableType]:
    """That so many more are not shown; nothing where all are."""
    if n <= 0:
        return []
    return [
        text(f"{tally(n, noun, plural)} more {'is' if n == 1 else 'are'} left out here.", "dim")
    ]
