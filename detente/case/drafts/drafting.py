"""The text of a first `dispute.yaml`: every line with its words, everything uncertain marked.

Nothing is invented: an option stands here because some report says that its decision maker may take
it, wants to, is asked to or refuses to; a preference, because a report says that somebody wants or
demands it, or sets terms. Where two origins contradict each other about a wish, it is `unknown`.
The order of preferences is only that of the reports' number, and says so. What the model cannot
hold stands beside it as a comment.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from detente.case.drafts import remarks
from detente.case.drafts import wishes as wishing
from detente.case.drafts.acts import acts
from detente.case.drafts.conditions import conditions
from detente.case.drafts.contested import doubts
from detente.case.drafts.parties import parties
from detente.case.drafts.quoting import Quoting, quoted
from detente.case.drafts.remarks import reports_in_words
from detente.case.drafts.vocabulary import is_for_good
from detente.case.drafts.weighing import dm_id, options
from detente.evidence import compare
from detente.evidence.outlets import press
from detente.evidence.parsed import Parsed
from detente.evidence.persons import who

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from detente.case.drafts.conditions import Condition
    from detente.case.drafts.contested import Doubts
    from detente.case.drafts.parties import Parties
    from detente.case.drafts.weighing import Drafted
    from detente.case.drafts.wishes import Wishes
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


@dataclass(frozen=True)
class _Model:
    """What the reports give for a model.

    Attributes:
        found: the options of each decision maker, by its id.
        shown: the names of decision makers for people, by id.
        unnamed: ids of those that the reports only describe.
        wanted: the wishes of each decision maker.
    """

    found: Mapping[str, list[Drafted]]
    shown: Mapping[str, str]
    unnamed: Collection[str]
    wanted: Mapping[str, Wishes]

    def name(self, dm: str) -> str:
        """A decision maker's name for people."""
        return self.shown.get(dm, dm.replace("_", " ").title())


def draft(readings: Sequence[Reading]) -> str:
    """A `dispute.yaml` that loads without an error; every line of it quotes its reports."""
    parsed = [Parsed(reading) for reading in readings if reading.sentences]
    known = press([reading.report for reading in readings])
    names = who(parsed, known)
    sides = parties(parsed, names, known)
    hanging = [each for one in parsed for each in conditions(one, sides)]
    told = [act for one in parsed for act in acts(one, sides)]
    found = options([*told, *(act for one in hanging for act in one.acts)], sides.weights)
    head = _HEAD.format(count=reports_in_words(len(readings)))
    if not found:
        return head + _NOTHING
    compared = compare(readings)
    model = _model(found, hanging, doubts(readings, parsed, names, compared), sides)
    lines = [
        *_opening(readings, model),
        *_decision_makers(model, Quoting(parsed)),
        *remarks.done(found),
        *remarks.without_options(found, sides),
        *remarks.unplaced(told, sides),
        *remarks.unresolved(hanging, found),
        *remarks.deadlines(parsed),
        *remarks.contradicted(compared.contradictions),
    ]
    return head + "\n".join(lines) + "\n"


def _model(
    found: Mapping[str, list[Drafted]],
    hanging: Sequence[Condition],
    doubtful: Doubts,
    sides: Parties,
) -> _Model:
    every = [option for some in found.values() for option in some]
    return _Model(
        found,
        {dm_id(side): sides.name(side) for side in sides.weights},
        {dm_id(name) for name in sides.unnamed},
        {dm: wishing.wishes(dm, every, hanging, doubtful) for dm in found},
    )


def _opening(readings: Sequence[Reading], model: _Model) -> Iterator[str]:
    named = ", ".join(map(model.name, model.found))
    yield ""
    yield f"title: {quoted(f'Draft: {named}')}"
    days = [reading.report.date for reading in readings if len(reading.report.date or "") == 10]
    if days:
        yield f"as_of: {max(day for day in days if day)}  # the day of the latest report"
    yield ""
    yield "decision_makers:"


def _decision_makers(model: _Model, quoting: Quoting) -> Iterator[str]:
    against = wishing.against(model.wanted.values())
    for dm, drafted in model.found.items():
        yield f"  {dm}:"
        doubt = "  # uncertain: the reports' word for one they may name elsewhere"
        yield f"    name: {quoted(model.name(dm))}{doubt if dm in model.unnamed else ''}"
        yield "    options:"
        for option in drafted:
            yield from _option(option, quoting, against.get(option.id, ()))
        yield from wishing.lines(model.wanted[dm], quoting)
        yield ""


def _option(option: Drafted, quoting: Quoting, against: Sequence[tuple[str, str]]) -> Iterator[str]:
    told = ", ".join(dict.fromkeys(act.how for act in option.mentions))
    yield f"      {option.name}:  # {reports_in_words(option.reports)}: {told}"
    yield f"        does: {quoted(option.does)}"
    if is_for_good(option.name):
        yield "        moves: take  # the verb tells that it cannot be undone"
    yield from quoting.because(option.mentions, "        ", against)
