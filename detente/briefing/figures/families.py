"""Who credits or copies whom, as trees: each family of reports with its origin at the root.

A report hangs from what it credits: an earlier report, or the origin itself. One that credits
neither hangs from the report whose wording it shares most.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from detente.evidence.records import Comparison, Copy, Origin, OriginLink
    from detente.reading.records import Report


@dataclass(frozen=True, slots=True)
class Tie:
    """How a report hangs from its parent, by wording alone or with credit.

    Attributes:
        parent: the id of a report of the family, or None for the origin itself.
        share: of the wording, where wording is what ties them; else None.
    """

    report: str
    parent: str | None
    link: OriginLink
    share: float | None = None


@dataclass(frozen=True, slots=True)
class Family:
    """An origin and all that goes back to it.

    Attributes:
        own: the reports that the origin published itself.
        ties: one for each other report, in the order of the comparison.
    """

    origin: Origin
    own: tuple[str, ...]
    ties: tuple[Tie, ...]


def families_of(comparison: Comparison, reports: Sequence[Report]) -> tuple[Family, ...]:
    """The families, largest first."""
    outlets = {report.id: (report.outlet or "").casefold() for report in reports}
    found = [_family(origin, comparison, outlets) for origin in comparison.origins]
    return tuple(sorted(found, key=lambda family: -len(family.origin.reports)))


def alone(comparison: Comparison) -> tuple[str, ...]:
    """The reports that go back to no origin but themselves."""
    tied = {report for origin in comparison.origins for report in origin.reports}
    return tuple(report for report in comparison.reports if report not in tied)


def _family(origin: Origin, comparison: Comparison, outlets: Mapping[str, str]) -> Family:
    name = origin.name.casefold()
    own = tuple(r for r in origin.reports if _is_own(r, origin, outlets.get(r, "")))
    crediting = {c.report for c in comparison.credits if c.to.casefold() == name}
    copies = _best_copies(comparison.copies, frozenset(origin.reports))
    parents: dict[str, str] = {}
    ties = []
    for report in origin.reports:
        if report in own:
            continue
        copy = copies.get(report)
        copy = None if copy and _would_loop(report, copy.of, parents) else copy
        tie = _tie(report, origin, copy, credits_origin=report in crediting)
        tie = replace(tie, parent=None) if tie.parent in own else tie
        parents |= {report: tie.parent} if tie.parent else {}
        ties.append(tie)
    return Family(origin, own, tuple(ties))


def _is_own(report: str, origin: Origin, outlet: str) -> bool:
    """The outlet of that name published it, or the wording is named after it ("wording of r07")."""
    if origin.link == "wording":
        return origin.name.rpartition(" ")[2] == report
    return origin.name.casefold() in {report.casefold(), outlet}


def _best_copies(copies: Sequence[Copy], family: frozenset[str]) -> dict[str, Copy]:
    """For each report of the family the copy of another of it that shares most."""
    best: dict[str, Copy] = {}
    for copy in copies:
        inside = {copy.report, copy.of} <= family and copy.report != copy.of
        if inside and (copy.report not in best or copy.share > best[copy.report].share):
            best[copy.report] = copy
    return best


def _tie(report: str, origin: Origin, copy: Copy | None, *, credits_origin: bool) -> Tie:
    """By a credit before wording, and to a report before the origin."""
    if copy is not None and copy.credited:
        return Tie(report, copy.of, "credited", copy.share)
    if credits_origin:
        return Tie(report, None, "credited")
    if copy is not None:
        return Tie(report, copy.of, "wording", copy.share)
    return Tie(report, None, origin.link)


def _would_loop(report: str, parent: str, parents: Mapping[str, str]) -> bool:
    """It would stand below itself, as two of one day that share wording can."""
    above: str | None = parent
    while above is not None and above != report:
        above = parents.get(above)
    return above == report
