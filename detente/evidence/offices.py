"""The words for a post: "the US ambassador to Peru", "the union's president"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from detente.evidence.heads import field_of, head_of, plain
from detente.evidence.holding import CONSUL
from detente.evidence.lexicon import body_kind, described_as, is_of_state, listed, nation

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from detente.evidence.heads import Piece

_NOT_HOLDING = listed("not holding")
FOR_NOW = listed("for now")
_NO_HOUSES = frozenset(
    {"federal", "honourable", "honorable", "hon", "h.e", "h.e.", "chief", "first", "now", "new"}
    | {"senior", "top", "veteran", "embattled", "longtime", "powerful", "then", "principal"}
)
"""What may be written great before an office and tells nothing of whose it is."""

_AFFAIRS = "Affairs"
_NOUNS = 4
"""Words that may tell what a body is before its name."""

ARTICLES = frozenset({"the", "a", "an", "its", "his", "her", "their", "our"})
NO_NAME = listed("no name")


@dataclass(frozen=True, slots=True)
class Office:
    """A post's words in a sentence: pieces `first` to `last`, both included."""

    first: int
    last: int
    head: str
    fields: frozenset[str]
    houses: frozenset[str]
    target: str


def office_at(some: Sequence[Piece], at: int, before: Office | None) -> Office | None:
    """The words that belong to the head at a place; None where it is no present holder's post."""
    first = at
    while first > 0 and at - first < 9 and _modifies(some[first - 1]):
        first -= 1
    modifiers = [piece.text for piece in some[first:at] if plain(piece.text) not in FOR_NOW]
    if any(plain(word) in _NOT_HOLDING for word in modifiers) or _is_of_none(some, first, at):
        return None
    last, around = _complement(some, at)
    head = head_of(some[at].text) or ""
    if head == "counterpart":
        if before is None:
            return None
        return Office(first, last, before.head, before.fields, _houses(modifiers), before.target)
    if head in {"ambassador", CONSUL}:
        sent_to = next((found for run in _runs(around) if (found := nation(run))), "")
        return Office(first, last, head, frozenset(), _houses(modifiers), sent_to)
    last, country = _of_country(some, last)
    fields = _fields([*modifiers, *around])
    houses = _houses(modifiers) | _houses(around) | country
    if head == "premier":
        head, fields = "minister", frozenset({"prime"})
    shared = before if before and not houses and _is_second(some, first, before) else None
    return Office(first, last, head, fields, shared.houses if shared else houses, "")


def _of_country(some: Sequence[Piece], last: int) -> tuple[int, frozenset[str]]:
    """Germany, in "the minister of economy of Germany"."""
    at = last + 1
    if at >= len(some) or some[at].text != "of":
        return last, frozenset()
    at += some[at + 1 : at + 2] != [] and some[at + 1].text == "the"
    for size in (3, 2, 1):
        run = some[at + 1 : at + 1 + size]
        if len(run) == size and run[0].capital and (known := nation(" ".join(p.text for p in run))):
            return at + size, frozenset({known})
    return last, frozenset()


def _is_second(some: Sequence[Piece], first: int, before: Office) -> bool:
    """As "chief executive" in "the union's chairman and chief executive"."""
    return first == before.last + 2 and some[first - 1].text == "and"


def _is_of_none(some: Sequence[Piece], first: int, at: int) -> bool:
    """An envoy for a task ("special envoy for Syria") is posted nowhere."""
    if some[at].text.lower() != "envoy":
        return False
    after = some[at + 1].text if at + 1 < len(some) else ""
    before = {piece.text.lower() for piece in some[max(0, first - 1) : at]}
    return after not in {"to", "in"} or bool(before & {"special", "peace", "personal"})


def _modifies(piece: Piece) -> bool:
    bare = plain(piece.text)
    if bare in ARTICLES | _NOT_HOLDING | FOR_NOW or field_of(bare) or described_as(bare):
        return True
    return piece.capital and bare not in NO_NAME


def _complement(some: Sequence[Piece], at: int) -> tuple[int, list[str]]:
    """The last piece of "to Peru", "of the World Bank", "for the region", and their words."""
    if at + 1 >= len(some) or some[at + 1].text not in {"to", "of", "for", "in"}:
        return at, []
    body = _body_from(some, at + 2)
    if body:
        return body, [piece.text for piece in some[at + 2 : body + 1] if piece.text != "the"]
    called = _called_from(some, at + 2)
    if called:
        return called[-1], [some[k].text for k in called]
    last = at + 1
    words: list[str] = []
    while last + 1 < len(some) and len(words) < 4:
        word = some[last + 1].text
        if not (word == "the" or field_of(plain(word)) or (some[last + 1].capital)):
            break
        if words and word != _AFFAIRS and _is_whole(words) and not _is_whole([*words, word]):
            break
        if word not in {"the", _AFFAIRS}:
            words.append(word)
        last += 1
    return (_and_another(some, last), words) if words else (at, [])


def _called_from(some: Sequence[Piece], first: int) -> range | None:
    """The pieces of the name in "the mine workers' union Harwa"."""
    noun = next((k for k in range(first, len(some)) if described_as(plain(some[k].text))), first)
    told = [piece.text for piece in some[first : noun + 1]]
    if noun - first > _NOUNS or not all(word[0].islower() for word in told):
        return None
    end = next((k for k in range(noun + 1, len(some)) if not some[k].capital), len(some))
    return range(noun + 1, end) or None


def _body_from(some: Sequence[Piece], first: int) -> int:
    """The last piece of "the United States Shipping Alliance"; 0 where no body is named."""
    found = 0
    for at in range(first, min(first + 8, len(some))):
        if not (some[at].capital or some[at].text == "the"):
            break
        if at > first + 1 and _is_body(plain(some[at].text)):
            found = at
    return found


def _is_body(bare: str) -> bool:
    kind = body_kind(bare)
    return kind is not None and not is_of_state(kind) and not field_of(bare)


def _is_whole(words: Sequence[str]) -> bool:
    """The words are a country or end in a field: a name may follow ("of State Ann Lee")."""
    return bool(nation(" ".join(words)) or field_of(plain(words[-1])))


def _and_another(some: Sequence[Piece], last: int) -> int:
    """The end of a second post of the same holder: "and Special Envoy for Syria"."""
    if last + 1 >= len(some) or some[last + 1].text != "and":
        return last
    for at in range(last + 2, min(last + 6, len(some))):
        if head_of(some[at].text):
            return _complement(some, at)[0]
    return last


def _houses(words: Sequence[str]) -> frozenset[str]:
    """A body whose name says so; else countries by any of their names; else what has capitals."""
    great = [bare for word in words if word[0].isupper() and (bare := plain(word)) not in ARTICLES]
    if len(great) > 1 and _is_body(great[-1]):
        return frozenset({" ".join(great)})
    runs = [*_runs([word for word in words if word != "the"])]
    known = {found for run in runs if " " in run and (found := nation(run))}
    known = known or {found for run in runs if (found := nation(run))}
    if known:
        return frozenset(known)
    body = [word for word in great if not field_of(word)]
    body = [] if _NO_HOUSES.issuperset(body) else body
    body = body or [bare for word in words if described_as(bare := plain(word))]
    return frozenset({" ".join(body)}) if body else frozenset()


def _runs(words: Sequence[str]) -> Iterator[str]:
    """The words in rows of one to three, the longest first."""
    for size in (3, 2, 1):
        yield from (" ".join(words[at : at + size]) for at in range(len(words) - size + 1))


def _fields(words: Sequence[str]) -> frozenset[str]:
    return frozenset(found for word in words if (found := field_of(plain(word))))
