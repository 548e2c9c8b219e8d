"""Who is said to have said a quotation, by the words after it or before it."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from detente.reading.attribution import cues
from detente.reading.attribution.found import Range, Speaker
from detente.reading.attribution.phrases import noun_at, phrase
from detente.reading.language.paragraphs import Paragraphs

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

FARTHEST = 40
"""Tokens between a quotation and its cue; a speaker's apposition is seldom longer than 30."""

LONGEST_NAME = 8
"""Tokens of a name that signs a quotation."""

_SIGNED = re.compile(r"\s*\n\s*[-—–―]+\s*(?=\w)")
_DASHES = frozenset({"-", "—", "–", "―", "--"})
_GAP = _DASHES | {",", "…", "...", ".", "''", "”", '"', "’", "'"}
_SENTENCE_ENDS = frozenset({".", "?", "!"})
_RELATIVES = frozenset({"WDT", "WP"})


class Speakers:
    """Looks for speakers in one parse.

    `free` tells of each token whether it stands outside of all quotations.
    """

    def __init__(self, doc: Doc, free: list[bool]) -> None:
        self.doc = doc
        self.free = free
        self.starts = [token.idx for token in doc]
        self.text = doc.text  # spaCy puts it together anew each time it is asked
        self.paragraphs = Paragraphs(self.text)

    def at(self, place: int) -> int:
        """The first token that starts at a character or after it."""
        return bisect_left(self.starts, place)

    def range(self, start: int, end: int) -> Range:
        """The tokens that start between two characters."""
        return self.at(start), self.at(end)

    def after(self, end: int) -> Speaker | None:
        """The speaker named right after a quotation: "…", said X; X said; according to X."""
        start = self._skip(self.at(end))
        limit = self._limit(start, self.paragraphs.end(self._line_end(end)))
        if start >= limit:
            return None
        token = self.doc[start]
        if token.lower_ == "according":
            return cues.according(token)
        if cues.says(token) or (cues.finite(token) and self._inverted(token, limit) is not None):
            return self._inverted(token, limit)
        return self._straight(start, limit) or self._signed(start, limit)

    def before(self, start: int, farthest: int = FARTHEST) -> Speaker | None:
        """The speaker named right before a quotation: X said, "…"; X told Y: "…"; X: "…"."""
        last = self.at(start) - 1
        while last >= 0 and (self.doc[last].is_space or self.doc[last].text in {"(", "[", "“"}):
            last -= 1
        if last < 0 or not self.free[last]:
            return None
        first = self._sentence_start(last)
        for place in range(last, max(first, last - farthest) - 1, -1):
            token = self.doc[place]
            if token.lower_ == "according":
                return cues.according(token)
            if cues.says(token) or cues.participle(token):
                return self._with_subject(token, first)
        if self.doc[last].text == ":":
            return self._labelled(first, last)
        return None

    def unlisted(self, start: int) -> Speaker | None:
        """The speaker before a quotation where the verb is no listed cue: X shot back, "…"."""
        comma = self.at(start) - 1
        if comma < 1 or self.doc[comma].text != "," or not self.free[comma]:
            return None
        for token in self.doc[max(0, comma - 2) : comma]:
            if cues.finite(token):
                return self._with_subject(token, self._sentence_start(comma))
        return None

    def subject_before(self, start: int) -> Speaker | None:
        """The subject of the sentence before, of a quotation that nothing else introduces."""
        last = self.at(start) - 1
        while last >= 0 and (self.doc[last].is_space or self.doc[last].text in _SENTENCE_ENDS):
            last -= 1
        if last < 0 or self.paragraphs.breaks(self.doc[last].idx, start):
            return None
        root = self.doc[last].sent.root
        subject = cues.subject(root)
        if subject is None or not self.free[subject.i] or not _personal(subject):
            return None
        return Speaker(None, phrase(subject, self.doc[last].sent.start, last + 1), subject)

    def _line_end(self, end: int) -> int:
        """The end of a quotation, or that of the dash on the next line that signs it."""
        dash = _SIGNED.match(self.text, end)
        return dash.end() if dash else end

    def _skip(self, place: int) -> int:
        while place < len(self.doc) and (self.doc[place].text in _GAP or self.doc[place].is_space):
            place += 1
        return place

    def _limit(self, start: int, end: int) -> int:
        """The end of the words after a quotation that can name its speaker."""
        for place in range(start, min(start + FARTHEST, len(self.doc))):
            token = self.doc[place]
            if not self.free[place] or token.text in {"?", "!", ";", ":"} or token.idx >= end:
                return place
            if place > start and token.is_sent_start and self.doc[place - 1].text in _SENTENCE_ENDS:
                return place
        return min(start + FARTHEST, len(self.doc))

    def _inverted(self, verb: Token, limit: int) -> Speaker | None:
        start = verb.i + 1
        while start < limit and (self.doc[start].pos_ == "ADV" or self.doc[start].is_space):
            start += 1
        head = noun_at(self.doc, start, limit) if start < limit else None
        if head is None:
            return self._with_subject(verb, self._sentence_start(verb.i))
        return Speaker(cues.cue(verb), phrase(head, start, limit), head)

    def _straight(self, start: int, limit: int) -> Speaker | None:
        for place in range(start + 1, limit):
            token = self.doc[place]
            if not (cues.says(token) or self._follows(token, start)):
                continue
            subject = cues.subject(token)
            if subject is None or not start <= subject.i < place:
                subject = noun_at(self.doc, start, place)
            if subject is None or subject.left_edge.i > start + 2 or cues.relative(token, start):
                continue
            return Speaker(cues.cue(token), phrase(subject, start, place), subject)
        return None

    def _follows(self, verb: Token, start: int) -> bool:
        """Whether a verb that is no listed cue stands right behind its subject: …, X shot back."""
        lead = self.text[max(0, self.doc[start].idx - 5) : self.doc[start].idx]
        if "," not in lead:
            return False
        subject = cues.subject(verb, 0) if cues.finite(verb) else None
        if subject is None or subject.left_edge.i != start or subject.tag_ in _RELATIVES:
            return False
        return subject.right_edge.i + 1 == verb.i and not any(c.dep_ == "dobj" for c in verb.rights)

    def _signed(self, start: int, limit: int) -> Speaker | None:
        """A name behind a dash that ends the line: "…" — Jane Doe."""
        dash = start - 1
        while dash > 0 and self.doc[dash].is_space:
            dash -= 1
        line = next((k for k in range(start, limit) if "\n" in self.doc[k].text), limit)
        if self.doc[dash].text not in _DASHES or line - start > LONGEST_NAME:
            return None
        head = noun_at(self.doc, start, line)
        named = head is not None and head.pos_ == "PROPN"
        return Speaker((dash, dash + 1), (start, line), head) if named else None

    def _with_subject(self, verb: Token, first: int) -> Speaker:
        subject = cues.subject(verb) or self._first_subject(first, verb)
        if subject is None or not self.free[subject.i]:
            return Speaker(cues.cue(verb), None, None)
        return Speaker(
            cues.cue(verb),
            phrase(
                subject,
                min(first, subject.left_edge.i),
                verb.i if verb.i > subject.i else len(self.doc),
            ),
            subject,
        )

    def _first_subject(self, first: int, verb: Token) -> Token | None:
        """The first subject of a sentence, for a verb that the parse leaves without one."""
        subjects = (t for t in self.doc[first : verb.i] if t.dep_ == "nsubj" and t.head.i <= verb.i)
        return next(subjects, None)

    def _labelled(self, first: int, last: int) -> Speaker | None:
        head = noun_at(self.doc, first, last)
        if head is None or head.left_edge.i != first or last - first > 12:
            return None
        return Speaker((last, last + 1), phrase(head, first, last), head)

    def _sentence_start(self, last: int) -> int:
        """The first token of the sentence around one, as punctuation and quotations bound it."""
        place = last
        while place > 0 and place > last - FARTHEST:
            before = self.doc[place - 1]
            if not self.free[place - 1] or self._paragraph_break(before):
                break
            if before.text in _SENTENCE_ENDS and self.doc[place].is_sent_start:
                break
            place -= 1
        return place

    def _paragraph_break(self, token: Token) -> bool:
        return token.is_space and self.paragraphs.end(token.idx) == token.idx


def _personal(token: Token) -> bool:
    return token.ent_type_ in {"PERSON", "ORG", "GPE", "NORP"} or token.lower_ in {
        "he",
        "she",
        "they",
    }
