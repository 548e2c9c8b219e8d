"""A YAML document as nodes that know where they stand; every scalar is what was typed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

Style = Literal["plain", "single", "double", "block"]


@dataclass(frozen=True, slots=True, eq=False)
class Scalar:
    """A text; `start` and `end` are offsets in the source, quotes included."""

    value: str
    start: int
    end: int
    style: Style = "plain"

    @property
    def empty(self) -> bool:
        """Nothing was written: `key:` and no more."""
        return self.style == "plain" and not self.value


@dataclass(frozen=True, slots=True, eq=False)
class Sequence:
    """A list; `partial` where the file breaks off in it."""

    items: tuple[Node, ...]
    start: int
    end: int
    partial: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Mapping:
    """Keys and values in file order, each key once.

    `partial` where a pair is left out because something is wrong with its key, or where the file
    breaks off in it.
    """

    pairs: tuple[tuple[Scalar, Node], ...]
    start: int
    end: int
    partial: bool = False

    @property
    def keys(self) -> tuple[Scalar, ...]:
        """The keys in file order."""
        return tuple(key for key, _ in self.pairs)

    def get(self, key: str) -> Node | None:
        """The value of a key, or None."""
        return next((value for name, value in self.pairs if name.value == key), None)


@dataclass(frozen=True, slots=True, eq=False)
class Broken:
    """Stands where something was reported already: nothing more is said about it."""

    start: int
    end: int


Node: TypeAlias = Scalar | Sequence | Mapping | Broken
