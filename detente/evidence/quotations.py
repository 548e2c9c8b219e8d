"""Quotations beside each other: one statement in several wordings, or one sentence turned around.

Two quotations are one statement where most of the content words of the shorter stand in the longer:
two translators never choose all the same words. Of one statement, the first party named may not
differ ("Oslo is closer to …", "The US is closer to …"), nor whether it is denied.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from detente.evidence import titles
from detente.evidence.contexts import stem
from detente.evidence.gathering import together
from detente.evidence.lexicon import listed as vocabulary
from detente.evidence.lexicon import nation
from detente.evidence.phrasing import shortened
from detente.evidence.questions import Answer, Bearing, Question, clashing, listed
from detente.evidence.quoted import quoted
from detente.evidence.words import words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from detente.evidence.naming import Names
    from detente.evidence.parsed import Parsed
    from detente.reading.records import Span

_STOP = vocabulary("stop")
_NEGATED = re.compile(r"\b(?:not|no|never|nothing|none|neither)\b|n['’]t\b", re.IGNORECASE)

ALIKE = 0.6
"""The part of the shorter quotation's content words that the longer must have."""

LEAST_WORDS = 3
"""Content words a quotation needs to be known again."""

ALIKE_OF_TWO = 0.9
LEAST_WORDS_OF_TWO = 5
"""Two may say nearly the same; only so much of the same words is one statement given to both."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between marks.

    Attributes:
        content: stems of its words, but for the parties and words without content.
        subject: the first party named in it; of a part of a sentence, the last one before it.
        denied: it holds a negation.
        speaker: the person, country or phrase it is attributed to; None where none is found.
        anonymous: its speaker is not named.
    """

    report: str
    span: Span
    text: str
    content: frozenset[str]
    subject: str | None
    denied: bool
    speaker: str | None
    anonymous: bool


def quotations(parsed: Parsed, names: Names) -> Iterator[Quotation]:
    """The quotations of a report that say enough to be known again."""
    for span in quoted(parsed.text):
        text = parsed.text[span.start : span.end]
        content = frozenset(_content(text, names))
        if len(content) >= LEAST_WORDS:
            attribution = parsed.attribution(span.start)
            source = parsed.source(attribution) if attribution else None
            yield Quotation(
                parsed.id,
                span,
                " ".join(text.split()),
                content,
                _subject(parsed, span, names) or _of_speaker(text, source, names),
                bool(_NEGATED.search(text)),
                _speaker(source, names),
                bool(attribution and attribution.anonymous),
            )


def statements(every: Sequence[Quotation]) -> list[list[Quotation]]:
    """Quotations of one statement together, in the order of their first one."""
    return together(every, lambda one, group: any(alike(one, other) for other in group[:5]))


def alike(one: Quotation, other: Quotation) -> bool:
    """Most of the content words of the shorter stand in the longer; nearly all, of two speakers."""
    two = one.speaker and other.speaker and one.speaker != other.speaker
    shorter = min(len(one.content), len(other.content))
    if two and shorter < LEAST_WORDS_OF_TWO:
        return False
    return len(one.content & other.content) >= (ALIKE_OF_TWO if two else ALIKE) * shorter


def questions(every: Sequence[Quotation], names: Names) -> Iterator[Question]:
    """Who said what, for the statements of two reports and for those that only one has unnamed."""
    for statement in statements(every):
        if len({one.report for one in statement}) > 1:
            yield _question(statement, names)
        elif statement[0].anonymous:
            yield _single(statement)


def _question(statement: Sequence[Quotation], names: Names) -> Question:
    subjects = {one.subject for one in statement if one.subject}
    if len(subjects) > 1:
        return _differing(
            statement, "actor", lambda q: _shown(q.subject, names), "One sentence, two subjects"
        )
    if len({one.speaker for one in statement if one.speaker and not one.anonymous}) > 1:
        return _differing(
            statement, "actor", lambda q: _shown(q.speaker, names), "One sentence, two speakers"
        )
    if len({one.denied for one in statement}) > 1 and _near_identical(statement):
        return _differing(
            statement, "polarity", lambda one: "no" if one.denied else "yes", "Said and denied"
        )
    speaker = _shown(next((one.speaker for one in statement if one.speaker), None), names)
    longest = max(statement, key=lambda one: len(one.text))
    about = titles.of_words(f"words of {shortened(speaker or 'somebody', 30)}", longest.text)
    return Question(about, "quotation", (_answer(longest.text, statement),))


def _differing(
    statement: Sequence[Quotation], kind: str, key: Callable[[Quotation], str | None], why: str
) -> Question:
    groups: dict[str, list[Quotation]] = {}
    for one in statement:
        groups.setdefault(key(one) or "", []).append(one)
    groups.pop("", None)
    answers = tuple(_answer(f"{value}: {some[0].text}", some) for value, some in groups.items())
    first = [some[0] for some in groups.values()]
    clash = clashing(len(answers), lambda a, b: alike(first[a], first[b]))
    about = titles.of_words(why.lower(), first[0].text)
    return Question(about, kind, answers, clash, f"{why}: {listed(answers, clash)}.")


def _single(statement: Sequence[Quotation]) -> Question:
    """Words that only one report has, of a speaker it does not name: nothing bears them out."""
    about = titles.of_words("words of somebody unnamed, in one report", statement[0].text)
    return Question(about, "quotation", (_answer(statement[0].text, statement),))


def _shown(party: str | None, names: Names) -> str | None:
    return titles.shown(party, names) if party else None


def _answer(value: str, some: Sequence[Quotation]) -> Answer:
    return Answer(value, tuple(Bearing(one.report, one.span) for one in some))


def _near_identical(statement: Sequence[Quotation]) -> bool:
    """Of statements that differ by a negation alone, all other words must be the same."""
    shortest = min(statement, key=lambda one: len(one.content))
    return all(shortest.content <= one.content for one in statement)


def _content(text: str, names: Names) -> Iterator[str]:
    for word in words(text):
        shown = text[word.start : word.end]
        if word.text not in _STOP and not (nation(shown) or names.person(shown)):
            yield stem(word.text)


def _subject(parsed: Parsed, span: Span, names: Names) -> str | None:
    """The party at the head of the quotation, or right before one that begins with a verb."""
    text = parsed.text[span.start : span.end]
    if text[:1].islower():
        sentence = parsed.sentences[parsed.sentence(span.start)]
        near = parsed.text[sentence.start : span.start].split()[-3:]
        before = list(_parties(" ".join(near), names))
        return before[-1] if before else None
    return next(_parties(" ".join(text.split()[:3]), names), None)


def _of_speaker(text: str, source: str | None, names: Names) -> str | None:
    """The country that a speaker means by "we"."""
    sides = names.sides(source or "") if text.lower().startswith(("we ", "our ")) else ()
    return next(iter(sides)) if len(sides) == 1 else None


def _parties(text: str, names: Names) -> Iterator[str]:
    """The persons and countries of a text, in text order."""
    every = [text[word.start : word.end] for word in words(text)]
    for at, word in enumerate(every):
        pair = " ".join(every[at : at + 2])
        found = names.person(word) or nation(pair) or (nation(word) if word[:1].isupper() else None)
        if found:
            yield found


def _speaker(source: str | None, names: Names) -> str | None:
    if not source:
        return None
    known = sorted(names.persons(source)) or sorted(names.sides(source))
    return names.full.get(known[0], known[0]) if known else source
