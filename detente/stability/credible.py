"""The worst that opponents can bring about by improvements, over whole boxes.

h(t) = min over R_H^+(t) of a value, for all cells t and all who may answer one decision maker: by a
reverse search in rising order of the value, slice by slice of the box, the slices shared among the
processors. Sorting a slice takes a fifth of the time, laying out its lines a third, the search the
rest.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from detente.stability.memory import claim
from detente.stability.opponents import lists_of, opponents_of
from detente.stability.orders import packed
from detente.stability.shares import in_shares

if TYPE_CHECKING:
    from detente.stability.boxes import Boxes
    from detente.stability.orders import Orders
    from detente.stability.preference import Payoff

AT_A_TIME = 2**18
"""Cells that a thread takes at a time: many slices where they are small."""


def lowest_answers(boxes: Boxes, dm: str, values: Payoff, most: int, orders: Orders) -> Payoff:
    """The least value over each cell and what all others can turn it into by improvements.

    Args:
        boxes: the box of the space.
        dm: who stays.
        values: a full box, or one that broadcasts; not below 0.
        most: the greatest value of a feasible cell; the others have greater ones.
        orders: of all decision makers.

    Returns:
        A full box, without meaning where nothing is feasible.
    """
    from detente.stability.kernels import answering  # noqa: PLC0415 - Numba loads for a second

    slices = np.moveaxis(np.broadcast_to(values, boxes.shape), boxes.side(dm), 0)
    count, cells = len(slices), slices[0].size
    claim(4 * slices.size, f"the answers to '{dm}'")
    found = np.empty(slices.shape, dtype=np.int32)
    who = opponents_of(boxes, dm, orders)
    lists = lists_of(who, cells)

    def work(share: slice) -> None:
        keys = packed(slices[share].reshape(-1, cells), most + 1)
        keys.sort(axis=-1)
        rows = found[share].reshape(-1, cells)
        answering.lowest_answers(keys, share.start, who, lists.copied(), rows)

    in_shares(work, count, slices.size, max(1, AT_A_TIME // cells))
    return np.moveaxis(found, 0, boxes.side(dm))
