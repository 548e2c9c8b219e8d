"""Comments of a draft: what its reports say and the model cannot hold, or not surely."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from detente.findings import printable

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from detente.case.drafts.conditions import Condition
    from detente.case.drafts.weighing import Drafted
    from detente.evidence.parsed import Parsed
    from detente.reading.records import TimeExpression

MOST = 12
"""Comments of one kind; how many more there are is told."""

LONGEST = 200
"""Characters of words in a comment."""

_BY = re.compile(r"\b(?:by|before|until|till|no later than)\s+(?:the\s+)?$", re.IGNORECASE)


def unresolved(
    hanging: Sequence[Condition], found: Mapping[str, Sequence[Drafted]]
) -> Iterator[str]:
    """The conditions of which not both sides are options of the draft."""
    known = {option.id for some in found.values() for option in some}
    words = [f"{one.report}: {in_a_line(one.words)}" for one in hanging if not one.says(known)]
    if words:
        yield "# Conditions, of which this draft has not both sides among its options:"
        yield from _listed(dict.fromkeys(words))


def deadlines(every: Sequence[Parsed]) -> Iterator[str]:
    """Each deadline with its range and words, those of most reports first."""
    told: defaultdict[tuple[str, str], dict[str, str]] = defaultdict(dict)
    for parsed in every:
        for time in parsed.reading.times:
            if _is_deadline(time, parsed):
                words = parsed.words_of(parsed.sentence(time.start))
                told[_range(time, parsed.reading.report.date)].setdefault(
                    parsed.id, in_a_line(f"“{time.text}”: {words}")
                )
    if told:
        yield "# Deadlines, from the earliest to the latest day that they can mean:"
    by_weight = sorted(told.items(), key=lambda item: (-len(item[1]), item[0]))
    yield from _listed(
        [
            f"{first} to {last} ({reports_in_words(len(some))}), {next(iter(some))}: "
            f"{next(iter(some.values()))}"
            for (first, last), some in by_weight
        ]
    )


def reports_in_words(count: int) -> str:
    """As "3 reports"."""
    return "1 report" if count == 1 else f"{count} reports"


def in_a_line(text: str) -> str:
    """Words for a comment: one line, nothing that acts on a terminal, the end cut off if long."""
    plain = " ".join(printable(text[: 4 * LONGEST]).split())
    return plain if len(plain) <= LONGEST else f"{plain[:LONGEST].rstrip()}…"


def _is_deadline(time: TimeExpression, parsed: Parsed) -> bool:
    before = parsed.text[max(0, time.start - 20) : time.start]
    return time.kind == "deadline" or (time.kind == "date" and bool(_BY.search(before)))


def _range(time: TimeExpression, date: str | None) -> tuple[str, str]:
    """Its days; none where a date was taken for a past one, as no deadline is set for the past."""
    if not time.latest or (date and time.latest < date):
        return "?", "?"
    return time.earliest or "?", time.latest


def _listed(lines: Collection[str]) -> Iterator[str]:
    yield from (f"#   {line}" for line in list(lines)[:MOST])
    if len(lines) > MOST:
        yield f"#   and {len(lines) - MOST} more"
