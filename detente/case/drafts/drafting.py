"""The text of a first `dispute.yaml`: every line with its words, everything uncertain marked.

Nothing is invented: an option stands here because some report says that its decision maker may take
it, wants to, is asked to or refuses to; a preference, because a report says that somebody wants or
demands it, or sets terms. The order of preferences is only that of the reports' number, and says
so. What the model cannot hold stands beside it as a comment.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from detente.case.drafts import remarks
from detente.case.drafts.acts import acts, is_for_good
from detente.case.drafts.conditions import conditions
from detente.case.drafts.parties import parties
from detente.case.drafts.quoting import Quoting, quoted
from detente.case.drafts.remarks import reports_in_words
from detente.case.drafts.weighing import dm_id, options
from detente.evidence import compare
from detente.evidence.outlets import press
from detente.evidence.parsed import Parsed
from detente.evidence.persons import who
from detente.findings import printable

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from detente.case.drafts.acts import Act
    from detente.case.drafts.conditions import Condition
    from detente.case.drafts.weighing import Drafted
    from detente.evidence import Contradiction
    from detente.reading.records import Reading

_HEAD = """\
# A first model, drafted out of {count}. Correct it, then run:  detente check FOLDER
# An option is here because a report says that its decision maker may take it, wants to, is asked to
# or refuses to. Preferences are wishes and demands, those of most reports first: their order, and
# whether something is missing, only you can tell.
"""
_NOTHING = """
title: Draft
# No report says in so many words what somebody may do, wants to do or is asked to do.
# Put the decision makers and their options here; the next two lines only make the file load.
decision_makers:
  somebody: {options: {act: Acts}, prefers: []}
"""


def draft(readings: Sequence[Reading]) -> str:
    """A `dispute.yaml` that loads without an error; every line of it quotes its reports."""
    parsed = [Parsed(reading) for reading in readings if reading.sentences]
    known = press(reading.report for reading in readings)
    sides = parties(parsed, who(parsed, known), known)
    hanging = [each for one in parsed for each in conditions(one, sides)]
    told = [act for one in parsed for act in acts(one, sides)]
    found = options([*told, *(act for one in hanging for act in one.acts)])
    head = _HEAD.format(count=reports_in_words(len(readings)))
    if not found:
        return head + _NOTHING
    unnamed = {dm_id(name) for name in sides.unnamed}
    lines = [
        *_opening(readings, found),
        *_decision_makers(found, Quoting(parsed), hanging, unnamed),
        *remarks.unresolved(hanging, found),
        *remarks.deadlines(parsed),
        *_doubts(compare(readings).contradictions),
    ]
    return head + "\n".join(lines) + "\n"


def _opening(readings: Sequence[Reading], found: Mapping[str, list[Drafted]]) -> Iterator[str]:
    parties = ", ".join(_title(dm) for dm in found)
    yield ""
    yield f"title: {quoted(f'Draft: {parties}')}"
    days = [reading.report.date for reading in readings if len(reading.report.date or "") == 10]
    if days:
        yield f"as_of: {max(day for day in days if day)}  # the day of the latest report"
    yield ""
    yield "decision_makers:"


def _decision_makers(
    found: Mapping[str, list[Drafted]],
    quoting: Quoting,
    hanging: Sequence[Condition],
    unnamed: Collection[str],
) -> Iterator[str]:
    wishes = [act for some in found.values() for option in some for act in option.mentions]
    for dm, drafted in found.items():
        yield f"  {dm}:"
        doubt = "  # uncertain: the reports' word for one they may name elsewhere"
        yield f"    name: {quoted(_title(dm))}{doubt if dm in unnamed else ''}"
        yield "    options:"
        for option in drafted:
            yield from _option(option, quoting)
        yield from _preferences(_statements(dm, found, wishes, hanging), quoting)
        yield ""


def _option(option: Drafted, quoting: Quoting) -> Iterator[str]:
    told = ", ".join(dict.fromkeys(act.how for act in option.mentions))
    yield f"      {option.name}:  # {reports_in_words(option.reports)}: {told}"
    yield f"        does: {quoted(option.does)}"
    if is_for_good(option.name):
        yield "        moves: take  # the verb tells that it cannot be undone"
    yield from quoting.because(option.mentions, "        ")


def _preferences(statements: Mapping[str, list[Act]], quoting: Quoting) -> Iterator[str]:
    """What a decision maker wants of itself and of others, what it refuses, and on what terms."""
    if not statements:
        yield "    prefers: []  # no report says what it wants"
        return
    yield "    prefers:  # uncertain: terms first, then in the order of how many reports say so"
    for says, told in sorted(statements.items(), key=lambda item: (*_rank(item), item[0])):
        opposite = says.removeprefix("not ") if says.startswith("not ") else f"not {says}"
        doubt = "; others say the opposite" if opposite in statements else ""
        count = reports_in_words(len({act.report for act in told}))
        yield f"      - says: {says}  # {count}{doubt}"
        yield from quoting.because(told, "        ")


def _rank(item: tuple[str, list[Act]]) -> tuple[bool, int]:
    says, told = item
    return " if " not in says, -len(told)


def _statements(
    dm: str,
    found: Mapping[str, list[Drafted]],
    every: Sequence[Act],
    hanging: Sequence[Condition],
) -> dict[str, list[Act]]:
    """A decision maker's statements about options of the draft, with what says so."""
    known = {option.id for some in found.values() for option in some}
    statements: dict[str, list[Act]] = {}
    for act in every:
        option = f"{dm_id(act.side)}.{act.name}"
        if act.by and dm_id(act.by) == dm and option in known:
            says = f"not {option}" if act.how == "refuses" else option
            statements.setdefault(says, []).append(act)
    for one in hanging:
        says = one.says(known)
        if one.then and says and dm_id(one.then.side) == dm:
            statements.setdefault(says, []).append(replace(one.then, words=one.words))
    return statements


def _doubts(contradictions: Sequence[Contradiction]) -> Iterator[str]:
    """What the reports contradict each other on: where a preference rests on it, it is unknown."""
    doubtful = [one for one in contradictions if one.kind in {"polarity", "actor", "strength"}]
    if doubtful:
        yield "# The reports contradict each other on what follows. Where a preference rests on it,"
        yield "# say so instead of choosing:  unknown: [[A, B]]  under the decision maker."
    for one in doubtful:
        yield f"#   {printable(' '.join(one.why.split()))}"


def _title(dm: str) -> str:
    return dm.replace("_", " ").title()
