"""The quotations of the reports, and which of them are one statement."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from detente.evidence.calling import called, judges
from detente.evidence.gathering import together
from detente.evidence.lexicon import nation
from detente.evidence.quoted import quoted
from detente.evidence.voices import apart, two_persons
from detente.evidence.wordings import alike, same_sentence, wording
from detente.evidence.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from detente.evidence.naming import Names
    from detente.evidence.parsed import Parsed
    from detente.evidence.voices import Voice, Voices
    from detente.evidence.wordings import Wording
    from detente.reading.records import Span

_BETWEEN = re.compile(
    r"\s*(?:(?:will|would|shall|should|must|may|might|can|could|has|have|had|is|are|was|were|now|"
    r"also|already|still|never|not)\s+)*[\"“„«‘']?$"
)
"""What may stand between a subject and the quoted rest of its sentence."""

_BEFORE = 60
"""Characters before a quotation in which its subject is looked for."""

_COMPARED = 5
"""How many quotations of a statement another one is held against."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """Somebody's words.

    Attributes:
        subject: the first party named in it; of a part of a sentence, the one right before it.
        voice: who says it; None where the report does not tell, or names nobody.
        anonymous: its speaker is not named.
        judges: it is what somebody calls something: "a farce".
        marked: it stands between quotation marks.
    """

    report: str
    span: Span
    wording: Wording
    subject: str | None
    voice: Voice | None
    anonymous: bool
    judges: bool = False
    marked: bool = True

    @property
    def content(self) -> frozenset[str]:
        """The words that it is known again by."""
        return self.wording.content

    @property
    def text(self) -> str:
        """The words as they stand."""
        return self.wording.text


def quotations(parsed: Parsed, voices: Voices) -> Iterator[Quotation]:
    """The quotations of a report, but for those without a word of content."""
    voices.hear(parsed)
    for span in quoted(parsed.text):
        told = wording(parsed.text[span.start : span.end], voices.names)
        if told.content:
            attribution = parsed.attribution(span.start)
            voice = voices.at(parsed, span)
            yield Quotation(
                parsed.id,
                span,
                told,
                _subject(parsed, span, voices.names) or _of_speaker(told.text, voice),
                voice,
                voice is None and bool(attribution and attribution.anonymous),
                told.is_label and judges(parsed, span),
            )
    yield from _without_marks(parsed, voices)


def _without_marks(parsed: Parsed, voices: Voices) -> Iterator[Quotation]:
    """What a report says that somebody calls something."""
    for span in called(parsed):
        told = wording(parsed.text[span.start : span.end], voices.names)
        if told.is_label and (voice := voices.at(parsed, span)):
            yield Quotation(parsed.id, span, told, None, voice, False, marked=False)


def statements(every: Sequence[Quotation]) -> list[list[Quotation]]:
    """Quotations of one statement together, in the order of their first one.

    The brief ones, which fit many statements, are of none; nor are those without marks.
    """
    telling = [one for one in every if one.marked and not one.wording.is_brief]
    return together(telling, lambda one, group: any(_one(one, q) for q in group[:_COMPARED]))


def _one(one: Quotation, other: Quotation) -> bool:
    """They are one statement: in most of their words; of two speakers, in one sentence."""
    if not are_apart(one, other):
        return alike(one.wording, other.wording)
    if not same_sentence(one.wording, other.wording):
        return False
    # Two camps throw one catchword at each other; within one camp, somebody said it.
    catchword = one.wording.is_catchword or other.wording.is_catchword
    return not catchword or of_one_side(one, other)


def are_apart(one: Quotation, other: Quotation) -> bool:
    """They are given to two speakers who cannot be the same."""
    if one.voice is None or other.voice is None:
        return False
    return apart(one.voice, other.voice) or two_persons(one.voice, other.voice)


def of_one_side(one: Quotation, other: Quotation) -> bool:
    """They are given to speakers who are known to be of one side."""
    return bool(one.voice and other.voice and one.voice.sides & other.voice.sides)


def _subject(parsed: Parsed, span: Span, names: Names) -> str | None:
    """The party at the head of the quotation, or right before one that begins with a verb."""
    text = parsed.text[span.start : span.end]
    if not text[:1].islower():
        return next((party for party, _end in _parties(" ".join(text.split()[:3]), names)), None)
    sentence = parsed.sentences[parsed.sentence(span.start)]
    before = parsed.text[max(sentence.start, span.start - _BEFORE) : span.start]
    named = list(_parties(before, names))
    return named[-1][0] if named and _BETWEEN.match(before, named[-1][1]) else None


def _of_speaker(text: str, voice: Voice | None) -> str | None:
    """The country that a speaker means by "we"."""
    sides = voice.sides if voice and text.lower().startswith(("we ", "our ")) else ()
    return next(iter(sides)) if len(sides) == 1 else None


def _parties(text: str, names: Names) -> Iterator[tuple[str, int]]:
    """The persons and countries of a text, in text order, with their ends."""
    every = words(text)
    for at, word in enumerate(every):
        shown = text[word.start : word.end]
        pair = text[word.start : every[min(at + 1, len(every) - 1)].end]
        known = names.person(shown) or nation(pair)
        found = known or (nation(shown) if shown[:1].isupper() else None)
        if found:
            yield found, word.end
