"""When a report dates what it tells: what lies long back is history, not what is open now."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from detente.evidence.parsed import Parsed

HISTORY = 730
"""Days before its report after which an act is no longer what somebody may do: two years, for a
demand of the year before last is often still open, and what began a dispute mostly lies further
back."""

EARLIER = 21
"""Days before its report after which a stance may since have changed: told, but against nobody."""


def is_history(cue: Token, parsed: Parsed) -> bool:
    """The words around a cue date it long before the report."""
    return _age(cue, parsed) > HISTORY


def is_earlier(cue: Token, parsed: Parsed) -> bool:
    """The words around a cue date it some weeks before the report."""
    return _age(cue, parsed) > EARLIER


def _age(cue: Token, parsed: Parsed) -> int:
    """Days from the latest that a date of the cue's own can mean to the report's date.

    None for what is told in the present: of "means to fill it in July" the month is to come.
    """
    if _verb(cue).tag_ not in {"VBD", "VBN"}:
        return 0
    day = _day(parsed.reading.report.date)
    dated = [
        found
        for time in parsed.reading.times
        if time.kind in {"date", "period"} and _is_of(time.start, time.end, cue, parsed)
        if (found := _day(time.latest)) is not None
    ]
    return max(((day - one).days for one in dated), default=0) if day else 0


def _is_of(start: int, end: int, cue: Token, parsed: Parsed) -> bool:
    """The cue's verb, or one directly under it, is what a date belongs to."""
    if not cue.sent.start_char <= start < cue.sent.end_char:
        return False
    words = parsed.doc.char_span(start, end, alignment_mode="expand")
    verb = _verb(words.root) if words is not None and len(words) else None
    own = _verb(cue)
    if verb is None:
        return False
    return verb.i in set(_told_with(own)) or (verb.head.i == own.i and verb.dep_ == "xcomp")


def _told_with(verb: Token) -> Iterator[int]:
    """The verb, and those that it is told under: "became", in "it became known that Oslo asked"."""
    yield verb.i
    while verb.dep_ in {"ccomp", "xcomp", "acomp"} and verb.head.i != verb.i:
        verb = verb.head
        yield verb.i


def _verb(token: Token) -> Token:
    while token.pos_ not in {"VERB", "AUX"} and token.head.i != token.i:
        token = token.head
    return token


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text or "")
    except ValueError:
        return None
