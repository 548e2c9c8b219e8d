"""Where the reports come from: who credits or copies whom, down to the origins."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from detente.briefing.figures import svg
from detente.briefing.figures.chips import Chip, chips
from detente.briefing.figures.families import alone, families_of
from detente.briefing.figures.family_tree import DASH, family_tree
from detente.briefing.figures.figure import SMALL, Figure, Table, Words, framed
from detente.briefing.figures.legend import Sign, legend
from detente.briefing.figures.palette import MUTED
from detente.briefing.figures.report_ids import short_ids
from detente.briefing.words.lists import tally

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from detente.briefing.figures.families import Family
    from detente.briefing.figures.family_tree import Piece
    from detente.briefing.figures.svg import Markup
    from detente.evidence.records import Comparison, OriginLink
    from detente.reading.records import Report

MOST_FAMILIES = 12
EDGE = 14.0
HEAD = 28.0
BETWEEN = 26.0
NARROWEST = 460.0
HOW: Final[Mapping[OriginLink, str]] = {
    "credited": "credits it",
    "wording": "shares its wording",
}


def origins(
    comparison: Comparison, reports: Sequence[Report], figure_id: str = "origins"
) -> Figure:
    """The families of reports, each with its origin at the left, and those that stand alone.

    Args:
        comparison: copies, credits and origins.
        reports: the reports, for their outlets and dates; one that is missing here is drawn by id.
        figure_id: what the ids in the drawing begin with.
    """
    families = families_of(comparison, reports)
    named = _chips(comparison, reports)
    trees = [family_tree(family, named) for family in families[:MOST_FAMILIES]]
    width = max([NARROWEST, *(tree.width for tree in trees)])
    drawn, y = _stacked(trees)
    rest = chips([named[report] for report in alone(comparison)], width)
    if rest.height:
        drawn.append(_heading(y + 14, "No credit and no copy found"))
        drawn.append(_at(svg.group(*rest.drawing), y + 22))
        y += 22 + rest.height + 10
    key = legend(_signs() if trees else [], EDGE, y, width)
    counted = rest.counted + sum(tree.counted for tree in trees)
    words = _words(comparison, families, reports, counted)
    return framed(figure_id, words, width + 2 * EDGE, y + key.height + 6, *drawn, key.drawing)


def _stacked(trees: Sequence[Piece]) -> tuple[list[Markup], float]:
    """The families one below the other, and where the last one ends."""
    if not trees:
        return [], 0.0
    drawn, y = [_heading(16, "Origin, and to its right what goes back to it")], HEAD
    for tree in trees:
        drawn.append(_at(tree.drawing, y))
        y += tree.height + BETWEEN
    return drawn, y - BETWEEN + 10


def _at(drawing: Markup, y: float) -> Markup:
    return svg.group(drawing, transform=f"translate({svg.number(EDGE)} {svg.number(y)})")


def _heading(y: float, words: str) -> Markup:
    return svg.text(EDGE, y, words, font_size=SMALL, font_weight="bold", fill=MUTED)


def _signs() -> list[Sign]:
    meanings: tuple[tuple[OriginLink, str], ...] = (
        ("credited", "names it as its source"),
        ("wording", "shares its wording without naming it: inferred"),
    )
    return [
        Sign((svg.line(0, 0, 21, 0, stroke=MUTED, stroke_dasharray=DASH[link]),), meaning)
        for link, meaning in meanings
    ]


def _chips(comparison: Comparison, reports: Sequence[Report]) -> dict[str, Chip]:
    known = {report.id: report for report in reports}
    ids = dict.fromkeys(comparison.reports)
    ids |= dict.fromkeys(report for origin in comparison.origins for report in origin.reports)
    return {k: _chip(k, short, known.get(k)) for k, short in short_ids(list(ids)).items()}


def _chip(report: str, short: str, known: Report | None) -> Chip:
    if known is None:
        return Chip(short, report)
    spoken = ", ".join(filter(None, (known.outlet, known.date, known.title)))
    return Chip(short, spoken or report, known.outlet or "")


def _words(
    comparison: Comparison, families: Sequence[Family], reports: Sequence[Report], counted: int
) -> Words:
    by_itself = len(alone(comparison))
    description = (
        f"{tally(len(comparison.reports), 'report')}; {tally(len(families), 'origin')} to which "
        "others go back by a credit or by shared wording; by itself: "
        f"{tally(by_itself, 'report')}."
    )
    further = len(families) - MOST_FAMILIES
    sentences = (
        f"Not drawn: {tally(further, 'smaller family', 'smaller families')}."
        if further > 0
        else None,
        f"Counted, not named: {tally(counted, 'report')}." if counted else None,
    )
    left_out = " ".join(filter(None, sentences)) or None
    table = _table(comparison, families, reports)
    return Words("Origins of the reports", description, table, left_out)


def _table(comparison: Comparison, families: Sequence[Family], reports: Sequence[Report]) -> Table:
    known = {report.id: report for report in reports}
    rows = [
        (tie[0], *_outlet_and_date(known.get(tie[0])), *tie[1:])
        for family in families
        for tie in _ties(family)
    ]
    rows += [
        (report, *_outlet_and_date(known.get(report)), "", "stands by itself", "")
        for report in alone(comparison)
    ]
    return Table(("Report", "Outlet", "Date", "Goes back to", "How", "Shared wording"), tuple(rows))


def _ties(family: Family) -> Iterator[tuple[str, str, str, str]]:
    """Report, what it goes back to, how, and the share of its wording."""
    name = family.origin.name
    for report in family.own:
        yield report, name, "its own report", ""
    for tie in family.ties:
        share = "" if tie.share is None else f"{tie.share:.0%}"
        yield tie.report, tie.parent or name, HOW[tie.link], share


def _outlet_and_date(report: Report | None) -> tuple[str, str]:
    return (report.outlet or "", report.date or "") if report else ("", "")
