"""Nash, GMR, SMR and SEQ of one model under many preferences, one draw after the other, compiled.

The lines of each decision maker (the states that agree outside its own options) are the same in
every draw; a draw only puts them into another order. Each concept is of the form that
`detente.stability.lines` states: s is stable for i when the greatest of min(P_i, h) over the line
of s, as far as i may move along it, is at most P_i(s).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numba import njit

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Numbers = NDArray[np.int64]
    Marks = NDArray[np.bool_]

SHORT = 48
"""States up to which insertion sorts a line fastest."""

HIGHEST = np.iinfo(np.int64).max


class Lines(NamedTuple):
    """The lines of every decision maker.

    Attributes:
        members: shape (dms, count): the states, line after line.
        starts: shape (dms, count + 1): where each line begins, and where the last one ends.
        number: shape (dms,): how many lines there are.
        used_up: shape (dms, count): the own one-way options of each state that can go no further,
            one bit each; a decision maker can only move to where these bits stay.
    """

    members: Numbers
    starts: Numbers
    number: Numbers
    used_up: Numbers


@njit(cache=True, nogil=True)
def analyse_each(payoffs: Numbers, lines: Lines, stable: Numbers, equilibria: Marks) -> None:
    """Analyse every draw.

    Args:
        payoffs: shape (draws, dms, count), greater is better.
        lines: of the space.
        stable: shape (4, dms, count): raised by one in each draw in which a state is stable.
        equilibria: shape (draws, 4, count), true at first: whether all hold the state stable.
    """
    dms = len(lines.number)
    joint = np.empty_like(lines.members)
    for dm in range(dms):
        joint[dm] = np.arange(joint.shape[1])
        _worst_by_lines(joint[dm], lines, dm)
    for draw in range(len(payoffs)):
        worth = payoffs[draw]
        falling = np.empty_like(lines.members)
        for dm in range(dms):
            _fall(worth[dm], lines, dm, falling[dm])
        for dm in range(dms):
            own = worth[dm]
            best = _best(own, lines, dm)
            escape = best.copy()
            _worst(escape, joint[dm], lines, dm)
            worst = own.copy()
            _worst(worst, joint[dm], lines, dm)
            credible = own.copy()
            _worst_by_improvements(credible, lines, falling, dm)
            _count(best, own, stable[0, dm], equilibria[draw, 0])
            _count(_best(worst, lines, dm), own, stable[1, dm], equilibria[draw, 1])
            left = _best(np.minimum(own, escape), lines, dm)
            _count(left, own, stable[2, dm], equilibria[draw, 2])
            _count(_best(credible, lines, dm), own, stable[3, dm], equilibria[draw, 3])


@njit(cache=True, nogil=True)
def _count(best: Numbers, limits: Numbers, stable: Numbers, equilibria: Marks) -> None:
    for state in range(len(best)):
        if best[state] <= limits[state]:
            stable[state] += 1
        else:
            equilibria[state] = False


@njit(cache=True, nogil=True)
def _best(values: Numbers, lines: Lines, dm: int) -> Numbers:
    """The greatest value over each state and what the decision maker can turn it into."""
    found = values.copy()
    members, used_up = lines.members[dm], lines.used_up[dm]
    one_way = used_up.any()
    for line in range(lines.number[dm]):
        own = members[lines.starts[dm, line] : lines.starts[dm, line + 1]]
        if one_way:
            for state in own:
                for to in own:
                    if used_up[state] & ~used_up[to] == 0 and values[to] > found[state]:
                        found[state] = values[to]
        else:
            most = values[own[0]]
            for state in own:
                most = max(most, values[state])
            for state in own:
                found[state] = most
    return found


@njit(cache=True, nogil=True)
def _worst(values: Numbers, joint: Numbers, lines: Lines, dm: int) -> None:
    """Lower each value to the least that the others can bring about by any moves.

    Where all of those can be taken back, states reach each other or not: the least state that each
    can reach (`joint`, the same in every draw) names its class.
    """
    for other in range(len(lines.number)):
        if other != dm and lines.used_up[other].any():
            _worst_by_lines(values, lines, dm)
            return
    for state, first in enumerate(joint):
        values[first] = min(values[first], values[state])
    for state, first in enumerate(joint):
        values[state] = values[first]


@njit(cache=True, nogil=True)
def _worst_by_lines(values: Numbers, lines: Lines, dm: int) -> None:
    """The same by one member's lines after the other, until no value is lowered."""
    dms, idle, other = len(lines.number), 0, 0
    while idle < dms:
        idle = 0 if other != dm and _move(values, lines, other) else idle + 1
        other = (other + 1) % dms


@njit(cache=True, nogil=True)
def _worst_by_improvements(values: Numbers, lines: Lines, falling: Numbers, dm: int) -> None:
    """Lower each value to the least that the others can bring about by improvements."""
    dms, idle, other = len(lines.number), 0, 0
    while idle < dms:
        idle = 0 if other != dm and _improve(values, lines, falling[other], other) else idle + 1
        other = (other + 1) % dms


@njit(cache=True, nogil=True)
def _move(values: Numbers, lines: Lines, mover: int) -> bool:
    """Lower each value to the least over its line; whether any was lowered."""
    lowered = False
    members, used_up = lines.members[mover], lines.used_up[mover]
    one_way = used_up.any()
    for line in range(lines.number[mover]):
        own = members[lines.starts[mover, line] : lines.starts[mover, line + 1]]
        if one_way:
            for state in own:
                for to in own:
                    if values[to] < values[state] and used_up[state] & ~used_up[to] == 0:
                        values[state] = values[to]
                        lowered = True
        else:
            least, most = values[own[0]], values[own[0]]
            for state in own:
                least, most = min(least, values[state]), max(most, values[state])
            if least < most:
                lowered = True
                for state in own:
                    values[state] = least
    return lowered


@njit(cache=True, nogil=True)
def _improve(values: Numbers, lines: Lines, falling: Numbers, mover: int) -> bool:
    """Lower each value to the least over the strictly better states of its line."""
    lowered = False
    one_way = lines.used_up[mover].any()
    for line in range(lines.number[mover]):
        places = falling[lines.starts[mover, line] : lines.starts[mover, line + 1]]
        if one_way:
            lowered |= _improve_one_way(values, places, lines.used_up[mover])
        else:
            lowered |= _improve_freely(values, places)
    return lowered


@njit(cache=True, nogil=True)
def _improve_freely(values: Numbers, places: Numbers) -> bool:
    better, group, lowered = HIGHEST, HIGHEST, False
    for place in places:
        state = place
        if place >= 0:
            better = min(better, group)
        else:
            state = ~place
        if better < values[state]:
            values[state] = better
            lowered = True
        group = min(group, values[state])
    return lowered


@njit(cache=True, nogil=True)
def _improve_one_way(values: Numbers, places: Numbers, used_up: Numbers) -> bool:
    begin, lowered = 0, False
    for rank in range(len(places)):
        state = places[rank]
        if state >= 0:
            begin = rank
        else:
            state = ~state
        for place in places[:begin]:
            to = place if place >= 0 else ~place
            if values[to] < values[state] and used_up[state] & ~used_up[to] == 0:
                values[state] = values[to]
                lowered = True
    return lowered


@njit(cache=True, nogil=True)
def _fall(worth: Numbers, lines: Lines, dm: int, falling: Numbers) -> None:
    """Put each line into falling order; ~s stands for a state s that equals the one before it."""
    falling[:] = lines.members[dm]
    for line in range(lines.number[dm]):
        begin, end = lines.starts[dm, line], lines.starts[dm, line + 1]
        own = falling[begin:end]
        if len(own) <= SHORT:
            _by_insertion(worth, own)
        else:
            own[:] = own[np.argsort(worth[own], kind="mergesort")][::-1]
        last = worth[own[0]]
        for rank in range(1, len(own)):
            now = worth[own[rank]]
            if now == last:
                own[rank] = ~own[rank]
            last = now


@njit(cache=True, nogil=True)
def _by_insertion(worth: Numbers, own: Numbers) -> None:
    for rank in range(1, len(own)):
        state, hole = own[rank], rank
        while hole and worth[own[hole - 1]] < worth[state]:
            own[hole] = own[hole - 1]
            hole -= 1
        own[hole] = state
