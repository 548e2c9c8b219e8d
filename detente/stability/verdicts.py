"""Which states are stable for whom, and which are equilibria."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np

from detente.stability import codes
from detente.stability.concepts import BASIC, CONCEPTS, UNKNOWN
from detente.stability.memory import TooLargeError
from detente.stability.shares import in_shares
from detente.stability.undefined import UndefinedError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from detente.stability.explanation import Explanation
    from detente.stability.space import StateSpace
    from detente.stability.truth import Truth


@dataclass(frozen=True, slots=True, eq=False)
class Verdicts:
    """What an analysis found.

    Attributes:
        concepts: those asked for, in the order asked.
        stable: by concept and decision maker (or coalition), shape (count,), read-only.
        equilibria: by concept, the states that are stable for all of these, read-only.
        missing: for each thing asked for and not computed, what it was and why: too large, or not
            defined for this dispute.
    """

    concepts: tuple[str, ...]
    stable: Mapping[str, Mapping[str, Truth]]
    equilibria: Mapping[str, Truth]
    missing: tuple[str, ...] = ()

    @property
    def complete(self) -> bool:
        """Whether everything asked for was computed."""
        return not self.missing


def analyse(space: StateSpace, concepts: Sequence[str] = BASIC) -> Verdicts:
    """Which states are stable under each concept for each decision maker.

    Args:
        space: the state space.
        concepts: names of `CONCEPTS`.

    Raises:
        KeyError: there is no concept of that name.
    """
    stable: dict[str, Mapping[str, Truth]] = {}
    missing = []
    for name in concepts:
        concept = CONCEPTS[name]
        try:
            _known_enough(space, name)
            found = {dm: concept.stable(space, dm) for dm in concept.focal(space)}
        except (MemoryError, UndefinedError) as error:
            missing.append(f"{name}: {_reason(error)}")
            continue
        for verdict in found.values():
            verdict.setflags(write=False)
        stable[name] = MappingProxyType(found)
    equilibria = {name: _for_all(found, space.count) for name, found in stable.items()}
    return Verdicts(
        tuple(concepts), MappingProxyType(stable), MappingProxyType(equilibria), tuple(missing)
    )


def explain(space: StateSpace, state: int, dm: str, concept: str) -> Explanation:
    """Why a state is stable or not for a decision maker, as moves.

    Raises:
        KeyError: there is no such concept or decision maker.
        IndexError: there is no such state.
    """
    chosen = CONCEPTS[concept]
    if dm not in chosen.focal(space):
        raise KeyError(dm)
    return chosen.explain(space, space.checked(state), dm)


def _known_enough(space: StateSpace, concept: str) -> None:
    """Raise where a preference is unknown and the concept does not say what is done in doubt."""
    unsure = [dm for dm, preference in space.preferences.items() if preference.unknown]
    if unsure and concept not in UNKNOWN:
        reason = f"'{unsure[0]}' has unknown preferences"
        raise UndefinedError(codes.NEEDS_ORDER, reason, "ask for nash_a to seq_d")


def _for_all(found: Mapping[str, Truth], count: int) -> Truth:
    everyone = np.empty(count, dtype=bool)

    def work(share: slice) -> None:
        first, *others = found.values()
        everyone[share] = first[share]
        for verdict in others:
            everyone[share] &= verdict[share]

    in_shares(work, count, count)
    everyone.setflags(write=False)
    return everyone


def _reason(error: Exception) -> str:
    known = isinstance(error, TooLargeError | UndefinedError)
    return str(error) if known else "the memory ran out"
