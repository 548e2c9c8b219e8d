"""Pairing quotation marks, over paragraph breaks and with a mark missing.

A single pass with a stack of at most two open quotations, the outer one and one inside it. What has
no partner is repaired where it stands, so that a lost mark costs one quotation and never the rest
of the document: a missing end is put before the words that name the speaker, else where the
paragraph ends; a missing start is put where the sentence starts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from detente.reading.attribution.quotations import repair
from detente.reading.attribution.quotations.marks import Mark, marks
from detente.reading.language.paragraphs import Paragraphs

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST_PARAGRAPHS = 12
"""Paragraphs that one quotation may run over before its end counts as missing."""


FARTHEST_PARTNER = 40
"""Marks that are looked over for the partner of a doubtful one."""


class Quotation(NamedTuple):
    """A quotation with its marks; `repaired` where one of them is missing."""

    start: int
    end: int
    repaired: bool = False


def quotations(text: str) -> tuple[Quotation, ...]:
    """The outermost quotations of a text in order, none overlapping another."""
    pairing = _Pairing(text, list(marks(text)))
    pairing.run()
    return tuple(pairing.found)


class _Pairing:
    """The pass over the marks of one text."""

    def __init__(self, text: str, found: Sequence[Mark]) -> None:
        self.text = text
        self.marks = found
        self.paragraphs = Paragraphs(text)
        self.found: list[Quotation] = []
        self.outer: Mark | None = None
        self.inner: Mark | None = None
        self.skip: Mark | None = None

    def run(self) -> None:
        for place, mark in enumerate(self.marks):
            self._end_before(place, mark.start)
            if self.outer is None:
                self._outside(place, mark)
            else:
                self._inside(place, mark, self.outer)
        self._end_before(len(self.marks), len(self.text) + 1)

    def _outside(self, place: int, mark: Mark) -> None:
        if (
            mark.opens
            and (mark.start == mark.end - 1 or mark.opens)
            and self._believed(place, mark)
        ):
            self.outer = mark
        elif mark.closes and (mark.sure or mark.family == "double"):
            self._start_missing(mark)

    def _start_missing(self, mark: Mark) -> None:
        """Ends a quotation whose start is missing; a mark behind a digit stands for inches."""
        if self.text[mark.start - 1].isdigit():
            return
        limit = max([self.paragraphs.start(mark.start), *(q.end for q in self.found[-1:])])
        start = repair.start_of(self.text, limit, mark.start)
        if start < mark.start:
            self.found.append(Quotation(start, mark.end, repaired=True))

    def _believed(self, place: int, mark: Mark) -> bool:
        """Whether a mark really opens: a straight single one only with its partner in sight."""
        if self.text[mark.start] != "'":
            return True
        limit = self.paragraphs.end(mark.start)
        for later in self.marks[place + 1 : place + 1 + FARTHEST_PARTNER]:
            if later.pairs(mark) and later.closes:
                return later.sure or (later.start <= limit and not later.weak)
        return False

    def _inside(self, place: int, mark: Mark, outer: Mark) -> None:
        if mark is self.skip:
            self.skip = None
        elif not mark.pairs(outer):
            self._nested(mark)
        elif mark.closes and not self._apostrophe(place, mark):
            self._close(mark.end)
        elif mark.opens and not mark.closes:
            self._opened_again(place, mark)

    def _opened_again(self, place: int, mark: Mark) -> None:
        """A start within a quotation: of its next paragraph, one inside it, or the next one."""
        if not self.text[self.paragraphs.start(mark.start) : mark.start].strip():
            return
        following = [m for m in self.marks[place + 1 : place + 6] if m.pairs(mark)][:2]
        limit = self.paragraphs.end(mark.start)
        if len(following) == 2 and all(m.closes and m.start <= limit for m in following):
            self.skip = following[0]
            return
        self._give_up(mark.start)
        self.outer = mark

    def _nested(self, mark: Mark) -> None:
        if self.inner is not None and mark.closes:
            self.inner = None
        elif self.inner is None and mark.opens:
            self.inner = mark

    def _apostrophe(self, place: int, mark: Mark) -> bool:
        """A weak end is an apostrophe where a better one comes before the next start."""
        if not mark.weak:
            return False
        limit = self.paragraphs.end(mark.start)
        for later in self.marks[place + 1 : place + 1 + FARTHEST_PARTNER]:
            if later.start > limit or (later.opens and not later.closes):
                return False
            if later.closes and later.pairs(mark) and not later.weak:
                return True
        return False

    def _end_before(self, place: int, limit: int) -> None:
        """Gives an open quotation up at the end of its paragraph, if it does not run on."""
        if self.outer is None:
            return
        end = self.paragraphs.end(self.outer.start)
        if end < limit and not self._runs_on(place):
            self._give_up(limit)

    def _runs_on(self, place: int) -> bool:
        """Whether the next mark continues the open quotation: starts a paragraph, or ends it."""
        assert self.outer is not None
        upcoming = [m for m in self.marks[place : place + 3] if m.pairs(self.outer)]
        if not upcoming:
            return False
        mark = upcoming[0]
        if self.paragraphs.breaks(self.outer.start, mark.start) > MOST_PARAGRAPHS:
            return False
        if repair.cued(self.text, self.outer.end, self.paragraphs.end(self.outer.start)):
            return False
        if mark.closes and not mark.weak:
            return True
        return mark.opens and not self.text[self.paragraphs.start(mark.start) : mark.start].strip()

    def _close(self, end: int) -> None:
        assert self.outer is not None
        if end - self.outer.end > 1:
            self.found.append(Quotation(self.outer.start, end))
        self.outer = self.inner = None

    def _give_up(self, limit: int) -> None:
        """Ends the open quotation where its missing mark most likely stood."""
        assert self.outer is not None
        limit = min(limit, self.paragraphs.end(self.outer.start))
        end = repair.end_of(self.text, self.outer.end, limit)
        if end > self.outer.end:
            self.found.append(Quotation(self.outer.start, end, repaired=True))
        self.outer = self.inner = None
