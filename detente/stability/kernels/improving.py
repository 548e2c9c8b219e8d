"""What opponents can turn a state into by improvements, line by line, compiled.

A line holds the cells that agree outside one decision maker's options. Its cells are put once into
falling order of that decision maker's payoff; the least value over the strictly better cells of a
line is then a running minimum along that order. Lines of the last decision makers lie far apart in
memory: neighbouring ones are worked on together, so that each cache line is read once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numba import njit, prange

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Lines = NDArray[np.int32]
    Line = NDArray[np.int32]
    Places = NDArray[np.int64]
    Order = NDArray[np.unsignedinteger]
    Marks = NDArray[np.uint8]

    from detente.stability.credible import Ranked

TOGETHER = 16
"""Neighbouring lines that are worked on together: 64 bytes of int32."""

SHORT = 48
"""Places up to which insertion sorts a line fastest."""

HIGHEST = np.iinfo(np.int32).max


def _rank(payoff: Lines, order: Order, sizes: NDArray[np.int32], flag: int) -> None:
    """Put the cells of each line into falling order of the payoff.

    Args:
        payoff: shape (above, own, below); negative where infeasible.
        order: to be filled, shape (above * below, own): places on the line; `flag` is added to the
            first of each group of equal payoffs. Infeasible places come last.
        sizes: to be filled, shape (above * below,): the feasible cells of each line.
        flag: a bit above all places.
    """
    above, own, below = payoff.shape
    for line in prange(above * below):
        high, low = line // below, line % below
        worth = payoff[high, :, low]
        places = _falling(worth)
        size, last = 0, -1
        for rank in range(own):
            place = places[rank]
            now = int(worth[place])
            order[line, rank] = place if now == last else place + flag
            size += now >= 0
            last = now
        sizes[line] = size


def _relax(
    values: Lines, lines: Ranked, mine: Marks, others: NDArray[np.int64], marks: Marks
) -> None:
    """Lower each value to the least value over the strictly better cells of its line.

    Only marked tiles are looked at; a lowered cell marks the tiles of the others that it is in.

    Args:
        values: shape (above, own, below); lowered in place.
        lines: of one decision maker, as `_rank` left them.
        mine: its part of the marks, one for each tile, taken away here.
        others: shape (k, 3): for each other member the cells of its side, the cells below it, and
            where its part of the marks begins.
        marks: those of all members.
    """
    above, own, below = values.shape
    tiles = (below + TOGETHER - 1) // TOGETHER
    classes = lines.used_up.max() + 1
    for tile in prange(above * tiles):
        if not mine[tile]:
            continue
        mine[tile] = 0
        high, first = tile // tiles, tile % tiles * TOGETHER
        width = min(TOGETHER, below - first)
        line = _together(values[high], first, width)
        lowered = 0
        for step in range(width):
            number = high * below + first + step
            places = lines.order[number, : lines.sizes[number]]
            if classes == 1:
                lowered += _free_line(line[step], places, lines.flag)
            else:
                lowered += _one_way_line(line[step], places, lines.flag, lines.used_up, classes)
        if lowered:
            for place in range(own):
                for step in range(width):
                    if line[step, place] < values[high, place, first + step]:
                        values[high, place, first + step] = line[step, place]
                        _mark((high * own + place) * below + first + step, others, marks)


@njit(cache=True)
def _together(values: Lines, first: int, width: int) -> Lines:
    """Neighbouring lines side by side, shape (width, own), out of values of shape (own, below)."""
    own = len(values)
    line = np.empty((width, own), dtype=np.int32)
    for place in range(own):
        for step in range(width):
            line[step, place] = values[place, first + step]
    return line


@njit(cache=True)
def _mark(cell: int, others: NDArray[np.int64], marks: Marks) -> None:
    """Mark the tile of each other member that the cell is in."""
    for other in range(len(others)):
        own, below, begin = others[other]
        tiles = (below + TOGETHER - 1) // TOGETHER
        marks[begin + cell // (own * below) * tiles + cell % below // TOGETHER] = 1


@njit(cache=True)
def _falling(worth: Line) -> Places:
    """The places on a line in falling order of worth, equal ones in their own order."""
    return _by_insertion(worth) if len(worth) <= SHORT else _by_bytes(worth)


@njit(cache=True)
def _by_insertion(worth: Line) -> Places:
    places = np.arange(len(worth))
    for rank in range(1, len(worth)):
        place, hole = places[rank], rank
        while hole and worth[places[hole - 1]] < worth[place]:
            places[hole] = places[hole - 1]
            hole -= 1
        places[hole] = place
    return places


@njit(cache=True)
def _by_bytes(worth: Line) -> Places:
    """A radix sort, a byte at a time."""
    own, most = len(worth), np.int64(worth.max())
    places, moved = np.arange(own), np.empty(own, dtype=np.int64)
    begin = np.empty(257, dtype=np.int64)
    shift = np.int64(0)
    while shift == 0 or most + 1 >> shift:
        begin[:] = 0
        for place in range(own):
            begin[(most - worth[place] >> shift & 255) + 1] += 1
        for byte in range(256):
            begin[byte + 1] += begin[byte]
        for moving in places:
            bucket = most - worth[moving] >> shift & 255
            moved[begin[bucket]] = moving
            begin[bucket] += 1
        places, moved = moved, places
        shift += 8
    return places


@njit(cache=True)
def _free_line(line: Line, places: Order, flag: int) -> int:
    """One line whose owner may turn each cell into each other; whether any value was lowered."""
    better, group, lowered = HIGHEST, HIGHEST, 0
    for marked in places:
        place = marked & (flag - 1)
        if marked >= flag:
            better = min(better, group)
            group = HIGHEST
        if better < line[place]:
            line[place] = better
            lowered = 1
        group = min(group, int(line[place]))
    return lowered


@njit(cache=True)
def _one_way_line(line: Line, places: Order, flag: int, used_up: Line, classes: int) -> int:
    """One line on which some options can only be taken, or dropped; whether any was lowered."""
    better = np.full(classes, HIGHEST, dtype=np.int32)
    begin, lowered = 0, 0
    for rank in range(len(places)):
        if places[rank] >= flag:
            for earlier in places[begin:rank]:
                place = earlier & (flag - 1)
                for fewer in range(classes):
                    if fewer & ~used_up[place] == 0:
                        better[fewer] = min(better[fewer], line[place])
            begin = rank
        place = places[rank] & (flag - 1)
        least = better[used_up[place]]
        if least < line[place]:
            line[place] = least
            lowered = 1
    return lowered


rank = njit(cache=True)(_rank)
rank_in_parallel = njit(cache=True, parallel=True)(_rank)
relax = njit(cache=True)(_relax)
relax_in_parallel = njit(cache=True, parallel=True)(_relax)
