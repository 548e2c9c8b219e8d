"""The feasible settings of a dispute: which options each takes, in the order they are counted in.

A setting gives each option Y or N; they are counted with the first option of the file lowest. Two
forms hold them: the `Cube`, an array with a cell for each combination of values of the axes, and
the `Listing`, a list of the feasible ones, for cubes that are too large but nearly empty.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from detente.stability.truth import Array, Truth

    Indices = NDArray[np.int64]


class Settings(Protocol):
    """What both forms answer. A *grid* array is a boolean array of this form's own shape."""

    @property
    def count(self) -> int:
        """The number of feasible settings."""
        ...

    def option(self, place: int) -> Truth:
        """Where the option at that place of the file order is taken: a grid array."""
        ...

    def mark(self, settings: Indices) -> Truth:
        """The grid array that is true of exactly these settings."""
        ...

    def flat(self, grid: Array) -> Array:
        """A grid array as one value for each feasible setting: shape (count,)."""
        ...

    def others(self, dm: int) -> Indices:
        """Keys, shape (count,): equal where two settings agree on all options of the others."""
        ...

    def own(self, dm: int) -> Indices:
        """Keys from 0, shape (count,): equal where two settings agree on the options of dm."""
        ...

    def block(self, dm: int, setting: int) -> Indices:
        """The feasible settings that agree with this one on all options of the others, rising."""
        ...

    def find(self, taken: frozenset[int]) -> int | None:
        """The feasible setting that takes exactly the options at these places."""
        ...

    def taken(self, setting: int) -> tuple[int, ...]:
        """The places of the options that this setting takes, rising."""
        ...


def pattern(taken: tuple[int, ...], options: int) -> str:
    """A setting as Y and N, one for each option in file order."""
    marks = bytearray(b"N" * options)
    for place in taken:
        marks[place] = ord("Y")
    return marks.decode("ascii")


def match(settings: Settings, marks: str) -> Truth:
    """The grid array that is true where the setting fits the marks Y, N and `-`."""
    fits = np.array(1, dtype=bool)
    for place, mark in enumerate(marks):
        if mark != "-":
            column = settings.option(place)
            fits = fits & (column if mark == "Y" else ~column)
    return fits
