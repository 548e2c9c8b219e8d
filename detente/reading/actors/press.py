"""News outlets by name, from `press.txt`: who passes a statement on when told it."""

from __future__ import annotations

from functools import cache
from importlib import resources


def is_outlet(name: str) -> bool:
    """Whether a name, with or without its article, is that of a listed outlet."""
    line = " ".join(name.replace("’", "'").split())
    return line in _outlets() or line.removeprefix("the ").removeprefix("The ") in _outlets()


@cache
def _outlets() -> frozenset[str]:
    text = (resources.files(__package__) / "press.txt").read_text("utf-8")
    return frozenset(line for line in text.splitlines() if line and not line.startswith("#"))
