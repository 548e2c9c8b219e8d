"""Who holds which post, as the reports say it: "Tom Hill, the US ambassador to Peru".

Only posts that one person holds at a time are read: a former holder, a deputy, or a spokesman (of
whom a house has several) tells nothing about the holder. A post is read where its holder stands
beside it: before it ("Tom Hill, the US ambassador"), after it ("US Ambassador to Peru Tom Hill"),
or after a comma ("the ambassador, Tom Hill").
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from detente.evidence.lexicon import listed, nation
from detente.evidence.words import folded
from detente.reading.records import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_HEADS = listed("heads")
_OF_FIELDS = frozenset({"minister", "secretary", "commissioner"})
"""Heads of which a house has several, one a field: compared only where both name the field."""

_FIELDS = listed("fields")
_SAME_FIELD = {
    "defense": "defence",
    "fishery": "fisheries",
    "labor": "labour",
    "mines": "mining",
    "region": "regional",
    "economic": "economy",
}
_NOT_HOLDING = listed("not holding")
_PIECE = re.compile(r"[^\W\d_][\w'’-]*(?:\.(?:[A-Za-z]\.)+|\.(?=\s?[A-Z][a-z]))?|[^\w\s]")
_ARTICLES = frozenset({"the", "a", "an", "its", "his", "her", "their", "our"})
_NO_NAME = listed("no name")


class Holding(NamedTuple):
    """A report's word that somebody holds a post.

    Attributes:
        head: the post without its addition, such as `ambassador`.
        fields: what the post is about, such as `fisheries`; may be empty.
        houses: the countries and bodies that the post belongs to, folded; may be empty.
        target: the country that an ambassador is sent to, else empty.
        name: as it stands.
        span: of the name.
        post: the words for the post, without article; empty where they stand elsewhere.
    """

    head: str
    fields: frozenset[str]
    houses: frozenset[str]
    target: str
    name: str
    span: Span
    post: str = ""

    @property
    def surname(self) -> str:
        """The last part of the name, spelled one way."""
        return spelled(self.name.split()[-1])

    def same_post(self, other: Holding) -> bool:
        """Both speak of one post; where one says too little to tell, they do not."""
        if self.head != other.head:
            return False
        if self.head == "ambassador":
            houses = not self.houses or not other.houses or bool(self.houses & other.houses)
            return bool(self.target) and self.target == other.target and houses
        if not self.houses & other.houses:
            return False
        if self.head in _OF_FIELDS:
            return bool(self.fields & other.fields)
        return self.fields == other.fields or not (self.fields and other.fields)


def same_person(one: str, other: str) -> bool:
    """The last part of one name is a part of the other, whatever its spelling in Latin letters."""
    a, b = ([spelled(part) for part in name.split()] for name in (one, other))
    return a[-1] in b or b[-1] in a


@lru_cache(maxsize=1 << 15)
def spelled(name: str) -> str:
    """A name in one of the ways in which it can be spelled: `Zelenskyy` and `Zelenski` are one."""
    plain = re.sub(r"[^\w]", "", folded(name).removesuffix("'s"))
    for one, other in (("kh", "h"), ("ph", "f"), ("q", "k"), ("w", "v"), ("y", "i"), ("j", "i")):
        plain = plain.replace(one, other)
    return re.sub(r"(.)\1+", r"\1", plain)


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A post's words in a sentence: pieces `first` to `last`, both included."""

    first: int
    last: int
    head: str
    fields: frozenset[str]
    houses: frozenset[str]
    target: str


class _Piece(NamedTuple):
    text: str
    start: int
    end: int

    @property
    def capital(self) -> bool:
        return self.text[0].isupper()


def holdings(text: str, sentences: Sequence[Span]) -> Iterator[Holding]:
    """The posts and their holders that a text names, in text order."""
    for start, end in sentences:
        pieces = [_Piece(m.group(), m.start(), m.end()) for m in _PIECE.finditer(text, start, end)]
        yield from _in_sentence(pieces, text)


def offices(phrase: str) -> Iterator[Holding]:
    """The posts that words for somebody name ("the water minister"); the name is left empty."""
    pieces = [_Piece(m.group(), m.start(), m.end()) for m in _PIECE.finditer(phrase)]
    for at, piece in enumerate(pieces):
        found = _phrase(pieces, at, None) if _head(piece.text) else None
        if found is not None:
            span = Span(piece.start, piece.end)
            yield Holding(found.head, found.fields, found.houses, found.target, "", span)


def _in_sentence(pieces: list[_Piece], text: str) -> Iterator[Holding]:
    before: _Phrase | None = None
    for at, piece in enumerate(pieces):
        phrase = _phrase(pieces, at, before) if _head(piece.text) else None
        if phrase is None:
            continue
        before = phrase
        found = _after(pieces, phrase) or _before(pieces, phrase) or _in_commas(pieces, phrase)
        if found is not None:
            first, last = found
            houses = phrase.houses or _house_after(pieces, last)
            span = Span(pieces[first].start, _end(pieces[last]))
            name = " ".join(text[span.start : span.end].split())
            post = _words(pieces, phrase, text)
            yield Holding(phrase.head, phrase.fields, houses, phrase.target, name, span, post)


def _words(pieces: list[_Piece], phrase: _Phrase, text: str) -> str:
    """A post as it stands, up to a second one of the same holder."""
    inside = pieces[phrase.first : phrase.last + 1]
    if any(_head(piece.text) == "counterpart" for piece in inside):
        return ""
    while inside and _plain(inside[0].text) in _ARTICLES:
        inside = inside[1:]
    heads = [k for k, p in enumerate(inside) if _head(p.text) or p.text.lower() == "envoy"]
    ands = [k for k, p in enumerate(inside) if p.text == "and" and heads[0] < k < heads[-1]]
    kept = inside[: ands[0]] if ands else inside
    return " ".join(text[kept[0].start : kept[-1].end].split()) if kept else ""


def _head(word: str) -> str | None:
    plain = word.lower().removesuffix("'s").removesuffix("’s")
    if plain in _HEADS or plain == "counterpart":
        return plain
    return None


def _phrase(pieces: list[_Piece], at: int, before: _Phrase | None) -> _Phrase | None:
    """The words that belong to the head at a place; None where it is no present holder's post."""
    first = at
    while first > 0 and at - first < 7 and _modifies(pieces[first - 1]):
        first -= 1
    modifiers = [piece.text for piece in pieces[first:at]]
    if any(_plain(word) in _NOT_HOLDING for word in modifiers):
        return None
    last, around = _complement(pieces, at)
    fields = _fields(modifiers) | _fields(around)
    head = _head(pieces[at].text) or ""
    if head == "counterpart":
        if before is None:
            return None
        return _Phrase(first, last, before.head, before.fields, _houses(modifiers), before.target)
    if head == "ambassador":
        sent_to = next((known for word in around if (known := nation(word))), "")
        return _Phrase(first, last, head, frozenset(), _houses(modifiers), sent_to)
    return _Phrase(first, last, head, fields, _houses(modifiers) | _houses(around), "")


def _modifies(piece: _Piece) -> bool:
    plain = _plain(piece.text)
    if plain in _ARTICLES or plain in _NOT_HOLDING or _field(plain):
        return True
    return piece.capital and plain not in _NO_NAME


def _complement(pieces: list[_Piece], at: int) -> tuple[int, list[str]]:
    """The last piece of "to Peru", "of the World Bank", "for the region", and their words."""
    if at + 1 >= len(pieces) or pieces[at + 1].text not in {"to", "of", "for", "in"}:
        return at, []
    last = at + 1
    words: list[str] = []
    while last + 1 < len(pieces) and len(words) < 4:
        word = pieces[last + 1].text
        if not (word == "the" or _field(_plain(word)) or (pieces[last + 1].capital)):
            break
        if words and _is_whole(words) and not _is_whole([*words, word]):
            break
        if word != "the":
            words.append(word)
        last += 1
    if not words:
        return at, []
    return _and_another(pieces, last), [" ".join(words), *words]


def _is_whole(words: Sequence[str]) -> bool:
    """The words are a country or end in a field: a name may follow ("of State Ann Lee")."""
    return bool(nation(" ".join(words)) or _field(_plain(words[-1])))


def _and_another(pieces: list[_Piece], last: int) -> int:
    """The end of a second post of the same holder: "and Special Envoy for Syria"."""
    if last + 1 >= len(pieces) or pieces[last + 1].text != "and":
        return last
    for at in range(last + 2, min(last + 6, len(pieces))):
        if pieces[at].text.lower() == "envoy" or _head(pieces[at].text):
            return _complement(pieces, at)[0]
    return last


def _after(pieces: list[_Piece], phrase: _Phrase) -> tuple[int, int] | None:
    """The name directly after a post: "Ambassador to Peru Tom Hill"."""
    return _name_from(pieces, phrase.last + 1)


def _before(pieces: list[_Piece], phrase: _Phrase) -> tuple[int, int] | None:
    """The name before a post: "Tom Hill, the US ambassador", "Tom Hill, an ally and US envoy"."""
    at = phrase.first - 1
    if at >= 0 and pieces[at].text == "and":
        at = next((k for k in range(at, max(at - 14, 0), -1) if pieces[k].text == ","), -1)
    if at < 1 or pieces[at].text != "," or pieces[phrase.first].text.lower() in {"a", "an"}:
        return None
    last = first = at - 1
    while first >= 0 and _is_name(pieces[first]) and last - first < 4:
        first -= 1
    return (first + 1, last) if last - first >= 2 else None


def _in_commas(pieces: list[_Piece], phrase: _Phrase) -> tuple[int, int] | None:
    """The name in commas after a post: "the US ambassador, Tom Hill, said"."""
    at = phrase.last + 1
    if at >= len(pieces) or pieces[at].text != ",":
        return None
    found = _name_from(pieces, at + 1)
    if found is None or found[1] == found[0]:
        return None
    follows = found[1] + 1
    return found if follows >= len(pieces) or not pieces[follows].text.isalpha() else None


def _name_from(pieces: list[_Piece], first: int) -> tuple[int, int] | None:
    last = first
    while last < len(pieces) and last - first < 4 and _is_name(pieces[last]):
        last += 1
        if pieces[last - 1].text.endswith(("'s", "’s")):
            break
    return (first, last - 1) if last > first else None


def _is_name(piece: _Piece) -> bool:
    plain = _plain(piece.text)
    known = plain in _NO_NAME or _head(plain) or _field(plain) or nation(plain)
    return piece.capital and not known


def _house_after(pieces: list[_Piece], last: int) -> frozenset[str]:
    """The country in "Minister Nils Haugen of Norway"."""
    if last + 2 < len(pieces) and pieces[last + 1].text == "of":
        known = nation(pieces[last + 2].text)
        return frozenset({known}) if known else frozenset()
    return frozenset()


def _houses(words: Sequence[str]) -> frozenset[str]:
    """Countries by any of their names; else the capitalised words together, as one body."""
    known = {found for word in words if (found := nation(word))}
    pairs = {f for a, b in pairwise(words) if (f := nation(f"{a} {b}"))}
    if pairs or known:
        return frozenset(pairs or known)
    body = [_plain(word) for word in words if word[0].isupper() and not _field(_plain(word))]
    body = [word for word in body if word not in _ARTICLES]
    return frozenset({" ".join(dict.fromkeys(body))}) if body else frozenset()


def _fields(words: Sequence[str]) -> frozenset[str]:
    every = (part for word in words for part in word.split())
    return frozenset(found for word in every if (found := _field(_plain(word))))


def _field(plain: str) -> str | None:
    known = _SAME_FIELD.get(plain, plain)
    return known if known in _FIELDS else None


def _plain(word: str) -> str:
    return folded(word).removesuffix("'s")


def _end(piece: _Piece) -> int:
    return piece.end - 2 if piece.text.endswith(("'s", "’s")) else piece.end
