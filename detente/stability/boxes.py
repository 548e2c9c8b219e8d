"""The cube as a box with one side for each decision maker: moves without arcs.

In option form, with nothing merged, what a decision maker can reach is a line of this box: the
cells that agree outside its own side. The best and the worst along a line, and what a group can
reach line after line, are then reductions of whole arrays, and no arc is ever listed. Infeasible
cells carry a value that never wins; one-way options let only some values of an axis reach others.
"""

from __future__ import annotations

from math import gcd, prod
from typing import TYPE_CHECKING, cast

import numpy as np

from detente.stability.cube import Cube
from detente.stability.shares import in_shares

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    from detente.stability.axes import Axis
    from detente.stability.orders import Orders
    from detente.stability.preference import Payoff
    from detente.stability.space import StateSpace
    from detente.stability.truth import Array, Truth

    Reduction = Callable[..., Payoff]

HIGHEST = np.iinfo(np.int32).max
LOWEST = np.iinfo(np.int32).min

ROW = 2**13
"""Cells of a row that NumPy passes at once: shorter rows cost more to start than to pass, longer
ones leave the nearest cache."""


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
        dms: the ids of the decision makers, in file order.
        shape: of a full array.
        feasible: which cells are, in that shape; None where all are.
    """

    def __init__(self, space: StateSpace, cube: Cube) -> None:
        self._cube = cube
        self.dms = space.dms
        self._one_way = [dict(space.one_way[dm]) for dm in space.dms]
        self.shape = tuple(prod(axis.size for axis in group) for group in reversed(cube.groups))
        self._payoffs = space.payoffs
        self._orders: Orders | None = None
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

    def orders(self) -> Orders:
        """The lines of all decision makers in order of their payoffs, sorted when first asked."""
        from detente.stability.orders import rising  # noqa: PLC0415 - small models do without

        if self._orders is None:
            self._orders = rising(self, self._payoffs)
        return self._orders

    def side(self, dm: str) -> int:
        """The side of that decision maker."""
        return len(self.dms) - 1 - self.dms.index(dm)

    def one_way(self, dm: str) -> dict[int, bool]:
        """Its one-way options by place: True where an option can only be taken."""
        return self._one_way[self.dms.index(dm)]

    def axes(self, dm: str) -> tuple[Axis, ...]:
        """Its axes, lowest first."""
        return self._cube.groups[self.dms.index(dm)]

    def used_up(self, dm: str) -> NDArray[np.int64]:
        """For each place on its lines, the bits of the one-way options that can go no further."""
        bits = np.zeros(1, dtype=np.int64)
        one_way = self.one_way(dm)
        number = {option: k for k, option in enumerate(sorted(one_way))}
        for axis in self.axes(dm):
            each = [
                sum(
                    1 << number[option]
                    for option in axis.options
                    if option in one_way and (option in axis.taken(value)) == one_way[option]
                )
                for value in range(axis.size)
            ]
            bits = (np.array(each, dtype=np.int64)[:, None] | bits[None, :]).reshape(-1)
        return bits

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
            box = _least_shared(box, [self.side(dm) for dm in dms if not self.one_way(dm)])
            for dm in filter(self.one_way, dms):
                box = self._along(dm, box, np.minimum)
            return box
        while True:
            before = box
            for dm in dms:
                box = self.closed(self._along(dm, box, np.minimum))
            if np.array_equal(box, before):
                return box

    def within(self, box: Payoff, limits: Payoff) -> Truth:
        """Which states have a value of at most these limits, a full box."""
        found = np.empty(self.shape, dtype=bool)
        values = np.broadcast_to(_widened(box, self.shape), self.shape)

        def work(share: slice) -> None:
            np.less_equal(values[share], limits[share], out=found[share])

        in_shares(work, len(found), found.size)
        return self.flat(found)

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


def _widened(box: Payoff, shape: tuple[int, ...]) -> Payoff:
    """The box with rows written out where the same short row is met again and again."""
    first = next((k for k in range(1, len(shape)) if prod(shape[k:]) < ROW), len(shape)) - 1
    if prod(box.shape[:first]) > 1 or box.size == 1:
        return box
    return np.ascontiguousarray(np.broadcast_to(box, (*box.shape[:first], *shape[first:])))


def _least_shared(box: Payoff, sides: Sequence[int]) -> Payoff:
    """The least value along all these sides, slabs of the first side shared."""
    parts = in_shares(lambda share: _least(box[share], sides), len(box), box.size)
    return np.minimum.reduce(parts) if 0 in sides else np.concatenate(parts)


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
            least = _least_run(
                box.reshape(prod(box.shape[:first]), -1, prod(box.shape[last + 1 :]))
            )
            ones = (1,) * (last + 1 - first)
            box = least.reshape(*box.shape[:first], *ones, *box.shape[last + 1 :])
    return box


def _least_run(lines: Payoff) -> Payoff:
    """The least value along the middle side; short rows are laid side by side first."""
    before, run, after = lines.shape
    beside = gcd(run, 1 << (ROW // after).bit_length() - 1) if 1 < after < ROW else 1
    rows = np.minimum.reduce(lines.reshape(before, run // beside, beside * after), axis=1)
    return cast("Payoff", np.minimum.reduce(rows.reshape(before, beside, after), axis=1))


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
