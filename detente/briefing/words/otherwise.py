"""The dispute looked at otherwise, in words: further concepts, and what they change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from detente.briefing.words.doing import name_within
from detente.briefing.words.families import concept
from detente.briefing.words.lists import capital, joined, number
from detente.briefing.words.stability import name_of
from detente.briefing.words.states import named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from detente.briefing.otherwise import Loss, Otherwise, View
    from detente.stability import StateSpace

_VIEWS = {
    "sim": "where all others answer a move at the same time, each to its own gain",
    "l2": "where each looks two moves ahead and expects the other to look one",
    "nm": "where both look ahead as far as the play can go",
    "cnash": "where any group may move together, and fears no answer",
    "cseq": "where any group may move together, and be answered by groups to their own gain",
    "strong_gmr": "where only an answer that costs much deters",
    "strong_smr": "where only an answer that costs much, and leaves no way out of that, deters",
    "strong_seq": "where only an answer that costs much, and is to the others’ own gain, deters",
}

_ALL = {1: "The one", 2: "Both"}


def view(space: StateSpace, name: str) -> str:
    """How a concept looks at the dispute, as a clause with `where`."""
    kind, _, leader = name.partition(":")
    if kind != "stackelberg":
        return _VIEWS[kind]
    follower = next(dm for dm in space.dms if dm != leader)
    first, second = (name_within(name_of(space, dm)) for dm in (leader, follower))
    return f"where {first} leads, counting on the best answer, and {second} only answers"


def told(space: StateSpace, each: View) -> str:
    """What a further concept changes: a sentence."""
    lost = [_lost(space, loss, strong=each.concept.startswith("strong_")) for loss in each.losses]
    effects = "; ".join(lost + ([_won(space, each.come)] if each.come else []))
    name = concept(each.concept).partition(" (")[0]
    return f"{capital(view(space, each.concept))} ({name}): {effects}."


def _lost(space: StateSpace, loss: Loss, *, strong: bool) -> str:
    members = [name_within(name_of(space, dm)) for dm in loss.by.split("+")]
    together = " together" if len(members) > 1 else ""
    why = f"{joined(members)} would leave{together}"
    if strong:
        why = f"{joined(members)} would be deterred, but by nothing that costs much"
    return f"{named(space, loss.states)} would no longer hold ({why})"


def _won(space: StateSpace, states: Sequence[int]) -> str:
    none = "which holds" if len(states) == 1 else "which hold"
    return f"{named(space, states)} would hold, {none} under none of the five"


def rest(found: Otherwise) -> str:
    """Under which of the concepts looked at the picture stays; empty where there is none."""
    names = [concept(each.concept) for each in found.views if not each.turning]
    if not names:
        return ""
    if found.turning:
        return f"Under {joined(names)} the picture stays as it is."
    return (
        f"{capital(number(len(names)))} further "
        f"{'concept was' if len(names) == 1 else 'concepts were'} looked at ({joined(names)}), "
        "and none changes the picture: no state that holds is lost, and no other one holds."
    )


def opening(found: Otherwise) -> str:
    """How many further concepts change the picture; empty where none does."""
    of, turning = len(found.views), len(found.turning)
    if not turning:
        return ""
    share = f"{capital(number(turning))} of the {number(of)} further concepts that apply here"
    if turning == of:
        share = f"{_ALL.get(of, f'All {number(of)}')} further concepts that apply here"
    verb = "changes" if turning == 1 else "change"
    return f"The five are the usual ones. {share} {verb} the picture."


def lines(space: StateSpace, found: Otherwise) -> tuple[str, ...]:
    """All that is told of it under its opening, a sentence or two a line."""
    turning = [told(space, each) for each in found.turning]
    missing = [f"Not looked at: {each}." for each in found.missing]
    return tuple(filter(None, (*turning, rest(found), *missing)))
