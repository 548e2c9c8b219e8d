"""The name behind a source's phrase, where a rule can tell, and by which rule.

What a rule concludes is shown as concluded: `resolved_by` says how. Where no rule fits, the phrase
itself is the name. Who holds an office is never guessed: that changes, and no text says it all.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from detente.reading.actors import People, governed_from, named
from detente.reading.actors.people import bare
from detente.reading.attribution.anonymity import is_role, office
from detente.reading.attribution.found import Speaker
from detente.reading.attribution.phrases import phrase

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Entity

    from detente.reading.attribution.found import Range

IN_PHRASE = "the name within the phrase"
SURNAME = "a surname; the full name stands in the text"
SEAT = "a seat of government stands for the government"
STATE = "another name of the same state"
PRONOUN = "a pronoun; the last fitting speaker"
SUBJECT = "a pronoun; the subject before it in the sentence"
REPORT = "whose report it is"
ROLE = "the same role, named before"

FARTHEST = 1_500
"""Characters between a pronoun and the speaker it means: about the longest paragraph."""

_REPORTS = frozenset({"report", "article", "story", "dispatch"})
_BODIES = frozenset({"ORG", "GPE", "NORP", "FAC", "PRODUCT", "EVENT"})
_ONE = frozenset({"he", "she"})
_MANY = frozenset({"they"})


class Name(NamedTuple):
    """A name, how it was found, and whether it stands for the speaker of an earlier phrase."""

    name: str | None
    resolved_by: str | None = None
    same_as: Speaker | None = None


class Naming:
    """Names the sources of one text, in text order, so that pronouns can look back."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.people = People(doc)
        self.persons = [entity for entity in doc.ents if entity.label_ == "PERSON"]
        self.starts = [entity.start for entity in self.persons]
        self.spoken: list[tuple[Speaker, Name]] = []

    def name(self, speaker: Speaker) -> Name:
        """The name of who said it."""
        if speaker.source is None or speaker.head is None:
            return Name(None)
        name = self._earlier(speaker.head, speaker.source) or self._own(
            speaker.head, speaker.source
        )
        self.spoken.append((name.same_as or speaker, name))
        return name

    def _own(self, head: Token, source: Range) -> Name:
        words = " ".join(self.doc[slice(*source)].text.split())
        if state := governed_from(words):
            return Name(state.government, SEAT)
        if state := named(words):
            return Name(state.name, STATE if words.removeprefix("the ") != state.name else None)
        if outlet := _outlet(head):
            return Name(outlet, REPORT)
        person = self._person(head, source, words)
        if person is None:
            return Name(words)
        if " " not in person:
            full = self.people.in_full(person)
            return Name(full, SURNAME) if full else Name(words)
        return Name(person, IN_PHRASE if person != words else None)

    def _person(self, head: Token, source: Range, words: str) -> str | None:
        """The person's name that the phrase gives: its head's, its last words, or an apposition."""
        for entity in self._persons(source):
            own = entity.start <= head.i < entity.end or entity.end == source[1]
            if own or entity.root.dep_ == "appos":
                return bare(entity.text)
        if head.pos_ == "PROPN" and (head.ent_type_ not in _BODIES or " " not in words):
            return self.people.at_end(words) or bare(words)
        return None

    def _persons(self, source: Range) -> Iterator[Entity]:
        """The model's persons that stand within a phrase."""
        first = bisect_left(self.starts, source[0])
        for entity in self.persons[first:]:
            if entity.start >= source[1]:
                return
            if entity.end <= source[1]:
                yield entity

    def _earlier(self, head: Token, source: Range) -> Name | None:
        """Whom a pronoun or "the official" takes up again."""
        if source[1] - source[0] == 1 and head.pos_ == "PRON":
            return self._beside(head) or self._last(head, PRONOUN, lambda o: _fits(head, o))
        article = self.doc[source[0]].lower_
        if article == "the" and source[1] - source[0] == 2 and not office(head):
            return self._last(head, ROLE, lambda other: _same_role(head, other))
        return None

    def _beside(self, pronoun: Token) -> Name | None:
        """The nearest person or people before a pronoun that are a subject of the same sentence."""
        for token in reversed(self.doc[pronoun.sent.start : pronoun.i]):
            if token.dep_ == "nsubj" and _fits(pronoun, token) and _personal(token):
                source = phrase(token, token.left_edge.i, min(token.right_edge.i + 1, pronoun.i))
                speaker = Speaker(None, source, token)
                return Name(self._own(token, source).name, SUBJECT, speaker)
        return None

    def _last(self, head: Token, rule: str, fits: Callable[[Token], bool]) -> Name | None:
        for speaker, name in reversed(self.spoken):
            other = speaker.head
            if other is None or head.idx - other.idx > FARTHEST:
                continue
            if other.idx < head.idx and fits(other):
                return Name(name.name, rule, speaker)
        return None


def _fits(pronoun: Token, other: Token) -> bool:
    """Whether a pronoun can mean a noun, by number and kind; no gender is guessed."""
    if other.pos_ == "PRON":
        return False
    many = other.tag_ in {"NNS", "NNPS"} or any(c.dep_ == "conj" for c in other.rights)
    if pronoun.lower_ in _MANY:
        return many
    body = other.ent_type_ in {"ORG", "GPE", "NORP"}
    return pronoun.lower_ in _ONE and not many and not body


def _personal(token: Token) -> bool:
    return token.ent_type_ == "PERSON" or is_role(token)


def _outlet(head: Token) -> str | None:
    """Whose report, article or story it is: "a Bloomberg report"."""
    if head.lower_ not in _REPORTS:
        return None
    owners = (c for c in head.lefts if c.dep_ in {"compound", "poss"} and c.pos_ == "PROPN")
    owner = next(owners, None)
    if owner is None:
        return None
    return " ".join(token.text for token in owner.subtree if token.pos_ == "PROPN")


def _same_role(head: Token, other: Token) -> bool:
    return other.pos_ == "NOUN" and other.lemma_ == head.lemma_ and other.tag_ == head.tag_
