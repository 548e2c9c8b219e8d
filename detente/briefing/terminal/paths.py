"""`detente trace`: what can be reached, by moves and by improvements."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Group

from detente.briefing.terminal.screen import left_out, table, text
from detente.briefing.words import states, tracing
from detente.briefing.words.lists import tally

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import RenderableType

    from detente.stability import Reached, StateSpace, Trace

MOST = 60
"""Rows of one table."""


def trace(space: StateSpace, traced: Trace) -> RenderableType:
    """From where it starts, the states in the order of how many moves they are away."""
    start = space.id(traced.start)
    return Group(
        text(f"From {start}: {states.described(space, traced.start)}", "bold"),
        *_reached(space, traced.start, "by improvements alone", traced.improvements),
        *_reached(space, traced.start, "by any moves", traced.moves),
    )


def _reached(
    space: StateSpace, start: int, how: str, reached: Sequence[Reached]
) -> tuple[RenderableType, ...]:
    if not reached:
        return (text(f"No state can be reached {how}."),)
    rows = table(
        f"{tally(len(reached), 'state')} reached {how}",
        "State",
        "Moves",
        "Last move by",
        "A shortest path",
        numbers=("Moves",),
    )
    for each in reached[:MOST]:
        rows.add_row(
            text(space.id(each.state), "bold"),
            text(str(each.steps)),
            text(tracing.last(space, each)),
            text(tracing.route(space, start, each)),
        )
    return (rows, *left_out(len(reached) - MOST, "state"))
