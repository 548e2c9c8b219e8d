"""The cube of settings: one cell for each combination of values of the axes.

Cells are numbered with the first axis lowest, which is the order of the settings as long as the
options of each axis stand side by side in the file. A decision maker's axes are neighbours, so that
the cube is at the same time, for each of them, a box (above, own, below) of three sides.
"""

from __future__ import annotations

from itertools import accumulate, chain
from math import prod
from operator import mul
from typing import TYPE_CHECKING, cast

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from detente.stability.axes import Axis
    from detente.stability.settings import Indices
    from detente.stability.truth import Array, Truth

SMALLEST_ROW = 256
"""Cells that the last side of the grid has at least: NumPy's inner loop runs along it, and on sides
of two cells its start costs ten times the work."""


class Cube:
    """All settings as cells of a cube, and which of them are feasible.

    Attributes:
        groups: the axes of each decision maker.
        axes: all axes, lowest first.
        size: the number of cells.
        shape: of a grid array; the lowest axes share its last side.
        interleaved: options of an axis do not stand side by side in the file, so that cells are
            not in the order of settings.
        cells: the cell of each feasible setting, shape (count,), int64; None where each cell is
            the setting of that number.
    """

    def __init__(self, groups: Sequence[tuple[Axis, ...]]) -> None:
        self.groups = tuple(groups)
        self.axes = tuple(chain.from_iterable(groups))
        sizes = [axis.size for axis in self.axes]
        self._strides = list(accumulate(sizes, mul, initial=1))
        self.size = self._strides[-1]
        self._low = next((k for k, s in enumerate(self._strides) if s >= SMALLEST_ROW), len(sizes))
        self.shape = (*reversed(sizes[self._low :]), self._strides[self._low])
        self._home = {o: (a, axis) for a, axis in enumerate(self.axes) for o in axis.options}
        order = [option for axis in self.axes for option in axis.options]
        self.interleaved = order != sorted(order)
        self.cells: Indices | None = None
        if self.interleaved:
            self.cells = self._by_setting(np.arange(self.size))

    @property
    def count(self) -> int:
        """The number of feasible settings."""
        return self.size if self.cells is None else len(self.cells)

    def keep(self, feasible: Truth) -> None:
        """Leave only the settings of which this grid array is true."""
        if not feasible.all():
            cells = np.flatnonzero(np.broadcast_to(feasible, self.shape))
            self.cells = cells if self.cells is None else self._by_setting(cells)

    def _by_setting(self, cells: Indices) -> Indices:
        """The cells in the order of their settings, where options of an axis stand apart."""
        columns = [self._cell_takes(place, cells) for place in sorted(self._home)]
        return cells[np.lexsort(columns)]

    def _cell_takes(self, place: int, cells: Indices) -> Truth:
        number, axis = self._home[place]
        values = cells // self._strides[number] % axis.size
        return cast("Truth", values == axis.value(place))

    def option(self, place: int) -> Truth:
        """Where the option is taken; one axis long, or a whole row for an axis of the row."""
        number, axis = self._home[place]
        if number < self._low:
            return self._cell_takes(place, np.arange(self.shape[-1]))
        along: Truth = np.arange(axis.size) == axis.value(place)
        return along.reshape((-1,) + (1,) * (number - self._low + 1))

    def mark(self, settings: Indices) -> Truth:
        """The grid array that is true of exactly these settings."""
        marked = np.zeros(self.size, dtype=bool)
        marked[settings if self.cells is None else self.cells[settings]] = True
        return marked.reshape(self.shape)

    def flat(self, grid: Array) -> Array:
        """One value for each feasible setting."""
        cells = np.broadcast_to(grid, self.shape).reshape(-1)
        return cast("Array", cells if self.cells is None else cells[self.cells])

    def box(self, dm: int) -> tuple[int, int, int]:
        """The sides of the cube as seen by a decision maker: cells above, own, below."""
        first = sum(map(len, self.groups[:dm]))
        own = prod(axis.size for axis in self.groups[dm])
        below = self._strides[first]
        return self.size // (own * below), own, below

    def others(self, dm: int) -> Indices:
        """Keys that are equal where two settings differ in the decision maker's options only."""
        _, own, below = self.box(dm)
        cells = np.arange(self.size) if self.cells is None else self.cells
        return cells // (own * below) * below + cells % below

    def own(self, dm: int) -> Indices:
        """Keys that are equal where two settings agree on the decision maker's options."""
        _, own, below = self.box(dm)
        cells = np.arange(self.size) if self.cells is None else self.cells
        return cells // below % own

    def block(self, dm: int, setting: int) -> Indices:
        """The feasible settings that differ from this one in the decision maker's options only."""
        _, own, below = self.box(dm)
        cell = setting if self.cells is None else int(self.cells[setting])
        base = cell // (own * below) * own * below + cell % below
        cells = base + np.arange(own) * below
        if self.cells is None:
            return cells
        return np.flatnonzero(np.isin(self.cells, cells))

    def find(self, taken: frozenset[int]) -> int | None:
        """The feasible setting that takes exactly these options."""
        cell = self._cell(taken)
        if cell is None or self.cells is None:
            return cell
        found = np.flatnonzero(self.cells == cell)
        return int(found[0]) if len(found) else None

    def _cell(self, taken: frozenset[int]) -> int | None:
        cell = 0
        for axis, stride in zip(self.axes, self._strides, strict=False):
            own = [place for place in axis.options if place in taken]
            if len(own) > 1 or (not own and not axis.none):
                return None
            cell += stride * (axis.value(own[0]) if own else 0)
        return cell

    def taken(self, setting: int) -> tuple[int, ...]:
        """The places of the options that this setting takes."""
        cell = setting if self.cells is None else int(self.cells[setting])
        values = (cell // s % a.size for a, s in zip(self.axes, self._strides, strict=False))
        each = (axis.taken(value) for axis, value in zip(self.axes, values, strict=True))
        return tuple(sorted(chain.from_iterable(each)))
