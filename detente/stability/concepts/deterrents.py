"""The two deterrents of the basic concepts: not better, and not better with no way out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from detente.stability.lines import best_at_hand
from detente.stability.sanctions import Relation, Threshold

if TYPE_CHECKING:
    from detente.stability.sanctions import Sanction
    from detente.stability.space import StateSpace


def not_better(space: StateSpace, dm: str) -> Sanction:
    """Phi_i(s): the states that are not better than s; a tie counts as not better."""
    preference = space.preferences[dm]
    if preference.payoff is not None and preference.ordinal:
        return Threshold(preference.payoff, preference.payoff)
    return Relation(lambda s, q: ~preference.better(s, q), space.count)


def inescapable(space: StateSpace, dm: str) -> Sanction:
    """The states of Phi_i(s) from which every move of i stays within Phi_i(s)."""
    preference = space.preferences[dm]
    if preference.payoff is not None and preference.ordinal:
        return Threshold(best_at_hand(space, dm, preference.payoff), preference.payoff)
    return Relation(lambda s, q: ~preference.better(s, q), space.count, space.arcs(dm))
