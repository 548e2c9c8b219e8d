"""The state space of a dispute: states, moves, preferences."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np

from detente.stability import arcs as build_arcs
from detente.stability import settings as of_settings
from detente.stability.boxes import Boxes, boxed
from detente.stability.settings import pattern

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from detente.dispute.expressions.tree import Expression
    from detente.dispute.model import Dispute
    from detente.stability.arcs import Arcs, Indices
    from detente.stability.evaluation import Evaluation
    from detente.stability.preference import Payoff, Preference
    from detente.stability.settings import Settings
    from detente.stability.states import States
    from detente.stability.truth import Truth


WORTH_BOXING = 256
"""States from which on reductions of whole arrays are faster than lists of arcs."""


class StateSpace:
    """What a dispute spans: made by `detente.stability.build`, not changed afterwards.

    States are numbers from 0 everywhere; ids are for people.

    Attributes:
        dispute: what it was built from.
        count: the number of states.
        dms: the ids of the decision makers, in file order.
        preferences: of each decision maker.
        payoffs: dense ranks from 0, greater is better, shape (count,), read-only; a decision maker
            with `prefers_pairs` has no payoff and is not in this mapping.
        status_quo: the state the dispute is in, or None where the file does not say.
        grid: the feasible settings.
        one_way: the options of each decision maker that can only be taken (True) or dropped, by
            place in the file order.
        outcomes: the truth of each named outcome, shape (count,), read-only.
    """

    def __init__(
        self,
        dispute: Dispute,
        *,
        settings: Settings,
        states: States,
        evaluation: Evaluation,
        preferences: Mapping[str, Preference],
        outcomes: Mapping[str, Truth],
        status_quo: int | None,
    ) -> None:
        self.dispute = dispute
        self.count = states.count
        self.dms = tuple(dm.id for dm in dispute.decision_makers)
        self.preferences = MappingProxyType(dict(preferences))
        self.payoffs: Mapping[str, Payoff] = MappingProxyType(
            {dm: p.payoff for dm, p in preferences.items() if p.payoff is not None}
        )
        self.outcomes = MappingProxyType(dict(outcomes))
        self.status_quo = status_quo
        self.grid = settings
        self._states = states
        self._evaluation = evaluation
        self._arcs: dict[object, Arcs] = {}
        self.one_way = {dm: self._fixed(dm) for dm in self.dms}
        self._boxes: Boxes | None = None

    @property
    def merged(self) -> bool:
        """Whether some state has more than one setting."""
        return bool(self._states.merged)

    @property
    def transitive(self) -> bool:
        """Whether moves are sure to be transitive: in option form, as long as nothing is merged."""
        return self.dispute.graph is None and not self.merged

    @property
    def boxes(self) -> Boxes | None:
        """The space as a box, by whose lines large models are solved; None where it is none."""
        if self._boxes is None and self.count >= WORTH_BOXING:
            self._boxes = boxed(self)
        return self._boxes

    def id(self, state: int) -> str:
        """The state's given or automatic name."""
        return self._states.id(self.checked(state))

    def pattern(self, state: int) -> str | None:
        """Y, N and, where the settings of a merged state differ, `-`; None in graph form."""
        if self.dispute.graph is not None:
            return None
        patterns = [self._pattern(k) for k in self._states.settings(self.checked(state)).tolist()]
        return "".join(m[0] if len(set(m)) == 1 else "-" for m in zip(*patterns, strict=True))

    def settings(self, state: int) -> tuple[str, ...]:
        """The patterns of all settings of a merged state; of any other state ()."""
        if self.checked(state) not in self._states.merged:
            return ()
        return tuple(self._pattern(k) for k in self._states.settings(state).tolist())

    def taken(self, state: int) -> tuple[str, ...]:
        """The ids of the options that are taken in all settings of the state, in file order."""
        each = [self.grid.taken(k) for k in self._states.settings(self.checked(state)).tolist()]
        common = set(each[0]).intersection(*each[1:])
        return tuple(o.id for place, o in enumerate(self.dispute.options) if place in common)

    def _pattern(self, setting: int) -> str:
        return pattern(self.grid.taken(setting), len(self.dispute.options))

    def index(self, name: str) -> int | None:
        """The state of that id, given name, or pattern; None where it is not that of one state."""
        state = self._states.index(name)
        if state is not None or self.dispute.graph is not None:
            return state
        if not name or len(name) != len(self.dispute.options) or set(name) - set("YN-"):
            return None
        found = np.flatnonzero(self.grid.flat(of_settings.match(self.grid, name)))
        states = {self._states.state(k) for k in found[: 2**16].tolist()}
        return states.pop() if len(states) == 1 else None

    def truth(self, expression: Expression) -> Truth:
        """Where the expression is true, shape (count,), read-only.

        Raises:
            ValueError: it names a state that does not exist, or is true of only some settings of a
                merged state.
        """
        return self._evaluation.over_states(expression)

    def moves(self, dm: str, state: int) -> Indices:
        """The states that the decision maker can move to from this one, rising.

        Raises:
            KeyError: there is no such decision maker.
        """
        number = self._number(dm)
        if dm in self._arcs or self.dispute.graph is not None:
            return self.arcs(dm).of(self.checked(state))
        found = [
            self._reachable(number, k) for k in self._states.settings(self.checked(state)).tolist()
        ]
        targets = np.concatenate(found)
        if self._states.of is not None:
            targets = build_arcs.rising(self._states.of[targets])
        elsewhere: Indices = targets[targets != state]
        return elsewhere

    def improvements(self, dm: str, state: int) -> Indices:
        """The states among them that the decision maker surely prefers to this one, rising."""
        targets = self.moves(dm, state)
        better = self.preferences[dm].better(np.full(len(targets), state), targets)
        return targets[better]

    def arcs(self, dm: str) -> Arcs:
        """All moves of the decision maker.

        Raises:
            KeyError: there is no such decision maker.
            TooLargeError: there are too many to be held.
        """
        number = self._number(dm)
        if self.dispute.graph is not None:
            return self.kept(dm, lambda: self._drawn(dm))
        one_way = self.one_way[dm]
        return self.kept(
            dm, lambda: build_arcs.of_options(self.grid, self._states, number, one_way)
        )

    def improving(self, dm: str) -> Arcs:
        """All unilateral improvements of the decision maker; errors as of `arcs`."""
        return self.kept(("improving", dm), lambda: self._better_arcs(dm))

    def _better_arcs(self, dm: str) -> Arcs:
        arcs = self.arcs(dm)
        return arcs.keep(self.preferences[dm].better(arcs.sources, arcs.targets))

    def kept(self, key: object, make: Callable[[], Arcs]) -> Arcs:
        """The arcs of that key, made when first asked for."""
        if key not in self._arcs:
            self._arcs[key] = make()
        return self._arcs[key]

    def _fixed(self, dm: str) -> list[tuple[int, bool]]:
        """A decision maker's options that can only be taken (True) or dropped, by place."""
        return [
            (place, option.moves == "take")
            for place, option in enumerate(self.dispute.options)
            if option.dm == dm and option.moves != "both"
        ]

    def _drawn(self, dm: str) -> Arcs:
        graph = self.dispute.graph
        assert graph is not None
        places = {name: place for place, name in enumerate(graph.states)}
        pairs = [(places[a.source], places[a.target]) for a in graph.arcs if a.dm == dm]
        ends = np.array(pairs, dtype=np.int64).reshape(-1, 2)
        return build_arcs.distinct(ends[:, 0], ends[:, 1], self.count)

    def _reachable(self, number: int, setting: int) -> Indices:
        """The settings that the decision maker can turn this one into, itself among them."""
        block = self.grid.block(number, setting)
        one_way = self.one_way[self.dms[number]]
        now = self.grid.taken(setting) if one_way else frozenset()
        for place, take in one_way:
            if (place in now) == take:
                taken = self.grid.flat(self.grid.option(place))[block]
                block = block[taken == take]
        return block

    def _number(self, dm: str) -> int:
        if dm not in self.dms:
            raise KeyError(dm)
        return self.dms.index(dm)

    def checked(self, state: int) -> int:
        """The state itself.

        Raises:
            IndexError: there is no state of that number.
        """
        if not 0 <= state < self.count:
            message = f"there is no state number {state}"
            raise IndexError(message)
        return state
