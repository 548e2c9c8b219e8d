"""The two deterrents of the basic concepts: not better, and not better with no way out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from detente.stability.movers import ByMoves
from detente.stability.relations import within
from detente.stability.sanctions import Threshold

if TYPE_CHECKING:
    from detente.stability.movers import Mover
    from detente.stability.sanctions import Sanction
    from detente.stability.space import StateSpace


def not_better(space: StateSpace, dm: str) -> Sanction:
    """Phi_i(s): the states that are not better than s; a tie counts as not better."""
    return _within(space, dm, None)


def inescapable(space: StateSpace, dm: str) -> Sanction:
    """The states of Phi_i(s) from which every move of i stays within Phi_i(s)."""
    return _within(space, dm, ByMoves(space, dm))


def _within(space: StateSpace, dm: str, counter: Mover | None) -> Sanction:
    preference = space.preferences[dm]
    if preference.payoff is not None and preference.ordinal:
        return Threshold(preference.payoff, preference.payoff, counter)
    return within(preference, space.count, counter)
