"""Solution concepts by their names: what each is called, and which share a column of a table."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from detente.briefing.words.lists import joined

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from detente.stability.truth import Truth

TYPES = {
    "a": "bold: leaves also for a state that might be better, and is deterred only by what is "
    "surely no better",
    "b": "sure of both: leaves only for what is surely better, and is deterred only by what is "
    "surely no better",
    "c": "open to both: leaves also for a state that might be better, but is deterred already by "
    "what might be no better",
    "d": "cautious: leaves only for what is surely better, and is deterred already by what might "
    "be no better",
}
"""The attitudes to what is unknown, each as a predicate of the decision maker."""

_SHORT = {"nash": "Nash", "cnash": "CNash"}
_UNSURE = re.compile(r"(nash|gmr|smr|seq)_([abcd])")
_MAXIMIN = re.compile(r"maximin(\d+)")


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table of verdicts.

    Attributes:
        title: its head.
        names: the concepts that it shows: one, or a basic one under several types.
    """

    title: str
    names: tuple[str, ...]

    @property
    def typed(self) -> bool:
        """Whether it shows letters of types, not a mark."""
        return _UNSURE.fullmatch(self.names[0]) is not None

    def holding(self, equilibria: Mapping[str, Truth], state: int) -> tuple[str, ...]:
        """Those of its concepts under which the state is an equilibrium."""
        return tuple(name for name in self.names if equilibria[name][state])


def concept(name: str) -> str:
    """The short name of a concept as it stands in a table: `SEQ`, `strong SEQ`, `SEQ a`."""
    kind, _, who = name.partition(":")
    if kind == "stackelberg":
        return f"Stackelberg (led by {who})"
    if who:
        return _short(kind) if who == "all" else f"{_short(kind)} ({who})"
    if found := _MAXIMIN.fullmatch(name):
        return f"Maximin {found[1]}"
    first, _, rest = name.partition("_")
    if first in ("strong", "weak"):
        return f"{first} {_short(rest)}"
    return f"{_short(first)} {rest}".strip()


def _short(basic: str) -> str:
    return _SHORT.get(basic, basic.upper())


def concepts(names: Iterable[str]) -> str:
    """Their short names as a list, the types of one concept behind it: `Nash bd and GMR abcd`."""
    return joined(labels(names))


def labels(names: Iterable[str]) -> tuple[str, ...]:
    """Each short name by itself, with the letters of its types."""
    return tuple(
        f"{column.title} {letters(column.names)}" if column.typed else column.title
        for column in columns(names)
    )


def columns(names: Iterable[str]) -> tuple[Column, ...]:
    """The concepts in their order; all types of a basic one under unknown preferences are one."""
    grouped: dict[str, list[str]] = {}
    for name in names:
        found = _UNSURE.fullmatch(name)
        grouped.setdefault(f"{found[1]}_" if found else name, []).append(name)
    return tuple(Column(_title(key), tuple(group)) for key, group in grouped.items())


def _title(key: str) -> str:
    return concept(key.removesuffix("_"))


def letters(names: Iterable[str]) -> str:
    """The letters of the types in names such as `seq_b`, `seq_d`: `bd`."""
    return "".join(name[-1] for name in names)


def is_typed(names: Iterable[str]) -> bool:
    """Whether any of the concepts is one under unknown preferences."""
    return any(_UNSURE.fullmatch(name) for name in names)


def types(names: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """The types among the concepts, each with what it means; none where all is known."""
    used = {name[-1] for name in names if _UNSURE.fullmatch(name)}
    return tuple((letter, told) for letter, told in TYPES.items() if letter in used)


def basic_of(name: str) -> str:
    """The basic concept that one of unknown preferences, or of strength, is a form of."""
    if found := _UNSURE.fullmatch(name):
        return found[1]
    return name.removeprefix("strong_").removeprefix("weak_")
