"""The cube as a box with one side for each decision maker: moves without arcs.

In option form, with nothing merged, what a decision maker can reach is a line of this box: the
cells that agree outside its own side. The best and the worst along a line, and what a group can
reach line after line, are then reductions of whole arrays, and no arc is ever listed. Infeasible
cells carry a value that never wins; one-way options let only some values of an axis reach others.
"""

from __future__ import annotations

from math import prod
from typing import TYPE_CHECKING, cast

import numpy as np

from detente.stability.cube import Cube

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from detente.stability.axes import Axis
    from detente.stability.credible import Ranked
    from detente.stability.preference import Payoff
    from detente.stability.space import StateSpace
    from detente.stability.truth import Array, Truth

    Reduction = Callable[..., Payoff]

HIGHEST = np.iinfo(np.int32).max
LOWEST = np.iinfo(np.int32).min


def boxed(space: StateSpace) -> Boxes | None:
    """The box of a space in option form with nothing merged and no interleaved axes; else None."""
    if not space.transitive or not isinstance(space.grid, Cube) or space.grid.interleaved:
        return None
    return Boxes(space, space.grid)


class Boxes:
    """Reductions along the lines of each decision maker.

    Arrays here have one side for each decision maker, the last one's first, or are one long along
    some sides and broadcast.

    Attributes:
        shape: of a full array.
        feasible: which cells are, in that shape; None where all are.
    """

    def __init__(self, space: StateSpace, cube: Cube) -> None:
        self._cube = cube
        self._dms = space.dms
        self._one_way = [dict(space.one_way[dm]) for dm in space.dms]
        self.shape = tuple(prod(axis.size for axis in group) for group in reversed(cube.groups))
        self._ranked: dict[str, Ranked] = {}
        self.feasible: Truth | None = None
        if cube.cells is not None:
            self.feasible = np.zeros(cube.size, dtype=bool)
            self.feasible[cube.cells] = True
            self.feasible = self.feasible.reshape(self.shape)

    def full(self, values: Payoff, empty: int) -> Payoff:
        """One value for each state as a box, with `empty` where nothing is feasible."""
        if self._cube.cells is None:
            return values.reshape(self.shape)
        cells = np.full(self._cube.size, empty, dtype=values.dtype)
        cells[self._cube.cells] = values
        return cells.reshape(self.shape)

    def flat(self, box: Array) -> Array:
        """A box, full or not, as one value for each state."""
        cells = np.broadcast_to(box, self.shape).reshape(-1)
        return cast("Array", cells if self._cube.cells is None else cells[self._cube.cells])

    def ranked(self, dm: str, payoff: Payoff) -> Ranked:
        """The decision maker's lines in falling order of its payoff, sorted when first asked."""
        from detente.stability.credible import ranked  # noqa: PLC0415 - needs Numba

        if dm not in self._ranked:
            self._ranked[dm] = ranked(self, dm, self.full(payoff, -1))
        return self._ranked[dm]

    def side(self, dm: str) -> int:
        """The side of that decision maker."""
        return len(self._dms) - 1 - self._dms.index(dm)

    def one_way(self, dm: str) -> dict[int, bool]:
        """Its one-way options by place: True where an option can only be taken."""
        return self._one_way[self._dms.index(dm)]

    def axes(self, dm: str) -> tuple[Axis, ...]:
        """Its axes, lowest first."""
        return self._cube.groups[self._dms.index(dm)]

    def best(self, dm: str, box: Payoff) -> Payoff:
        """The greatest value over each cell and what the decision maker can turn it into."""
        return self._along(dm, box, np.maximum)

    def closed(self, box: Payoff) -> Payoff:
        """The box with the highest value where nothing is feasible."""
        if self.feasible is None:
            return box
        return np.where(self.feasible, box, np.int32(HIGHEST))

    def worst(self, dms: Sequence[str], box: Payoff) -> Payoff:
        """The least value over each cell and what these can turn it into by moving in any order."""
        if self.feasible is None:
            box = _least(box, [self.side(dm) for dm in dms if not self.one_way(dm)])
            for dm in filter(self.one_way, dms):
                box = self._along(dm, box, np.minimum)
            return box
        while True:
            before = box
            for dm in dms:
                box = self.closed(self._along(dm, box, np.minimum))
            if np.array_equal(box, before):
                return box

    def _along(self, dm: str, box: Payoff, operation: np.ufunc) -> Payoff:
        side = self.side(dm)
        if box.shape[side] == 1:
            return box
        if not self.one_way(dm):
            return cast("Payoff", operation.reduce(box, axis=side, keepdims=True))
        return self._directed(dm, box, operation)

    def _directed(self, dm: str, box: Payoff, operation: np.ufunc) -> Payoff:
        """Along each axis of the decision maker in turn, with one-way options on some of them."""
        side, axes = self.side(dm), self.axes(dm)
        before, after = box.shape[:side], box.shape[side + 1 :]
        sizes = tuple(axis.size for axis in reversed(axes))
        split = box.reshape(*before, *sizes, *after)
        for place, axis in enumerate(reversed(axes), start=side):
            split = _along_axis(split, place, axis, self.one_way(dm), operation)
        spread = np.broadcast_to(split, (*before, *sizes, *after))
        return spread.reshape(box.shape)


def _least(box: Payoff, sides: Sequence[int]) -> Payoff:
    """The least value along all these sides.

    Neighbouring sides are taken as one, and the outermost first: what is left of the box after the
    first pass over the memory is small, and that pass runs along the memory.
    """
    for first in sorted(sides):
        if first - 1 not in sides:
            last = first
            while last + 1 in sides:
                last += 1
            before, run, after = (
                box.shape[:first],
                box.shape[first : last + 1],
                box.shape[last + 1 :],
            )
            lines = box.reshape(prod(before), prod(run), prod(after))
            box = np.minimum.reduce(lines, axis=1).reshape(*before, *(1 for _ in run), *after)
    return box


def _along_axis(
    box: Payoff, side: int, axis: Axis, one_way: dict[int, bool], operation: np.ufunc
) -> Payoff:
    if not any(option in one_way for option in axis.options):
        return cast("Payoff", operation.reduce(box, axis=side, keepdims=True))
    lines = np.moveaxis(box, side, 0)
    result = np.empty_like(lines)
    for value in range(axis.size):
        reach = [w for w in range(axis.size) if _may_turn(axis, value, w, one_way)]
        result[value] = operation.reduce(lines[reach], axis=0)
    return np.moveaxis(result, 0, side)


def _may_turn(axis: Axis, before: int, after: int, one_way: dict[int, bool]) -> bool:
    """Whether the value of an axis may be turned into the other, or kept."""
    dropped = set(axis.taken(before)) - set(axis.taken(after))
    taken = set(axis.taken(after)) - set(axis.taken(before))
    return all(not one_way.get(option, False) for option in dropped) and all(
        one_way.get(option, True) for option in taken
    )
