"""What comparing gives: claims, contradictions, copies, credits and origins.

Reports are named by their ids. Everything is ordered, so that the same reports give the same bytes.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from detente.findings import Finding
    from detente.reading.records import Span


@dataclass(frozen=True, slots=True)
class Copy:
    """A report shares its wording with an earlier one (or one of the same day).

    Attributes:
        share: the part of the report's own word shingles that stands in `of`, 0 to 1.
        credited: the report names the other one's outlet as its source.
        shared: the longest shared runs of words, as spans in the text of `report`.
    """

    report: str
    of: str
    share: float
    credited: bool
    shared: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Credit:
    """A report names another source for what it says ("according to Bloomberg")."""

    report: str
    to: str
    span: Span


OriginLink = Literal["credited", "wording"]


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a family of reports goes back to; `link` says by what it was told."""

    id: str
    name: str
    reports: tuple[str, ...]
    link: OriginLink


@dataclass(frozen=True, slots=True)
class Source:
    """What some reports go back to for one thing they say, and how surely.

    Attributes:
        name: an outlet, a speaker, or the report itself where it names nobody.
        named: the reports that name it.
        through: those that credit a report which names it.
        inferred: those that name nobody, but share the hedges or the wording of those that do.
        speaker: of a person or side that says it, the one name for all its names; else None.
    """

    name: str
    named: tuple[str, ...]
    through: tuple[str, ...] = ()
    inferred: tuple[str, ...] = ()
    speaker: str | None = None


@dataclass(frozen=True, slots=True)
class Variant:
    """One value that a claim takes, with who carries it.

    Attributes:
        sources: whom the reports have it from; as many as `independent_sources`.
    """

    value: str
    reports: tuple[str, ...]
    spans: tuple[tuple[str, Span], ...]
    independent_sources: int
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """One proposition over many reports, and its variants."""

    id: str
    about: str
    kind: str
    variants: tuple[Variant, ...]


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Variants of one claim that cannot both hold, and why."""

    id: str
    claim: str
    kind: str
    variants: tuple[Variant, ...]
    why: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """All that the reports show beside each other."""

    reports: tuple[str, ...]
    claims: tuple[Claim, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    copies: tuple[Copy, ...] = ()
    credits: tuple[Credit, ...] = ()
    origins: tuple[Origin, ...] = ()
    findings: tuple[Finding, ...] = ()
