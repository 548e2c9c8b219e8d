"""What an outcome gives, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from detente.briefing.words.lists import capital, count, joined
from detente.briefing.words.states import named

if TYPE_CHECKING:
    from detente.briefing.records import Solution
    from detente.outlook import Gain

SIGNS = {"better": "▲ better", "worse": "▼ worse", "same": "● same", "unknown": "? unknown"}
"""A sign and a word each: no meaning by colour alone."""


def against(gain: Gain) -> str:
    """Better, worse or the same; a dash where there is no status quo to compare with."""
    return SIGNS[gain.against] if gain.against else "–"


def place(gain: Gain) -> str:
    """`place 3 of 12`."""
    if gain.place is None or gain.places is None:
        return ""
    return f"place {gain.place:,} of {gain.places:,}"


def wishes(gain: Gain) -> str:
    """Which of its wishes are met there, and which are won or lost against the status quo."""
    if not gain.met and not gain.lost:
        return "meets none of its preferences"
    met = f"meets preference {_listed(gain.met)}" if gain.met else "meets none of its preferences"
    won = f"gains {_listed(gain.won)}" if gain.won else ""
    lost = f"gives up {_listed(gain.lost)}" if gain.lost else ""
    return "; ".join(filter(None, (met, won, lost)))


def _listed(positions: tuple[int, ...]) -> str:
    return joined(str(k + 1) for k in positions)


def common(solution: Solution) -> str:
    """The states that are better for all, and those that are worse for none."""
    space, gains = solution.space, solution.common
    if space.status_quo is None:
        return "Without a status quo there is nothing to compare the outcomes with."
    here = space.id(space.status_quo)
    strict, weak = gains.all_better, gains.none_worse
    said = [_strict(solution, strict, here)]
    if weak:
        verb = "is" if len(weak) == 1 else "are"
        said.append(
            f"{capital(count(len(weak), 'further state'))} {verb} better for some and worse for "
            f"no one: {named(space, weak)}."
        )
    return " ".join(said)


def _strict(solution: Solution, states: tuple[int, ...], here: str) -> str:
    if not states:
        return f"No state is better than {here} for every decision maker."
    verb = "is" if len(states) == 1 else "are"
    listed = named(solution.space, states)
    return f"{capital(count(len(states), 'state'))} {verb} better than {here} for all: {listed}."
