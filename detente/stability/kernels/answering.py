"""What opponents can turn a state into by improvements: a reverse search, compiled.

In each slice of the box, cells are taken in rising order of their value; each gives its value to
all cells from which improvements lead to it and that have no lower one yet. An opponent improves on
those cells of a line that stand below in its own order: how far a line has been reached only ever
grows, so that each opponent passes every cell once. A slice is small enough for the cache of a
processor as long as the one who stays has some options.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numba import njit

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from detente.stability.opponents import Lists, Opponents
    from detente.stability.preference import Payoff

    Keys = NDArray[np.signedinteger]

HIGHEST = np.iinfo(np.int32).max


@njit(cache=True, nogil=True)
def lowest_answers(keys: Keys, first: int, who: Opponents, lists: Lists, found: Payoff) -> None:
    """The least value over each cell and what the opponents can turn it into by improvements.

    Args:
        keys: shape (slices, cells), rising: value and cell packed into one number.
        first: the setting that spans the first of these slices.
        who: all opponents.
        lists: room for their lists.
        found: shape (slices, cells), to be filled.
    """
    bits = 0
    while 1 << bits < keys.shape[1]:
        bits += 1
    for row in range(len(keys)):
        lists.reached[:] = lists.begin
        for one in range(len(who.own)):
            _lay(one, first + row, who, lists)
        found[row] = HIGHEST
        for key in keys[row]:
            value, cell = key >> bits, key & ((1 << bits) - 1)
            if value < found[row, cell]:
                _spread(cell, value, lists, found[row])


@njit(cache=True, nogil=True)
def _lay(one: int, setting: int, who: Opponents, lists: Lists) -> None:
    """Lay out the lines of one opponent in the slice of a setting."""
    own, step, row, kinds = who.own[one], who.step[one], who.row[one], who.kinds[one]
    settings, below = who.stays
    apart = step if step < below else step * settings
    for line in range(lists.number.shape[1] // own):
        base = line // step * own * step + line % step
        cell = (base // below * settings + setting) * below + base % below
        first = (cell // (own * apart) * apart + cell % apart) * own
        for kind in range(kinds):
            at = group = np.int64(lists.begin[one, line * kinds + kind])
            for rank in range(first, first + own):
                marked = np.int64(who.places[row, rank])
                place = marked & (who.flag - 1)
                if marked & who.flag:
                    group = at
                if who.kind[one, place] == kind:
                    lists.end[one, base + place * step] = group
                if who.turns[one, kind, place]:
                    lists.rising[one, at] = base + place * step
                    at += 1


@njit(cache=True, nogil=True)
def _spread(cell: int, value: int, lists: Lists, found: Payoff) -> None:
    """Give the value to a cell, and to all from which improvements lead to it.

    The innermost loop is without a branch: which cells have a lower value cannot be guessed.
    """
    found[cell] = value
    lists.waiting[0] = cell
    waiting = 1
    while waiting:
        waiting -= 1
        to = lists.waiting[waiting]
        for one in range(len(lists.number)):
            number, end = lists.number[one, to], lists.end[one, to]
            begin = lists.reached[one, number]
            if begin < end:
                lists.reached[one, number] = end
                for place in range(begin, end):
                    worse = lists.rising[one, place]
                    before = found[worse]
                    lists.waiting[waiting] = worse
                    found[worse] = min(before, value)
                    waiting += before > value
