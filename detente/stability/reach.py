"""What a group can reach: one fold over all legal sequences of moves.

R_H(s) holds the states that members of H can reach from s by moving in any order and any number of
times, nobody twice in a row (Fang, Hipel, Kilgour 1993). Where a decision maker's moves are
intransitive that rule binds, so that the last mover is carried along.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from detente.stability.arcs import Arcs

Number = TypeVar("Number", bound=np.generic)


def fold(
    operation: np.ufunc, movers: Sequence[Arcs], values: NDArray[Number], empty: int
) -> NDArray[Number]:
    """The operation over the values of all states that the movers can reach from each state.

    Cost: a pass over all arcs for each move of the longest of the shortest sequences.

    Args:
        operation: minimum, maximum, bitwise or: associative, and indifferent to repetition.
        movers: the moves (or improvements) of each member of the group.
        values: shape (count,) or (count, width).
        empty: the result over no states.

    Returns:
        The shape of `values`.
    """
    if len(movers) == 1:
        return step(operation, movers[0], values, empty)
    first = [np.full_like(values, empty) for _ in movers]
    """What sequences reach whose first move is that mover's."""
    changed = bool(movers)
    while changed:
        changed = False
        for number, mover in enumerate(movers):
            carried = values
            for other in (*first[:number], *first[number + 1 :]):
                carried = operation(carried, other)
            found = step(operation, mover, carried, empty)
            if not np.array_equal(found, first[number]):
                first[number], changed = found, True
    result = np.full_like(values, empty)
    for found in first:
        result = operation(result, found)
    return result


def step(operation: np.ufunc, arcs: Arcs, values: NDArray[Number], empty: int) -> NDArray[Number]:
    """The operation over the values of the states one arc away from each state."""
    result = np.full_like(values, empty)
    rows = (arcs.starts[1:] > arcs.starts[:-1]).nonzero()[0]
    if len(rows):
        found, along = _by_words(result), _by_words(values)
        found[rows] = operation.reduceat(along[arcs.targets], arcs.starts[rows], axis=0)
    return result


def _by_words(values: NDArray[Any]) -> NDArray[Any]:
    """Rows of bytes, which hold bits, as rows of words of eight where their number allows it."""
    if values.dtype != np.uint8 or values.shape[-1] % 8:
        return values
    return values.view(np.uint64)
