"""What the figures say of a state: its name, its pattern, and its marks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from detente.briefing.figures.wrapping import shorten
from detente.briefing.words.families import is_typed, labels

if TYPE_CHECKING:
    import numpy.typing as npt

    from detente.stability import StateSpace, Verdicts

    Counts = npt.NDArray[np.intp]

LONGEST_PATTERN = 24
"""Options up to which a state's pattern is drawn; a longer one stands in the table only."""


@dataclass(frozen=True, slots=True)
class StateMarks:
    """A state as it is drawn.

    Attributes:
        state: its number in the space.
        id: its given or automatic name.
        pattern: its pattern as (place of the DM, letters) for each DM with options; empty in graph
            form and where it is too long to be drawn.
        holds: the concepts under which it is an equilibrium, in the order of the verdicts.
        holds_under_all: those are all that were asked for.
        outcomes: the named outcomes that it belongs to.
    """

    state: int
    id: str
    pattern: tuple[tuple[int, str], ...] = ()
    holds: tuple[str, ...] = ()
    holds_under_all: bool = False
    outcomes: tuple[str, ...] = ()
    status_quo: bool = False

    @property
    def verdict(self) -> str:
        """Under which concepts it holds, in a few words; empty where under none."""
        if self.holds_under_all and len(self.holds) > 1:
            return f"all {len(self.holds)} concepts"
        if is_typed(self.holds):
            return ", ".join(labels(self.holds))
        return ", ".join(map(concept_label, self.holds))

    @property
    def spoken(self) -> str:
        """All of it in words, as shown when the pointer rests on the state."""
        parts = [self.id, " ".join(letters for _, letters in self.pattern)]
        parts += ["status quo"] if self.status_quo else []
        parts += [", ".join(self.outcomes), f"equilibrium: {self.verdict}" if self.holds else ""]
        return " · ".join(filter(None, parts))


def marks_of(space: StateSpace, verdicts: Verdicts, state: int) -> StateMarks:
    """The marks of one state."""
    holds = tuple(name for name, found in verdicts.equilibria.items() if found[state])
    outcomes = (name for name, inside in space.outcomes.items() if inside[state])
    return StateMarks(
        state=state,
        id=space.id(state),
        pattern=_grouped(space, space.pattern(state)),
        holds=holds,
        holds_under_all=len(holds) == len(verdicts.equilibria),
        outcomes=tuple(name.replace("_", " ") for name in outcomes),
        status_quo=state == space.status_quo,
    )


def concept_label(name: str) -> str:
    """A concept's short name as the literature writes it: Nash, GMR, SEQ; others as they are."""
    return {"nash": "Nash", "sim": "simultaneous"}.get(
        name, name.upper() if len(name) < 5 else name
    )


def strength_of(space: StateSpace, verdicts: Verdicts) -> Counts:
    """Under how many concepts each state is an equilibrium, shape (count,)."""
    strength = np.zeros(space.count, dtype=np.intp)
    for holds in verdicts.equilibria.values():
        strength += np.asarray(holds, dtype=np.intp)
    return strength


def holding_states(strength: Counts, most: int = 1024) -> list[int]:
    """The equilibria, those under most concepts first; of very many, so many."""
    states = np.flatnonzero(strength)
    return [int(k) for k in states[np.argsort(-strength[states], kind="stable")][:most]]


def named_states(space: StateSpace) -> frozenset[int]:
    """The states to which the dispute file gives a name of their own."""
    found = (space.index(named.name) for named in space.dispute.states)
    return frozenset(state for state in found if state is not None)


def dm_names(space: StateSpace, width: float, size: float) -> dict[str, str]:
    """The decision makers by id, with names that fit the width."""
    return {dm.id: shorten(dm.name, width, size) for dm in space.dispute.decision_makers}


def _grouped(space: StateSpace, pattern: str | None) -> tuple[tuple[int, str], ...]:
    if pattern is None or len(pattern) > LONGEST_PATTERN:
        return ()
    groups, start = [], 0
    for place, dm in enumerate(space.dispute.decision_makers):
        letters = pattern[start : start + len(dm.options)]
        start += len(dm.options)
        if letters:
            groups.append((place, letters))
    return tuple(groups)
