"""What goes into the tables of the page: which rows, in which order."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from detente.briefing.page import limits
from detente.briefing.words import change, reports, stability, states

if TYPE_CHECKING:
    from collections.abc import Iterator

    from detente.briefing.brief import Brief
    from detente.briefing.records import Mention, Solution


def listed_states(solution: Solution) -> tuple[int, ...]:
    """The states that the page tells in words: all, or of many those of which it speaks."""
    if solution.space.count <= limits.GLOSSARY:
        return tuple(range(solution.space.count))
    spoken_of = dict.fromkeys(_spoken_of(solution))
    return tuple(sorted(islice(spoken_of, limits.STATES)))


def _spoken_of(solution: Solution) -> Iterator[int]:
    space = solution.space
    if space.status_quo is not None:
        yield space.status_quo
    yield from (held.state for held in solution.holding[: limits.HOLDING])
    named = (space.index(each.name) for each in space.dispute.states)
    yield from (state for state in named if state is not None)
    for reason in (*solution.unrest, *(r for held in solution.holding for r in held.reasons)):
        for move in reason.improvements[: stability.MOST_MOVES]:
            yield move.to
            yield from (step.to for step in move.sanction or ())
    for view in solution.otherwise.turning:
        yield from view.come[: states.MOST_NAMED]
    if solution.traced is not None:
        yield from (each.state for each in solution.traced.improvements[: limits.PATHS])
    yield from solution.common.all_better[: states.MOST_NAMED]
    for turned in solution.changes.turning[: limits.CHANGES]:
        for turn in turned.turns:
            yield from (*turn.gone[: change.MOST_NAMED], *turn.come[: change.MOST_NAMED])


def concepts_of(solution: Solution, state: int) -> tuple[str, ...]:
    """The concepts under which the state is an equilibrium."""
    return tuple(name for name, mask in solution.verdicts.equilibria.items() if mask[state])


def foremost(mentions: tuple[Mention, ...], most: int) -> tuple[Mention, ...]:
    """The days of which most reports speak, in the order of the calendar."""
    by_weight = sorted(range(len(mentions)), key=lambda k: (-len(mentions[k].reports), k))
    return tuple(mentions[k] for k in sorted(by_weight[:most]))


def provenance(brief: Brief, name: str) -> str:
    """Outlet, date and address of a report, as text; empty for the dispute."""
    report = next((each for each in brief.reports if each.id == name), None)
    if report is None:
        return "the dispute"
    told = (report.outlet or report.title or "", reports.dated(report), report.url or "")
    return ", ".join(filter(None, told))
