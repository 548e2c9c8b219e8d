"""Names that one report alone spells so, almost as all others spell another one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from detente.evidence.questions import Answer, Bearing, Question, listed
from detente.evidence.spelling import slips
from detente.reading.records import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from detente.evidence.naming import Names
    from detente.evidence.parsed import Parsed


def questions(
    every: Sequence[Parsed], names: Names, asked: Sequence[Question]
) -> Iterator[Question]:
    """Whose name a report has wrong: it knows only the one form, and no other report that.

    Args:
        every: the reports.
        names: those of the case.
        asked: the questions on who holds a post: what those tell is not told again.
    """
    told = [{answer.value for answer in one.answers} for one in asked if one.clash]
    for one, other in slips(sorted(set(names.full.values()))):
        a, b = _answer(one, every), _answer(other, every)
        rare, usual = sorted((a, b), key=lambda answer: len(answer.reports))
        apart = len(rare.reports) == 1 < len(usual.reports) and rare.reports[0] not in usual.reports
        if apart and not any({one, other} <= values for values in told):
            why = (
                f"Two names so alike are one, garbled by a report: {listed((usual, rare), (0, 1))}."
            )
            yield Question(f"what {usual.value} is called", "name", (usual, rare), (0, 1), why)


def _answer(name: str, every: Sequence[Parsed]) -> Answer:
    last = re.compile(rf"\b{re.escape(name.rsplit(maxsplit=1)[-1])}\b")
    found = ((parsed.id, last.search(parsed.text)) for parsed in every)
    return Answer(name, tuple(Bearing(report, Span(*m.span())) for report, m in found if m))
