"""Direct quotations with their speakers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from detente.reading.attribution.found import Found, Speaker
from detente.reading.language.paragraphs import abbreviated
from detente.reading.records import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from detente.reading.attribution.quotations import Quotation
    from detente.reading.attribution.speakers import Speakers

_LISTED = re.compile(r"\s*(?:,|,?\s*(?:and|or)|…|\.(?:\s?\.){2,3})\s*")
_SENTENCE = re.compile(r"(?<=[.?!])\s")
NOBODY = Speaker(None, None, None)
MARKS = "”’\"'»›`"
CLOSE = 2
"""Tokens from a cue to a quotation that no comma or colon sets apart: said "…"."""
SHORTEST = 3
"""Words of a quotation that may stand without a cue; shorter ones are names and doubted words."""
LONG = 8
"""Words from which on one is a sentence whatever ends it; hardly a name or a title has so many."""


class Direct:
    """Goes through the quotations of a text in order and keeps who spoke last."""

    def __init__(self, speakers: Speakers) -> None:
        self.text = speakers.text
        self.speakers = speakers
        self.found: list[Found] = []
        self.last: Quotation | None = None

    def run(self, quotations: Sequence[Quotation]) -> list[Found]:
        """The quotations that somebody says, in order; names and doubted words are none."""
        for quotation in quotations:
            self._one(quotation)
        return self.found

    def _one(self, q: Quotation) -> None:
        if self._joins(q):
            self._join(q)
        elif (own := self._own(q)) is not None:
            self._add(q, own)
        elif self._starts(q) and self._whole(q):
            self._carry(q)
        else:
            return
        self.last = q

    def _own(self, q: Quotation) -> Speaker | None:
        """The speaker named beside a quotation; words that lead to it count before those after."""
        if self.text[max(0, q.start - 3) : q.start].rstrip().endswith((":", ",")):
            before = self.speakers.before(q.start)
            if before is None and self._whole(q):
                before = self.speakers.unlisted(q.start)
            if before is not None:
                return before
        starts = self._starts(q)
        after = self.speakers.after(q.end) if starts or self._goes_on(q) else None
        if starts or after is not None:
            return after
        before = None if self._title(q) else self.speakers.before(q.start, CLOSE)
        return before if before is not None and before.head is not None else None

    def _title(self, q: Quotation) -> bool:
        """Whether it is written as the name of a book, a song or a programme is."""
        words = [word for word in self.text[q.start + 1 : q.end - 1].split() if len(word) > 3]
        return self._last(q).isalnum() and all(word[0].isupper() for word in words)

    def _goes_on(self, q: Quotation) -> bool:
        """Whether the sentence goes on after the quotation."""
        return self._last(q) in ",?!—–-…" or self.text[q.end : q.end + 1] == ","

    def _last(self, q: Quotation) -> str:
        return self.text[q.start : q.end].rstrip(MARKS + " \xa0")[-1:] or " "

    def _starts(self, q: Quotation) -> bool:
        """Whether a sentence starts with the quotation."""
        before = self.text[max(0, q.start - 3) : q.start].rstrip(" \xa0\t")
        return not before or before[-1] in ".?!\n:”’\"'"

    def _whole(self, q: Quotation) -> bool:
        """Whether a quotation is a sentence, not a name or a doubted word."""
        words = self.text[q.start + 1 : q.end].split(None, LONG)
        return len(words) >= (SHORTEST if self._last(q) in ".?!…—)" else LONG)

    def _joins(self, q: Quotation) -> bool:
        """Whether a quotation goes on with the one before: "…", he said, "…"; "…" and "…"."""
        if self.last is None or self.speakers.paragraphs.breaks(self.last.end, q.start):
            return False
        between = self.text[self.last.end : q.start]
        if _LISTED.fullmatch(between):
            return True
        cue = self.found[-1].speaker.cue
        if cue is None or not between.rstrip().endswith(",") or self._ends(self.last.end, q.start):
            return False
        before = self.speakers.before(q.start)
        inside = self.last.end <= self.speakers.doc[cue[0]].idx < q.start
        return inside and (before is None or before.cue == cue)

    def _join(self, q: Quotation) -> None:
        old = self.found[-1]
        content = (*old.content, Span(q.start, q.end))
        self.found[-1] = Found("direct", content, old.speaker, old.repaired or q.repaired)

    def _add(self, q: Quotation, speaker: Speaker, *, carried: bool = False) -> None:
        content = (Span(q.start, q.end),)
        self.found.append(Found("direct", content, speaker, q.repaired, carried))

    def _carry(self, q: Quotation) -> None:
        """Gives a quotation without its own cue to who spoke before, or to whom the text turned."""
        subject = self.speakers.subject_before(q.start)
        if self.last is not None and self._continues(self.last, q):
            self._add(q, self.found[-1].speaker, carried=True)
        else:
            self._add(q, subject or NOBODY, carried=subject is not None)

    def _continues(self, last: Quotation, q: Quotation) -> bool:
        """Whether only a cue stands between two quotations, or whole paragraphs are quoted."""
        paragraphs = self.speakers.paragraphs
        if paragraphs.breaks(last.end, q.start):
            rest = self.text[paragraphs.end(last.end) : q.start]
            return not rest.strip()
        return self._ends(last.end, q.start) <= 1

    def _ends(self, start: int, end: int) -> int:
        """The number of sentences that end between two places."""
        gaps = _SENTENCE.finditer(self.text, start, end)
        return sum(not abbreviated(self.text, gap.start()) for gap in gaps)
