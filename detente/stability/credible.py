"""The worst that opponents can bring about by improvements, over whole boxes.

h(t) = min over R_H^+(t) of a value is the least fixed point of "lower each cell to the least value
over the strictly better cells of each member's line". The members are taken in turn. A line whose
cells nobody else has lowered since its own last turn is passed over; it ends when all are.
"""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from detente.stability.memory import claim

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from detente.stability.boxes import Boxes
    from detente.stability.preference import Payoff

SERIAL_BELOW = 2**18
"""Cells below which a parallel kernel costs more to start (8 ms) than it saves."""


class Ranked(NamedTuple):
    """One decision maker's lines in falling order of its payoff.

    Attributes:
        box: the sides (above, own, below).
        order: places on each line, shape (above * below, own), a flag on each new payoff.
        sizes: feasible cells of each line.
        flag: that flag.
        used_up: the one-way options that each place on a line has used up, one bit each.
    """

    box: tuple[int, int, int]
    order: NDArray[np.unsignedinteger]
    sizes: NDArray[np.int32]
    flag: int
    used_up: NDArray[np.int32]


def ranked(boxes: Boxes, dm: str, payoff: Payoff) -> Ranked:
    """Sort the lines of a decision maker once, for all who must reckon with it.

    Args:
        boxes: the box of the space.
        dm: whose lines.
        payoff: its payoff as a full box, negative where infeasible.
    """
    from detente.stability.kernels import improving  # noqa: PLC0415 - Numba loads for a second

    side = boxes.side(dm)
    above = int(np.prod(boxes.shape[:side], dtype=np.int64))
    own = boxes.shape[side]
    below = payoff.size // (above * own)
    kind, flag = (np.uint16, 2**15) if own <= 2**15 else (np.uint32, 2**31)
    claim(payoff.size * np.dtype(kind).itemsize, f"the order of the states for '{dm}'")
    order = np.empty((above * below, own), dtype=kind)
    sizes = np.empty(above * below, dtype=np.int32)
    parallel = payoff.size >= SERIAL_BELOW
    kernel = improving.rank_in_parallel if parallel else improving.rank
    kernel(payoff.reshape(above, own, below), order, sizes, flag)
    return Ranked((above, own, below), order, sizes, flag, _used_up(boxes, dm))


def worst_by_improvements(values: Payoff, lines: Sequence[Ranked]) -> Payoff:
    """The least value over each cell and what these can turn it into by improvements.

    Args:
        values: a full box of its own, which is lowered in place.
        lines: of each opponent.
    """
    from detente.stability.kernels import improving  # noqa: PLC0415 - Numba loads for a second

    kernel = improving.relax if values.size < SERIAL_BELOW else improving.relax_in_parallel
    sides = [(one.box[1], one.box[2]) for one in lines]
    tiles = [one.box[0] * -(-one.box[2] // improving.TOGETHER) for one in lines]
    begins = list(accumulate(tiles, initial=0))
    marks = np.ones(begins[-1], dtype=np.uint8)
    others = np.array(
        [(*side, begin) for side, begin in zip(sides, begins, strict=False)], dtype=np.int64
    ).reshape(-1, 3)
    while marks.any():
        for number, one in enumerate(lines):
            mine = marks[begins[number] : begins[number + 1]]
            if mine.any():
                rest = np.delete(others, number, axis=0)
                kernel(values.reshape(one.box), one, mine, rest, marks)
    return values


def _used_up(boxes: Boxes, dm: str) -> NDArray[np.int32]:
    """For each place on a line, the bits of the one-way options that can go no further."""
    bits = np.zeros(1, dtype=np.int32)
    one_way = boxes.one_way(dm)
    number = {option: k for k, option in enumerate(sorted(one_way))}
    for axis in boxes.axes(dm):
        each = [
            sum(
                1 << number[option]
                for option in axis.options
                if option in one_way and (option in axis.taken(value)) == one_way[option]
            )
            for value in range(axis.size)
        ]
        bits = (np.array(each, dtype=np.int32)[:, None] | bits[None, :]).reshape(-1)
    return bits
