"""Findings of this room: made from a code and a place, in the words that several checks share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from detente.findings import Finding, Place
from detente.stability import codes
from detente.stability.evaluation import NoSuchStateError, OutcomeCycleError, PartlyTrueError
from detente.stability.settings import pattern
from detente.stability.states import automatic

if TYPE_CHECKING:
    from collections.abc import Iterable

    from detente.findings import Code
    from detente.stability.settings import Settings
    from detente.stability.states import States

SHOWN = 6
"""Names listed before `and n more`."""

LONGEST = 60
"""Characters of the user's own text shown inside a message."""


def finding(code: Code, place: Place, message: str, help: str = "") -> Finding:  # noqa: A002
    """A finding with its code's severity."""
    return Finding(code.code, code.severity, place, message, help)


def shortened(text: str) -> str:
    """The user's own text, cut to what a message can carry."""
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"


def listed(names: Iterable[str], more: int = 0) -> str:
    """`a, b and 3 more`: the first names, and how many are left out.

    Args:
        names: in order.
        more: how many there are besides these.
    """
    names = list(names)
    rest = len(names[SHOWN:]) + more
    shown = ", ".join(names[:SHOWN])
    return f"{shown} and {rest:,} more" if rest else shown


def of_error(error: ValueError, place: Place, settings: Settings, states: States) -> Finding:
    """The finding for an expression that could not be evaluated."""
    match error:
        case NoSuchStateError():
            return _no_such_state(error.name, place, states)
        case PartlyTrueError():
            return _partly_true(error.state, place, settings, states)
        case OutcomeCycleError():
            message = f"outcome '{error.name}' is defined by itself"
            return finding(codes.NO_SUCH_STATE, place, message, "say it without that outcome")
    raise error


def _no_such_state(name: str, place: Place, states: States) -> Finding:
    number = automatic(name)
    if number is not None and number < states.count:
        message = f"no state is called '{name}': the state at that place has a name of its own"
        step = f"write '{states.id(number)}'"
    else:
        message = f"there is no state '{shortened(name)}'"
        step = f"the states are s1 to s{states.count}, where they have no name of their own"
    return finding(codes.NO_SUCH_STATE, place, message, step)


def _partly_true(state: int, place: Place, settings: Settings, states: States) -> Finding:
    members = states.settings(state)
    shown = [pattern(settings.taken(k), states.options) for k in members[:SHOWN].tolist()]
    name = states.id(state)
    message = f"this is true of only some of the settings that '{name}' merges"
    step = f"'{name}' is {listed(shown, len(members) - len(shown))}: say what holds for all of them"
    return finding(codes.PARTLY_TRUE, place, message, step)
