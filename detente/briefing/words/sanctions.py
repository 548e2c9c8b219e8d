"""Answers to a move in words: what the others do, and why that deters, as the concept sees it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from detente.briefing.words.doing import name_within
from detente.briefing.words.families import basic_of, is_typed
from detente.briefing.words.lists import joined
from detente.briefing.words.states import changed, moved

if TYPE_CHECKING:
    from detente.stability import Explanation, Improvement, StateSpace

_NO_ESCAPE = ("smr", "sseq", "csmr")
"""Concepts in which the decision maker also looks for a way out after the others' answer."""


def foresees(explanation: Explanation) -> bool:
    """Whether the play that follows is expected, and not only what the others could do."""
    kind, _, leader = explanation.concept.partition(":")
    leads = kind == "stackelberg" and leader == explanation.dm
    return leads or kind == "nm" or (kind[0] == "l" and kind[1:].isdigit())


def unanswered(explanation: Explanation) -> bool:
    """Whether the concept looks at no answer at all."""
    kind = explanation.concept.partition(":")[0]
    if kind == "stackelberg":
        return not foresees(explanation)
    return kind.split("_")[0] in ("nash", "cnash", "maximin1", "l1")


def answer(space: StateSpace, explanation: Explanation, move: Improvement) -> str:
    """What can follow a move, and that it leaves nothing gained: one sentence."""
    leaving = moved(space, explanation.dm, explanation.state, move.to)
    told, worse = path(space, explanation, move), _no_gain(space, explanation, move)
    if foresees(explanation):
        return f"If {leaving}, what follows is that {told}: {worse}."
    if explanation.concept == "sim":
        return f"If {leaving}, it can be that at the same time {told}: {worse}."
    return f"If {leaving}, the answer can be that {told}: {worse}."


def path(space: StateSpace, explanation: Explanation, move: Improvement) -> str:
    """The others' answer to a move, one step after the other, or all at once."""
    if explanation.concept == "sim":
        return _at_once(space, move)
    told, here = [], move.to
    for step in move.sanction or ():
        told.append(moved(space, step.by, here, step.to))
        here = step.to
    return ", then ".join(told)


def _at_once(space: StateSpace, move: Improvement) -> str:
    taken = move.sanction or ()
    by = {step.by for step in taken}
    deciders = [dm for dm in space.dispute.decision_makers if dm.id in by]
    end = taken[-1].to
    return f"{joined(changed(space, dm, move.to, end) for dm in deciders)} ({space.id(end)})"


def _no_gain(space: StateSpace, explanation: Explanation, move: Improvement) -> str:
    here, end = explanation.state, move.sanction[-1].to if move.sanction else move.to
    losers = _losers(space, explanation.dm, here, end)
    for_whom = joined(name_within(name) for name in losers)
    if explanation.concept.startswith("strong_"):
        told = f"much worse for {for_whom} than {space.id(here)}"
    elif maybe_better(space, explanation, end):
        told = f"not known to be better for {for_whom} than {space.id(here)}"
    else:
        told = f"no better for {for_whom} than {space.id(here)}"
    return f"{told}, with no way out" if _no_way_out(explanation.concept) else told


def _losers(space: StateSpace, dm: str, here: int, end: int) -> list[str]:
    """The members of a coalition who gain nothing; of one decision maker, that one."""
    members = dm.split("+")
    names = {each.id: each.name for each in space.dispute.decision_makers}
    one, other = np.array([here]), np.array([end])
    losing = [each for each in members if not space.preferences[each].better(one, other)[0]]
    return [names[each] for each in losing or members]


def maybe_better(space: StateSpace, explanation: Explanation, to: int) -> bool:
    """Whether it is unknown, to a concept that asks it, which of the two states is better."""
    if not is_typed([explanation.concept]):
        return False
    one, other = np.array([explanation.state]), np.array([to])
    return bool(space.preferences[explanation.dm].uncertain(one, other)[0])


def _no_way_out(concept: str) -> bool:
    kind = basic_of(concept.partition(":")[0])
    if kind.startswith("maximin"):
        return int(kind.removeprefix("maximin")) > len(("move", "answer"))
    return kind in _NO_ESCAPE
