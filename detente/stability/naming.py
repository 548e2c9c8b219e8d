"""The names of `states:` resolved: which settings each one names or merges."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from detente.dispute.expressions import tree
from detente.stability import codes
from detente.stability import settings as of_settings
from detente.stability.found import SHOWN, finding, listed, shortened
from detente.stability.states import States, automatic
from detente.stability.truth import truth

if TYPE_CHECKING:
    from collections.abc import Iterator

    from detente.dispute.model import Dispute, NamedState
    from detente.findings import Finding
    from detente.stability.settings import Indices, Settings
    from detente.stability.truth import Truth


def named(dispute: Dispute, settings: Settings) -> tuple[States, list[Finding]]:
    """The states with their names; a name with a finding is left out, so that checks can go on."""
    if dispute.graph is not None:
        classes = {name: np.array([place]) for place, name in enumerate(dispute.graph.states)}
        return States(settings.count, classes), []
    findings: list[Finding] = []
    owner: dict[int, str] = {}
    classes = {}
    for state in dispute.states:
        members = np.flatnonzero(settings.flat(_grid(state.expression, dispute, settings)))
        found = [*_wrong(state, members, dispute, settings), *_shared(state, members, owner)]
        findings += found
        if not found:
            classes[state.name] = members
            owner.update(dict.fromkeys(members.tolist(), state.name))
    states = States(settings.count, classes, len(dispute.options))
    findings += _automatic(dispute, states)
    findings += _hidden(dispute, states)
    return states, findings


def _grid(expression: tree.Expression, dispute: Dispute, settings: Settings) -> Truth:
    places = {option.id: place for place, option in enumerate(dispute.options)}

    def atom(part: tree.Atom) -> Truth:
        match part:
            case tree.OptionAtom(option):
                return settings.option(places[option])
            case tree.PatternAtom(marks):
                return of_settings.match(settings, marks)
        message = f"a state cannot be named by {part}"
        raise ValueError(message)

    return truth(expression, atom)


def _wrong(
    state: NamedState, members: Indices, dispute: Dispute, settings: Settings
) -> Iterator[Finding]:
    text = shortened(state.text)
    if not len(members):
        message = f"'{state.name}' names no state: no feasible setting fits {text}"
        yield finding(codes.NAME_FITS_NOTHING, state.place, message, "mend it, or the rules")
    elif len(members) > 1 and not state.merges:
        patterns = [
            of_settings.pattern(settings.taken(k), len(dispute.options))
            for k in members[:SHOWN].tolist()
        ]
        fit = listed(patterns, len(members) - len(patterns))
        message = f"'{state.name}' fits {len(members):,} settings: {fit}"
        step = f"write {{merges: {text}}} if they are one state, or make it an outcome"
        yield finding(codes.NAME_FITS_SEVERAL, state.place, message, step)


def _shared(state: NamedState, members: Indices, owner: dict[int, str]) -> Iterator[Finding]:
    others = [owner[setting] for setting in members.tolist() if setting in owner]
    if others:
        message = f"'{state.name}' and '{others[0]}' share a setting"
        step = "let each setting have one name at most"
        yield finding(codes.NAMES_SHARE, state.place, message, step)


def _automatic(dispute: Dispute, states: States) -> Iterator[Finding]:
    places = {state.name: state.place for state in dispute.states}
    for state, name in sorted(states.names.items()):
        number = automatic(name)
        if number is None or number == state or number >= states.count or number in states.names:
            continue
        message = f"'{name}' is what the unnamed state at place {number + 1} is called already"
        step = f"this state stands at place {state + 1}: choose another name"
        yield finding(codes.NAME_IS_AUTOMATIC, places[name], message, step)


def _hidden(dispute: Dispute, states: States) -> Iterator[Finding]:
    """Options and outcomes called as an unnamed state: in an expression they would be meant."""
    options = [(option.id.partition(".")[2], "option", option.place) for option in dispute.options]
    outcomes = [(outcome.name, "outcome", outcome.place) for outcome in dispute.outcomes]
    for name, kind, place in (*options, *outcomes):
        number = automatic(name)
        if number is not None and number < states.count and number not in states.names:
            message = f"the {kind} '{name}' has the name of the unnamed state at place {number + 1}"
            step = f"call the {kind} otherwise, or give that state a name"
            yield finding(codes.NAME_HIDES, place, message, step)
