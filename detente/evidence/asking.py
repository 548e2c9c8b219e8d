"""All questions that some reports answer between them."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from detente.evidence import (
    alignment,
    holders,
    misquoting,
    objections,
    occasions,
    polarity,
    quotations,
    speakers,
    values,
)
from detente.evidence.propositions import propositions
from detente.evidence.slots import FAMILIES, slots

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from detente.evidence.naming import Names
    from detente.evidence.parsed import Parsed
    from detente.evidence.propositions import Proposition
    from detente.evidence.questions import Question
    from detente.evidence.slots import Slot
    from detente.evidence.voices import Voices


def questions(every: Sequence[Parsed], voices: Voices) -> Iterator[Question]:
    """What the reports answer, kind after kind, each in report order."""
    names = voices.names
    found: list[Slot] = []
    told: list[Proposition] = []
    quoted: list[quotations.Quotation] = []
    said: list[speakers.Saying] = []
    objected: list[objections.Objection] = []
    for parsed in every:
        found += slots(parsed, names)
        told += propositions(parsed, names)
        quoted += quotations.quotations(parsed, voices)
        said += speakers.sayings(parsed, names)
        objected += objections.objections(parsed, names)
        parsed.release()
    contexts = [(slot.report, slot.context) for slot in found]
    contexts += [(one.report, one.context) for one in told]
    known = alignment.weights(contexts, len(every))
    yield from holders.questions(every)
    yield from _on_values(every, found, quoted, known, names)
    yield from polarity.questions(told, known, names)
    yield from misquoting.questions(quoted, names)
    yield from speakers.questions(said)
    yield from objections.questions(objected)


def _on_values(
    every: Sequence[Parsed],
    found: Sequence[Slot],
    quoted: Sequence[quotations.Quotation],
    known: alignment.Weights,
    names: Names,
) -> Iterator[Question]:
    clusters = {
        family: alignment.clusters([slot for slot in found if slot.family == family], known)
        for family in FAMILIES
    }
    said = occasions.clusters(
        found,
        clusters["deadline"],
        [some for some in quotations.statements(quoted) if len({q.report for q in some}) > 1],
        {parsed.id: parsed for parsed in every},
    )
    taken: set[frozenset[tuple[str, int]]] = set()
    for cluster in chain(said, *clusters.values()):
        # An occasion may be a meeting as well: the same values make one question.
        places = frozenset((slot.report, slot.span.start) for slot in cluster)
        if not any(places <= other for other in taken):
            taken.add(places)
            yield values.question(cluster, names)
