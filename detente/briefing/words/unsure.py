"""What holds where a preference is unknown, in words: by the attitude to what is unknown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from detente.briefing.words.doing import name_within
from detente.briefing.words.families import TYPES, basic_of, columns, concept, types
from detente.briefing.words.lists import capital, joined, number
from detente.briefing.words.states import named

if TYPE_CHECKING:
    from detente.briefing.records import Holding, Solution


def unsure(solution: Solution) -> bool:
    """Whether a decision maker has unknown preferences, so that every answer has four types."""
    return any(dm.unknown for dm in solution.space.dispute.decision_makers)


def whatever(solution: Solution, held: Holding) -> int:
    """Under how many of the basic concepts the state holds for all four types."""
    return sum(
        set(column.names) <= set(held.concepts) and len(column.names) == len(TYPES)
        for column in columns(solution.verdicts.equilibria)
    )


def basics(solution: Solution) -> int:
    """How many basic concepts the verdicts are about."""
    return len(columns(solution.verdicts.equilibria))


def notice(solution: Solution) -> str:
    """Whose preferences are not known throughout, and what the answer does about it."""
    names = [name_within(dm.name) for dm in solution.space.dispute.decision_makers if dm.unknown]
    return (
        f"Not all preferences of {joined(names)} are known. So every answer is given for four "
        "attitudes to what is unknown, from bold (type a) to cautious (type d)."
    )


def explained(solution: Solution) -> tuple[tuple[str, str, str], ...]:
    """Each type: its letter, what it means, and which states hold under it."""
    return tuple(
        (letter, f"{capital(told)}.", _holding(solution, letter))
        for letter, told in types(solution.verdicts.equilibria)
    )


def _holding(solution: Solution, letter: str) -> str:
    """`These hold: s1 and s8 (all four concepts); s3 (GMR and SMR).`, or that none does."""
    grouped: dict[tuple[str, ...], list[int]] = {}
    for held in solution.holding:
        under = tuple(basic_of(name) for name in held.concepts if name.endswith(f"_{letter}"))
        if under:
            grouped.setdefault(under, []).append(held.state)
    if not grouped:
        return "No state holds under it."
    told = [_group(solution, under, states) for under, states in grouped.items()]
    return f"These hold: {'; '.join(told)}."


def _group(solution: Solution, under: tuple[str, ...], states: list[int]) -> str:
    where = joined(map(concept, under))
    if len(under) == basics(solution):
        where = f"all {number(len(under))} concepts"
    return f"{named(solution.space, sorted(states))} ({where})"


def firmness(solution: Solution) -> tuple[tuple[str, list[int]], ...]:
    """The states that hold, from the firmest on, each group with what is true of it."""
    of = number(basics(solution))
    for_all = f"whatever attitude is taken to what is unknown, under all {of} concepts"
    for_one = f"whatever attitude is taken to what is unknown, under some of the {of} concepts"
    groups: dict[str, list[int]] = {for_all: [], for_one: [], "only under some attitudes": []}
    for held in solution.holding:
        firm = whatever(solution, held)
        all_of_them = firm == basics(solution)
        key = for_all if all_of_them else for_one if firm else "only under some attitudes"
        groups[key].append(held.state)
    return tuple((told, sorted(states)) for told, states in groups.items() if states)
