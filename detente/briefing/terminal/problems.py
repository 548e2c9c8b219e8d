"""`detente check`: every finding with its line, a caret and its help."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Group
from rich.text import Text

from detente.briefing.terminal.screen import text
from detente.briefing.words.lists import tally

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rich.console import RenderableType

    from detente.findings import Finding

_STYLES = {"error": "red", "warning": "yellow"}


def check(findings: Iterable[Finding]) -> RenderableType:
    """The findings as they print themselves, and how many there are."""
    listed = list(findings)
    errors = sum(each.severity == "error" for each in listed)
    told = f"{tally(errors, 'error')}, {tally(len(listed) - errors, 'warning')}"
    # A finding prints itself with every character made visible; its line breaks are meant.
    shown = [Text(str(each), style=_STYLES[each.severity]) for each in listed]
    return Group(*shown, text(told if listed else "Nothing wrong was found."))
