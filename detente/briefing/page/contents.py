"""The sections of the page: those that have something to say, in the order of the argument."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from detente.briefing.brief import Brief


@dataclass(frozen=True, slots=True)
class Section:
    """One section; `id` is its anchor and names its template."""

    id: str
    title: str
    present: Callable[[Brief], bool]


SECTIONS = (
    Section("who", "Who can do what, and what each wants", lambda b: b.dispute is not None),
    Section("today", "Where it stands, and where it can go", lambda b: b.solution is not None),
    Section("holds", "Which outcomes hold, and why", lambda b: b.solution is not None),
    Section("gives", "What each outcome gives", lambda b: b.solution is not None),
    Section("changes", "What would change the answer", lambda b: b.solution is not None),
    Section("said", "What the reports say, and who says it", lambda b: bool(b.reports)),
    Section("when", "Dates and deadlines", lambda b: bool(b.mentions)),
    Section("origins", "Copies, origins, contradictions", lambda b: b.comparison is not None),
    Section("findings", "What is doubtful in the inputs", lambda b: bool(b.findings)),
    Section("method", "How this brief was made", lambda _: True),
)


def sections(brief: Brief) -> tuple[Section, ...]:
    """The sections that this brief has."""
    return tuple(section for section in SECTIONS if section.present(brief))
