"""The figures of a brief, or None where there is nothing to draw."""

from __future__ import annotations

from typing import TYPE_CHECKING

from detente.briefing import figures
from detente.briefing.figures import TimeItem
from detente.briefing.figures.report_ids import short_ids
from detente.briefing.page import limits
from detente.briefing.page.tables import foremost
from detente.briefing.words import dates
from detente.briefing.words.lists import tally

if TYPE_CHECKING:
    from collections.abc import Iterator

    from detente.briefing.brief import Brief
    from detente.briefing.figures.figure import Figure
    from detente.briefing.records import Holding, Mention, Solution
    from detente.evidence.records import Comparison
    from detente.reading.records import Report

PUBLISHED, SPOKEN_OF, DUE = "Reports", "Days they speak of", "Deadlines"


def graph(solution: Solution) -> Figure:
    """The states in layers from the status quo."""
    return figures.state_graph(solution.space, solution.verdicts, solution.traced, "state-graph")


def deterrence(solution: Solution, held: Holding) -> Iterator[Figure]:
    """For each who could gain by leaving a state that holds: each move, and what it would meet."""
    for reason in held.reasons:
        if reason.improvements:
            place = f"deterrence-{held.state}-{reason.dm}"
            yield figures.sanction_tree(solution.space, solution.verdicts, reason, place)


def ladder(solution: Solution, dm: str, place: int) -> Figure | None:
    """The states as one decision maker ranks them; None where listed pairs give no ranking."""
    if dm not in solution.space.payoffs:
        return None
    return figures.preference_ladder(solution.space, solution.verdicts, dm, f"ladder-{place}")


def time_line(brief: Brief) -> Figure | None:
    """When the reports appeared, the days they speak of, the deadlines they name."""
    items = [_spoken_of(each) for each in foremost(brief.mentions, limits.MENTIONS)]
    names = short_ids([report.id for report in brief.reports])
    items += [_published(report, names[report.id]) for report in brief.reports if report.date]
    if not items:
        return None
    as_of = brief.dispute.as_of.isoformat() if brief.dispute and brief.dispute.as_of else None
    return figures.time_line(items, as_of, "time-line")


def _spoken_of(mention: Mention) -> TimeItem:
    days = dates.span(mention.earliest, mention.latest)
    label = f"{days}: {tally(len(mention.reports), 'report')}"
    if mention.deadline:
        return TimeItem(label, mention.earliest, mention.latest, DUE, "deadline")
    return TimeItem(label, mention.earliest, mention.latest, SPOKEN_OF)


def _published(report: Report, name: str) -> TimeItem:
    return TimeItem(name, report.date or "", report.date or "", PUBLISHED, "report")


def claims(comparison: Comparison) -> Figure:
    """Which report carries which variant of which claim."""
    return figures.claims_matrix(comparison, "claims")


def origins(brief: Brief) -> Figure | None:
    """Which reports go back to which origin."""
    comparison = brief.comparison
    if comparison is None or len(comparison.reports) < 2:
        return None
    return figures.origins(comparison, brief.reports, "families")
