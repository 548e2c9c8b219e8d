"""What goes into the tables of the page: which rows, in which order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from detente.briefing.page import limits
from detente.briefing.words import reports

if TYPE_CHECKING:
    from detente.briefing.brief import Brief
    from detente.briefing.records import Mention, Solution


def listed_states(solution: Solution) -> tuple[int, ...]:
    """The states that the page describes: all, or of many those that it speaks of."""
    if solution.space.count <= limits.STATES:
        return tuple(range(solution.space.count))
    wanted = [h.state for h in solution.holding[: limits.HOLDING]]
    if solution.space.status_quo is not None:
        wanted.append(solution.space.status_quo)
    if solution.traced is not None:
        wanted += [each.state for each in solution.traced.improvements[: limits.PATHS]]
    wanted += solution.common.all_better
    return tuple(sorted(dict.fromkeys(wanted[: limits.STATES])))


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
