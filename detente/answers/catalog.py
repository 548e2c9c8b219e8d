"""The answer of `catalog`: the published disputes that ship with the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from detente.answers import FORMAT, Answer

if TYPE_CHECKING:
    from collections.abc import Iterable

    from detente.catalog import Entry


def catalog(entries: Iterable[Entry]) -> Answer:
    """Each entry's name, title, reference, and whose its table of verdicts is."""
    return {
        "format": FORMAT,
        "disputes": [
            {"name": e.name, "title": e.title, "reference": e.reference, "table": e.table}
            for e in entries
        ],
    }
