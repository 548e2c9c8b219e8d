"""What is asked of a state space by name: a state, a start, decision makers, concepts."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Never

from detente.findings import Checked, Code, Finding, Place
from detente.stability.codes import NO_START, NO_SUCH_DM, NO_SUCH_STATE, UNKNOWN_CONCEPT
from detente.stability.concepts import BASIC, CONCEPTS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from detente.stability.space import StateSpace


def state_named(space: StateSpace, name: str) -> Checked[int]:
    """The state of that id, given name or pattern."""
    index = space.index(name)
    if index is not None:
        return Checked(index)
    known = (space.id(k) for k in range(min(space.count, 4096)))
    advice = _nearest(name, known) or "`detente solve` lists the states: ids, names, patterns."
    return _nothing(space, NO_SUCH_STATE, f"there is no state {name!r}", advice)


def start_named(space: StateSpace, name: str | None) -> Checked[int]:
    """The state to start from: the named one, else the status quo."""
    if name is not None:
        return state_named(space, name)
    if space.status_quo is not None:
        return Checked(space.status_quo)
    advice = "Write status_quo into the file, or name a state with --from."
    return _nothing(space, NO_START, "the dispute has no status quo to start from", advice)


def deciders_named(space: StateSpace, name: str | None) -> Checked[tuple[str, ...]]:
    """The decision maker of that id, or all of them in file order."""
    if name is None or name in space.dms:
        return Checked(space.dms if name is None else (name,))
    advice = _nearest(name, space.dms) or f"There are {', '.join(space.dms)}."
    return _nothing(space, NO_SUCH_DM, f"there is no decision maker {name!r}", advice)


def concepts_named(space: StateSpace, names: str | None) -> Checked[tuple[str, ...]]:
    """The solution concepts of a list such as `nash,seq`, each once; without it the basic five."""
    if names is None:
        return Checked(BASIC)
    asked = tuple(dict.fromkeys(name.strip().lower() for name in names.split(",")))
    unknown = [name for name in asked if name not in CONCEPTS]
    if not unknown:
        return Checked(asked)
    advice = _nearest(unknown[0], CONCEPTS) or f"There are {', '.join(CONCEPTS)}."
    message = f"there is no solution concept {unknown[0]!r}"
    return _nothing(space, UNKNOWN_CONCEPT, message, advice)


def _nearest(name: str, known: Iterable[str]) -> str:
    near = get_close_matches(name, list(known), n=1)
    return f"Did you mean {near[0]}?" if near else ""


def _nothing(space: StateSpace, code: Code, message: str, advice: str) -> Checked[Never]:
    place = Place(space.dispute.file)
    return Checked(None, (Finding(code.code, code.severity, place, message, advice),))
