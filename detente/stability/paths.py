"""Legal sequences of moves, shortest first: a search over pairs of state and last mover."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from detente.stability.movers import Mover
    from detente.stability.truth import Truth


@dataclass(frozen=True, slots=True)
class Step:
    """One move: by whom, and the state it leads to."""

    by: str
    to: int


@dataclass(frozen=True, slots=True)
class Arrival:
    """A state reached, by a shortest sequence with this last mover."""

    step: Step
    before: Arrival | None

    @property
    def path(self) -> tuple[Step, ...]:
        """The moves from the start to here."""
        steps, arrival = [], self
        while arrival.before is not None:
            steps.append(arrival.step)
            arrival = arrival.before
        return (arrival.step, *reversed(steps))


def layers(start: int, movers: Sequence[Mover], count: int) -> Iterator[list[Arrival]]:
    """The pairs of state and last mover that need one move, then those that need two, and so on.

    Nobody moves twice in a row (Fang, Hipel, Kilgour 1993). The order within a layer is that of
    the movers and of the states, so that the same dispute gives the same paths.

    Args:
        start: where the sequences begin.
        movers: who takes part.
        count: the number of states.
    """
    fresh = {mover.name: np.ones(count, dtype=bool) for mover in movers}
    layer = list(_onward(start, None, movers, fresh))
    while layer:
        yield layer
        layer = [a for last in layer for a in _onward(last.step.to, last, movers, fresh)]


def _onward(
    state: int, before: Arrival | None, movers: Sequence[Mover], fresh: dict[str, Truth]
) -> Iterator[Arrival]:
    for mover in movers:
        if before is None or before.step.by != mover.name:
            targets = mover.of(state)
            targets = targets[fresh[mover.name][targets]]
            fresh[mover.name][targets] = False
            for target in targets.tolist():
                yield Arrival(Step(mover.name, target), before)


def shortest(start: int, movers: Sequence[Mover], goal: Truth) -> tuple[Step, ...] | None:
    """The first of the shortest legal sequences that end in a goal state; None without one."""
    for layer in layers(start, movers, len(goal)):
        for arrival in layer:
            if goal[arrival.step.to]:
                return arrival.path
    return None
