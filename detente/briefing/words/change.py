"""What would change the answer, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from detente.briefing.words.expressions import clause
from detente.briefing.words.families import columns, concepts
from detente.briefing.words.lists import capital, count, joined, number, ordinal, quoted
from detente.briefing.words.stability import name_of
from detente.briefing.words.states import named
from detente.case import Grounds
from detente.dispute.model import Arc, Option, Pair, Ranking, Statement, Weight

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from detente.briefing.brief import Brief
    from detente.briefing.words.families import Column
    from detente.outlook import Change, Changes
    from detente.outlook.records import Touched
    from detente.stability import StateSpace

MOST_NAMED = 5


def what(space: StateSpace, change: Change) -> str:
    """The change itself: `Russia puts its third preference above its second: …`."""
    name = name_of(space, change.dm)
    match change.kind:
        case "swap":
            return _swap(space, change, name)
        case "drop":
            return _drop(space, change, name)
    return _two_way(change.parts[0], name)


def _swap(space: StateSpace, change: Change, name: str) -> str:
    first = change.parts[0]
    if isinstance(first, Ranking):
        upper, lower = (_tier(first, change.position + k) for k in (0, 1))
        return f"{name}: {lower} is ranked above {upper}, not below"
    upper, lower = (quoted(_preference(space, part)) for part in change.parts)
    if isinstance(first, Weight):
        return f"{name}: {upper} and {lower} exchange their weights"
    places = f"{ordinal(change.position + 2)} preference above the {ordinal(change.position + 1)}"
    return f"{name}: the {places}, that is, {lower} above {upper}"


def _drop(space: StateSpace, change: Change, name: str) -> str:
    what = "weight" if isinstance(change.parts[0], Weight) else "preference"
    wanted = quoted(_preference(space, change.parts[0]))
    return f"{name}: no {ordinal(change.position + 1)} {what}, that is, without {wanted}"


def _two_way(part: Touched, name: str) -> str:
    match part:
        case Option(does=does, moves="take"):
            return f"{name}: {quoted(does)} could be undone"
        case Option(does=does):
            return f"{name}: {quoted(does)} could be taken up again"
        case Arc(source=source, target=target):
            return f"{name}: the move from {source} to {target} could be undone"
    message = f"not a move: {part!r}"
    raise TypeError(message)


def _tier(ranking: Ranking, position: int) -> str:
    return joined(item.text for item in ranking.tiers[position].items)


def _preference(space: StateSpace, part: Touched) -> str:
    match part:
        case Statement(expression=expression) | Weight(expression=expression):
            return clause(space.dispute, expression)
        case Pair(first=first, second=second):
            return f"{first.text} before {second.text}"
    message = f"not a preference: {part!r}"
    raise TypeError(message)


def effect(space: StateSpace, change: Change) -> tuple[str, ...]:
    """What comes and goes: `s1 would no longer hold (GMR, SMR)`, `s4 would hold (SEQ)`."""
    gone = _grouped((turn.gone, turn.concept) for turn in change.turns)
    come = _grouped((turn.come, turn.concept) for turn in change.turns)
    lost = (f"{_named(space, k)} would no longer hold ({concepts(c)})" for k, c in gone.items())
    won = (f"{_named(space, k)} would hold ({concepts(c)})" for k, c in come.items())
    return (*lost, *won)


def _named(space: StateSpace, states: tuple[int, ...]) -> str:
    return named(space, states, MOST_NAMED)


def _grouped(turns: Iterable[tuple[tuple[int, ...], str]]) -> dict[tuple[int, ...], list[str]]:
    found: dict[tuple[int, ...], list[str]] = {}
    for states, name in turns:
        if states:
            found.setdefault(states, []).append(name)
    return found


def summary(changes: Changes) -> str:
    """How many changes were made, how many turn the answer."""
    done, turning = len(changes), len(changes.turning)
    return (
        f"{capital(count(done, 'single change'))} of the model {'was' if done == 1 else 'were'} "
        "made one at a time (two neighbouring preferences swapped, a preference dropped, a one-way "
        f"move made two-way), and the model solved again. {capital(number(turning))} of them "
        f"{'turns' if turning == 1 else 'turn'} the answer: some state begins or ceases to hold "
        f"under {joined(map_names(changes), 'or')}."
    )


def map_names(changes: Changes) -> tuple[str, ...]:
    """The short names of the concepts that were looked at; of one in several types, once."""
    return tuple(column.title for column in columns(changes.concepts))


def endings(changes: Changes, column: Column, state: int, holding: Collection[str]) -> str:
    """How many changes end the equilibrium under a concept, or under each of its types."""
    held = [name for name in column.names if name in holding]
    if not held:
        return "–"
    counts = [changes.ending(state, name) for name in held]
    if not column.typed:
        return str(counts[0])
    return ", ".join(f"{name[-1]} {n}" for name, n in zip(held, counts, strict=True))


def resting(brief: Brief, changes: Changes) -> str:
    """How many of the changes that turn the answer touch nothing but judgement."""
    turning = changes.turning
    if not turning:
        return ""
    bare = sum(touched(brief, change) == (Grounds.JUDGEMENT,) for change in turning)
    verb = "touches" if bare == 1 else "touch"
    return f"{capital(number(bare))} of these {verb} only what rests on the analyst’s judgement."


def touched(brief: Brief, change: Change) -> tuple[Grounds, ...]:
    """What the parts that a change touches rest on, strongest first, each once.

    A weight, a listed pair or an arc has no place for evidence: it is judgement.
    """
    found = {_grounds(brief, part) for part in change.parts}
    return tuple(each for each in Grounds if each in found)


def _grounds(brief: Brief, part: Touched) -> Grounds:
    place = getattr(part, "place", None)
    basis = brief.bases.get(place) if place else None
    return basis.grounds if basis else Grounds.JUDGEMENT
