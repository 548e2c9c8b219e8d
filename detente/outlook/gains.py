"""What a state gives every decision maker against the status quo, and what is better for all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from detente.dispute.model import Prioritisation
from detente.outlook.records import CommonGain, Gain

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

    from detente.dispute.model import DecisionMaker
    from detente.outlook.records import Sign
    from detente.stability import StateSpace

    Mask = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class _Against:
    """Every state against the status quo for one decision maker, each of shape (count,)."""

    better: Mask
    worse: Mask
    unknown: Mask

    def sign(self, state: int) -> Sign:
        if self.unknown[state]:
            return "unknown"
        if self.better[state]:
            return "better"
        return "worse" if self.worse[state] else "same"


def compare_outcomes(space: StateSpace, states: Iterable[int]) -> tuple[Gain, ...]:
    """What each of the states gives every decision maker, by state, then in file order.

    Raises:
        IndexError: a state is not one of the space.
    """
    listed = [space.checked(state) for state in states]
    by_dm = [_gains(space, dm, listed) for dm in space.dispute.decision_makers]
    return tuple(gain for gains in zip(*by_dm, strict=True) for gain in gains)


def _gains(space: StateSpace, dm: DecisionMaker, states: list[int]) -> list[Gain]:
    against = _against(space, dm.id)
    truths = _truths(space, dm)
    return [_gain(space, dm.id, state, against, truths) for state in states]


def _against(space: StateSpace, dm: str) -> _Against | None:
    if space.status_quo is None:
        return None
    here, there = np.full(space.count, space.status_quo), np.arange(space.count)
    preference = space.preferences[dm]
    return _Against(
        preference.better(here, there),
        preference.better(there, here),
        preference.uncertain(here, there),
    )


def _truths(space: StateSpace, dm: DecisionMaker) -> list[Mask]:
    if not isinstance(dm.preferences, Prioritisation):
        return []
    return [space.truth(statement.expression) for statement in dm.preferences.statements]


def _gain(
    space: StateSpace, dm: str, state: int, against: _Against | None, truths: list[Mask]
) -> Gain:
    start = state if space.status_quo is None else space.status_quo
    met = {j for j, truth in enumerate(truths) if truth[state]}
    now = {j for j, truth in enumerate(truths) if truth[start]}
    place, places = _place(space, dm, state)
    return Gain(
        state=state,
        dm=dm,
        against=None if against is None else against.sign(state),
        place=place,
        places=places,
        met=tuple(sorted(met)),
        won=tuple(sorted(met - now)),
        lost=tuple(sorted(now - met)),
    )


def _place(space: StateSpace, dm: str, state: int) -> tuple[int | None, int | None]:
    payoffs = space.payoffs.get(dm)
    if payoffs is None:
        return None, None
    best = int(payoffs.max())
    return best - int(payoffs[state]) + 1, best + 1


def better_for_all(space: StateSpace) -> CommonGain:
    """The states better than the status quo for everyone; empty where there is no status quo.

    Whether they can be reached is not asked here.
    """
    if space.status_quo is None:
        return CommonGain((), ())
    all_better = np.ones(space.count, dtype=np.bool_)
    any_better, any_doubt = ~all_better, ~all_better
    for against in filter(None, (_against(space, dm) for dm in space.dms)):
        all_better &= against.better
        any_better |= against.better
        any_doubt |= against.worse | against.unknown
    return CommonGain(_numbers(all_better), _numbers(any_better & ~any_doubt & ~all_better))


def _numbers(mask: Mask) -> tuple[int, ...]:
    return tuple(int(k) for k in np.flatnonzero(mask))
