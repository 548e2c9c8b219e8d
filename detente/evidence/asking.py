"""All questions that some reports answer between them."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from detente.evidence import (
    alignment,
    clashes,
    holders,
    labels,
    misquoting,
    objections,
    occasions,
    peoples,
    polarity,
    quotations,
    rivals,
    speakers,
    turned,
    values,
    venues,
)
from detente.evidence.assertions import assertions
from detente.evidence.places import atlas
from detente.evidence.propositions import propositions
from detente.evidence.questions import besides
from detente.evidence.rarity import rarity
from detente.evidence.slots import figures, slots
from detente.evidence.surroundings import of_sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from detente.evidence.assertions import Assertion
    from detente.evidence.naming import Names
    from detente.evidence.parsed import Parsed
    from detente.evidence.propositions import Proposition
    from detente.evidence.questions import Question
    from detente.evidence.rarity import Rarity
    from detente.evidence.slots import Family, Slot
    from detente.evidence.voices import Voices

_TOGETHER: tuple[tuple[Family, ...], ...] = (
    ("date", "deadline"),
    ("duration",),
    ("money",),
    ("number",),
    ("place",),
)
"""Families of values, those together that answer the same questions."""


def questions(every: Sequence[Parsed], voices: Voices) -> Iterator[Question]:
    """What the reports answer, kind after kind, each in report order."""
    names = voices.names
    known_places = atlas(every)
    found: list[Slot] = []
    sentences: list[tuple[str, frozenset[str]]] = []
    told: list[Proposition] = []
    asserted: list[Assertion] = []
    quoted: list[quotations.Quotation] = []
    said: list[speakers.Saying] = []
    objected: list[objections.Objection] = []
    counted: list[peoples.Group] = []
    for parsed in every:
        found += slots(parsed, names, known_places)
        sentences += of_sentences(parsed, names)
        told += propositions(parsed, names)
        asserted += assertions(parsed, names)
        quoted += quotations.quotations(parsed, voices)
        said += speakers.sayings(parsed, names)
        objected += objections.objections(parsed, names)
        counted += peoples.groups(parsed)
        parsed.release()
    contexts = [(slot.report, slot.context) for slot in found]
    contexts += [(one.report, one.context) for one in told]
    known = alignment.weights(contexts, len(every))
    yield from holders.questions(every, names)
    sentences += figures(found)
    rare = rarity(sentences)
    statements = quotations.statements(quoted)
    yield from _on_values(every, found, statements, rare, names)
    yield from besides(
        [*polarity.questions(told, known, names)],
        chain(clashes.questions(asserted, rare, names), turned.questions(asserted, rare, names)),
    )
    yield from besides([*misquoting.questions(statements, names)], labels.questions(quoted))
    yield from speakers.questions(said)
    yield from objections.questions(objected)
    yield from peoples.questions(counted)


def _on_values(
    every: Sequence[Parsed],
    found: Sequence[Slot],
    statements: Sequence[Sequence[quotations.Quotation]],
    rare: Rarity,
    names: Names,
) -> Iterator[Question]:
    told = [slot for slot in found if not slot.spoken]
    clusters = {
        families[0]: rivals.clusters([slot for slot in told if slot.family in families], rare)
        for families in _TOGETHER
    }
    said = occasions.clusters(
        found,
        [some for some in clusters["date"] if any(slot.family == "deadline" for slot in some)],
        [some for some in statements if len({q.report for q in some}) > 1],
        {parsed.id: parsed for parsed in every},
    )
    taken: set[frozenset[tuple[str, int]]] = set()
    texts = {parsed.id: parsed.text for parsed in every}
    elsewhere = venues.clusters([slot for slot in told if slot.family == "place"], rare, texts)
    for cluster in chain(said, *clusters.values(), elsewhere):
        # An occasion may be a meeting as well: the same values make one question.
        places = frozenset((slot.report, slot.span.start) for slot in cluster)
        if not any(places <= other for other in taken):
            taken.add(places)
            yield values.question(cluster, names)
