"""The parts of a dispute that may rest on something, in the order of its model."""

from __future__ import annotations

from typing import TYPE_CHECKING

from detente.dispute.model import Prioritisation, Ranking

if TYPE_CHECKING:
    from collections.abc import Iterator

    from detente.dispute.model import DecisionMaker, Dispute, Part


def parts(dispute: Dispute) -> Iterator[Part]:
    """Every part that may carry a `because`."""
    for dm in dispute.decision_makers:
        yield from dm.options
        yield from _wishes(dm)
    yield from dispute.infeasible
    yield from dispute.outcomes
    if dispute.status_quo is not None:
        yield dispute.status_quo


def _wishes(dm: DecisionMaker) -> Iterator[Part]:
    match dm.preferences:
        case Prioritisation(statements=statements):
            yield from statements
        case Ranking() as ranking:
            yield ranking
