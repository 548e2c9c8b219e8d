"""Comments of a draft: what its reports say and the model cannot hold, or not surely."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from detente.case.drafts.weighing import FOREMOST, dm_id
from detente.findings import printable

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from detente.case.drafts.acts import Act
    from detente.case.drafts.conditions import Condition
    from detente.case.drafts.parties import Parties
    from detente.case.drafts.weighing import Drafted
    from detente.evidence import Contradiction
    from detente.evidence.parsed import Parsed
    from detente.reading.records import TimeExpression

MOST = 12
"""Comments of one kind; how many more there are is told."""

LONGEST = 200
"""Characters of words in a comment."""

_DOUBTED = frozenset({"polarity", "stance", "actor", "strength"})
"""Kinds of contradictions that bear on who does or wants what."""

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


def done(found: Mapping[str, Sequence[Drafted]]) -> Iterator[str]:
    """Where the dispute may stand: what reports tell as done is taken."""
    told = [option for some in found.values() for option in some]
    taken = [one.id for one in told if any(act.how == "has done" for act in one.mentions)]
    yield "# Where it stands, if nothing has been done but what the reports here tell as done:"
    yield f"# status_quo: [{', '.join(taken)}]"


def without_options(found: Mapping[str, Sequence[Drafted]], parties: Parties) -> Iterator[str]:
    """Those whom many reports know and of whom none says what they may do, with what they want."""
    most = max(parties.weights.values(), default=0)
    named = [
        f"{in_a_line(parties.name(side))} ({reports_in_words(weight)}){_wants(side, found)}"
        for side, weight in sorted(parties.weights.items(), key=lambda item: (-item[1], item[0]))
        if FOREMOST * weight >= most and dm_id(side) not in found
    ]
    if named:
        yield "# Named by many reports, but no option of theirs is told in so many words:"
        yield from _listed(named)


def _wants(side: str, found: Mapping[str, Sequence[Drafted]]) -> str:
    told = {
        f"{'not ' * act.against}{option.id} ({act.report})": None
        for some in found.values()
        for option in some
        for act in option.mentions
        if act.by == side
    }
    return f", wants: {', '.join(list(told)[:MOST])}" if told else ""


def unplaced(told: Sequence[Act], parties: Parties) -> Iterator[str]:
    """Demands of which the words do not say to whom they go."""
    words = [
        f"{act.report}: {in_a_line(parties.name(act.by))}: {in_a_line(act.words)}"
        for act in told
        if act.by and not act.side
    ]
    if words:
        yield "# Asked for, but the words do not say of whom:"
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


def contradicted(contradictions: Sequence[Contradiction]) -> Iterator[str]:
    """What the reports contradict each other on, of what can bear on who does or wants what."""
    doubtful = [one for one in contradictions if one.kind in _DOUBTED]
    if doubtful:
        yield "# The reports contradict each other on what follows. Where a preference rests on it,"
        yield "# and is not marked so above, say so:  unknown: [[A, B]]  under the decision maker."
    yield from _listed([printable(" ".join(one.why.split())) for one in doubtful])


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
