"""The values in a report that others may give otherwise: dates, terms, sums, counts, places."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal, get_args

from detente.evidence import ranges
from detente.evidence.contexts import context
from detente.evidence.lexicon import Place, listed, place
from detente.reading.records import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from detente.evidence.contexts import Context
    from detente.evidence.naming import Names
    from detente.evidence.parsed import Parsed
    from detente.evidence.ranges import Range
    from detente.reading.records import Amount, TimeExpression

Family = Literal["date", "duration", "deadline", "money", "number", "place"]
FAMILIES: tuple[Family, ...] = get_args(Family)

_ACTING = listed("acting")
_GENERIC_UNITS = listed("generic units")
_PART = re.compile(
    r"\b(?:half|third|quarter|part|share|another|additional|extra|further|each|per|apiece|first|"
    r"last|remaining|rest)\b",
    re.IGNORECASE,
)
_TO_COME = re.compile(r"\b(?:in|within)\s*(?:about\s*|some\s*)?$")
_BODY = re.compile(
    r"\b(crew|force|fleet|team|garrison|convoy|delegation|contingent) of (\d[\d,]*)\b",
    re.IGNORECASE,
)
_CAPITALS = re.compile(r"\b(?:in|at)\s+(?:the\s+)?((?:[^\W\d_a-z][\w'’.-]*\s?){1,4})")
_BEFORE = 22
"""Characters before a value in which "about", "more than" and the like are looked for."""


@dataclass(frozen=True, slots=True)
class Slot:
    """One value with the event it belongs to.

    Attributes:
        value: the range of what it can mean, or a place.
        shown: the value as it is best shown: normalised, else the words.
        unit: what is counted or the currency; empty for others.
        beside: of a date the place, of a place the date that its event has in the same sentence.
    """

    report: str
    family: Family
    span: Span
    shown: str
    value: Range | Place
    unit: str
    context: Context
    beside: Range | Place | None = None


def slots(parsed: Parsed, names: Names) -> Iterator[Slot]:
    """The values of a report, family by family in text order."""
    found = list(_slots(parsed, names))
    for slot in found:
        yield replace(slot, beside=_beside(slot, found))


def _beside(slot: Slot, found: Iterable[Slot]) -> Range | Place | None:
    wanted = {"date": "place", "place": "date"}.get(slot.family)
    near = (
        other.value
        for other in found
        if other.family == wanted
        and other.context.sentence == slot.context.sentence
        and other.context.kinds & slot.context.kinds
    )
    return next(near, None)


def _slots(parsed: Parsed, names: Names) -> Iterator[Slot]:
    for time in parsed.reading.times:
        yield from _time(time, parsed, names)
    for amount in parsed.reading.amounts:
        yield from _amount(amount, parsed, names)
    yield from _bodies(parsed, names)
    yield from _places(parsed, names)


def _time(time: TimeExpression, parsed: Parsed, names: Names) -> Iterator[Slot]:
    around = context(parsed, time.start, time.end, names)
    if around is None:
        return
    span = Span(time.start, time.end)
    for family, value in _readings(time, parsed):
        shown = time.value if family == "date" else time.text
        yield Slot(parsed.id, family, span, shown, value, "", around)


def _readings(time: TimeExpression, parsed: Parsed) -> Iterator[tuple[Family, Range]]:
    """A date is one; what lies ahead is a term; a duration may be either."""
    before = parsed.text[max(0, time.start - _BEFORE) : time.start]
    if time.kind == "date" and _lies_ahead(time, parsed):
        if ahead := ranges.term(time, parsed):
            yield "deadline", ahead
    elif time.kind == "date" and (days := ranges.dated(time)):
        yield "date", days
    elif time.kind == "deadline" and (ahead := ranges.term(time, parsed)):
        yield "deadline", ahead
    elif time.kind == "duration":
        if hours := ranges.lasting(time, before):
            yield "duration", hours
        if _TO_COME.search(before) and (ahead := ranges.term(time, parsed)):
            yield "deadline", ahead


def _lies_ahead(time: TimeExpression, parsed: Parsed) -> bool:
    day = parsed.reading.report.date
    return bool(day and time.earliest and time.earliest > day)


def _amount(amount: Amount, parsed: Parsed, names: Names) -> Iterator[Slot]:
    before = parsed.text[max(0, amount.start - _BEFORE) : amount.start]
    value = ranges.counted(amount, before.rpartition(",")[2])
    unit = amount.unit.lower() if amount.kind == "count" else amount.unit
    generic = unit.rpartition(" ")[2] in _GENERIC_UNITS
    if value is None or generic or _is_part(parsed.text, amount):
        return
    around = context(parsed, amount.start, amount.end, names, counted=amount.kind == "count")
    if around is not None:
        family: Family = "money" if amount.kind == "money" else "number"
        span = Span(amount.start, amount.end)
        yield Slot(parsed.id, family, span, amount.text, value, unit, around)


def _bodies(parsed: Parsed, names: Names) -> Iterator[Slot]:
    """How many a body of people has: "a crew of 40"."""
    for match in _BODY.finditer(parsed.text):
        span = Span(*match.span(2))
        if around := context(parsed, *span, names):
            count = float(match[2].replace(",", ""))
            value = ranges.Range(count, count)
            yield Slot(parsed.id, "number", span, match[0], value, match[1].lower(), around)


def _is_part(text: str, amount: Amount) -> bool:
    """As in "another 20 ships", "$5 million a year", "half of the cost": not the whole."""
    before = text[max(0, amount.start - 16) : amount.start]
    after = text[amount.end : amount.end + 16]
    return bool(_PART.search(before) or _PART.search(after) or re.match(r"\s+an? \w+\b", after))


def _is_somebodys(parsed: Parsed, at: int) -> bool:
    """As in "the ambassador in Vienna": where he is posted, not where it happened."""
    span = parsed.doc.char_span(at, at + 2, alignment_mode="expand")
    return span is not None and span.root.head.lemma_.lower() in _ACTING


def _places(parsed: Parsed, names: Names) -> Iterator[Slot]:
    for match in _CAPITALS.finditer(parsed.text):
        words = match[1].split()
        for size in range(len(words), 0, -1):
            name = " ".join(words[:size]).rstrip(".,")
            if known := place(name):
                span = Span(match.start(1), match.start(1) + len(name))
                if name.endswith(("'s", "’s")) or _is_somebodys(parsed, match.start()):
                    break
                if around := context(parsed, *span, names):
                    yield Slot(parsed.id, "place", span, name, known, "", around)
                break
