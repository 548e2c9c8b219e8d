"""The answer of `solve`: states, payoffs, and which states are stable for whom.

A model of more than `LISTED` states is answered with counts, unless everything is asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from detente.answers import FORMAT, Answer

if TYPE_CHECKING:
    import numpy as np

    from detente.stability import StateSpace, Verdicts

LISTED = 4096
"""States up to which an answer lists each one."""

FIRST = 100
"""Equilibria that an answer names where it does not list the states."""


def solve(space: StateSpace, verdicts: Verdicts, file: str, *, everything: bool = False) -> Answer:
    """States in order, payoffs (greater is better), stability and equilibria by concept."""
    listed = everything or space.count <= LISTED
    body = _listed(space, verdicts) if listed else _counted(space, verdicts)
    answer = _head(space, file) | body | {"listed": listed, "complete": verdicts.complete}
    return answer if verdicts.complete else answer | {"missing": list(verdicts.missing)}


def _head(space: StateSpace, file: str) -> Answer:
    dispute = space.dispute
    return {
        "format": FORMAT,
        "file": file,
        "title": dispute.title,
        "decision_makers": [dm.id for dm in dispute.decision_makers],
        "names": {dm.id: dm.name for dm in dispute.decision_makers},
        "options": [option.id for option in dispute.options],
    }


def _listed(space: StateSpace, verdicts: Verdicts) -> Answer:
    ids = [space.id(k) for k in range(space.count)]

    def named(chosen: np.ndarray[Any, Any]) -> list[str]:
        return [ids[k] for k in chosen.nonzero()[0]]

    return {
        "states": [_state(space, k) for k in range(space.count)],
        "status_quo": _status_quo(space),
        "outcomes": {name: named(chosen) for name, chosen in space.outcomes.items()},
        "payoffs": {dm: payoffs.tolist() for dm, payoffs in space.payoffs.items()},
        **_not_ordered(space),
        "stability": {
            concept: {who: named(stable) for who, stable in by_whom.items()}
            for concept, by_whom in verdicts.stable.items()
        },
        "equilibria": {concept: named(chosen) for concept, chosen in verdicts.equilibria.items()},
    }


def _not_ordered(space: StateSpace) -> Answer:
    """For whom the payoffs do not tell all, or there are none; nothing where they do for all."""
    kinds = {
        dm: ["pairs"] * (preference.payoff is None) + ["unknown"] * bool(preference.unknown)
        for dm, preference in space.preferences.items()
        if not preference.ordinal
    }
    return {"not_ordered": kinds} if kinds else {}


def _state(space: StateSpace, k: int) -> Answer:
    state: Answer = {"id": space.id(k), "pattern": space.pattern(k)}
    settings = space.settings(k)
    return state | {"settings": list(settings)} if settings else state


def _status_quo(space: StateSpace) -> str | None:
    return None if space.status_quo is None else space.id(space.status_quo)


def _counted(space: StateSpace, verdicts: Verdicts) -> Answer:
    return {
        "states": {"count": space.count},
        "status_quo": _status_quo(space),
        "outcomes": {name: int(chosen.sum()) for name, chosen in space.outcomes.items()},
        "stability": {
            concept: {who: int(stable.sum()) for who, stable in by_whom.items()}
            for concept, by_whom in verdicts.stable.items()
        },
        "equilibria": {
            concept: {
                "count": int(chosen.sum()),
                "first": [space.pattern(int(k)) for k in chosen.nonzero()[0][:FIRST]],
            }
            for concept, chosen in verdicts.equilibria.items()
        },
    }
