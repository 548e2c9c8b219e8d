"""Many readings beside each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from detente.evidence import asking
from detente.evidence import credits as crediting
from detente.evidence.copies import copies
from detente.evidence.families import families
from detente.evidence.lineage import Lineage
from detente.evidence.origins import origins
from detente.evidence.parsed import Parsed
from detente.evidence.persons import who
from detente.evidence.records import Claim, Comparison, Contradiction
from detente.evidence.sources import Sources
from detente.evidence.voices import Voices

if TYPE_CHECKING:
    from collections.abc import Sequence

    from detente.evidence.questions import Question
    from detente.reading.records import Reading


def compare(readings: Sequence[Reading]) -> Comparison:
    """What the reports show beside each other; the same readings give the same comparison.

    Readings that hold no sentence (hand-made, or not read) are compared by their wording alone.
    """
    reports = [reading.report for reading in readings]
    credits_ = crediting.find(reports)
    copied = copies(reports, credits_.named)
    related = families(reports, copied)
    lineage = Lineage(reports, credits_)
    parsed = [Parsed(reading) for reading in readings if reading.sentences]
    voices = Voices(parsed, who(parsed, credits_.press))
    sources = Sources({one.id: one for one in parsed}, lineage, voices, related)
    claims, contradictions = _claims([*asking.questions(parsed, voices)], sources)
    return Comparison(
        reports=tuple(report.id for report in reports),
        claims=claims,
        contradictions=contradictions,
        copies=copied,
        credits=credits_.records,
        origins=origins(lineage, related, copied),
    )


def _claims(
    questions: Sequence[Question], sources: Sources
) -> tuple[tuple[Claim, ...], tuple[Contradiction, ...]]:
    claims: list[Claim] = []
    contradictions: list[Contradiction] = []
    for number, question in enumerate(questions, start=1):
        answers = question.answers
        if [answer.value for answer in answers] == ["yes", "no"]:
            answers = (sources.without_denier(*answers), answers[1])
        variants = tuple(sources.variant(answer) for answer in answers)
        claim = Claim(f"c{number}", question.about, question.kind, variants)
        claims.append(claim)
        if question.clash:
            against = tuple(variants[place] for place in question.clash)
            name = f"x{len(contradictions) + 1}"
            contradictions.append(Contradiction(name, claim.id, claim.kind, against, question.why))
    return tuple(claims), tuple(contradictions)
