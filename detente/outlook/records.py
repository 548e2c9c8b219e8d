"""What the outlook gives: changes that turn the answer, and what outcomes are worth."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from detente.dispute.model import Arc, Option, Pair, Ranking, Statement, Weight

    Touched = Option | Statement | Ranking | Weight | Pair | Arc
    """What an edit touches; some of these carry a `because`, the others are judgement."""

ChangeKind = Literal["swap", "drop", "two_way"]
Sign = Literal["better", "worse", "same", "unknown"]


@dataclass(frozen=True, slots=True)
class Turn:
    """How the equilibria under one concept differ after a change; states as numbers."""

    concept: str
    come: tuple[int, ...]
    gone: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """One change of the model, made by itself, and what it does to the equilibria.

    Attributes:
        kind: `swap` two neighbours of one order of preference, `drop` a statement, weight or pair,
            make a one-way move `two_way`.
        dm: whose preferences or move it is.
        position: of the (first) thing changed among that decision maker's own, counted from 0.
        parts: the things changed, in file order; a swap of tiers touches one `Ranking`.
        turns: only the concepts whose equilibria differ, in the order of the verdicts.
    """

    kind: ChangeKind
    dm: str
    position: int
    parts: tuple[Touched, ...]
    turns: tuple[Turn, ...] = ()

    @property
    def turning(self) -> bool:
        """Some equilibrium comes or goes."""
        return bool(self.turns)

    def gone(self, concept: str) -> frozenset[int]:
        """The equilibria under the concept that this change ends."""
        return frozenset(k for turn in self.turns if turn.concept == concept for k in turn.gone)


@dataclass(frozen=True, slots=True)
class Changes:
    """All single changes of a model, in file order.

    Attributes:
        concepts: the names of those that were looked at.
        possible: how many changes there are; more than `len` where the answer is not complete.
        missing: what was not computed and why, a clause; empty where complete.
    """

    changes: tuple[Change, ...]
    concepts: tuple[str, ...]
    possible: int
    missing: str = ""

    def __iter__(self) -> Iterator[Change]:
        """The changes that were computed."""
        return iter(self.changes)

    def __len__(self) -> int:
        """How many changes were computed."""
        return len(self.changes)

    @property
    def complete(self) -> bool:
        """Every single change was computed."""
        return not self.missing

    @property
    def turning(self) -> tuple[Change, ...]:
        """The changes under which some equilibrium comes or goes."""
        return tuple(change for change in self.changes if change.turning)

    def ending(self, state: int, concept: str) -> int:
        """How many of the changes end this equilibrium under the concept."""
        return sum(state in change.gone(concept) for change in self.changes)


@dataclass(frozen=True, slots=True)
class Gain:
    """What one state gives one decision maker.

    Attributes:
        against: compared with the status quo; None where the dispute has none.
        place: of the state in the decision maker's order, 1 is best; ties share a place; None where
            listed pairs give no order.
        places: how many places the order has; likewise.
        met: positions of the preference statements that are true there, counted from 0.
        won: positions of those met there and not in the status quo.
        lost: positions of those met in the status quo and not there.
    """

    state: int
    dm: str
    against: Sign | None
    place: int | None
    places: int | None
    met: tuple[int, ...] = ()
    won: tuple[int, ...] = ()
    lost: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class CommonGain:
    """The states that are better than the status quo for everyone.

    Attributes:
        all_better: strictly better for every decision maker.
        none_worse: worse for no one and better for someone, and not in `all_better`.
    """

    all_better: tuple[int, ...]
    none_worse: tuple[int, ...]
