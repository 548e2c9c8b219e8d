"""Where reports go back to: by the source they credit, and by their wording."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from detente.evidence.days import days
from detente.evidence.records import Origin

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from detente.evidence.families import Family
    from detente.evidence.lineage import Lineage
    from detente.evidence.records import Copy, OriginLink
    from detente.reading.records import Report


class _Found(NamedTuple):
    name: str
    reports: tuple[str, ...]
    link: OriginLink


def origins(
    lineage: Lineage, families: Iterable[Family], copies: Sequence[Copy]
) -> tuple[Origin, ...]:
    """What each report goes back to by its credits, then the families by wording.

    Credited origins come with most reports first; a family is named after the report in which its
    wording is first seen.
    """
    credited = sorted(_credited(lineage), key=lambda found: (-len(found.reports), found.name))
    worded = [_worded(family, lineage, copies) for family in families]
    return tuple(
        Origin(f"o{number}", *found) for number, found in enumerate([*credited, *worded], start=1)
    )


def _credited(lineage: Lineage) -> Iterator[_Found]:
    """Each outlet at the end of a credit, with all that go back to it; a digest to several."""
    members: defaultdict[str, set[str]] = defaultdict(set)
    for report in lineage.reports:
        for mention in lineage.leads(report):
            root = lineage.follow(mention.key, report)[-1]
            members[root].update([report.id, *_own(root, report, lineage)])
    for key, ids in members.items():
        yield _Found(lineage.name(key), _in_order(ids, lineage), "credited")


def _own(key: str, reader: Report, lineage: Lineage) -> Iterator[str]:
    """The outlet's own reports that a reader can mean: no later, and crediting nobody."""
    for report in lineage.home_reports(key):
        if lineage.lead(report) is None and not days(reader).before(days(report)):
            yield report.id


def _worded(family: Family, lineage: Lineage, copies: Sequence[Copy]) -> _Found:
    """Named after the first of the members that are copied and copy no other, else of all."""
    inside = [copy for copy in copies if copy.report in family]
    copied = {copy.of for copy in inside} - {copy.report for copy in inside}
    place = {report.id: (*days(report), n) for n, report in enumerate(lineage.reports)}
    first = min(copied or family, key=place.__getitem__)
    return _Found(f"wording of {first}", _in_order(family, lineage), "wording")


def _in_order(ids: Iterable[str], lineage: Lineage) -> tuple[str, ...]:
    some = frozenset(ids)
    return tuple(report.id for report in lineage.reports if report.id in some)
