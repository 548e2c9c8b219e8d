"""Where two origins contradict each other about what a decision maker wants: it is unknown.

A wish is contradicted where the comparison shows that the very act that tells it ("asked",
"offered", "agreed") is told and denied, or where one origin has the decision maker want what
another has it refuse. A report and its copies are one origin; a house and its own spokesman are two
where the one word comes from somebody unnamed. What was said weeks before may since have changed:
it contradicts nobody. Neither does a louder word for the same wish.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from detente.case.touching import independent
from detente.evidence import credits as crediting
from detente.evidence.copies import copies
from detente.evidence.families import families
from detente.evidence.lineage import Lineage
from detente.evidence.questions import Answer, Bearing
from detente.evidence.sources import Sources
from detente.evidence.voices import Voices
from detente.reading.records import Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from detente.case.drafts.acts import Act
    from detente.evidence import Comparison, Contradiction
    from detente.evidence.naming import Names
    from detente.evidence.parsed import Parsed
    from detente.evidence.records import Variant
    from detente.reading.records import Reading

_KINDS = frozenset({"polarity", "stance", "actor"})
_IN_WORDS = {"yes": "told", "no": "denied"}


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a contradiction about a wish.

    Attributes:
        value: what it says of the wish: told, denied, wanted, refused, or a reading of its own.
        sources: whom the reports have it from, as they name them.
        report: the first that carries it.
        words: the sentence there.
    """

    value: str
    sources: tuple[str, ...]
    report: str
    words: str


@dataclass(frozen=True)
class Doubts:
    """Looks up which wishes two origins contradict each other about."""

    parsed: Mapping[str, Parsed]
    contradictions: Sequence[Contradiction]
    sources: Sources

    def about(self, told: Sequence[Act]) -> tuple[Side, Side] | None:
        """Both sides, where the wish that these acts tell is contradicted; else None."""
        return self._denied(told) or self._opposed(told)

    def _denied(self, told: Sequence[Act]) -> tuple[Side, Side] | None:
        """What tells the wish is itself told and denied."""
        for one in self.contradictions:
            for variant in one.variants if one.kind in _KINDS else ():
                told_so = [act for act in told if _tells(act, variant)]
                others = (v for v in one.variants if independent(variant, v))
                other = next(others, None) if told_so else None
                if other is not None:
                    return self._side(variant, told_so[0]), self._side(other)
        return None

    def _opposed(self, told: Sequence[Act]) -> tuple[Side, Side] | None:
        """One has it wanted, the other refused."""
        now = [act for act in told if not act.earlier]
        wanted = [act for act in now if not act.against]
        refused = [act for act in now if act.against]
        if not wanted or not refused:
            return None
        one, other = self._variant("wanted", wanted), self._variant("refused", refused)
        return (self._side(one), self._side(other)) if independent(one, other) else None

    def _variant(self, value: str, acts: Sequence[Act]) -> Variant:
        bearings = tuple(Bearing(act.report, Span(act.at, act.at + 1)) for act in acts)
        return self.sources.variant(Answer(value, bearings))

    def _side(self, variant: Variant, act: Act | None = None) -> Side:
        report, span = variant.spans[0]
        report, at = (act.report, act.at) if act else (report, span.start)
        parsed = self.parsed[report]
        words = " ".join(parsed.words_of(parsed.sentence(at)).split())
        names = tuple(dict.fromkeys(source.name for source in variant.sources))
        return Side(_IN_WORDS.get(variant.value, variant.value), names, report, words)


def doubts(
    readings: Sequence[Reading], parsed: Sequence[Parsed], names: Names, compared: Comparison
) -> Doubts:
    """What the reports leave doubtful about wishes."""
    reports = [reading.report for reading in readings]
    credits_ = crediting.find(reports)
    related = families(reports, copies(reports, credits_.named))
    by_id = {one.id: one for one in parsed}
    sources = Sources(by_id, Lineage(reports, credits_), Voices(parsed, names), related)
    return Doubts(by_id, compared.contradictions, sources)


def _tells(act: Act, variant: Variant) -> bool:
    return any(
        report == act.report and span.start <= act.at < span.end for report, span in variant.spans
    )
