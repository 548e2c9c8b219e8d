"""The feasible settings as a list, for a cube that is too large to hold but nearly empty.

The list grows axis by axis, and each rule strikes out what it forbids as soon as the last of its
options has its axis: the join of a constraint solver, on arrays.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    from detente.stability.axes import Axis
    from detente.stability.settings import Indices
    from detente.stability.truth import Array, Truth

    Words = NDArray[np.uint64]

BITS = 62
"""Options held in one machine word."""


class Listing:
    """Feasible settings as rows of bits, `BITS` options to a word; the first word is the lowest.

    A grid array is a flat one here.

    Args:
        words: shape (number of words, count), in any order.
        owned: the places of each decision maker's options.
    """

    def __init__(self, words: Words, owned: Sequence[tuple[int, ...]]) -> None:
        self._words = words[:, np.lexsort(tuple(words))]
        self._owned = tuple(owned)

    @property
    def count(self) -> int:
        """The number of feasible settings."""
        return int(self._words.shape[1])

    def option(self, place: int) -> Truth:
        """Where the option is taken."""
        return bit(self._words, place)

    def mark(self, settings: Indices) -> Truth:
        """True of exactly these settings."""
        marked = np.zeros(self.count, dtype=bool)
        marked[settings] = True
        return marked

    def flat(self, grid: Array) -> Array:
        """One value for each setting; constants are spread."""
        return cast("Array", np.broadcast_to(grid, (self.count,)))

    def others(self, dm: int) -> Indices:
        """Keys that are equal where two settings differ in the decision maker's options only."""
        return _keys(self._without(dm))

    def own(self, dm: int) -> Indices:
        """Keys that are equal where two settings agree on the decision maker's options."""
        return _keys(self._words & _mask(self._owned[dm], len(self._words)))

    def block(self, dm: int, setting: int) -> Indices:
        """The settings that differ from this one in the decision maker's options only."""
        rest = self._without(dm)
        return np.flatnonzero((rest == rest[:, setting : setting + 1]).all(axis=0))

    def _without(self, dm: int) -> Words:
        return self._words & ~_mask(self._owned[dm], len(self._words))

    def find(self, taken: frozenset[int]) -> int | None:
        """The setting that takes exactly these options."""
        wanted = _mask(tuple(taken), len(self._words))
        found = np.flatnonzero((self._words == wanted).all(axis=0))
        return int(found[0]) if len(found) else None

    def taken(self, setting: int) -> tuple[int, ...]:
        """The places of the options that this setting takes."""
        return tuple(
            number * BITS + place
            for number, word in enumerate(self._words[:, setting].tolist())
            for place in range(BITS)
            if word >> place & 1
        )


def bit(words: Words, place: int) -> Truth:
    """Where the bit of that option is set."""
    shifted = words[place // BITS] >> np.uint64(place % BITS)
    found: Truth = np.not_equal(shifted & np.uint64(1), 0)
    return found


def joined(
    axes: Sequence[Axis],
    strike: Callable[[Words, int], Truth],
    most: int,
) -> Words | None:
    """All combinations of values of the axes that survive, or None where they become too many.

    Args:
        axes: to be joined in this order.
        strike: given the rows so far and the number of axes joined, says which rows are forbidden
            by the rules that can be decided now.
        most: the number of rows that may be held at a time.
    """
    options = sum(len(axis.options) for axis in axes)
    rows = np.zeros((-(-options // BITS), 1), dtype=np.uint64)
    for number, axis in enumerate(axes, start=1):
        if rows.shape[1] * axis.size > most:
            return None
        values = [_mask(axis.taken(value), len(rows)) for value in range(axis.size)]
        rows = np.concatenate([rows | value for value in values], axis=1)
        rows = rows[:, ~np.broadcast_to(strike(rows, number), rows.shape[1:])]
    return rows


def _keys(rows: Words) -> Indices:
    """Numbers from 0 that are equal where two columns are."""
    order = np.lexsort(tuple(rows))
    steps = (rows[:, order[1:]] != rows[:, order[:-1]]).any(axis=0)
    keys = np.empty(rows.shape[1], dtype=np.int64)
    keys[order] = np.concatenate([[0], np.cumsum(steps)])
    return keys


def _mask(places: Sequence[int], words: int) -> Words:
    bits = [0] * words
    for place in places:
        bits[place // BITS] |= 1 << place % BITS
    return np.array(bits, dtype=np.uint64).reshape(-1, 1)
