"""Who holds which post, as the reports say it: "Tom Hill, the US ambassador to Peru".

Only posts that one person holds at a time are read: a former holder, a deputy, or a spokesman (of
whom a house has several) tells nothing about the holder. A post is read where its holder stands
beside it: before it ("Tom Hill, the US ambassador"), after it ("US Ambassador to Peru Tom Hill"),
or after a comma ("the ambassador, Tom Hill").
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from detente.evidence.bearers import name_from, name_until, named
from detente.evidence.heads import head_of, pieces, plain
from detente.evidence.holding import Holding
from detente.evidence.leading import delegates, leading, listed_envoys
from detente.evidence.lexicon import listed, nation
from detente.evidence.offices import ARTICLES, FOR_NOW, office_at
from detente.reading.records import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from detente.evidence.bearers import Pieces
    from detente.evidence.heads import Piece
    from detente.evidence.holding import Standing
    from detente.evidence.offices import Office

_LEAVING = listed("leaving")
_LEAVING_BY_TWO = frozenset(
    {("stepped", "down"), ("steps", "down"), ("stepping", "down"), ("walked", "out")}
    | {("took", "over"), ("takes", "over"), ("taking", "over"), ("left", "office")}
)


def holdings(text: str, sentences: Sequence[Span]) -> Iterator[Holding]:
    """The posts and their holders that a text names, in text order."""
    for start, end in sentences:
        some = pieces(text, start, end)
        yield from _in_sentence(some, text)
        for told in (leading, delegates, listed_envoys):
            yield from told(some, text)


def offices(phrase: str) -> Iterator[Holding]:
    """The posts that words for somebody name ("the water minister"); the name is left empty."""
    some = pieces(phrase)
    for at, piece in enumerate(some):
        found = office_at(some, at, None) if head_of(piece.text) else None
        if found is not None:
            span = Span(piece.start, piece.end)
            yield Holding(found.head, found.fields, found.houses, found.target, "", span)


def _in_sentence(some: Sequence[Piece], text: str) -> Iterator[Holding]:
    before: Office | None = None
    for at, piece in enumerate(some):
        phrase = office_at(some, at, before) if head_of(piece.text) else None
        if phrase is None:
            continue
        before = phrase
        found = _after(some, phrase) or _before(some, phrase) or _in_commas(some, phrase)
        if found is not None:
            houses = phrase.houses or _house_after(some, found[1])
            name, span = named(some, found, text)
            office = (phrase.head, phrase.fields, houses, phrase.target)
            post, beside = _words(some, phrase, text), _countries(some[: phrase.first])
            yield Holding(*office, name, span, post, _standing(some, phrase), beside)


def _countries(some: Sequence[Piece]) -> frozenset[str]:
    capitals = (piece.text for piece in some if piece.capital)
    return frozenset(filter(None, map(nation, capitals)))


def _standing(some: Sequence[Piece], phrase: Office) -> Standing:
    words = [piece.text.lower() for piece in some]
    if _LEAVING & {*words} or any(pair in _LEAVING_BY_TWO for pair in pairwise(words)):
        return "leaves"
    return "acts" if FOR_NOW & {*words[phrase.first : phrase.last + 1]} else "holds"


def _words(some: Sequence[Piece], phrase: Office, text: str) -> str:
    """A post as it stands, up to a second one of the same holder."""
    inside = some[phrase.first : phrase.last + 1]
    if any(head_of(piece.text) == "counterpart" for piece in inside):
        return ""
    while inside and plain(inside[0].text) in ARTICLES:
        inside = inside[1:]
    heads = [k for k, p in enumerate(inside) if head_of(p.text) or p.text.lower() == "envoy"]
    ands = [k for k, p in enumerate(inside) if p.text == "and" and heads[0] < k < heads[-1]]
    kept = inside[: ands[0]] if ands else inside
    return " ".join(text[kept[0].start : kept[-1].end].split()) if kept else ""


def _after(some: Sequence[Piece], phrase: Office) -> Pieces | None:
    """The name directly after a post: "Ambassador to Peru Tom Hill"."""
    return name_from(some, phrase.last + 1)


def _before(some: Sequence[Piece], phrase: Office) -> Pieces | None:
    """The name before a post: "Tom Hill, the US ambassador", "Tom Hill, an ally and US envoy"."""
    at = phrase.first - 1
    if at >= 0 and some[at].text == "is":
        return name_until(some, at - 1)
    if at > 0 and some[at].text == "and" and some[at - 1].text != ",":
        at = next((k for k in range(at, max(at - 14, 0), -1) if some[k].text == ","), -1)
    if at < 1 or some[at].text != "," or some[phrase.first].text.lower() in {"a", "an"}:
        return None
    return name_until(some, at - 1)


def _in_commas(some: Sequence[Piece], phrase: Office) -> Pieces | None:
    """The name in commas after a post: "the US ambassador, Tom Hill, said"."""
    at = phrase.last + 1
    if at >= len(some) or some[at].text != ",":
        return None
    found = name_from(some, at + 1)
    if found is None or found[1] == found[0]:
        return None
    follows = found[1] + 1
    return found if follows >= len(some) or not some[follows].text.isalpha() else None


def _house_after(some: Sequence[Piece], last: int) -> frozenset[str]:
    """The country in "Minister Nils Haugen of Norway"."""
    if last + 2 < len(some) and some[last + 1].text == "of":
        known = nation(some[last + 2].text)
        return frozenset({known}) if known else frozenset()
    return frozenset()
