"""What the comparison of the reports says about the words that a part of the dispute rests on.

Words touch a claim where they overlap a place at which their report carries one of its variants.
What touches no claim still goes back to somebody: words of reports that have one origin, or that
are one speaker's, count as one source.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from detente.evidence.records import Claim, Comparison, Contradiction, Source, Variant

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from detente.case.records import Support
    from detente.reading.records import Report

_ON_WHETHER = frozenset({"polarity", "stance", "actor"})
_PRONOUNS = frozenset({"he", "she", "it", "they", "i", "we", "who"})


@dataclass(frozen=True, slots=True)
class Touch:
    """One variant of a claim that the words of a part carry.

    Attributes:
        contradictions: those in which this variant stands against others.
    """

    claim: Claim
    variant: Variant
    contradictions: tuple[Contradiction, ...] = ()


@dataclass(frozen=True, slots=True)
class Footing:
    """How the words of one part stand among all reports.

    Attributes:
        sources: what the reports of these words go back to; an upper bound on independent ones.
        touches: the claims they carry a variant of, contradicted ones first.
    """

    sources: tuple[Source, ...] = ()
    touches: tuple[Touch, ...] = ()


def footing(supports: Sequence[Support], comparison: Comparison) -> Footing:
    """How the supports of one part stand in the comparison of the case's reports."""
    found = [support for support in supports if support.report and support.span]
    touches = sorted(_touches(found, comparison), key=lambda touch: not touch.contradictions)
    return Footing(tuple(_sources(found, comparison)), tuple(touches))


def doubted(footing: Footing) -> tuple[Contradiction, ...]:
    """What leaves open whether the words tell a wish at all: told by one origin, denied by another.

    A date, a number or a louder word for the same does not.
    """
    return tuple(
        each
        for touch in footing.touches
        for each in touch.contradictions
        if each.kind in _ON_WHETHER
        and any(independent(touch.variant, other) for other in each.variants)
    )


def independent(one: Variant, other: Variant) -> bool:
    """Each of two variants has a source that the other has not."""
    first, second = ({s.speaker or s.name for s in each.sources} for each in (one, other))
    return bool(first - second) and bool(second - first)


def _touches(supports: Sequence[Support], comparison: Comparison) -> Iterator[Touch]:
    for claim in comparison.claims:
        against = [each for each in comparison.contradictions if each.claim == claim.id]
        for variant in claim.variants:
            if any(_overlaps(support, variant) for support in supports):
                standing = tuple(each for each in against if variant in each.variants)
                yield Touch(claim, variant, standing)


def _overlaps(support: Support, variant: Variant) -> bool:
    assert support.report is not None
    assert support.span is not None
    start, end = support.span
    return any(
        report == support.report.id and span.start < end and start < span.end
        for report, span in variant.spans
    )


def _sources(supports: Sequence[Support], comparison: Comparison) -> Iterator[Source]:
    """The supports in groups that share an origin or a speaker, in the order of the first."""
    groups: list[tuple[set[str], list[Support]]] = []
    for support in supports:
        keys = _keys(support, comparison)
        same = [group for group in groups if group[0] & keys]
        groups = [group for group in groups if group not in same]
        members = [member for group in same for member in group[1]]
        groups.append((keys.union(*(group[0] for group in same)), [*members, support]))
    for _, members in groups:
        reports = [each.report for each in members if each.report]
        named = tuple(dict.fromkeys(report.id for report in reports))
        yield Source(_name(reports, comparison), named)


def _keys(support: Support, comparison: Comparison) -> set[str]:
    """All by which another support is of the same source."""
    assert support.report is not None
    report = support.report.id
    origins = {f"origin {each.id}" for each in comparison.origins if report in each.reports}
    said = support.attribution
    name = (support.speaker or "").casefold().removeprefix("the ")
    named = said is not None and not said.anonymous and name and name not in _PRONOUNS
    return {f"report {report}", *origins, *({f"speaker {name}"} if named else ())}


def _name(reports: Sequence[Report], comparison: Comparison) -> str:
    """The origin that they credit, else the one of their wording, else the first one's outlet."""
    ids = {report.id for report in reports}
    origins = [each for each in comparison.origins if ids.intersection(each.reports)]
    credited = [each.name for each in origins if each.link == "credited"]
    own = reports[0].outlet or reports[0].id
    return next(iter([*credited, *(each.name for each in origins)]), own)
