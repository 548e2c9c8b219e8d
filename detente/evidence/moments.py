"""The day, the term or the length that a time expression means in its sentence.

A dateline's day is the report's and no event's. A month or day without its year is the one next to
the report's date, but where the tense tells: "will fill in July" lies ahead, "filled in July" does
not. "Two days before the vote" is a length of time.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from detente.evidence import ranges
from detente.evidence.contexts import climb
from detente.evidence.lexicon import listed
from detente.evidence.ranges import Range
from detente.reading import numerals

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from detente.evidence.parsed import Parsed
    from detente.evidence.slots import Family
    from detente.reading.records import Span, TimeExpression

_BEFORE = 22
"""Characters before a value in which "about", "within" and the like are looked for."""

_PLANNED = listed("planned")
_YEAR = 365
_LONG_AGO = 120
"""Days after which what a present tense tells is rather to come than past."""

_TO_COME = re.compile(r"\b(?:in|within)\s*(?:about\s*|some\s*)?$")
_SINCE = re.compile(r"\b(?:first|biggest|largest|worst|last)\b[^.;]{0,60}\bin\s+$")
_DATELINE = re.compile(r"\s*(?:\([^)]{2,40}\)\s*)?(?:[-–—]{1,2}\s|\.\s)")
_NAMED_DAY = re.compile(
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.?\b", re.IGNORECASE
)
_FROM_ANOTHER = re.compile(r"\b(?:later|after|before|earlier|following|same)\b", re.IGNORECASE)
_SOME_DAY = re.compile(
    r"(?:the|that|a|an|one)\s+(?:\w+\s+)?(?:day|night|morning|evening|week|month|year)$",
    re.IGNORECASE,
)
_YEAR_TOLD = re.compile(r"\b(?:1[5-9]|20)\d\d\b|\b(?:last|next|this|past)\b", re.IGNORECASE)
_LEAD = re.compile(
    rf"(?P<number>{numerals.NUMERAL})\s+(?:full\s+|whole\s+)?"
    r"(?P<unit>hour|day|week|month|year)s?\s+(?:before|after|earlier|later)$",
    re.IGNORECASE,
)
_LEADS = re.compile(r"\s+(?:before|prior to|ahead of|earlier)\b|['’]s?\s+(?:notice|warning)\b")
_HOURS = {"hour": 1, "day": 24, "week": 168, "month": 730, "year": 8760}
_AGO = re.compile(r"\bago\s+$")
_BOUND = re.compile(r"\b(?:before|after|ahead of|prior to|beyond|than)\s+$", re.IGNORECASE)
_FROM_OR_TO = re.compile(
    r"\b(?:from|until|till|through|since|as of|effective|starting|beginning)\s+$", re.IGNORECASE
)
_TO_DO = re.compile(r"\s+(?:in which\s+)?to\s+[a-z]{2,}\b")
_GIVEN = re.compile(
    r"\b(?:g[ia]ven?|gives|giving|grant(?:s|ed|ing)?|allow(?:s|ed|ing)?|(?:term|deadline|period|"
    r"ultimatum) of)\s+(?:[\w'’-]+\s+){0,5}$"
)
_ANCHORED = re.compile(r"\s+(?:before|after|when|on which|but|of)\b")
_HOUR = re.compile(r"T(?:MO|AF|\d\d)|PRESENT")
_NIGHT = re.compile(r"T(?:NI|EV|2\d|0[0-5])")
_WEEKDAY = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day", re.IGNORECASE)
_SPOKEN = re.compile(r"\b(?:today|tonight|tomorrow|yesterday|overnight|night)\b", re.IGNORECASE)
_ZONE = re.compile(r"[^.]{0,30}\b(?:local|[A-Z]\w+) time\b|\s*\(?(?:GMT|UTC|[ECMP][SD]T)\b")
_AHEAD_TAGS = frozenset({"MD", "VBZ", "VBP", "VB", "VBG"})


@dataclass(frozen=True, slots=True)
class Moment:
    """What a time expression means.

    Attributes:
        day: by the calendar, in ordinals.
        term: from the report on, in days; of what lies ahead.
        length: in hours.
        lead: it is how long before or after something else.
    """

    family: Family
    day: Range | None = None
    term: Range | None = None
    length: Range | None = None
    lead: bool = False

    @property
    def value(self) -> Range:
        """The one that it is compared by first."""
        return next(one for one in (self.day, self.term, self.length) if one is not None)


def moments(time: TimeExpression, parsed: Parsed, head: Token) -> Iterator[Moment]:
    """The meanings of a time expression; a length that lies ahead is a term as well."""
    before = parsed.text[max(0, time.start - _BEFORE) : time.start]
    if lead := _LEAD.search(f"{before}{time.text}"):
        yield Moment("duration", length=_lead(lead, before), lead=True)
    elif time.kind in {"date", "deadline"} and not _is_no_day(time, parsed, before):
        yield from _dated(time, parsed, head)
        yield from _within(time, before)
    elif time.kind == "duration":
        yield from _lasting(time, parsed, before)


def _lasting(time: TimeExpression, parsed: Parsed, before: str) -> Iterator[Moment]:
    hours = ranges.lasting(time, before)
    if hours is None:
        return
    leads = bool(_LEADS.match(parsed.text, time.end))
    yield Moment("duration", length=hours, lead=leads)
    told = parsed.text[max(0, time.start - 80) : time.start]
    ahead = ranges.term(time, parsed.reading.report.date)
    if ahead and _TO_COME.search(before) and not _SINCE.search(told):
        yield Moment("deadline", term=ahead)


def _within(time: TimeExpression, before: str) -> Iterator[Moment]:
    """The length of "in two days"; of "within two days" no more than that it is not exceeded."""
    hours = ranges.lasting(time, before) if time.kind == "deadline" else None
    if hours is not None:
        most = time.text.lower().startswith("within")
        yield Moment("duration", length=Range(0 if most else hours.low, hours.high))


def _lead(match: re.Match[str], before: str) -> Range | None:
    number = numerals.value(match["number"])
    hours = float(number or 0) * _HOURS[match["unit"].lower()]
    return ranges.widened(hours, hours, f"{before} {match[0]}", exact=0.1)


def _is_no_day(time: TimeExpression, parsed: Parsed, before: str) -> bool:
    """The report's own day at its head, "before the summer", the "today" of "a week ago today"."""
    head = parsed.text[: time.start]
    dateline = len(head) < 60 and head.upper() == head and _DATELINE.match(parsed.text, time.end)
    relative = _AGO.search(before) or _BOUND.search(before) or _hangs_on_another(time, parsed)
    return bool(dateline or relative or _is_of_another(time, parsed))


def _hangs_on_another(time: TimeExpression, parsed: Parsed) -> bool:
    """Nobody knows the day of "a day earlier" and "the day before the vote"."""
    if _FROM_ANOTHER.search(time.text):
        return True
    return bool(_SOME_DAY.match(time.text) and _ANCHORED.match(parsed.text, time.end))


def _is_of_another(time: TimeExpression, parsed: Parsed) -> bool:
    """The June of "two years ago, in June", whose year stands before it."""
    return bool(_NAMED_DAY.match(time.text)) and any(
        0 < time.start - other.end <= len(", in ") and other.kind == "date"
        for other in parsed.reading.times
        if other.granularity == "year"
    )


def _dated(time: TimeExpression, parsed: Parsed, head: Token) -> Iterator[Moment]:
    day = ranges.dated(time)
    dated = parsed.reading.report.date
    today = written(dated)
    if day is None or today is None:
        if day := day if time.kind == "date" else None:
            yield Moment("date", day)
        elif ahead := ranges.term(time, dated):
            yield Moment("deadline", term=ahead)
        return
    if time.kind == "deadline":
        exact = _NAMED_DAY.match(time.text)
        end = ranges.term(time, dated)
        last = Range(day.high, day.high) if exact else None
        if end:
            yield Moment("deadline", last, end)
        return
    day = _slack(_in_its_year(day, time, today, head), time, parsed)
    if day.low > today:
        yield Moment("deadline", day, Range(0, day.high - today))
    else:
        yield Moment("date", day)


def written(day: str | None) -> int | None:
    """The day of a report as an ordinal, where it is told to the day."""
    return date.fromisoformat(day).toordinal() if day and len(day) == 10 else None


def _in_its_year(day: Range, time: TimeExpression, today: int, head: Token) -> Range:
    if day.high >= today or not _NAMED_DAY.match(_bare(time.text)):
        return day
    if _YEAR_TOLD.search(time.text):
        return day
    next_ = Range(day.low + _YEAR, day.high + _YEAR, day.slack)
    ahead = _tells_ahead(head)
    nearer = next_.low - today < today - day.high
    return (
        next_
        if ahead is not False and (nearer or (ahead and today - day.high > _LONG_AGO))
        else day
    )


def _bare(text: str) -> str:
    return re.sub(
        r"^(?:the\s+)?(?:(?:end|beginning|start|middle)\s+of\s+|mid-|early\s+|late\s+)?",
        "",
        text,
        flags=re.IGNORECASE,
    )


def is_foretold(head: Token) -> bool:
    """As in "was due on May 3", "should have been signed on May 3"."""
    *way, verb = climb(head)
    unreal = any(child.tag_ in {"MD", "TO"} for child in verb.children)
    return unreal or any(one.lemma_.lower() in _PLANNED for one in (*way, verb, *verb.children))


def is_granted(text: str, span: Span) -> bool:
    """As in "gave them 30 days", "has 90 days to sell", "a term of two weeks"."""
    before = text[max(0, span.start - 3 * _BEFORE) : span.start]
    return bool(_GIVEN.search(before) or _TO_DO.match(text, span.end))


def is_bound(parsed: Parsed, span: Span, moment: Moment, head: Token) -> bool:
    """As in "announced a tariff from May 3": no day of saying, as is none after the report."""
    before = parsed.text[max(0, span.start - _BEFORE) : span.start]
    if _FROM_OR_TO.search(before):
        return True
    today = written(parsed.reading.report.date)
    later = moment.day is not None and today is not None and moment.day.low > today
    return later and _tells_ahead(head) is False


def _tells_ahead(head: Token) -> bool | None:
    """Whether the verb over a value lies ahead; None where there is no verb."""
    *_, verb = climb(head)
    if verb.pos_ not in {"VERB", "AUX"}:
        return None
    if verb.lemma_.lower() in _PLANNED or any(t.lower_ in _PLANNED for t in verb.children):
        return True
    forms = [verb, *(child for child in verb.children if child.dep_ in {"aux", "auxpass"})]
    if any(one.tag_ == "VBD" or one.lower_ in {"had", "have", "has"} for one in forms):
        return False
    return True if any(one.tag_ in _AHEAD_TAGS for one in forms) else None


def _slack(day: Range, time: TimeExpression, parsed: Parsed) -> Range:
    """A day's leeway where a night, the zone or "yesterday" leaves the date open."""
    after = parsed.text[time.end : time.end + 40]
    named = _WEEKDAY.search(time.text) or _NAMED_DAY.search(time.text)
    hour = _NIGHT.search(time.value) or (not named and _HOUR.search(time.value))
    loose = hour or _SPOKEN.search(time.text) or _ZONE.match(after)
    return Range(day.low, day.high, max(day.slack, ranges.ZONE_DAYS if loose else 0))
