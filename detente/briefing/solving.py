"""A dispute solved, with all that the brief says of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from detente.briefing.records import Holding, Solution
from detente.outlook import better_for_all, compare_outcomes, what_would_change
from detente.stability import BASIC, analyse, build, explain, trace

if TYPE_CHECKING:
    from detente.dispute.model import Dispute
    from detente.findings import Finding
    from detente.stability import Explanation, StateSpace, Trace, Verdicts

MOST_EXPLAINED = 12
"""Equilibria whose reasons a brief gives; more would bury the reader."""

MOST_TRACED = 4096
"""States up to which the paths from the status quo are followed."""

DEMANDING_FIRST = ("nash", "sseq", "seq", "smr", "gmr")
"""Nash ⇒ SSEQ ⇒ SEQ ⇒ GMR and SSEQ ⇒ SMR ⇒ GMR."""

WEAKEST = "gmr"
"""Every basic concept implies it: a state that is not even this does not hold at all."""


def solve(dispute: Dispute) -> tuple[Solution | None, tuple[Finding, ...]]:
    """The dispute solved under the basic concepts, or None and the findings that forbid it."""
    built = build(dispute)
    if built.value is None:
        return None, built.findings
    space = built.value
    verdicts = analyse(space, BASIC)
    return _solution(space, verdicts), built.findings


def _solution(space: StateSpace, verdicts: Verdicts) -> Solution:
    holding = _holding(space, verdicts)
    traced = _traced(space)
    changes = what_would_change(space, verdicts)
    return Solution(
        space,
        verdicts,
        holding,
        traced,
        _unrest(space, verdicts),
        changes,
        better_for_all(space),
        _missing(space, verdicts, traced, changes.missing),
    )


def _holding(space: StateSpace, verdicts: Verdicts) -> tuple[Holding, ...]:
    count = np.zeros(space.count, dtype=np.int64)
    for mask in verdicts.equilibria.values():
        count += mask
    ordered = sorted(np.flatnonzero(count).tolist(), key=lambda k: (-int(count[k]), k))
    return tuple(
        _one(space, verdicts, state, explained=place < MOST_EXPLAINED)
        for place, state in enumerate(ordered)
    )


def _one(space: StateSpace, verdicts: Verdicts, state: int, *, explained: bool) -> Holding:
    concepts = tuple(name for name, mask in verdicts.equilibria.items() if mask[state])
    strongest = next(name for name in DEMANDING_FIRST if name in concepts)
    if not explained:
        return Holding(state, concepts, strongest, (), ())
    reasons = tuple(explain(space, state, dm.id, strongest) for dm in space.dispute.decision_makers)
    return Holding(state, concepts, strongest, reasons, compare_outcomes(space, [state]))


def _traced(space: StateSpace) -> Trace | None:
    if space.status_quo is None or space.count > MOST_TRACED:
        return None
    return trace(space, space.status_quo)


def _unrest(space: StateSpace, verdicts: Verdicts) -> tuple[Explanation, ...]:
    state = space.status_quo
    if state is None:
        return ()
    leaving = [dm for dm, stable in verdicts.stable[WEAKEST].items() if not stable[state]]
    return tuple(explain(space, state, dm, WEAKEST) for dm in leaving)


def _missing(
    space: StateSpace, verdicts: Verdicts, traced: Trace | None, changes: str
) -> tuple[str, ...]:
    found = list(verdicts.missing)
    if traced is None and space.status_quo is not None:
        found.append(f"the paths from the status quo, for a model of {space.count:,} states")
    return tuple(found + ([changes] if changes else []))
