"""Which reports share their wording with an earlier one.

A report is the set of its word shingles (Broder 1997): the runs of `WIDTH` words outside quotation
marks, for quoted words belong to the speaker, not to the reporter. The part of a report's own
shingles that another one has ("containment", Broder 1997) is its share. A long text that took over
one sentence shares little; there a run of words tells that is too long for chance.

Reports are taken in the order of their days, and an index names, for every shingle, the first
reports that carried it: candidates come from there, never from all pairs, and the work grows with
the words, not with the square of the reports.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from detente.evidence.days import days
from detente.evidence.outlets import is_agency
from detente.evidence.records import Copy
from detente.evidence.shingling import shingles
from detente.evidence.words import words
from detente.reading.records import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from detente.evidence.shingling import Shingle
    from detente.evidence.words import Word
    from detente.reading.records import Report

    Named = Callable[[Report, Report], bool]

WIDTH = 4
"""Words in a shingle; with 5, a rewriting that changes each sixth word goes unseen."""

LEAST_SHARE = 0.18
"""Retellings of one event by independent desks stay below 0.16; rewritings begin at 0.19."""

LEAST_SHINGLES = 8
"""Names with titles and places are shared by chance; eight shingles are eleven words in a row."""

LEAST_RUN = 13
"""Words in a row that two write independently: up to 10, and 12 with names and their titles."""

FIRST_CARRIERS = 16
"""How many reports the index remembers for a shingle: the first ones, where copies come from."""

LONGEST_RUNS = 5
"""Shared runs that are shown of each pair."""


@dataclass(frozen=True, slots=True)
class Worded:
    """A report's words with, for each shingle outside quotations, where it begins among them."""

    report: Report
    words: tuple[Word, ...]
    shingles: dict[Shingle, tuple[int, ...]]


def copies(reports: Sequence[Report], named: Named) -> tuple[Copy, ...]:
    """Every pair of reports of which one shares its wording with the other, in report order.

    Args:
        reports: with distinct ids.
        named: tells whether one report names another as its source.
    """
    place = {report.id: number for number, report in enumerate(reports)}
    found = [_copy(later, earlier, named) for later, earlier in _pairs(reports)]
    return tuple(sorted(found, key=lambda copy: (place[copy.report], -copy.share, place[copy.of])))


def worded(report: Report) -> Worded:
    """The report's words and shingles."""
    every = words(report.text)
    return Worded(report, every, shingles(report.text, every, WIDTH))


def share(one: Worded, other: Worded) -> float:
    """The part of the one's shingles that the other has, 0 to 1."""
    return len(one.shingles.keys() & other.shingles.keys()) / max(1, len(one.shingles))


def runs(one: Worded, other: Worded) -> tuple[Span, ...]:
    """The longest runs of words, each of whose shingles the other has, as spans in the one."""
    starts = sorted(
        at for s in one.shingles.keys() & other.shingles.keys() for at in one.shingles[s]
    )
    spans = [
        Span(one.words[first].start, one.words[last + WIDTH - 1].end)
        for first, last in _consecutive(starts)
    ]
    longest = sorted(spans, key=lambda span: (span.start - span.end, span.start))[:LONGEST_RUNS]
    return tuple(sorted(longest))


def _pairs(reports: Sequence[Report]) -> Iterator[tuple[Worded, Worded]]:
    """Candidates that share enough, the later one first."""
    carriers: defaultdict[Shingle, list[int]] = defaultdict(list)
    done: list[Worded] = []
    for report in sorted(reports, key=lambda report: (*days(report), report.id)):
        new = worded(report)
        counts = Counter(number for shingle in new.shingles for number in carriers[shingle])
        for number, count in sorted(counts.items()):
            if count >= LEAST_SHINGLES and (
                max(_shares(new, done[number])) >= LEAST_SHARE
                or _longest_run_from(number, new, carriers) >= LEAST_RUN
            ):
                yield new, done[number]
        for shingle in new.shingles:
            if len(carriers[shingle]) < FIRST_CARRIERS:
                carriers[shingle].append(len(done))
        done.append(new)


def _longest_run_from(number: int, new: Worded, carriers: Mapping[Shingle, Sequence[int]]) -> int:
    """Words in the longest run that this report was the first to carry."""
    first = sorted(
        at for s, some in new.shingles.items() if carriers[s][:1] == [number] for at in some
    )
    return max((end - start + WIDTH for start, end in _consecutive(first)), default=0)


def _shares(one: Worded, other: Worded) -> tuple[float, float]:
    return share(one, other), share(other, one)


def _copy(one: Worded, other: Worded, named: Named) -> Copy:
    report, of = _direction(one, other, named)
    return Copy(
        report.report.id,
        of.report.id,
        round(share(report, of), 3),
        named(report.report, of.report),
        runs(report, of),
    )


def _direction(one: Worded, other: Worded, named: Named) -> tuple[Worded, Worded]:
    """Which is the copy, and of which.

    The later one; of the same days, the one that names the other as its source; else the one that
    is not of a news agency where the other is; else the one that has less of its own.
    """

    def likely(pair: tuple[Worded, Worded]) -> tuple[bool, bool, bool, float, str]:
        report, of = pair[0].report, pair[1].report
        return (
            days(of).before(days(report)),
            named(report, of),
            is_agency(of) and not is_agency(report),
            share(*pair),
            report.id,
        )

    return max((one, other), (other, one), key=likely)


def _consecutive(starts: Iterable[int]) -> Iterator[tuple[int, int]]:
    """First and last of each maximal stretch of consecutive numbers; the numbers ascend."""
    first = last = None
    for start in starts:
        if first is None or last is None or start != last + 1:
            if first is not None and last is not None:
                yield first, last
            first = start
        last = start
    if first is not None and last is not None:
        yield first, last
