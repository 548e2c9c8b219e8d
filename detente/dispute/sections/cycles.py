"""Outcomes may be made of outcomes, but not of each other."""

from __future__ import annotations

from graphlib import CycleError, TopologicalSorter
from typing import TYPE_CHECKING

from detente.dispute.expressions.printer import atoms
from detente.dispute.expressions.tree import OutcomeAtom

if TYPE_CHECKING:
    from collections.abc import Sequence

    from detente.dispute.layout.nodes import Mapping
    from detente.dispute.model import Outcome
    from detente.dispute.reader import Reader


def check_outcomes(reader: Reader, outcomes: Sequence[Outcome], declared: Mapping) -> None:
    """Report each ring of outcomes once, at the first of them in the file."""
    rests_on = {outcome.name: _named(outcome) for outcome in outcomes}
    while ring := _ring(rests_on):
        first = next(key for key in declared.keys if key.value in ring)
        among = ", ".join(f"'{name}'" for name in sorted(ring)[:8])
        message = f"outcomes rest on each other: {among}"
        reader.report("D180", first, message, "say one of them by options, states or patterns")
        for name in ring:
            del rests_on[name]


def _ring(rests_on: dict[str, set[str]]) -> set[str]:
    """The outcomes of one ring; empty where there is none."""
    try:
        TopologicalSorter(rests_on).prepare()
    except CycleError as error:
        return set(error.args[1])
    return set()


def _named(outcome: Outcome) -> set[str]:
    return {atom.name for atom in atoms(outcome.expression) if isinstance(atom, OutcomeAtom)}
