"""Contradictions that a report itself points out: "this directly contradicts what … said"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from detente.evidence.phrasing import shortened
from detente.evidence.questions import Answer, Bearing, Question
from detente.reading.language.dependents import dependent
from detente.reading.records import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Token

    from detente.evidence.naming import Names
    from detente.evidence.parsed import Parsed

_VERBS = frozenset({"contradict", "belie", "gainsay"})
_AT_ODDS = frozenset({"odds", "inconsistent", "incompatible", "irreconcilable"})
_UNREAL = frozenset({"would", "could", "may", "might", "should"})
_POINTING_BACK = frozenset({"it", "this", "that", "them", "him", "her"})
"""Of these words nobody can tell what is contradicted."""

_LONGEST_SIDE = 27


class Side(NamedTuple):
    """The words for one of two things that contradict each other, and where they stand."""

    words: str
    bearing: Bearing


class Objection(NamedTuple):
    """Where a report says that one thing contradicts another.

    Attributes:
        parties: who is named in that sentence; with the same parties it is the same objection.
    """

    one: Side
    other: Side
    parties: frozenset[str]


def objections(parsed: Parsed, names: Names) -> Iterator[Objection]:
    """What a report says to contradict each other, in text order."""
    for verb in parsed.doc:
        sides = _sides(verb)
        if sides is not None:
            one, other = (_side(parsed, token) for token in sides)
            sentence = sides[1].sent.text
            yield Objection(one, other, names.sides(sentence) | names.persons(sentence))


def questions(every: Iterable[Objection]) -> Iterator[Question]:
    """Each pair of statements that some report calls contradictory; the same pair once."""
    found: dict[frozenset[str], list[Objection]] = {}
    for objection in every:
        found.setdefault(objection.parties, []).append(objection)
    yield from map(_question, found.values())


def _sides(verb: Token) -> tuple[Token, Token] | None:
    """What contradicts and what is contradicted; None where neither, or where it only might."""
    if any(c.dep_ == "neg" or c.lower_ in _UNREAL for c in verb.children):
        return None
    if verb.lemma_ in _VERBS:
        agents = [_under(c) for c in verb.children if c.dep_ == "agent"]
        one = dependent(verb, "nsubj") or next(iter(agents), None)
        other = dependent(verb, "dobj", "ccomp", "nsubjpass")
    elif verb.lemma_ == "be":
        one, other = dependent(verb, "nsubj"), _at_odds_with(verb)
    else:
        return None
    if one is None or other is None or other.lower_ in _POINTING_BACK:
        return None
    return one, other


def _at_odds_with(verb: Token) -> Token | None:
    """Y in "X is at odds with Y" and "X is inconsistent with Y"."""
    for below in (token for child in verb.children for token in (child, *child.children)):
        if below.lower_ in _AT_ODDS:
            preposition = next((c for c in below.children if c.lower_ == "with"), None)
            return _under(preposition) if preposition is not None else None
    return None


def _under(preposition: Token) -> Token | None:
    return dependent(preposition, "pobj", "pcomp")


def _side(parsed: Parsed, token: Token) -> Side:
    inside = list(token.subtree)
    span = Span(inside[0].idx, inside[-1].idx + len(inside[-1].text))
    return Side(shortened(parsed.text[span.start : span.end], 100), Bearing(parsed.id, span))


def _question(every: list[Objection]) -> Question:
    one, other = every[0].one.words, every[0].other.words
    answers = (
        Answer(one, tuple(objection.one.bearing for objection in every)),
        Answer(other, tuple(objection.other.bearing for objection in every)),
    )
    reports = ", ".join(answers[0].reports)
    short = (shortened(words, _LONGEST_SIDE) for words in (one, other))
    about = "whether “{}” contradicts “{}”".format(*short)
    why = f"{reports} themselves say that “{one}” contradicts “{other}”."
    return Question(about, "polarity", answers, (0, 1), why)
