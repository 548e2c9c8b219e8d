"""What the reading gives: a `Report`, and what stands in it with exact character spans.

Spans are offsets in `Report.text`, in code points, the end excluded: `text[start:end]`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from decimal import Decimal

    from detente.findings import Finding


class Span(NamedTuple):
    """A stretch of a report's text, in code points, the end excluded."""

    start: int
    end: int


Spans = tuple[Span, ...]
Medium = Literal["text", "html", "pdf"]


@dataclass(frozen=True, slots=True)
class Report:
    """One report: its text untouched, and what its header or page says of it.

    Attributes:
        id: from the header, else the file's name without its ending.
        file: as the user named it.
        sha256: of the file's bytes, in hexadecimal digits.
        date: ISO at its own grain (`2025-12-17`, `2025-12`, `2025`), or None.
        date_text: the words of a date that is not ISO, or None.
        form: what the text is where it is not the original's own words (retelling, translation).
        header: every header line as (key, value), in order.
        medium: what the file was; of "html" and "pdf" the text is as extracted.
    """

    id: str
    file: str
    sha256: str
    text: str
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    date: str | None = None
    date_text: str | None = None
    form: str | None = None
    header: tuple[tuple[str, str], ...] = ()
    medium: Medium = "text"


AttributionKind = Literal["direct", "mixed", "indirect"]


@dataclass(frozen=True, slots=True)
class ChainLink:
    """One who passed a statement on: "X said, according to *Y*, citing *Z*"."""

    name: str
    span: Span


HedgeKind = Literal["hedge", "denial"]


class Hedge(NamedTuple):
    """A word that weakens or denies, and the clause of the statement that it covers.

    No degree of certainty is made of it. The clause holds the word where the word stands in the
    statement ("*may* sign"); of a cue ("*denied* that …") it is all of what the cue introduces.
    """

    word: Span
    clause: Span
    kind: HedgeKind = "hedge"


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who is said to have said what (source, cue, content, as in PolNeAR, Newell et al. 2018).

    Attributes:
        id: `REPORT#aK`, K counted from 1 in text order.
        source: the full phrase ("a former U.S. ambassador to Turkey"); empty where none was found.
        source_name: the resolved name, or the phrase itself; None without a source.
        resolved_by: how a rule came from the phrase to the name; None where they are the same.
        anonymous: the speaker is not named, by role only or by request.
        anonymity: the words that say so.
        chain: who passed it on, nearest first.
        hedges: words that weaken the statement, or say that it is denied.
        hedged: the same words, each with the clause that it covers, denials told apart.
        repaired: a quotation mark was missing and the extent is a repair.
    """

    id: str
    kind: AttributionKind
    content: Spans
    cue: Spans = ()
    source: Spans = ()
    source_name: str | None = None
    resolved_by: str | None = None
    anonymous: bool = False
    anonymity: Spans = ()
    chain: tuple[ChainLink, ...] = ()
    hedges: Spans = ()
    hedged: tuple[Hedge, ...] = ()
    repaired: bool = False


TimeKind = Literal["date", "period", "duration", "deadline"]


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """An expression of time with its TIMEX3 value (Pustejovsky et al. 2003).

    Attributes:
        value: such as `2025-09`, `P6M`, `2017/2019`, `PRESENT_REF`.
        earliest: first day it can mean, ISO; None where the report's date is needed and unknown.
        latest: last day it can mean, ISO.
        granularity: `day`, `week`, `month`, `quarter`, `year`, …; empty where none fits.
    """

    start: int
    end: int
    text: str
    kind: TimeKind
    value: str
    earliest: str | None = None
    latest: str | None = None
    granularity: str = ""


AmountKind = Literal["money", "count", "percent", "quantity"]


@dataclass(frozen=True, slots=True)
class Amount:
    """A sum of money, a count of things, a percentage or a quantity.

    Attributes:
        value: None where only bounds are known ("hundreds of").
        low: the least it can mean, None where unbounded or the same as `value`.
        high: the most it can mean, likewise.
        unit: an ISO 4217 currency code, the counted noun, `%`, or a unit.
    """

    start: int
    end: int
    text: str
    kind: AmountKind
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    unit: str


@dataclass(frozen=True, slots=True)
class Event:
    """Who did what to whom, with its PLOVER class in capitals."""

    start: int
    end: int
    text: str
    source: Span | None
    target: Span | None
    kind: str
    date: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """What stands in one report."""

    report: Report
    attributions: tuple[Attribution, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    amounts: tuple[Amount, ...] = ()
    events: tuple[Event, ...] = ()
    sentences: Spans = ()
    findings: tuple[Finding, ...] = ()
