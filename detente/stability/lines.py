"""Stability by lines of the box, where moves are transitive and payoffs tell everything.

With h(t) the least value that opponents can bring about from t, t included, s is stable for i
exactly when the greatest of min(P_i(t), h(t)) over the line of s is at most P_i(s): t is an
improvement when P_i(t) > P_i(s), and unanswered when h(t) > P_i(s). That t itself counts among the
answers changes nothing, since an improvement never deters. Where the value is P_i itself, h is
never above it, and the minimum falls away.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from detente.stability.boxes import HIGHEST, LOWEST
from detente.stability.movers import ByImprovements, ByMoves

if TYPE_CHECKING:
    from collections.abc import Sequence

    from detente.stability.boxes import Boxes
    from detente.stability.movers import Mover
    from detente.stability.preference import Payoff
    from detente.stability.sanctions import Threshold
    from detente.stability.space import StateSpace
    from detente.stability.truth import Truth

BITS = 63
"""One-way options that a decision maker may have for the compiled loops."""

WORTH_COMPILING = 2**14
"""States from which on compiled loops follow the improvements: Numba takes a second to load."""


def nothing_better(space: StateSpace, dm: str) -> Truth | None:
    """Where no move leads to a greater payoff; None where lines do not tell."""
    boxes = space.boxes
    if boxes is None or not space.preferences[dm].ordinal:
        return None
    payoff = boxes.full(space.payoffs[dm], LOWEST)
    return boxes.within(boxes.best(dm, payoff), payoff)


def holds_by_lines(sanction: Threshold, leaving: Mover, answers: Sequence[Mover]) -> Truth | None:
    """Where every improvement is answered by a state whose value is within the limit.

    Returns:
        None where lines do not tell: a space that is no box or is small, coalitions, limits other
        than the payoff, preferences that no payoff tells.
    """
    if not isinstance(leaving, ByImprovements):
        return None
    space, dm = leaving.space, leaving.name
    boxes = space.boxes
    if boxes is None or sanction.limits is not space.payoffs.get(dm):
        return None
    values = boxes.full(sanction.values, LOWEST if sanction.counter else HIGHEST)
    if sanction.counter is not None:
        values = boxes.closed(boxes.best(dm, values))
    worst = _worst(leaving, boxes, values, answers)
    if worst is None:
        return None
    limits = boxes.full(sanction.limits, LOWEST)
    if sanction.counter is not None or sanction.values is not sanction.limits:
        return boxes.within(_best_of_lesser(boxes, dm, worst, limits), limits)
    if boxes.feasible is not None:
        worst = np.where(boxes.feasible, worst, np.int32(LOWEST))
    return boxes.within(boxes.best(dm, worst), limits)


def _best_of_lesser(boxes: Boxes, dm: str, worst: Payoff, limits: Payoff) -> Payoff:
    """The greatest that the decision maker can reach of the lesser of the two, cell by cell.

    What is one along its lines can be held against the greatest limit instead: max min(w, l) is
    min(w, max l), and no box of minima need be made.
    """
    if worst.shape[boxes.side(dm)] == 1:
        return np.minimum(worst, boxes.best(dm, limits))
    return boxes.best(dm, np.minimum(worst, limits))


def _worst(
    leaving: ByImprovements, boxes: Boxes, values: Payoff, answers: Sequence[Mover]
) -> Payoff | None:
    space = leaving.space
    if all(isinstance(mover, ByMoves) for mover in answers):
        return boxes.worst([mover.name for mover in answers], values)
    if not all(isinstance(mover, ByImprovements) for mover in answers) or not _compiled(space):
        return None
    from detente.stability.credible import lowest_answers  # noqa: PLC0415 - needs Numba

    most = int(space.payoffs[leaving.name].max())
    return lowest_answers(boxes, leaving.name, values, most, boxes.orders())


def _compiled(space: StateSpace) -> bool:
    """Whether compiled loops can follow the improvements of everyone, and pay."""
    return (
        space.count >= WORTH_COMPILING
        and all(preference.ordinal for preference in space.preferences.values())
        and all(len(one_way) < BITS for one_way in space.one_way.values())
    )
