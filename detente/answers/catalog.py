"""The answer of `catalog`: the published disputes that ship with the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from detente.answers import FORMAT, Answer

if TYPE_CHECKING:
    from collections.abc import Iterable

    from detente.catalog import Entry


def catalog(entries: Iterable[Entry]) -> Answer:
    """Each entry's name, title, reference, and whose its table of verdicts is."""
    return {"format": FORMAT, "disputes": [_entry(entry) for entry in entries]}


def entry(shown: Entry, text: str) -> Answer:
    """One entry with the text of its dispute file."""
    return {"format": FORMAT, "disputes": [_entry(shown) | {"text": text}]}


def _entry(shown: Entry) -> Answer:
    return {
        "name": shown.name,
        "title": shown.title,
        "reference": shown.reference,
        "table": shown.table,
    }
