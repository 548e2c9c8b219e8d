"""The brief: everything gathered, ready to be shown in a terminal, on a page or in a notebook."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from detente.reading.codes import PARTIAL

if TYPE_CHECKING:
    from pathlib import Path

    from rich.console import RenderableType

    from detente.briefing.records import Basis, Mention, Solution, Voice
    from detente.case import Grounds
    from detente.dispute.model import Dispute, Part
    from detente.evidence.records import Comparison
    from detente.findings import Finding, Place
    from detente.reading.records import Report


@dataclass(frozen=True, slots=True, eq=False)
class Brief:
    """All that is known of a case, and what each piece of it rests on.

    Attributes:
        title: of the dispute, else the name of the case.
        dispute: None where there is none or where it has errors.
        solution: None without a dispute, and where its states cannot be built.
        bases: what each part of the dispute rests on, by the part's place in the file.
        grounds: how many parts rest on each of the three.
        reports: as loaded, in the order of their files.
        voices: who says what in them, those in most reports first.
        mentions: the days that they speak of, in the order of the calendar.
        comparison: None without reports.
        findings: all that is wrong or doubtful in the case.
        version: of Détente.
    """

    title: str
    name: str
    dispute: Dispute | None
    solution: Solution | None
    bases: dict[Place, Basis]
    grounds: dict[Grounds, int]
    reports: tuple[Report, ...]
    voices: tuple[Voice, ...]
    mentions: tuple[Mention, ...]
    comparison: Comparison | None
    findings: tuple[Finding, ...]
    version: str

    @property
    def complete(self) -> bool:
        """Everything that the brief is about was computed, and every input was read to its end."""
        failed = any(f.severity == "error" or f.code in PARTIAL for f in self.findings)
        return not failed and not (self.solution and self.solution.missing)

    @property
    def retold(self) -> tuple[Report, ...]:
        """The reports whose words are not the original's own."""
        return tuple(report for report in self.reports if report.form)

    def basis(self, part: Part) -> Basis:
        """What a part of the dispute rests on.

        Raises:
            KeyError: the part is not one of this dispute.
        """
        return self.bases[part.place]

    def html(self) -> str:
        """One self-contained page; the same brief gives the same page."""
        from detente.briefing.page import render  # noqa: PLC0415 (jinja2 only where a page is made)

        return render(self)

    def write(self, folder: str | Path) -> Path:
        """Write the page as `brief.html` into the folder, at once or not at all."""
        from detente.briefing.page import write_brief  # noqa: PLC0415

        return write_brief(self, folder)

    def __rich__(self) -> RenderableType:
        """The brief in a terminal."""
        from detente.briefing.terminal.summary import brief  # noqa: PLC0415 (rich, likewise)

        return brief(self)

    def _repr_html_(self) -> str:
        from detente.briefing.notebook import framed  # noqa: PLC0415

        return framed(self.html(), self.title)
