"""What every solution concept answers."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from detente.stability.explanation import Explanation, Improvement
from detente.stability.movers import ByImprovements, ByMoves
from detente.stability.paths import shortest

if TYPE_CHECKING:
    from collections.abc import Iterable

    from detente.findings import Code
    from detente.stability.movers import Mover
    from detente.stability.sanctions import Sanction
    from detente.stability.space import StateSpace
    from detente.stability.truth import Truth


@dataclass(frozen=True, slots=True)
class Concept(ABC):
    """A solution concept: when a state is stable for a decision maker.

    Attributes:
        needs: codes of the findings that a dispute has for which it is not defined.
        name: as asked for, such as `seq` or `l3`.
        title: its name in the literature.
        meaning: one plain sentence.
        reference: author and year.
    """

    needs: ClassVar[tuple[Code, ...]] = ()

    name: str
    title: str
    meaning: str
    reference: str

    def focal(self, space: StateSpace) -> Iterable[str]:
        """For whom it gives a verdict: the decision makers, or coalitions of them."""
        return space.dms

    @abstractmethod
    def stable(self, space: StateSpace, dm: str) -> Truth:
        """Which states are stable for that decision maker, shape (count,)."""

    @abstractmethod
    def improvements(self, space: StateSpace, state: int, dm: str) -> tuple[Improvement, ...]:
        """The moves considered from a state, each with the shortest sanction it meets."""

    def explain(self, space: StateSpace, state: int, dm: str) -> Explanation:
        """The verdict on one state, as moves."""
        improvements = self.improvements(space, state, dm)
        stable = all(improvement.sanction is not None for improvement in improvements)
        return Explanation(state, dm, self.name, stable, improvements)


@dataclass(frozen=True, slots=True)
class Metarational(Concept):
    """A concept of the common form: every move considered meets an answer that deters from it.

    The three parts are each subclass's definition.
    """

    def leaving(self, space: StateSpace, dm: str) -> Mover:
        """The moves that the decision maker considers: its improvements, if not said otherwise."""
        return ByImprovements(space, dm)

    def answers(self, space: StateSpace, dm: str) -> tuple[Mover, ...]:
        """The opponents, by the moves that are believed of them."""
        return opponents(space, dm)

    @abstractmethod
    def sanction(self, space: StateSpace, dm: str) -> Sanction:
        """What deters the decision maker."""

    def stable(self, space: StateSpace, dm: str) -> Truth:
        """Which states are stable for that decision maker."""
        return self.sanction(space, dm).holds(self.leaving(space, dm), self.answers(space, dm))

    def improvements(self, space: StateSpace, state: int, dm: str) -> tuple[Improvement, ...]:
        """Each move considered, with the shortest legal sequence of answers that deters from it."""
        answers = self.answers(space, dm)
        deterring = self.sanction(space, dm).deterring(state)
        return tuple(
            Improvement(to, shortest(to, answers, deterring))
            for to in self.leaving(space, dm).of(state).tolist()
        )


def opponents(space: StateSpace, dm: str) -> tuple[Mover, ...]:
    """The others, by any of their moves."""
    return tuple(ByMoves(space, other) for other in space.dms if other != dm)


def credible_opponents(space: StateSpace, dm: str) -> tuple[Mover, ...]:
    """The others, by their improvements only."""
    return tuple(ByImprovements(space, other) for other in space.dms if other != dm)
