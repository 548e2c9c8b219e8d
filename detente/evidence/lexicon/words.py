"""The word lists of the comparing."""

from __future__ import annotations

from functools import cache
from pathlib import Path


def listed(name: str) -> frozenset[str]:
    """The words of a list; KeyError where there is no such list."""
    return _lists()[name]


def counted_as(unit: str) -> str:
    """A word for what is counted, the same for soldiers and troops."""
    return _counted().get(unit.removesuffix("s"), unit)


@cache
def _counted() -> dict[str, str]:
    prefix = "counted "
    lists = ((name, some) for name, some in _lists().items() if name.startswith(prefix))
    return {word: name.removeprefix(prefix) for name, some in lists for word in some}


@cache
def _lists() -> dict[str, frozenset[str]]:
    text = Path(__file__).with_name("words.txt").read_text(encoding="utf-8")
    lines = [line.partition(":") for line in text.splitlines() if not line.startswith("#")]
    return {name: frozenset(words.split()) for name, _colon, words in lines}
