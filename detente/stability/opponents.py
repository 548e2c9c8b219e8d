"""The opponents of one decision maker as the compiled search sees them.

While its opponents answer, a decision maker stays where it is: each of its settings spans a slice
of the box that no answer leaves. A slice is cut into lines of each opponent. Where some of an
opponent's options are one-way, its places on a line are of several kinds, by what they have used
up, and only some places may be turned into those of a kind: each line has a list for each kind.
"""

from __future__ import annotations

from math import prod
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from detente.stability.memory import claim

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from detente.stability.boxes import Boxes
    from detente.stability.orders import Orders

    Numbers = NDArray[np.int64]
    Marks = NDArray[np.bool_]
    Places = NDArray[np.unsignedinteger]


class Opponents(NamedTuple):
    """Who answers, and by which moves; those without options are left out.

    Attributes:
        stays: of the one who does not answer: how many settings it has, and how many cells each
            spans below.
        own: shape (opponents,): how many cells each one's lines have.
        step: shape (opponents,): from each cell of such a line to the next, within a slice.
        row: shape (opponents,): where `places` has its lines.
        places: as in `detente.stability.orders.Orders`.
        flag: likewise.
        kinds: shape (opponents,): how many kinds of places its lines have.
        kind: shape (opponents, longest line): of each place.
        turns: shape (opponents, most kinds, longest line): whether each place may be turned into
            places of that kind.
    """

    stays: tuple[int, int]
    own: Numbers
    step: Numbers
    row: Numbers
    places: Places
    flag: int
    kinds: Numbers
    kind: Numbers
    turns: Marks


class Lists(NamedTuple):
    """For each line of a slice and each kind, the cells that may be turned into those of the kind.

    Attributes:
        number: shape (opponents, cells): the list of what may be turned into each cell.
        begin: shape (opponents, lists): where in `rising` each list begins.
        rising: shape (opponents, room): the cells of each list in turn, the worst first.
        end: shape (opponents, cells): where in its list those end that are worse than the cell.
        reached: shape (opponents, lists): up to where cells have been reached.
        waiting: shape (cells + 1,): reached cells that have not been looked at.
    """

    number: Places
    begin: Places
    rising: Places
    end: Places
    reached: Places
    waiting: Places

    def copied(self) -> Lists:
        """The same lists with other room, for another thread."""
        number, begin, *room = self
        return Lists(number, begin, *map(np.empty_like, room))


def opponents_of(boxes: Boxes, dm: str, orders: Orders) -> Opponents:
    """All others that have options."""
    names = [name for name in boxes.dms if name != dm and boxes.shape[boxes.side(name)] > 1]
    stays = boxes.side(dm)
    inside = [side for side in range(len(boxes.shape)) if side != stays]
    step = [prod(boxes.shape[k] for k in inside if k > boxes.side(name)) for name in names]
    kinds, kind, turns = _kinds([boxes.used_up(name) for name in names])
    return Opponents(
        (boxes.shape[stays], prod(boxes.shape[stays + 1 :])),
        np.array([boxes.shape[boxes.side(name)] for name in names], dtype=np.int64),
        np.array(step, dtype=np.int64),
        np.array([boxes.dms.index(name) for name in names], dtype=np.int64),
        orders.places,
        orders.flag,
        kinds,
        kind,
        turns,
    )


def _kinds(used_up: list[Numbers]) -> tuple[Numbers, Numbers, Marks]:
    """Kinds, kind and turns of opponents whose places have used up these options, one bit each.

    A move leads only to where these bits stay.
    """
    distinct = [np.unique(bits) for bits in used_up]
    count, longest = len(used_up), max(map(len, used_up), default=0)
    most = max(map(len, distinct), default=0)
    claim(count * most * longest, "the moves by one-way options")
    kind = np.zeros((count, longest), dtype=np.int64)
    turns = np.zeros((count, most, longest), dtype=bool)
    for one, (bits, kinds) in enumerate(zip(used_up, distinct, strict=True)):
        kind[one, : len(bits)] = np.searchsorted(kinds, bits)
        turns[one, : len(kinds), : len(bits)] = bits & ~kinds[:, None] == 0
    return np.array([len(kinds) for kinds in distinct], dtype=np.int64), kind, turns


def lists_of(who: Opponents, cells: int) -> Lists:
    """Room for the lists of a slice, with what is the same in all slices.

    Numbers are short where they can be: twice as many fit the cache.
    """
    lines = cells // who.own
    sizes = who.turns.sum(axis=2)
    room = int((lines * sizes.sum(axis=1)).max(initial=0))
    short = np.uint16 if max(room, cells) < 2**16 else np.uint32
    claim(short().itemsize * len(lines) * (room + 3 * cells), "the moves of all opponents")
    number = np.empty((len(lines), cells), dtype=short)
    begin = np.zeros((len(lines), (lines * who.kinds).max(initial=0)), dtype=short)
    for one, (own, step, kinds) in enumerate(zip(who.own, who.step, who.kinds, strict=True)):
        line = np.arange(lines[one]).reshape(-1, 1, step)
        box = number[one].reshape(-1, own, step)
        np.add(line * kinds, who.kind[one, :own, None], out=box, casting="unsafe")
        each = np.tile(sizes[one, :kinds], lines[one])
        begin[one, : len(each)] = np.cumsum(each) - each
    rising = np.empty((len(lines), room), dtype=short)
    waiting = np.empty_like(number, shape=cells + 1)
    return Lists(number, begin, rising, np.empty_like(number), np.empty_like(begin), waiting)
