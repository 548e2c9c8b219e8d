"""`detente why`: why each decision maker stays in a state, or leaves it."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from rich.console import Group

from detente.briefing.terminal.screen import table, text
from detente.briefing.words import stability, states

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import RenderableType

    from detente.stability import Explanation, StateSpace


def why(space: StateSpace, state: int, explanations: Sequence[Explanation]) -> RenderableType:
    """The explanations, by concept, each with its verdict."""
    parts: list[RenderableType] = [
        text(states.title(space, state), "bold"),
        text(states.described(space, state)),
    ]
    for concept, group in groupby(explanations, key=lambda each: each.concept):
        meaning = text(stability.meaning(concept), "italic")
        parts += [text(""), meaning, _rows(space, concept, list(group))]
    return Group(*parts)


def _rows(space: StateSpace, concept: str, told: list[Explanation]) -> RenderableType:
    rows = table(stability.concept(concept), "Decision maker", "", "Why")
    for each in told:
        verdict = text(stability.verdict(each), "green" if each.stable else "red")
        name = stability.name_of(space, each.dm)
        rows.add_row(text(name), verdict, text(stability.why(space, each)))
    return rows
