"""What is asked of a state space by name: a state, a start, decision makers, concepts."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Never

from detente.findings import Checked, Code, Finding, Place
from detente.stability.choosing import default_concepts, parse_concepts
from detente.stability.codes import (
    NEEDS_OPTIONS,
    NO_START,
    NO_SUCH_DM,
    NO_SUCH_STATE,
    TOO_MUCH,
)
from detente.stability.concepts import CONCEPTS
from detente.stability.memory import TooLargeError
from detente.stability.verdicts import explain

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from detente.stability.explanation import Explanation
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
    """The solution concepts of a list such as `nash,seq`, each once; without it the default ones.

    What is not defined for these states is refused, with a finding that says why.
    """
    if names is None:
        return Checked(default_concepts(space.dispute))
    asked = parse_concepts(names.lower(), space.dispute)
    return asked.then(lambda found: _defined(space, found))


def reasons(
    space: StateSpace, state: int, dms: Sequence[str], concepts: Sequence[str]
) -> Checked[tuple[Explanation, ...]]:
    """Why a state is stable or not, by concept and then by focal decision maker or coalition."""
    try:
        each = [(dm, name) for name in concepts for dm in focal_named(space, name, dms)]
        return Checked(tuple(explain(space, state, dm, name) for dm, name in each))
    except MemoryError as error:
        advice = "Ask for another concept, or for one coalition by its members."
        known = isinstance(error, TooLargeError)
        return _nothing(space, TOO_MUCH, str(error) if known else "the memory ran out", advice)


def focal_named(space: StateSpace, concept: str, dms: Sequence[str]) -> tuple[str, ...]:
    """For whom a concept gives a verdict: of coalitions, those with a member among `dms`."""
    return tuple(
        focal
        for focal in CONCEPTS[concept].focal(space)
        if not set(dms).isdisjoint(focal.split("+"))
    )


def _defined(space: StateSpace, concepts: tuple[str, ...]) -> Checked[tuple[str, ...]]:
    """All of them, unless one changes options and the states are merged from several settings."""
    for name in concepts:
        if NEEDS_OPTIONS in CONCEPTS[name].needs and not space.transitive:
            message = f"'{name}' is not defined here: some states are merged from several settings"
            return _nothing(space, NEEDS_OPTIONS, message, "Ask for gmr or seq.")
    return Checked(concepts)


def _nearest(name: str, known: Iterable[str]) -> str:
    near = get_close_matches(name, list(known), n=1)
    return f"Did you mean {near[0]}?" if near else ""


def _nothing(space: StateSpace, code: Code, message: str, advice: str) -> Checked[Never]:
    place = Place(space.dispute.file)
    return Checked(None, (Finding(code.code, code.severity, place, message, advice),))
