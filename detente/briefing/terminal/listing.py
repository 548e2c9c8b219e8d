"""`detente catalog`: the disputes that ship with Détente."""

from __future__ import annotations

from typing import TYPE_CHECKING

from detente.briefing.terminal.screen import table, text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rich.console import RenderableType

    from detente.catalog import Entry


def catalog(entries: Iterable[Entry]) -> RenderableType:
    """Each dispute with its name, its title, where it was published, whose table it has."""
    rows = table("Disputes: open one as catalog:NAME", "Name", "Title", "Reference", "Table")
    for each in entries:
        rows.add_row(
            text(each.name, "bold"), text(each.title), text(each.reference), text(each.table)
        )
    return rows
