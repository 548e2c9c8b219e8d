"""A report's text cut where anything that was found in it begins or ends.

What overlaps cannot be nested in HTML; cut at every boundary, each piece tells all that covers it,
and the pieces in their order are the text again.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from detente.briefing.shown import exact

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from detente.reading.records import Reading

KINDS = {
    "content": "What somebody says",
    "source": "Who says it",
    "cue": "The word that says so",
    "time": "A time",
    "amount": "An amount",
    "event": "An event",
}
"""Of each kind of mark its meaning, in the order of the legend; the kind is its class."""

Mark = tuple[str, int, int]
"""Kind, start and end in code points, the end excluded."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text that the same kinds of mark cover from end to end.

    Attributes:
        begins: a mark begins with it, so that something may link here.
    """

    start: int
    text: str
    kinds: tuple[str, ...] = ()
    begins: bool = False


def marks(reading: Reading) -> Iterator[Mark]:
    """All that was found in a report, each with its extent."""
    for said in reading.attributions:
        for kind, spans in (("content", said.content), ("source", said.source), ("cue", said.cue)):
            yield from ((kind, start, end) for start, end in spans)
    for kind, found in (
        ("time", reading.times),
        ("amount", reading.amounts),
        ("event", reading.events),
    ):
        yield from ((kind, each.start, each.end) for each in found)


def cut(text: str, found: Iterable[Mark]) -> Iterator[Piece]:
    """The text in pieces. Marks outside of it are kept to it; empty ones mark nothing."""
    turns: defaultdict[int, Counter[str]] = defaultdict(Counter)
    begun: set[int] = set()
    for kind, first, last in found:
        start, end = max(first, 0), min(last, len(text))
        if start < end:
            turns[start][kind] += 1
            turns[end][kind] -= 1
            begun.add(start)
    edges = sorted({0, len(text), *turns})
    open_: Counter[str] = Counter()
    for start, end in pairwise(edges):
        open_.update(turns.get(start, {}))
        kinds = tuple(kind for kind in KINDS if open_[kind] > 0)
        yield Piece(start, text[start:end], kinds, start in begun)


def marked(pieces: Iterable[Piece]) -> Markup:
    """The pieces as HTML; without its tags it is the text, but for characters that could act."""
    return Markup("").join(map(_span, pieces))


def _span(piece: Piece) -> Markup:
    words = escape(exact(piece.text))
    if not piece.kinds:
        return words
    anchor = Markup(' id="at-{}"').format(piece.start) if piece.begins else ""
    return Markup('<span class="{}"{}>{}</span>').format(" ".join(piece.kinds), anchor, words)
