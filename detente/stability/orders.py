"""Each decision maker's lines of a box in rising order of its payoff.

A line holds the cells that agree outside one decision maker's options. Payoff and place on the line
are packed into one number, so that NumPy's vectorised sort brings both into order at once: it took
four times as long as copying them, a radix sort of each line several times longer.
"""

from __future__ import annotations

from math import prod
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from detente.stability.memory import claim
from detente.stability.shares import in_shares

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from detente.stability.boxes import Boxes
    from detente.stability.preference import Payoff

AT_A_TIME = 2**17
"""Cells that are sorted at a time: what is in work stays in the cache of a processor."""


class Orders(NamedTuple):
    """The lines of every decision maker in rising order of its payoff.

    Attributes:
        places: shape (dms, cells): for each line in turn the places of its cells, the worst first,
            infeasible ones last.
        flag: a bit above all places, set on the first of each group of equal payoffs.
    """

    places: NDArray[np.unsignedinteger]
    flag: int


def rising(boxes: Boxes, payoffs: Mapping[str, Payoff]) -> Orders:
    """Sort the lines of every decision maker, once for all who must reckon with it."""
    longest, cells = max(boxes.shape), prod(boxes.shape)
    kind, flag = (np.uint16, 2**15) if longest <= 2**15 else (np.uint32, 2**31)
    claim(len(boxes.dms) * cells * np.dtype(kind).itemsize, "the order of the states for everyone")
    places = np.empty((len(boxes.dms), cells), dtype=kind)
    for row, dm in enumerate(boxes.dms):
        infeasible = int(payoffs[dm].max()) + 1
        own, *below = boxes.shape[boxes.side(dm) :]
        box = boxes.full(payoffs[dm], infeasible).reshape(-1, own, prod(below))
        lines = box.swapaxes(1, 2)
        _sort(lines, infeasible, places[row].reshape(lines.shape), flag)
    return Orders(places, flag)


def _sort(lines: Payoff, most: int, places: NDArray[np.unsignedinteger], flag: int) -> None:
    """Sort lines of shape (above, below, own) into places of that shape.

    Shares are slabs of the box as it lies in memory where these are small enough.
    """
    if lines[0].size > AT_A_TIME:
        lines, places = lines.swapaxes(0, 1), places.swapaxes(0, 1)
    bits = (lines.shape[-1] - 1).bit_length()

    def work(share: slice) -> None:
        keys, order = packed(lines[share], most), places[share]
        keys.sort(axis=-1)
        np.bitwise_and(keys, (1 << bits) - 1, out=order, casting="unsafe")
        keys >>= bits
        order[..., 0] |= flag
        order[..., 1:] |= (keys[..., 1:] != keys[..., :-1]) * order.dtype.type(flag)

    in_shares(work, len(lines), lines.size, max(1, AT_A_TIME // lines[0].size))


def packed(values: Payoff, most: int) -> NDArray[np.signedinteger]:
    """Each value with its place on the last side in the lower bits.

    Args:
        values: from 0, of any shape.
        most: a greater value counts as this one.
    """
    own = values.shape[-1]
    bits = (own - 1).bit_length()
    kind = np.int32 if most < 2 ** (31 - bits) else np.int64
    keys = np.empty(values.shape, dtype=kind)
    np.minimum(values, most, out=keys)
    keys <<= bits
    keys |= np.arange(own, dtype=kind)
    return keys
