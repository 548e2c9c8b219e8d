"""A decision maker's states in tiers, and which of them a ladder shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from detente.briefing.figures.states import holding_states, named_states, strength_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    from detente.stability import StateSpace, Verdicts

    Ranks = npt.NDArray[np.intp]

MOST_RUNGS = 18
"""Tiers up to which all are drawn."""

MOST_IN_A_RUNG = 8
"""States of one tier that are named; the rest is counted."""


@dataclass(frozen=True, slots=True)
class Rung:
    """One tier of the ladder.

    Attributes:
        place: 1 is best.
        states: those that are named, the marked ones first.
        of: how many states are in the tier.
        against: 1 where it is better than the status quo, 0 where it holds it, -1 below; None
            where there is no status quo.
    """

    place: int
    states: tuple[int, ...]
    of: int
    against: int | None


@dataclass(frozen=True, slots=True)
class Gap:
    """Tiers in a row that are not drawn, and the states in them."""

    tiers: int
    states: int
    against: int | None


def rungs_of(space: StateSpace, verdicts: Verdicts, dm: str) -> tuple[Rung | Gap, ...]:
    """The tiers from best to worst; long runs without a marked state become gaps.

    Raises:
        KeyError: the space has no payoffs of such a decision maker.
    """
    payoffs = np.unique(space.payoffs[dm], return_inverse=True)[1]
    sizes = np.bincount(payoffs)
    here = None if space.status_quo is None else int(payoffs[space.status_quo])
    marked = _marked(space, verdicts)
    kept = _kept(payoffs, len(sizes), here, marked)
    found: list[Rung | Gap] = []
    above = len(sizes)
    for rank in [*kept, -1]:
        if above - rank > 1:
            states = int(sizes[rank + 1 : above].sum())
            found.append(Gap(above - rank - 1, states, _against(above - 1, here)))
        if rank >= 0:
            found.append(_rung(payoffs, rank, len(sizes), here, marked))
        above = rank
    return tuple(found)


def _kept(
    payoffs: Ranks,
    tiers: int,
    here: int | None,
    marked: Sequence[int],
) -> list[int]:
    """The ranks that are drawn, best first: the marked ones, the ends, those beside the start."""
    if tiers <= MOST_RUNGS:
        return list(range(tiers - 1, -1, -1))
    ends = [tiers - 1, 0, tiers - 2]
    near = [] if here is None else [here, here + 1, here - 1]
    wanted = dict.fromkeys([*near[:1], *ends[:2], *(int(payoffs[k]) for k in marked), *near, *ends])
    kept = [rank for rank in wanted if 0 <= rank < tiers][:MOST_RUNGS]
    return sorted(_bridged(kept, tiers), reverse=True)


def _bridged(ranks: list[int], tiers: int) -> set[int]:
    """With a rank that would be alone in a gap drawn too: the gap would take as much room."""
    kept = set(ranks)
    alone = (r for r in range(1, tiers - 1) if r not in kept and {r - 1, r + 1} <= kept)
    return kept | set(alone)


def _rung(
    payoffs: Ranks,
    rank: int,
    tiers: int,
    here: int | None,
    marked: Sequence[int],
) -> Rung:
    inside = np.flatnonzero(payoffs == rank)
    first = [k for k in marked if payoffs[k] == rank]
    plain = inside[: MOST_IN_A_RUNG + len(first)].tolist()
    named = list(dict.fromkeys([*first, *plain]))[:MOST_IN_A_RUNG]
    return Rung(tiers - rank, tuple(named), len(inside), _against(rank, here))


def _against(rank: int, here: int | None) -> int | None:
    return None if here is None else (rank > here) - (rank < here)


def _marked(space: StateSpace, verdicts: Verdicts) -> list[int]:
    """The status quo, the states that hold (those under most concepts first), the named ones."""
    holding = holding_states(strength_of(space, verdicts))
    here = [] if space.status_quo is None else [space.status_quo]
    return list(dict.fromkeys([*here, *holding, *sorted(named_states(space))]))
