"""Outcomes may be made of outcomes, but not of each other."""

from __future__ import annotations

from graphlib import CycleError, TopologicalSorter
from typing import TYPE_CHECKING

from detente.dispute.expressions.printer import atoms
from detente.dispute.expressions.tree import OutcomeAtom

if TYPE_CHECKING:
    from collections.abc import Sequence

    from detente.dispute.found import Found
    from detente.dispute.model import Outcome


def check_outcomes(outcomes: Sequence[Outcome], found: Found) -> None:
    """Report each ring of outcomes once, at its first outcome in the file."""
    rests_on = {outcome.name: _named(outcome) for outcome in outcomes}
    while True:
        try:
            TopologicalSorter(rests_on).prepare()
        except CycleError as error:
            ring = error.args[1][:-1]
            first = next(outcome for outcome in outcomes if outcome.name in ring)
            message = f"outcomes rest on each other: {', '.join(ring[:8])}"
            found.add_at("D180", first.place, message, "say one of them by options or states")
            for name in ring:
                del rests_on[name]
        else:
            return


def _named(outcome: Outcome) -> list[str]:
    return [atom.name for atom in atoms(outcome.expression) if isinstance(atom, OutcomeAtom)]
