"""The values in a report that others may give otherwise: dates, terms, sums, counts, places."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal, get_args

from detente.evidence import ranges, sums
from detente.evidence.contexts import climb, context
from detente.evidence.lexicon import Place, counted_as, listed
from detente.evidence.moments import is_bound, is_foretold, is_granted, moments, written
from detente.evidence.places import NO_ATLAS, Atlas, sites
from detente.evidence.spoken import is_spoken
from detente.evidence.stages import stage
from detente.evidence.surroundings import Surroundings, surroundings
from detente.reading.records import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from spacy.tokens import Token

    from detente.evidence.contexts import Context
    from detente.evidence.naming import Names
    from detente.evidence.parsed import Parsed
    from detente.evidence.ranges import Range
    from detente.evidence.stages import Stage
    from detente.evidence.sums import Step
    from detente.reading.records import Amount, TimeExpression

Family = Literal["date", "duration", "deadline", "money", "number", "place"]
FAMILIES: tuple[Family, ...] = get_args(Family)

_ACTING = listed("acting")
_GENERIC_UNITS = listed("generic units")
_OF_ANYTHING = listed("units of anything")
_BODY = re.compile(
    r"\b(crew|force|fleet|team|garrison|convoy|delegation|contingent) of (\d[\d,]*)\b",
    re.IGNORECASE,
)
BESIDE = 0.5
"""Weight of the other values of its sentence: "77% over six years" and "62% over six years"."""

COUNTED = 0.85
"""Weight of what is counted: the rarer the unit in a case, the more it tells."""

_BEFORE = 22
"""Characters before a value in which "about", "more than" and the like are looked for."""


@dataclass(frozen=True, slots=True, eq=False)
class Slot:
    """One value with the event it belongs to.

    Attributes:
        value: the range of what it can mean, or a place.
        shown: the value as it is best shown: normalised, else the words.
        unit: what is counted, the currency, or what a place is called ("port"); else empty.
        around: the words around it.
        day: of a time, by the calendar, in ordinals.
        written: of a time, the day of its report.
        term: of what lies ahead, in days from the report on.
        foretold: of a time, its verb tells of a plan, whatever came of it.
        per: of a rate, what it is per: "day" in "$5 a day".
        whole: of a share, what it is a share of.
        other_wholes: what the other shares of its sentence are of.
        granted: of a length, somebody is given it to do something.
        stage: of a sum or number, whether it is asked for, offered or agreed, where that is told.
        step: whether it is told as by how much something changed, or to what.
        lead: of a length, it is how long before something else.
        spoken: it dates or places what somebody said, not what he said of.
        beside: of a date the place, of a place the date that its event has in the same sentence.
    """

    report: str
    family: Family
    span: Span
    shown: str
    value: Range | Place
    unit: str
    context: Context
    around: Surroundings
    day: Range | None = None
    written: int | None = None
    term: Range | None = None
    foretold: bool = False
    per: str = ""
    whole: frozenset[str] = frozenset()
    other_wholes: frozenset[str] = frozenset()
    granted: bool = False
    stage: Stage = ""
    step: Step = ""
    lead: bool = False
    spoken: bool = False
    beside: Range | Place | None = None

    @property
    def figure(self) -> str:
        """The term for the value itself, as others stand beside it."""
        if isinstance(self.value, Place):
            return f"={self.value.country} {self.value.town}"
        return f"={self.value.low:.6g}-{self.value.high:.6g}"

    @property
    def counted(self) -> str:
        """The term for what is counted, paid or foretold; empty for others."""
        if self.family == "money":
            return "$"
        if self.lead:
            return "$lead"
        if self.granted:
            return "$granted"
        telling = [word for word in self.unit.split() if word not in _OF_ANYTHING]
        return f"${counted_as(telling[-1])}" if telling else ""

    @property
    def words(self) -> Mapping[str, float]:
        """The terms around it, and what it counts."""
        return {**self.around.words, self.counted: COUNTED} if self.counted else self.around.words


def slots(parsed: Parsed, names: Names, known: Atlas = NO_ATLAS) -> Iterator[Slot]:
    """The values of a report, family by family in text order; places by what is `known` of them."""
    found = list(_slots(parsed, names, known))
    by_sentence: defaultdict[int, list[Slot]] = defaultdict(list)
    for slot in found:
        by_sentence[slot.context.sentence].append(slot)
    for slot in found:
        near = by_sentence[slot.context.sentence]
        wholes = (one.whole for one in near if slot.whole.isdisjoint(one.whole))
        others = frozenset[str]().union(*wholes)
        beside = {one.figure: BESIDE for one in near if not _overlaps(one, slot)}
        kinds = {f"#{kind}" for kind in slot.context.kinds if kind[0] != "="} - {"#speaking"}
        words, event = {**slot.around.words, **beside}, slot.around.event | kinds
        event |= {slot.counted} if slot.granted else set()
        around = Surroundings(words, event)
        yield replace(slot, beside=_beside(slot, near), around=around, other_wholes=others)


def figures(found: Iterable[Slot]) -> Iterator[tuple[str, frozenset[str]]]:
    """The terms for the values of each sentence, and for what they count, with the report's id."""
    every: defaultdict[tuple[str, int], set[str]] = defaultdict(set)
    for slot in found:
        every[slot.report, slot.context.sentence] |= {slot.figure, slot.counted} - {""}
    for (report, _sentence), terms in every.items():
        yield report, frozenset(terms)


def _overlaps(one: Slot, other: Slot) -> bool:
    return one.span.start < other.span.end and other.span.start < one.span.end


def _beside(slot: Slot, found: Iterable[Slot]) -> Range | Place | None:
    near = [other for other in found if _of_one_event(other, slot)]
    if slot.family == "place":
        return next((other.day for other in near if other.day), None)
    if slot.family == "date":
        return next((other.value for other in near if other.family == "place"), None)
    return None


def _of_one_event(one: Slot, other: Slot) -> bool:
    kinds, others = one.context.kinds, other.context.kinds
    return bool(kinds & others) or kinds == others


def _slots(parsed: Parsed, names: Names, known: Atlas) -> Iterator[Slot]:
    for time in parsed.reading.times:
        yield from _time(time, parsed, names)
    for amount in parsed.reading.amounts:
        yield from _amount(amount, parsed, names)
    yield from _bodies(parsed, names)
    yield from _places(parsed, names, known)


def _head(parsed: Parsed, span: Span) -> Token | None:
    tokens = parsed.doc.char_span(*span, alignment_mode="expand")
    return tokens.root if tokens is not None and len(tokens) else None


def _time(time: TimeExpression, parsed: Parsed, names: Names) -> Iterator[Slot]:
    span = Span(time.start, time.end)
    head, told = _head(parsed, span), context(parsed, *span, names)
    if head is None or told is None or _is_denominator(time, parsed):
        return
    around = surroundings(parsed, head, span, names)
    for one in moments(time, parsed, head):
        shown = time.value if one.family == "date" else time.text
        yield Slot(
            report=parsed.id,
            family=one.family,
            span=span,
            shown=shown,
            value=one.value,
            unit="",
            context=told,
            around=around,
            lead=one.lead,
            granted=one.family == "duration" and is_granted(parsed.text, span),
            day=one.day,
            spoken=one.day is not None
            and is_spoken(parsed, head, told)
            and not is_bound(parsed, span, one, head),
            written=written(parsed.reading.report.date),
            term=one.term,
            foretold=is_foretold(head),
        )


def _is_denominator(time: TimeExpression, parsed: Parsed) -> bool:
    """The day of "$5 billion a day"."""
    return time.kind != "date" and any(
        amount.end <= time.start and sums.PER.fullmatch(parsed.text, amount.end, time.end)
        for amount in parsed.reading.amounts
    )


def _amount(amount: Amount, parsed: Parsed, names: Names) -> Iterator[Slot]:
    before = parsed.text[max(0, amount.start - _BEFORE) : amount.start]
    value = ranges.counted(amount, before.rpartition(",")[2])
    unit = amount.unit.lower() if amount.kind == "count" else amount.unit
    generic = unit.rpartition(" ")[2] in _GENERIC_UNITS
    if (
        value is None
        or generic
        or sums.is_part(parsed.text, amount)
        or sums.are_sources(parsed, amount)
    ):
        return
    span = Span(amount.start, amount.end)
    head = _head(parsed, span)
    told = context(parsed, *span, names, counted=amount.kind == "count")
    if head is None or told is None:
        return
    yield Slot(
        report=parsed.id,
        family="money" if amount.kind == "money" else "number",
        span=span,
        shown=amount.text,
        value=value,
        unit=unit,
        context=told,
        around=surroundings(parsed, head, span, names),
        per=sums.per(parsed, amount),
        whole=sums.whole(head) if amount.kind == "percent" else frozenset(),
        stage=stage(list(climb(head))),
        step=sums.step(before),
    )


def _bodies(parsed: Parsed, names: Names) -> Iterator[Slot]:
    """How many a body of people has: "a crew of 40"."""
    for match in _BODY.finditer(parsed.text):
        span = Span(*match.span(2))
        head, told = _head(parsed, span), context(parsed, *span, names)
        if head is not None and told:
            count = float(match[2].replace(",", ""))
            value, unit = ranges.Range(count, count), match[1].lower()
            around = surroundings(parsed, head, span, names)
            yield Slot(parsed.id, "number", span, match[0], value, unit, told, around)


def _is_somebodys(parsed: Parsed, at: int) -> bool:
    """As in "the ambassador in Vienna": where he is posted, not where it happened."""
    span = parsed.doc.char_span(at, at + 2, alignment_mode="expand")
    head = span.root.head if span is not None else None
    return head is not None and head.pos_ != "VERB" and head.lemma_.lower() in _ACTING


def _places(parsed: Parsed, names: Names, known: Atlas) -> Iterator[Slot]:
    for site in sites(parsed, known):
        head, told = _head(parsed, site.span), context(parsed, *site.span, names)
        if head is not None and told and not _is_somebodys(parsed, site.at):
            yield Slot(
                report=parsed.id,
                family="place",
                span=site.span,
                shown=parsed.text[site.span.start : site.span.end],
                value=site.place,
                unit=site.sort,
                context=told,
                around=surroundings(parsed, head, site.span, names),
                spoken=is_spoken(parsed, head, told),
            )
