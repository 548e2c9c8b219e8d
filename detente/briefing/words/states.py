"""States in words: what each decision maker does there, and what a move changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from detente.briefing.words.doing import agreed, name_within, together
from detente.briefing.words.lists import capital, first_of, joined, quoted, tally

if TYPE_CHECKING:
    from collections.abc import Iterable

    from detente.briefing.words.doing import Manner
    from detente.dispute.model import DecisionMaker, Option
    from detente.stability import StateSpace

MOST_NAMED = 8
"""States that a sentence names before it counts the rest."""


def described(space: StateSpace, state: int) -> str:
    """Who does what there, as a sentence without its full stop."""
    return capital(within(space, state))


def within(space: StateSpace, state: int) -> str:
    """The same inside a sentence: names keep their capitals, nothing else has one."""
    taken = set(space.taken(state))
    clauses = []
    for dm in space.dispute.decision_makers:
        done: list[tuple[Option, Manner]] = [(o, "does") for o in dm.options if o.id in taken]
        if done:
            clauses.append(together(dm.name, done))
    return "; ".join(clauses) or _without_options(space, state)


def _without_options(space: StateSpace, state: int) -> str:
    if not space.dispute.options:
        return f"the state {space.id(state)}"
    merged = len(space.settings(state))
    return f"{tally(merged, 'setting')} held as one" if merged else "no option is taken"


def moved(space: StateSpace, by: str, source: int, target: int) -> str:
    """What a move changes: `Russia no longer agrees to take them back (s4)`.

    `by` is a decision maker, or a coalition such as `moe+uniroyal`.
    """
    members = set(by.split("+"))
    movers = [dm for dm in space.dispute.decision_makers if dm.id in members]
    told = [clause for dm in movers if (clause := changed(space, dm, source, target))]
    if told:
        return f"{joined(told)} ({space.id(target)})"
    names = joined(dm.name for dm in movers)
    return f"{name_within(names)} {agreed(names, 'moves', 'move')} to {space.id(target)}"


def changed(space: StateSpace, dm: DecisionMaker, source: int, target: int) -> str:
    """What one decision maker does differently in another state; empty where nothing is told."""
    before, after = set(space.taken(source)), set(space.taken(target))
    done: list[tuple[Option, Manner]] = [(o, "does") for o in _of(dm, after - before)]
    done += [(o, "no longer") for o in _of(dm, before - after)]
    return together(dm.name, done) if done else ""


def _of(dm: DecisionMaker, options: set[str]) -> list[Option]:
    return [option for option in dm.options if option.id in options]


def classes(space: StateSpace, state: int) -> tuple[str, ...]:
    """The names of the outcomes that the state belongs to, in file order."""
    return tuple(name.replace("_", " ") for name, mask in space.outcomes.items() if mask[state])


def title(space: StateSpace, state: int) -> str:
    """The state's id, with the outcomes it belongs to: `s5 (“silence”)`."""
    named = [quoted(name) for name in classes(space, state)]
    return f"{space.id(state)} ({', '.join(named)})" if named else space.id(state)


def named(space: StateSpace, states: Iterable[int], most: int = MOST_NAMED) -> str:
    """The ids of the states as a list: `s1, s4 and s9`."""
    return first_of((space.id(int(state)) for state in states), most)
