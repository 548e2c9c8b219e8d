"""Who may move, and where to: a decision maker by any move, or by its improvements only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from detente.stability.arcs import Arcs, Indices
    from detente.stability.space import StateSpace


class Mover(Protocol):
    """One mover of a legal sequence: a decision maker, or a coalition acting as one."""

    @property
    def name(self) -> str:
        """The id of the decision maker, or the ids of the members joined by `+`."""
        ...

    @property
    def arcs(self) -> Arcs:
        """All its moves; may raise `TooLargeError`."""
        ...

    def of(self, state: int) -> Indices:
        """Its moves from one state, rising."""
        ...


@dataclass(frozen=True, slots=True)
class ByMoves:
    """A decision maker by any of its moves."""

    space: StateSpace
    name: str

    @property
    def arcs(self) -> Arcs:
        """All its moves."""
        return self.space.arcs(self.name)

    def of(self, state: int) -> Indices:
        """Its moves from one state."""
        return self.space.moves(self.name, state)


@dataclass(frozen=True, slots=True)
class ByImprovements:
    """A decision maker by its improvements, each on the state that it moves from."""

    space: StateSpace
    name: str

    @property
    def arcs(self) -> Arcs:
        """All its improvements."""
        return self.space.improving(self.name)

    def of(self, state: int) -> Indices:
        """Its improvements from one state."""
        return self.space.improvements(self.name, state)
