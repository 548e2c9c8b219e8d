"""Where the dispute can go from its status quo, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from detente.briefing.words.lists import capital, count, joined
from detente.briefing.words.stability import name_of
from detente.briefing.words.stability import steps as steps_of
from detente.briefing.words.states import named

if TYPE_CHECKING:
    from detente.briefing.records import Solution
    from detente.stability import Reached, StateSpace, Trace


def reach(solution: Solution) -> str:
    """How much of the dispute can be reached from today, and which of what holds."""
    traced, space = solution.traced, solution.space
    if traced is None:
        return ""
    here = space.id(traced.start)
    moves, improvements = _others(traced, traced.moves), _others(traced, traced.improvements)
    if not moves:
        return f"Nobody can move from {here}."
    return (
        f"From {here}, {count(len(moves), 'other state')} can be reached when any decision maker "
        f"moves wherever it can, and {_by_improving(improvements)} when each moves only to what "
        f"it prefers. {_held(solution, improvements)}"
    )


def _others(traced: Trace, reached: tuple[Reached, ...]) -> list[Reached]:
    return [each for each in reached if each.state != traced.start]


def _by_improving(improvements: list[Reached]) -> str:
    return str(count(len(improvements), "state")) if improvements else "none"


def _held(solution: Solution, improvements: list[Reached]) -> str:
    holding = {h.state for h in solution.holding}
    ends = sorted(each.state for each in improvements if each.state in holding)
    if not improvements:
        return "So the dispute stays where it is unless somebody moves against their own interest."
    if not ends:
        return "None of the states that hold lies on such a path."
    lies = "lies" if len(ends) == 1 else "lie"
    return f"Of the states that hold, {named(solution.space, ends)} {lies} on such a path."


def route(space: StateSpace, start: int, reached: Reached) -> str:
    """One shortest path: `Türkiye stores them (s3), then Congress accepts it (s9)`."""
    return steps_of(space, start, reached.path)


def last(space: StateSpace, reached: Reached) -> str:
    """Who can make the last move into the state."""
    return joined((name_of(space, dm) for dm in reached.last), "or")


def steps(n: int) -> str:
    """`after one move`, `after three moves`; `today` for none."""
    return f"after {count(n, 'move')}" if n else "today"


def caption(traced: Trace) -> str:
    """What the table of paths shows."""
    return capital(f"{count(len(traced.improvements), 'state')} reached by improvements alone")
