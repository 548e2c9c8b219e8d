"""The answer of `why`: the improvements from a state, and the shortest sanction of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from detente.answers import FORMAT, Answer
from detente.answers.trace import steps

if TYPE_CHECKING:
    from collections.abc import Sequence

    from detente.stability import Explanation, StateSpace


def why(space: StateSpace, explanations: Sequence[Explanation], file: str, state: int) -> Answer:
    """One explanation stands in the object itself; several stand in `explanations`."""
    head: Answer = {"format": FORMAT, "file": file, "state": space.id(state)}
    told = [_explanation(space, explanation) for explanation in explanations]
    return head | told[0] if len(told) == 1 else head | {"explanations": told}


def _explanation(space: StateSpace, explanation: Explanation) -> Answer:
    return {
        "dm": explanation.dm,
        "concept": explanation.concept,
        "stable": explanation.stable,
        "improvements": [
            {
                "to": space.id(move.to),
                "sanction": None if move.sanction is None else steps(space, move.sanction),
            }
            for move in explanation.improvements
        ],
    }
