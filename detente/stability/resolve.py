"""Parts of the file resolved to states, each error as a finding at the place of the part."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from detente.dispute.expressions import tree
from detente.findings import Finding
from detente.stability import codes
from detente.stability.found import SHOWN, finding, listed, of_error, shortened

if TYPE_CHECKING:
    from detente.dispute.expressions.tree import Expression
    from detente.dispute.model import Dispute, Ranked, StatusQuo
    from detente.findings import Code, Place
    from detente.stability.evaluation import Evaluation
    from detente.stability.settings import Settings
    from detente.stability.states import States
    from detente.stability.truth import Truth


class Resolver:
    """Asks the states of a dispute what its expressions mean.

    Attributes:
        states: the states with their names.
        evaluation: of expressions over them.
    """

    def __init__(self, settings: Settings, states: States, evaluation: Evaluation) -> None:
        self.states = states
        self.evaluation = evaluation
        self._settings = settings

    def grid(self, expression: Expression, place: Place) -> Truth | Finding:
        """The truth as a grid array."""
        try:
            return self.evaluation.grid(expression)
        except ValueError as error:
            return of_error(error, place, self._settings, self.states)

    def over_states(self, expression: Expression, place: Place) -> Truth | Finding:
        """The truth of each state."""
        try:
            return self.evaluation.over_states(expression)
        except ValueError as error:
            return of_error(error, place, self._settings, self.states)

    def state(self, item: Ranked, nothing: Code, several: Code) -> int | Finding:
        """The one state of which the item is true, or a finding with one of these codes."""
        named = self._named(item.expression)
        if named is not None:
            return named
        truth = self.over_states(item.expression, item.place)
        if isinstance(truth, Finding):
            return truth
        found, text = np.flatnonzero(truth), shortened(item.text)
        if not len(found):
            step = "no feasible state fits it: look for a slip, or at the rules"
            return finding(nothing, item.place, f"{text} is no state", step)
        if len(found) > 1:
            shown = map(self.states.id, found[:SHOWN].tolist())
            message = f"{text} fits {len(found):,} states: {listed(shown, len(found[SHOWN:]))}"
            return finding(several, item.place, message, "name one of them")
        return int(found[0])

    def _named(self, expression: Expression) -> int | None:
        """The state that is named outright, without asking every state for it."""
        if isinstance(expression, tree.StateAtom):
            return self.states.index(expression.name)
        if not isinstance(expression, tree.PatternAtom) or "-" in expression.pattern:
            return None
        taken = frozenset(k for k, mark in enumerate(expression.pattern) if mark == "Y")
        setting = self._settings.find(taken)
        state = None if setting is None else self.states.state(setting)
        return None if state in self.states.merged else state

    def status_quo(self, status_quo: StatusQuo, dispute: Dispute) -> int | Finding:
        """The state the dispute is in."""
        if status_quo.state is not None:
            return self.state(status_quo.state, codes.NO_STATUS_QUO, codes.NO_STATUS_QUO)
        taken = frozenset(status_quo.taken or ())
        places = frozenset(k for k, option in enumerate(dispute.options) if option.id in taken)
        setting = self._settings.find(places)
        if setting is None:
            message = "the options taken now are not a feasible state"
            step = "mend the list, or the rule that forbids it"
            return finding(codes.NO_STATUS_QUO, status_quo.place, message, step)
        return self.states.state(setting)
