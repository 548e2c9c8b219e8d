"""Families of reports by wording: the reports that descend from one text.

Copies that hang together are a family. A report that shares less still belongs to one where it
carries much wording that only this family has: the common readings by which textual criticism
tells descent (Lachmann; Maas 1927), as shingles. Quoted words do not count: they are the
speaker's. A digest that took over from two reports which have nothing in common is of neither
family, and makes them none.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from detente.evidence.shingling import shingles
from detente.evidence.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from detente.evidence.records import Copy
    from detente.evidence.shingling import Shingle
    from detente.reading.records import Report

Family = frozenset[str]
_WIDTH = 3

LEAST_COMMON = 12
"""Shingles of three words that a report and one family alone must share."""

LEAST_COMMON_SHARE = 0.1
"""The part of the report's own shingles they must be; unrelated reports stay below 0.06."""


def families(reports: Sequence[Report], copies: Iterable[Copy]) -> tuple[Family, ...]:
    """The families of two and more reports, in the order of their first members."""
    place = {report.id: number for number, report in enumerate(reports)}
    carried = {
        report.id: frozenset(shingles(report.text, words(report.text), _WIDTH))
        for report in reports
    }
    copied = _copied(copies)
    digests = {one for one, originals in copied.items() if _is_digest(originals, carried)}
    kept = {one: every for one, every in carried.items() if one not in digests}
    related = list(_components(list(kept), copied))
    joined = _join(related, kept)
    return tuple(sorted(joined, key=lambda family: min(place[member] for member in family)))


def _components(ids: Sequence[str], copied: Mapping[str, Sequence[str]]) -> Iterator[Family]:
    """What hangs together by copies; single reports are no family."""
    parent = {one: one for one in ids}

    def root(one: str) -> str:
        while parent[one] != one:
            parent[one] = parent[parent[one]]
            one = parent[one]
        return one

    for one in ids:
        for original in copied.get(one, ()):
            if original in parent:
                parent[root(one)] = root(original)
    members: defaultdict[str, set[str]] = defaultdict(set)
    for one in ids:
        members[root(one)].add(one)
    yield from (frozenset(some) for some in members.values() if len(some) > 1)


def _copied(copies: Iterable[Copy]) -> dict[str, list[str]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for copy in copies:
        found[copy.report].append(copy.of)
    return found


def _is_digest(originals: Sequence[str], carried: Mapping[str, frozenset[Shingle]]) -> bool:
    """What was copied has too little in common to be one text in several forms."""
    first = carried[originals[0]]
    return not all(len(first & carried[other]) >= LEAST_COMMON for other in originals[1:])


def _join(related: Sequence[Family], carried: Mapping[str, frozenset[Shingle]]) -> Iterator[Family]:
    """Each family with the single reports that carry its common readings."""
    home = {member: number for number, family in enumerate(related) for member in family}
    seen = _homes_of_shingles(carried, home)
    joining: defaultdict[int, list[str]] = defaultdict(list)
    for one, every in carried.items():
        nearest = None if one in home else _nearest(one, every, seen)
        if nearest is not None:
            joining[nearest].append(one)
    for number, family in enumerate(related):
        yield family.union(joining[number])


def _homes_of_shingles(
    carried: Mapping[str, frozenset[Shingle]], home: dict[str, int]
) -> dict[Shingle, set[int | str]]:
    """For each shingle the families, and the single reports, that carry it; at most three."""
    seen: defaultdict[Shingle, set[int | str]] = defaultdict(set)
    for one, every in carried.items():
        for shingle in every:
            if len(seen[shingle]) < 3:
                seen[shingle].add(home.get(one, one))
    return seen


def _nearest(
    one: str, every: frozenset[Shingle], seen: dict[Shingle, set[int | str]]
) -> int | None:
    """The family with which a report has most in common that nobody else has, if it is enough."""
    counts: defaultdict[int, int] = defaultdict(int)
    for shingle in every:
        others = seen[shingle] - {one}
        if len(others) == 1 and isinstance(other := next(iter(others)), int):
            counts[other] += 1
    best = max(counts, key=lambda number: (counts[number], -number), default=None)
    if best is None or counts[best] < max(LEAST_COMMON, LEAST_COMMON_SHARE * len(every)):
        return None
    return best
