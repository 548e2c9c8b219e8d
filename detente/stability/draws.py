"""One model under many preferences: how often each state is stable, and where it is an equilibrium.

What can be moved to does not depend on what anybody wants. So the lines of each decision maker are
laid out once, and a compiled loop analyses one draw of payoffs after the other.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import numpy as np

from detente.stability.memory import claim
from detente.stability.shares import in_shares

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from detente.stability.arcs import Indices
    from detente.stability.kernels.drawing import Lines
    from detente.stability.space import StateSpace
    from detente.stability.truth import Truth

    Payoffs = NDArray[np.integer[Any]]

DRAWN = ("nash", "gmr", "smr", "seq")
"""The concepts that are analysed by draws."""

AT_A_TIME = 2**18
"""Payoffs that a thread works on at a time: 2 MB."""


@dataclass(frozen=True, slots=True, eq=False)
class Drawn:
    """What an analysis of many draws found.

    Attributes:
        draws: how many there were.
        stable: by concept and decision maker, in how many draws each state is stable, shape
            (count,), int64, read-only.
        equilibria: by concept, in which draws each state is an equilibrium, shape (draws, count),
            read-only.
    """

    draws: int
    stable: Mapping[str, Mapping[str, Indices]]
    equilibria: Mapping[str, Truth]


def analyse_draws(space: StateSpace, payoffs: Payoffs) -> Drawn:
    """Nash, GMR, SMR and SEQ stability under each of many preferences.

    The same verdicts as `analyse` gives where these payoffs stand in the place of the preferences
    in the file. Infeasible states and one-way options are as the space has them.

    Args:
        space: in option form, with nothing merged.
        payoffs: integers of shape (draws, decision makers, count), greater is better; only the
            order within a row matters.

    Raises:
        ValueError: the space is in graph form or has merged states; the payoffs have another shape
            or are no integers; a decision maker has more than 63 one-way options.
        TooLargeError: the answer does not fit into the memory at hand.
    """
    _check(space, payoffs)
    draws, dms, count = payoffs.shape
    claim(len(DRAWN) * draws * count, f"the equilibria of {draws:,} draws")
    stable = np.zeros((len(DRAWN), dms, count), dtype=np.int64)
    equilibria = np.ones((draws, len(DRAWN), count), dtype=bool)
    _run(_lines(space), payoffs, stable, equilibria)
    stable.setflags(write=False)
    equilibria.setflags(write=False)
    by_dm = [MappingProxyType(dict(zip(space.dms, each, strict=True))) for each in stable]
    return Drawn(
        draws,
        MappingProxyType(dict(zip(DRAWN, by_dm, strict=True))),
        MappingProxyType({name: equilibria[:, k] for k, name in enumerate(DRAWN)}),
    )


def _run(lines: Lines, payoffs: Payoffs, stable: Indices, equilibria: Truth) -> None:
    from detente.stability.kernels import drawing  # noqa: PLC0415 - Numba loads for a second

    def work(part: slice) -> Indices:
        found = np.zeros_like(stable)
        each = np.ascontiguousarray(payoffs[part], dtype=np.int64)
        drawing.analyse_each(each, lines, found, equilibria[part])
        return found

    width = max(1, AT_A_TIME // max(1, payoffs[:1].size))
    for found in in_shares(work, len(payoffs), payoffs.size, width):
        stable += found


def _check(space: StateSpace, payoffs: Payoffs) -> None:
    expected = (len(space.dms), space.count)
    message = ""
    if space.dispute.graph is not None:
        message = "draws are analysed in option form only: this space is in graph form"
    elif space.merged:
        message = "draws are analysed where every state is one setting: this space merges some"
    elif payoffs.ndim != 3 or payoffs.shape[1:] != expected:
        message = f"payoffs of shape (draws, {expected[0]}, {expected[1]}) expected, not"
        message += f" {payoffs.shape}"
    elif payoffs.dtype == bool or not np.can_cast(payoffs.dtype, np.int64):
        message = f"payoffs are integers of at most 64 bits, not {payoffs.dtype}"
    elif any(len(space.one_way[dm]) > 63 for dm in space.dms):
        message = "draws are analysed with up to 63 one-way options a decision maker"
    if message:
        raise ValueError(message)


def _lines(space: StateSpace) -> Lines:
    from detente.stability.kernels.drawing import Lines  # noqa: PLC0415 - needs Numba

    shape = (len(space.dms), space.count)
    members = np.zeros(shape, dtype=np.int64)
    starts = np.zeros((shape[0], shape[1] + 1), dtype=np.int64)
    number = np.zeros(shape[0], dtype=np.int64)
    used_up = np.zeros(shape, dtype=np.int64)
    for dm, name in enumerate(space.dms):
        keys = space.grid.others(dm)
        members[dm] = np.argsort(keys, kind="stable")
        ends = np.flatnonzero(np.diff(keys[members[dm]], append=-1)) + 1
        number[dm] = len(ends)
        starts[dm, 1 : len(ends) + 1] = ends
        for bit, (place, take) in enumerate(space.one_way[name]):
            taken = space.grid.flat(space.grid.option(place))
            used_up[dm] |= (taken == take).astype(np.int64) << bit
    return Lines(members, starts, number, used_up)
