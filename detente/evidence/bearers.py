"""The name of a person beside other words, piece by piece."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from detente.evidence.heads import field_of, head_of, plain
from detente.evidence.lexicon import described_as, listed, nation
from detente.evidence.offices import NO_NAME
from detente.reading.records import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from detente.evidence.heads import Piece

Pieces = tuple[int, int]
"""The first and the last piece of a name, both included."""

_RANKS = listed("ranks") | frozenset(
    {"general", "field", "lt", "gen", "maj", "col", "brig", "adm", "capt"}
    | {"honourable", "honorable", "hon", "excellency", "h.e", "prof", "professor"}
)
_LONGEST = 4
_PARTICLES = frozenset({"al", "bin", "bint", "el", "ibn", "van", "von", "der", "ter"})
_WITH_ARTICLE = re.compile(r"(?:a[dlnrstz]|ash|el|u[dl])[-’'][A-Z]")
"""As in "al-Masri"."""


def name_from(some: Sequence[Piece], first: int) -> Pieces | None:
    """The name that begins with a piece; "German" before a surname is a first name."""
    last = first
    if first + 1 < len(some) and nation(some[first].text) and _is_name(some[first + 1]):
        last += some[first].text[0].isupper()
    while last < len(some) and last - first < _LONGEST and _goes_on(some, last):
        last += 1
        if _is_rank(some[last - 1]) and last < len(some) and _is_name(some[last]):
            first = last
        if some[last - 1].text.endswith(("'s", "’s")):
            break
    return _of_person(some, first, last - 1)


def name_until(some: Sequence[Piece], last: int) -> Pieces | None:
    """The full name that ends with a piece."""
    first = last
    while first >= 0 and last - first < _LONGEST and _goes_on(some, first):
        first -= 1
    return _of_person(some, first + 1, last) if last - first >= 2 else None


def named(some: Sequence[Piece], found: Pieces, text: str) -> tuple[str, Span]:
    """A name as it stands, and where; a rank before it is none of it."""
    first, last = found
    while first < last and _is_rank(some[first]):
        first += 1
    span = Span(some[first].start, _end(some[last]))
    return " ".join(text[span.start : span.end].split()), span


def _of_person(some: Sequence[Piece], first: int, last: int) -> Pieces | None:
    """The pieces, unless they end as the name of a body does: "Maritime Council"."""
    if last < first:
        return None
    word = plain(some[last].text)
    body = described_as(word) is not None and not word.endswith("s")
    return None if body else (first, last)


def _is_rank(piece: Piece) -> bool:
    return plain(piece.text).rstrip(".") in _RANKS


def _goes_on(some: Sequence[Piece], at: int) -> bool:
    """A part of a name, or what stands between two parts: "van", "bin"."""
    if some[at].text not in _PARTICLES:
        return _is_name(some[at])
    around = (some[max(0, at - 1)], some[min(at + 1, len(some) - 1)])
    return all(piece.capital or piece.text in _PARTICLES - {some[at].text} for piece in around)


def _is_name(piece: Piece) -> bool:
    bare = plain(piece.text)
    known = bare in NO_NAME or head_of(bare) or nation(bare)
    a_field = field_of(bare) and bare not in _RANKS
    written = piece.capital or _WITH_ARTICLE.match(piece.text)
    return bool(written) and not (known or a_field)


def _end(piece: Piece) -> int:
    return piece.end - 2 if piece.text.endswith(("'s", "’s")) else piece.end
