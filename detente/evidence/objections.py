"""Contradictions that a report itself points out: "this directly contradicts what … said"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from detente.evidence.phrasing import shortened
from detente.evidence.questions import Answer, Bearing, Question
from detente.reading.records import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Token

    from detente.evidence.naming import Names
    from detente.evidence.parsed import Parsed

_VERBS = frozenset({"contradict", "belie", "gainsay"})


class _Place(NamedTuple):
    """Where a report says that one thing contradicts another, by their head words."""

    parsed: Parsed
    one: Token
    other: Token


def questions(every: Iterable[Parsed], names: Names) -> Iterator[Question]:
    """Each pair of statements that some report calls contradictory; the same pair once."""
    found: dict[frozenset[str], list[_Place]] = {}
    for parsed in every:
        for verb in parsed.doc:
            sides = _sides(verb)
            if sides is not None:
                parties = names.sides(sides[1].sent.text) | names.persons(sides[1].sent.text)
                found.setdefault(parties, []).append(_Place(parsed, *sides))
    yield from (_question(places) for places in found.values())


def _sides(verb: Token) -> tuple[Token, Token] | None:
    if verb.lemma_ not in _VERBS or any(child.dep_ == "neg" for child in verb.children):
        return None
    subjects = [c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}]
    objects = [c for c in verb.children if c.dep_ in {"dobj", "ccomp"}]
    return (subjects[0], objects[0]) if subjects and objects else None


def _question(places: list[_Place]) -> Question:
    first = places[0]
    answers = (
        Answer(
            _words(first.parsed, first.one),
            tuple(Bearing(place.parsed.id, _span(place.one)) for place in places),
        ),
        Answer(
            _words(first.parsed, first.other),
            tuple(Bearing(place.parsed.id, _span(place.other)) for place in places),
        ),
    )
    reports = ", ".join(answers[0].reports)
    one, other = (answer.value for answer in answers)
    why = f"{reports} themselves say that “{one}” contradicts “{other}”."
    about = f"whether “{shortened(one, 27)}” contradicts “{shortened(other, 27)}”"
    return Question(about, "polarity", answers, (0, 1), why)


def _span(token: Token) -> Span:
    inside = list(token.subtree)
    return Span(inside[0].idx, inside[-1].idx + len(inside[-1].text))


def _words(parsed: Parsed, token: Token) -> str:
    start, end = _span(token)
    return shortened(parsed.text[start:end], 100)
