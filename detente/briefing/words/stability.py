"""Stability in words: which states hold, and why each decision maker stays or leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from detente.briefing.words import sanctions
from detente.briefing.words.doing import name_within
from detente.briefing.words.families import basic_of, concept, concepts, is_typed
from detente.briefing.words.lists import capital, count, first_of, joined
from detente.briefing.words.states import moved
from detente.stability import CONCEPTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from detente.briefing.words.families import Column
    from detente.stability import Explanation, StateSpace, Step

__all__ = [
    "concept",
    "concepts",
    "definition",
    "meaning",
    "name_of",
    "reasons",
    "steps",
    "verdict",
    "why",
]

MOST_MOVES = 3
"""Improvements that one sentence goes through before it counts the rest."""


def name_of(space: StateSpace, dm: str) -> str:
    """The name for people of a decision maker, or of a coalition such as `moe+uniroyal`."""
    names = {each.id: each.name for each in space.dispute.decision_makers}
    first, *others = dm.split("+")
    return joined([names.get(first, first), *(name_within(names.get(o, o)) for o in others)])


def verdict(explanation: Explanation) -> str:
    """The verdict as a word or two: `stays`, `leaves`, `stays strongly`."""
    how, _, rest = explanation.concept.partition("_")
    if rest and how in ("strong", "weak"):
        return f"stays {how}ly" if explanation.stable else f"does not stay {how}ly"
    verb = "stay" if "+" in explanation.dm else "stays"
    leave = "leave" if "+" in explanation.dm else "leaves"
    return verb if explanation.stable else leave


def reasons(space: StateSpace, explanations: Sequence[Explanation]) -> tuple[str, ...]:
    """Why each stays, a sentence a line; those who have nothing to gain share the first."""
    content = [name_within(name_of(space, e.dm)) for e in explanations if not e.improvements]
    torn = [why(space, each) for each in explanations if each.improvements]
    if not content:
        return tuple(torn)
    return (_content(space, explanations[0], joined(content)), *torn)


def why(space: StateSpace, explanation: Explanation) -> str:
    """Why the decision maker stays in the state, or leaves it: a sentence or two."""
    name = name_of(space, explanation.dm)
    if explanation.concept.startswith("weak_") and not explanation.stable:
        return _not_weakly(space, explanation, name)
    if not explanation.improvements:
        return _content(space, explanation, name)
    if explanation.stable:
        return f"{_torn(space, explanation, name)} {_answers(space, explanation)}"
    if explanation.concept.startswith("strong_"):
        return _not_strongly(space, explanation, name)
    return _leaving(space, explanation, name)


def _content(space: StateSpace, explanation: Explanation, names: str) -> str:
    here = space.id(explanation.state)
    if sanctions.foresees(explanation):
        return f"{capital(names)} cannot gain by leaving {here}, at once or in the end."
    if is_typed([explanation.concept]) and not _hopes(explanation):
        return f"{capital(names)} cannot gain for sure by leaving {here}."
    better = "that is or may be better" if _hopes(explanation) else "better"
    return f"{capital(names)} cannot reach anything {better} from {here}."


def _hopes(explanation: Explanation) -> bool:
    """Whether moves are considered of which it is unknown if they gain: types a and c."""
    return is_typed([explanation.concept]) and explanation.concept[-1] in "ac"


def _torn(space: StateSpace, explanation: Explanation, name: str) -> str:
    moves, here = len(explanation.improvements), space.id(explanation.state)
    better = count(moves, "better state")
    if any(sanctions.maybe_better(space, explanation, m.to) for m in explanation.improvements):
        verb = "is or may be" if moves == 1 else "are or may be"
        better = f"{count(moves, 'state')} that {verb} better"
    but = "would be deterred"
    if sanctions.foresees(explanation):
        but = "would gain nothing in the end"
    return f"{capital(name)} could reach {better} from {here}, but {but}."


def _answers(space: StateSpace, explanation: Explanation) -> str:
    shown = explanation.improvements[:MOST_MOVES]
    told = [sanctions.answer(space, explanation, move) for move in shown]
    more = len(explanation.improvements) - len(told)
    if more:
        told.append(f"{capital(count(more, 'other move'))} would be answered likewise.")
    return " ".join(told)


def _leaving(space: StateSpace, explanation: Explanation, name: str) -> str:
    here, within = space.id(explanation.state), name_within(name)
    moves = _free(space, explanation)
    if sanctions.foresees(explanation):
        return f"{capital(name)} would leave {here}: the play ends better for {within} if {moves}."
    if "+" in explanation.dm:
        here, within = f"{here} together", "each of them"
    better = f"{_how_surely(space, explanation)} better for {within} if {moves}"
    return f"{capital(name)} would leave {here}: it {better}{_no_answer(explanation)}."


def _free(space: StateSpace, explanation: Explanation) -> str:
    """The moves that nothing deters from, as alternatives."""
    free = (move for move in explanation.improvements if move.sanction is None)
    moves = [moved(space, explanation.dm, explanation.state, move.to) for move in free]
    return first_of(moves, MOST_MOVES, "or")


def _how_surely(space: StateSpace, explanation: Explanation) -> str:
    free = (move.to for move in explanation.improvements if move.sanction is None)
    doubts = {sanctions.maybe_better(space, explanation, to) for to in free}
    if doubts == {True}:
        return "may be"
    return "is or may be" if True in doubts else "is"


def _no_answer(explanation: Explanation) -> str:
    if sanctions.unanswered(explanation):
        return ""
    if is_typed([explanation.concept]):
        sure = explanation.concept[-1] in "ab"
        return f", and no answer {'is sure to' if sure else 'could'} undo that"
    return ", and no answer would undo the gain"


def _not_strongly(space: StateSpace, explanation: Explanation, name: str) -> str:
    moves, within = _free(space, explanation), name_within(name)
    return (
        f"{capital(name)} is not strongly deterred from leaving {space.id(explanation.state)}: "
        f"if {moves}, no answer would cost {within} much."
    )


def _not_weakly(space: StateSpace, explanation: Explanation, name: str) -> str:
    """Either nothing tempts, or every move is answered at a high price, or nothing deters."""
    if not explanation.improvements:
        told = _content(space, explanation, name).rstrip(".")
        return f"{told}, so there is nothing to be weakly deterred from."
    if any(move.sanction is None for move in explanation.improvements):
        return _leaving(space, explanation, name)
    here = space.id(explanation.state)
    return (
        f"{capital(name)} would not leave {here}, and not weakly: whatever better state "
        f"{name_within(name)} went to, an answer could cost it much."
    )


def steps(space: StateSpace, start: int, taken: Iterable[Step]) -> str:
    """Moves one after the other, each as what it changes."""
    told = []
    for step in taken:
        told.append(moved(space, step.by, start, step.to))
        start = step.to
    return capital(", then ".join(told))


def definition(column: Column) -> tuple[str, str, str]:
    """Title, meaning and reference of a column's concept; of one in types, what all share."""
    chosen = CONCEPTS[column.names[0]]
    if not column.typed:
        return chosen.title, meaning(chosen.name), chosen.reference
    basic = basic_of(chosen.name)
    told = meaning(basic)
    if basic == "seq":
        told += " An answer of which it is unknown whether it is a gain counts as one."
    return CONCEPTS[basic].title, told, chosen.reference


def meaning(name: str) -> str:
    """What a concept means, one plain sentence, with its full stop."""
    words = CONCEPTS[name].meaning.strip()
    return capital(words if words.endswith(".") else words + ".")
