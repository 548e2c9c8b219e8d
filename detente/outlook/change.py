"""What would change the answer: each single change is made, and the model solved again.

One-at-a-time sensitivity analysis over the parts of the model, complete over the edits that
`detente.outlook.edits` lists.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

import numpy as np

from detente.outlook.edits import edits
from detente.outlook.records import Change, Changes, Turn
from detente.stability import analyse, build
from detente.stability.concepts import BASIC, UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from detente.outlook.edits import Edit
    from detente.stability import StateSpace, Verdicts

LARGEST_WORK = 2**24
"""Moves judged over all changes by default: some seconds of work."""


def what_would_change(
    space: StateSpace, verdicts: Verdicts, largest_work: int = LARGEST_WORK
) -> Changes:
    """Every single change of the dispute, and which equilibria come or go under it.

    Args:
        space: the states of the dispute as it stands.
        verdicts: the answer for them; only its basic concepts are looked at, or the sixteen of
            unknown preferences.
        largest_work: at most so many moves are judged, over all changes; `missing` of the answer
            says what this left out. It counts work, not time, so that the answer is the same on
            every machine.
    """
    concepts = tuple(name for name in verdicts.equilibria if name in (*BASIC, *UNKNOWN))
    listed = list(edits(space.dispute))
    affordable = largest_work // _work_at_most(space, concepts)
    changes = [_change(space, verdicts, concepts, edit) for edit in islice(listed, affordable)]
    missing = _missing(len(changes), len(listed), space.count)
    return Changes(tuple(changes), concepts, len(listed), missing)


def _work_at_most(space: StateSpace, concepts: Sequence[str]) -> int:
    """A bound on what judging the model once may have to look at: its moves, or pairs of states."""
    if any(dm.unknown for dm in space.dispute.decision_makers):
        return max(1, len(concepts)) * space.count**2
    if space.dispute.graph is not None:
        return space.count + len(space.dispute.graph.arcs)
    blocks = (min(space.count, 2 ** len(dm.options)) for dm in space.dispute.decision_makers)
    most: int = space.count * sum(blocks)
    return most


def _missing(done: int, possible: int, states: int) -> str:
    if done == possible:
        return ""
    return f"{possible - done:,} of {possible:,} single changes, for a model of {states:,} states"


def _change(space: StateSpace, verdicts: Verdicts, concepts: Sequence[str], edit: Edit) -> Change:
    edited = build(edit.dispute).value
    assert edited is not None, "an edit of preferences or moves breaks no dispute"
    assert edited.count == space.count, "and adds or removes no state"
    if edit.kind != "two_way" and _same_order(space, edited, edit.dm):
        return Change(edit.kind, edit.dm, edit.position, edit.parts)
    turns = _turns(verdicts, analyse(edited, concepts), concepts)
    return Change(edit.kind, edit.dm, edit.position, edit.parts, turns)


def _same_order(space: StateSpace, edited: StateSpace, dm: str) -> bool:
    """Whether an edit of preferences left the order of the states as it was; not seen of pairs."""
    if dm not in space.payoffs or dm not in edited.payoffs:
        return False
    return np.array_equal(space.payoffs[dm], edited.payoffs[dm])


def _turns(before: Verdicts, after: Verdicts, concepts: Sequence[str]) -> tuple[Turn, ...]:
    turns = []
    for concept in concepts:
        old, new = before.equilibria[concept], after.equilibria[concept]
        come = tuple(int(k) for k in np.flatnonzero(new & ~old))
        gone = tuple(int(k) for k in np.flatnonzero(old & ~new))
        if come or gone:
            turns.append(Turn(concept, come, gone))
    return tuple(turns)
