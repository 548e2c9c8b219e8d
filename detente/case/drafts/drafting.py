"""The text of a first `dispute.yaml`: every line with its words, everything uncertain marked.

Nothing is invented: an option stands here because some report says that its decision maker may take
it, wants to, is asked to or refuses to; a preference, because a report says that somebody wants or
demands it. The order of preferences is only that of the reports' number, and says so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from detente.case.drafts.acts import acts, is_for_good
from detente.case.drafts.quoting import Quoting, quoted
from detente.case.drafts.weighing import dm_id, options
from detente.evidence import compare
from detente.evidence.outlets import press
from detente.evidence.parsed import Parsed
from detente.evidence.persons import who
from detente.findings import printable

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from detente.case.drafts.acts import Act
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
# No report says in so many words what a country may do, wants to do or is asked to do.
# Put the decision makers and their options here; the next two lines only make the file load.
decision_makers:
  somebody: {options: {act: Acts}, prefers: []}
"""


def draft(readings: Sequence[Reading]) -> str:
    """A `dispute.yaml` that loads without an error; every line of it quotes its reports."""
    parsed = [Parsed(reading) for reading in readings if reading.sentences]
    names = who(parsed, press(reading.report for reading in readings))
    found = options([act for one in parsed for act in acts(one, names)])
    count = "1 report" if len(readings) == 1 else f"{len(readings)} reports"
    head = _HEAD.format(count=count)
    if not found:
        return head + _NOTHING
    quoting = Quoting(parsed)
    lines = [*_opening(readings, found), *_decision_makers(found, quoting)]
    return head + "\n".join([*lines, *_doubts(compare(readings).contradictions)]) + "\n"


def _opening(readings: Sequence[Reading], found: Mapping[str, list[Drafted]]) -> Iterator[str]:
    parties = ", ".join(_title(dm) for dm in found)
    yield ""
    yield f"title: {quoted(f'Draft: {parties}')}"
    days = [reading.report.date for reading in readings if len(reading.report.date or "") == 10]
    if days:
        yield f"as_of: {max(day for day in days if day)}  # the day of the latest report"
    yield ""
    yield "decision_makers:"


def _decision_makers(found: Mapping[str, list[Drafted]], quoting: Quoting) -> Iterator[str]:
    wishes = [act for some in found.values() for option in some for act in option.mentions]
    for dm, drafted in found.items():
        yield f"  {dm}:"
        yield f"    name: {quoted(_title(dm))}"
        yield "    options:"
        for option in drafted:
            yield from _option(option, quoting)
        yield from _preferences(dm, found, quoting, wishes)
        yield ""


def _option(option: Drafted, quoting: Quoting) -> Iterator[str]:
    told = ", ".join(dict.fromkeys(act.how for act in option.mentions))
    yield f"      {option.name}:  # {_reports(option.reports)}: {told}"
    yield f"        does: {quoted(option.does)}"
    if is_for_good(option.name):
        yield "        moves: take  # the verb tells that it cannot be undone"
    yield from quoting.because(option.mentions, "        ")


def _preferences(
    dm: str, found: Mapping[str, list[Drafted]], quoting: Quoting, every: Sequence[Act]
) -> Iterator[str]:
    """What a decision maker wants of itself and of others, and what it refuses."""
    wants = [act for act in every if act.by and dm_id(act.by) == dm]
    statements: dict[str, list[Act]] = {}
    for act in wants:
        option = f"{dm_id(act.side)}.{act.name}"
        says = f"not {option}" if act.how == "refuses" else option
        if any(option == one.id for some in found.values() for one in some):
            statements.setdefault(says, []).append(act)
    if not statements:
        yield "    prefers: []  # no report says what it wants"
        return
    yield "    prefers:  # uncertain: in the order of how many reports say so"
    for says, acts_ in sorted(statements.items(), key=lambda item: (-len(item[1]), item[0])):
        opposite = says.removeprefix("not ") if says.startswith("not ") else f"not {says}"
        doubt = "; others say the opposite" if opposite in statements else ""
        yield f"      - says: {says}  # {_reports(len({act.report for act in acts_}))}{doubt}"
        yield from quoting.because(acts_, "        ")


def _doubts(contradictions: Sequence[Contradiction]) -> Iterator[str]:
    """What the reports contradict each other on: where a preference rests on it, it is unknown."""
    doubtful = [one for one in contradictions if one.kind in {"polarity", "actor", "strength"}]
    if doubtful:
        yield "# The reports contradict each other on what follows. Where a preference rests on it,"
        yield "# say so instead of choosing:  unknown: [[A, B]]  under the decision maker."
    for one in doubtful:
        yield f"#   {printable(' '.join(one.why.split()))}"


def _reports(count: int) -> str:
    return "1 report" if count == 1 else f"{count} reports"


def _title(dm: str) -> str:
    return dm.replace("_", " ").title()
