"""A dispute solved, with all that the brief says of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from detente.briefing.otherwise import Otherwise, look_otherwise
from detente.briefing.records import Holding, Solution
from detente.outlook import better_for_all, compare_outcomes, what_would_change
from detente.stability import analyse, build, default_concepts, explain, trace

if TYPE_CHECKING:
    from collections.abc import Iterable

    from detente.dispute.model import Dispute
    from detente.findings import Finding
    from detente.stability import Explanation, StateSpace, Trace, Verdicts

MOST_EXPLAINED = 12
"""Equilibria whose reasons a brief gives; more would bury the reader."""

MOST_FOLLOWED = 4096
"""States up to which moves are followed one by one: paths, and the reasons for staying."""

DEMANDING_FIRST = (
    *("nash", "sseq", "seq", "smr", "gmr"),
    *(f"{basic}_{type_}" for type_ in "abcd" for basic in ("nash", "seq", "smr", "gmr")),
)
"""Nash ⇒ SSEQ ⇒ SEQ ⇒ GMR and SSEQ ⇒ SMR ⇒ GMR; type a ⇒ b ⇒ d and a ⇒ c ⇒ d."""

WEAKEST = ("gmr", "gmr_d")
"""Each implied by all computed beside it: a state that is not even this does not hold at all."""


def solve(dispute: Dispute) -> tuple[Solution | None, tuple[Finding, ...]]:
    """The dispute solved under its default concepts, or None and the findings that forbid it."""
    built = build(dispute)
    if built.value is None:
        return None, built.findings
    space = built.value
    verdicts = analyse(space, default_concepts(dispute))
    return _solution(space, verdicts), built.findings


def _solution(space: StateSpace, verdicts: Verdicts) -> Solution:
    holding = _holding(space, verdicts)
    leaving = _leaving(space, verdicts)
    traced = _traced(space)
    changes = what_would_change(space, verdicts)
    otherwise = _otherwise(space, verdicts)
    return Solution(
        space,
        verdicts,
        holding,
        traced,
        leaving,
        _explained(space, space.status_quo or 0, leaving, _weakest(verdicts)),
        changes,
        better_for_all(space),
        otherwise,
        _missing(space, verdicts, (changes.missing, *otherwise.missing)),
    )


def _otherwise(space: StateSpace, verdicts: Verdicts) -> Otherwise:
    """Nothing where a preference is unknown: the types are the other views there."""
    if any(dm.unknown for dm in space.dispute.decision_makers):
        return Otherwise()
    return look_otherwise(space, verdicts)


def _weakest(verdicts: Verdicts) -> str:
    return next((name for name in WEAKEST if name in verdicts.stable), "")


def _holding(space: StateSpace, verdicts: Verdicts) -> tuple[Holding, ...]:
    count = np.zeros(space.count, dtype=np.int64)
    for mask in verdicts.equilibria.values():
        count += mask
    ordered = sorted(np.flatnonzero(count).tolist(), key=lambda k: (-int(count[k]), k))
    return tuple(
        _one(space, verdicts, state, told=place < MOST_EXPLAINED)
        for place, state in enumerate(ordered)
    )


def _one(space: StateSpace, verdicts: Verdicts, state: int, *, told: bool) -> Holding:
    concepts = tuple(name for name, mask in verdicts.equilibria.items() if mask[state])
    strongest = next(name for name in DEMANDING_FIRST if name in concepts)
    if not told:
        return Holding(state, concepts, strongest, (), ())
    reasons = _explained(space, state, space.dms, strongest)
    return Holding(state, concepts, strongest, reasons, compare_outcomes(space, [state]))


def _explained(
    space: StateSpace, state: int, dms: Iterable[str], concept: str
) -> tuple[Explanation, ...]:
    if space.count > MOST_FOLLOWED:
        return ()
    return tuple(explain(space, state, dm, concept) for dm in dms)


def _traced(space: StateSpace) -> Trace | None:
    if space.status_quo is None or space.count > MOST_FOLLOWED:
        return None
    return trace(space, space.status_quo)


def _leaving(space: StateSpace, verdicts: Verdicts) -> tuple[str, ...]:
    """Who would leave the status quo even under the weakest concept."""
    state, weakest = space.status_quo, _weakest(verdicts)
    if state is None or not weakest:
        return ()
    return tuple(dm for dm, stable in verdicts.stable[weakest].items() if not stable[state])


def _missing(space: StateSpace, verdicts: Verdicts, others: tuple[str, ...]) -> tuple[str, ...]:
    found = list(verdicts.missing)
    if space.count > MOST_FOLLOWED:
        found.append(f"paths and reasons move by move, for a model of {space.count:,} states")
    return (*found, *filter(None, others))
