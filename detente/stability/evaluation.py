"""Expressions over the states of a dispute: option, pattern, state and outcome atoms resolved."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from detente.dispute.expressions import tree
from detente.stability import settings as of_settings
from detente.stability.truth import truth

if TYPE_CHECKING:
    from collections.abc import Mapping

    from detente.stability.settings import Settings
    from detente.stability.states import States
    from detente.stability.truth import Array, Truth


class NoSuchStateError(ValueError):
    """An expression names a state that does not exist; `name` is what it says."""

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(f"there is no state {name!r}")


class PartlyTrueError(ValueError):
    """An expression is true of some settings of a merged state only; `state` is its number."""

    def __init__(self, state: int) -> None:
        self.state = state
        super().__init__(f"true of only some settings of merged state number {state}")


class OutcomeCycleError(ValueError):
    """An outcome is defined by itself; `name` is the outcome."""

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(f"outcome {name!r} is defined by itself")


class Evaluation:
    """Truth arrays of expressions, over grids of settings and over states.

    Args:
        settings: the feasible settings.
        states: their names and merges.
        options: the place of each option id in the file order.
        outcomes: the expression of each outcome.
    """

    def __init__(
        self,
        settings: Settings,
        states: States,
        options: Mapping[str, int],
        outcomes: Mapping[str, tree.Expression],
    ) -> None:
        self._settings = settings
        self._states = states
        self._options = options
        self._outcomes = outcomes
        self._open: list[str] = []

    def grid(self, expression: tree.Expression) -> Truth:
        """The truth as a grid array, checked to be the same for all settings of each state.

        Raises:
            NoSuchStateError, PartlyTrueError, OutcomeCycleError: as their names say.
        """
        grid = truth(expression, self._atom)
        if self._states.merged:
            self._reduced(grid)
        return grid

    def over_states(self, expression: tree.Expression) -> Truth:
        """The truth of each state, shape (count,), read-only.

        Raises:
            NoSuchStateError, PartlyTrueError, OutcomeCycleError: as their names say.
        """
        flat = self._reduced(truth(expression, self._atom))
        flat.setflags(write=False)
        return flat

    def flat(self, scores: Array) -> Array:
        """Numbers on a grid as one number for each state, that of its lowest setting."""
        values = self._settings.flat(scores)
        return values if self._states.of is None else cast("Array", values[self._states.firsts()])

    def _reduced(self, grid: Truth) -> Truth:
        flat, mixed = self._states.reduce(self._settings.flat(grid))
        if mixed is not None:
            raise PartlyTrueError(mixed)
        return flat

    def _atom(self, atom: tree.Atom) -> Truth:
        match atom:
            case tree.OptionAtom(option):
                return self._settings.option(self._options[option])
            case tree.PatternAtom(pattern):
                return of_settings.match(self._settings, pattern)
            case tree.StateAtom(name):
                return self._state(name)
            case tree.OutcomeAtom(name):
                return self._outcome(name)

    def _state(self, name: str) -> Truth:
        state = self._states.index(name)
        if state is None:
            raise NoSuchStateError(name)
        return self._settings.mark(self._states.settings(state))

    def _outcome(self, name: str) -> Truth:
        if name in self._open:
            raise OutcomeCycleError(name)
        self._open.append(name)
        try:
            return truth(self._outcomes[name], self._atom)
        finally:
            self._open.pop()
