"""When a solution concept has no meaning for a dispute."""

from __future__ import annotations

from typing import TYPE_CHECKING

from detente.stability import codes

if TYPE_CHECKING:
    from detente.findings import Code
    from detente.stability.preference import Payoff
    from detente.stability.space import StateSpace


class UndefinedError(ValueError):
    """The concept is not defined for this dispute.

    Attributes:
        code: of the finding that says so.
        reason: why, one sentence without a full stop.
        step: what to do instead.
    """

    def __init__(self, code: Code, reason: str, step: str) -> None:
        self.code = code
        self.reason = reason
        self.step = step
        super().__init__(reason)


def payoff_of(space: StateSpace, dm: str) -> Payoff:
    """The ordinal payoff of a decision maker.

    Raises:
        UndefinedError: its preference is not an order, or not known throughout.
    """
    preference = space.preferences[dm]
    if preference.payoff is None or not preference.ordinal:
        reason = f"'{dm}' does not rank all states: this concept needs an order without gaps"
        raise UndefinedError(codes.NEEDS_ORDER, reason, "ask for nash, gmr, smr or seq")
    return preference.payoff
