"""What the model rests on, in words: the three grounds, their counts, the head notes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from detente.briefing.words.dates import day
from detente.briefing.words.lists import capital, count, joined, number
from detente.case import Grounds
from detente.dispute.model import Anchor

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from detente.case import Support
    from detente.reading.records import Report

MEANING = {
    Grounds.WORDS: "the words stand in a report of this case and are shown beside the part",
    Grounds.CITED: "a source outside this case is named; whether it says so was not checked here",
    Grounds.JUDGEMENT: "no source is given: the analyst answers for it",
}


def counted(grounds: Mapping[Grounds, int]) -> str:
    """How many parts rest on each: one sentence."""
    total = sum(grounds.values())
    if not total:
        return "The model has no part that could rest on a source."
    parts = [f"{number(n)} on {_object(each)}" for each, n in grounds.items() if n]
    if len(parts) == 1:
        return f"{_all(total)} of the model {_rest(total)} on {_object(_only(grounds))}."
    verb = "rests" if next(n for n in grounds.values() if n) == 1 else "rest"
    listed = joined(parts).replace(" on ", f" {verb} on ", 1)
    return f"Of the {count(total, 'part')} of the model, {listed}."


def _all(total: int) -> str:
    return "The one part" if total == 1 else f"All {count(total, 'part')}"


def _rest(total: int) -> str:
    return "rests" if total == 1 else "rest"


def _only(grounds: Mapping[Grounds, int]) -> Grounds:
    return next(each for each, n in grounds.items() if n)


def _object(grounds: Grounds) -> str:
    return {
        Grounds.WORDS: "words that the reports carry",
        Grounds.CITED: "sources that are cited and were not checked",
        Grounds.JUDGEMENT: "the analyst’s judgement",
    }[grounds]


def label(grounds: Grounds) -> str:
    """The name of a ground as every view prints it."""
    return grounds.value.replace("'", "’")


def head_note(retold: Iterable[Report], total: int) -> str:
    """That reports are not the original's own words, where their `form` says so."""
    reports = list(retold)
    if not reports:
        return ""
    which = "Every report" if len(reports) == total else capital(count(len(reports), "report"))
    which += f" of this case ({number(total)})" if len(reports) == total else f" of {number(total)}"
    forms = list(dict.fromkeys(report.form or "" for report in reports))
    told = f": {joined(forms[:3], 'or')}" if len(forms) <= 3 else ""
    return (
        f"{which} {'is' if len(reports) == 1 or len(reports) == total else 'are'} not in the "
        f"original’s own words{told}. Each line quoted from one is marked."
    )


def source(support: Support) -> str:
    """Whose words they are and where they stand: report, speaker, date, form."""
    report = support.report
    if report is None:
        return ""
    told = report.outlet or report.title or report.id
    dated = day(report.date) if report.date else report.date_text or "undated"
    return f"{told}, {dated} [{report.id}]"


def speaker(support: Support) -> str:
    """Who says the words in that report, and through whom."""
    said = support.attribution
    if said is None:
        return "no speaker was found for these words"
    if not support.speaker:
        return "the report names no source for these words"
    name = support.speaker
    unnamed = " (unnamed)" if said.anonymous else ""
    via = f", through {joined(link.name for link in said.chain)}" if said.chain else ""
    hedged = "; the report does not vouch for it" if said.hedges else ""
    return f"said by {name}{unnamed}{via}{hedged}"


def unfound(support: Support) -> str:
    """Why the words of an anchor cannot be shown; empty where they can, and for a citation."""
    if not isinstance(support.anchor, Anchor) or support.span is not None:
        return ""
    if support.report is None:
        return f"no single report “{support.anchor.report}” in this case"
    return f"these words are not in {support.report.id}"


def form_mark(form: str) -> str:
    """What a text is, short enough to stand beside each line of it: `retelling in English`."""
    first = re.split(r"[(;,:]", form)[0].split()
    return " ".join(first[:3]) + (" …" if len(first) > 3 else "")
