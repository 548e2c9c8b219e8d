"""Who leads a body or is posted somewhere, said without the word for the post beside the name.

"Ann Lee, who runs the Harbour Union", "Ann Lee heads the union"; "the Peruvian delegation, led by
General Ann Lee"; "the ambassadors recalled are Ann Lee in Lima and Tom Hill in Quito".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from detente.evidence.bearers import name_from, name_until, named
from detente.evidence.heads import plain
from detente.evidence.holding import DELEGATE, FOREMOST, Holding
from detente.evidence.lexicon import described_as, nation

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from detente.evidence.heads import Piece

_LEADS = {"runs": FOREMOST, "leads": FOREMOST, "heads": FOREMOST, "chairs": "chairman"}
_LED = frozenset({"led", "headed", "leading", "heading", "leads", "heads"})
_DELEGATIONS = frozenset({"delegation", "team", "negotiators"})
_POSTED = frozenset({"ambassadors", "envoys"})
_ELSEWHERE = frozenset({"a", "an", "at", "for", "from", "in", "into", "of", "on", "to", "up"})
_FARTHEST = 5
"""Pieces between the verb and the name of the body: "the owners' lobby"."""

_TITLE = 12
"""Pieces between "led by" and the name: "the head of the navy, Admiral"."""


def leading(some: Sequence[Piece], text: str) -> Iterator[Holding]:
    """Those who are said to lead something; whether it is a body, the case must tell."""
    for at, piece in enumerate(some):
        head = _LEADS.get(piece.text)
        found = name_until(some, _subject(some, at)) if head else None
        houses = _house(some, at + 1) if found else frozenset()
        if head and found and houses:
            name, span = named(some, found, text)
            yield Holding(head, frozenset(), houses, "", name, span)


def delegates(some: Sequence[Piece], text: str) -> Iterator[Holding]:
    """Those who are said to lead the delegation of a country."""
    for at, piece in enumerate(some):
        if piece.text not in _LED:
            continue
        if some[at + 1 : at + 2] and some[at + 1].text == "by":
            found, houses = _name_after(some, at + 2), _sent_by(some, max(0, at - _FARTHEST), at)
        else:
            found = name_until(some, _subject(some, at))
            houses = _sent_by(some, at + 1, at + 1 + _FARTHEST)
        if found and houses:
            name, span = named(some, found, text)
            yield Holding(DELEGATE, frozenset(), houses, "", name, span)


def _name_after(some: Sequence[Piece], first: int) -> tuple[int, int] | None:
    """The first full name before the next verb, as far as that is known by its small letter."""
    for at in range(first, min(first + _TITLE, len(some))):
        found = name_from(some, at)
        if found is not None and found[1] > found[0]:
            return found
    return None


def _sent_by(some: Sequence[Piece], first: int, end: int) -> frozenset[str]:
    """The only country that is named before "delegation"."""
    noun = next((k for k, p in enumerate(some[first:end], first) if p.text in _DELEGATIONS), first)
    named_ = {nation(piece.text) for piece in some[max(0, noun - 3) : noun] if piece.capital}
    return frozenset(filter(None, named_)) if len(named_ - {None}) == 1 else frozenset()


def _subject(some: Sequence[Piece], verb: int) -> int:
    """The last piece before "runs", or before ", who runs"."""
    if verb > 2 and some[verb - 1].text == "who":
        return verb - 3 if some[verb - 2].text == "," else verb - 2
    return verb - 1


def _house(some: Sequence[Piece], first: int) -> frozenset[str]:
    """The name after the verb and what it is called; else the noun for it."""
    noun = ""
    for at in range(first, min(first + _FARTHEST, len(some))):
        word = some[at].text
        if some[at].capital:
            end = next((k for k in range(at, len(some)) if not some[k].capital), len(some))
            return frozenset({" ".join(plain(piece.text) for piece in some[at:end])})
        if not word[0].isalpha() or word in _ELSEWHERE:
            break
        noun = plain(word) if described_as(plain(word)) else noun
    return frozenset({noun}) if noun else frozenset()


def listed_envoys(some: Sequence[Piece], text: str) -> Iterator[Holding]:
    """The ambassadors of a list, each with the country that he is posted to."""
    plural = next((k for k, piece in enumerate(some) if piece.text.lower() in _POSTED), len(some))
    for at in range(plural + 2, len(some) - 1):
        target = nation(some[at + 1].text) if some[at].text in {"in", "to"} else None
        found = name_until(some, at - 1) if target else None
        if target and found:
            name, span = named(some, found, text)
            yield Holding("ambassador", frozenset(), frozenset(), target, name, span)
