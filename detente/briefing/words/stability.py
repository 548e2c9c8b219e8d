"""Stability in words: which states hold, and why each decision maker stays or leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from detente.briefing.words.doing import name_within
from detente.briefing.words.lists import capital, count, first_of, joined
from detente.briefing.words.states import moved
from detente.stability import CONCEPTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from detente.stability import Explanation, Improvement, StateSpace, Step

MOST_MOVES = 3
"""Improvements that one sentence goes through before it counts the rest."""

_SHORT = {"nash": "Nash"}

_NO_ESCAPE = ("smr", "sseq")
"""Concepts in which the decision maker also looks for a way out after the others' answer."""


def concept(name: str) -> str:
    """The short name of a concept as it stands in a table: `SEQ`, `Nash`."""
    return _SHORT.get(name, name.upper() if len(name) < 5 else name)


def concepts(names: Iterable[str]) -> str:
    """Their short names as a list."""
    return joined(concept(name) for name in names)


def name_of(space: StateSpace, dm: str) -> str:
    """The name for people of a decision maker, or of a coalition such as `moe+uniroyal`."""
    names = {each.id: each.name for each in space.dispute.decision_makers}
    return joined(names.get(each, each) for each in dm.split("+"))


def reasons(space: StateSpace, explanations: Sequence[Explanation]) -> tuple[str, ...]:
    """Why each stays, a sentence a line; those who have nothing to gain share the first."""
    content = [name_within(name_of(space, e.dm)) for e in explanations if not e.improvements]
    torn = [why(space, each) for each in explanations if each.improvements]
    if not content:
        return tuple(torn)
    here = space.id(explanations[0].state)
    return (f"{capital(joined(content))} cannot reach anything better from {here}.", *torn)


def why(space: StateSpace, explanation: Explanation) -> str:
    """Why the decision maker stays in the state, or leaves it: a sentence or two."""
    name, here = name_of(space, explanation.dm), space.id(explanation.state)
    if not explanation.improvements:
        return f"{capital(name)} cannot reach anything better from {here}."
    if explanation.stable:
        return f"{_torn(name, here, explanation)} {_answers(space, explanation)}"
    return _leaving(space, explanation, name, here)


def _torn(name: str, here: str, explanation: Explanation) -> str:
    better = count(len(explanation.improvements), "better state")
    return f"{capital(name)} could reach {better} from {here}, but would be deterred."


def _answers(space: StateSpace, explanation: Explanation) -> str:
    told = [_answer(space, explanation, move) for move in explanation.improvements[:MOST_MOVES]]
    more = len(explanation.improvements) - len(told)
    if more:
        told.append(f"{capital(count(more, 'other move'))} would be answered likewise.")
    return " ".join(told)


def _answer(space: StateSpace, explanation: Explanation, move: Improvement) -> str:
    leaving = moved(space, explanation.dm, explanation.state, move.to)
    name = name_within(name_of(space, explanation.dm))
    worse = f"no better for {name} than {space.id(explanation.state)}"
    if explanation.concept in _NO_ESCAPE:
        worse += ", with no way out"
    return f"If {leaving}, the answer can be that {path(space, move)}: {worse}."


def path(space: StateSpace, move: Improvement) -> str:
    """The others' answer to a move, one step after the other."""
    told, here = [], move.to
    for step in move.sanction or ():
        told.append(moved(space, step.by, here, step.to))
        here = step.to
    return ", then ".join(told)


def _leaving(space: StateSpace, explanation: Explanation, name: str, here: str) -> str:
    free = [move for move in explanation.improvements if move.sanction is None]
    moves = [moved(space, explanation.dm, explanation.state, move.to) for move in free]
    answer = "" if explanation.concept == "nash" else ", and no answer would undo the gain"
    return (
        f"{capital(name)} would leave {here}: it is better for {name_within(name)} if "
        f"{first_of(moves, MOST_MOVES, 'or')}{answer}."
    )


def steps(space: StateSpace, start: int, taken: Iterable[Step]) -> str:
    """Moves one after the other, each as what it changes."""
    told = []
    for step in taken:
        told.append(moved(space, step.by, start, step.to))
        start = step.to
    return capital(", then ".join(told))


def meaning(name: str) -> str:
    """What a concept means, one plain sentence, with its full stop."""
    words = CONCEPTS[name].meaning.strip()
    return capital(words if words.endswith(".") else words + ".")
