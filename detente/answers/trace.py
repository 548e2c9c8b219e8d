"""The answer of `trace`: what can be reached from a state, in how many moves, by whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from detente.answers import FORMAT, Answer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from detente.stability import Reached, StateSpace, Step, Trace


def trace(space: StateSpace, traced: Trace, file: str) -> Answer:
    """Reached states in order of steps: by any legal moves, and by improvements only."""
    return {
        "format": FORMAT,
        "file": file,
        "from": space.id(traced.start),
        "moves": [_reached(space, reached) for reached in traced.moves],
        "improvements": [_reached(space, reached) for reached in traced.improvements],
    }


def _reached(space: StateSpace, reached: Reached) -> Answer:
    return {
        "state": space.id(reached.state),
        "steps": reached.steps,
        "last": list(reached.last),
        "path": steps(space, reached.path),
    }


def steps(space: StateSpace, path: Sequence[Step]) -> list[Answer]:
    """A path as who moves and where to, move by move."""
    return [{"by": step.by, "to": space.id(step.to)} for step in path]
