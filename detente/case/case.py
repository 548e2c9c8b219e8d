"""A case: a dispute, its reports, and what ties them.

Nothing is read before it is asked for, and what follows reports is imported when they are: a case
without a question about its reports costs no more than its dispute file.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from detente.case.records import Grounds
from detente.dispute.model import Anchor, Citation

if TYPE_CHECKING:
    from pathlib import Path

    from detente.case.anchors import Concordance
    from detente.case.cache.keeping import Reader
    from detente.case.records import Support
    from detente.case.shelf import Shelf
    from detente.dispute.model import Dispute, Part
    from detente.evidence.records import Comparison
    from detente.findings import Finding
    from detente.reading.records import Reading, Report


@dataclass(frozen=True, eq=False)
class Case:
    """What an analyst works on; `detente.case.open_case` opens one.

    Attributes:
        name: of the folder, the file or the catalogue entry.
        folder: where it lies; None for a catalogue entry and for standard input.
        dispute: None where there is none, or where its findings hold an error.
        opening: the findings of opening it: of the path and of the dispute file.
        report_folder: where its reports are looked for; None where it can have none.
        reader: what reads those that are new; by default one after the other, in this process.
    """

    name: str
    folder: Path | None
    dispute: Dispute | None
    opening: tuple[Finding, ...] = ()
    report_folder: Path | None = None
    reader: Reader | None = None

    @property
    def reports(self) -> tuple[Report, ...]:
        """The reports that could be loaded, in the order of their files."""
        return self._shelf.reports

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """What is wrong with the dispute, the reports and the anchors between them."""
        from detente.case import anchors, dating  # noqa: PLC0415

        found = (*self.opening, *self._shelf.findings)
        if self.dispute is None:
            return found
        return (
            *found,
            *dating.check(self.dispute, self.reports),
            *anchors.check(self.dispute, self._concordance),
        )

    @cached_property
    def readings(self) -> tuple[Reading, ...]:
        """What stands in the reports, in their order."""
        from detente.case import cache  # noqa: PLC0415

        return cache.readings(self.reports, self.reader)

    @cached_property
    def comparison(self) -> Comparison:
        """What the reports show beside each other."""
        from detente.case import cache  # noqa: PLC0415

        return cache.comparison(self.reports, lambda: self.readings)

    def grounds(self, part: Part) -> Grounds:
        """The strongest that a part rests on; words that are not found do not count."""
        if any(self._stands(one) for one in part.because if isinstance(one, Anchor)):
            return Grounds.WORDS
        cited = any(isinstance(one, Citation) for one in part.because)
        return Grounds.CITED if cited else Grounds.JUDGEMENT

    def supports(self, part: Part) -> tuple[Support, ...]:
        """Each `because` of a part, followed to where it stands, in the order of the file."""
        from detente.case import supports  # noqa: PLC0415

        return tuple(
            supports.follow(one, self._concordance, self._readings_by_id) for one in part.because
        )

    def _stands(self, anchor: Anchor) -> bool:
        return bool(self._concordance.resolve(anchor).spans)

    @cached_property
    def _shelf(self) -> Shelf:
        from detente.case import shelf  # noqa: PLC0415

        return shelf.Shelf() if self.report_folder is None else shelf.fill(self.report_folder)

    @cached_property
    def _concordance(self) -> Concordance:
        from detente.case import anchors  # noqa: PLC0415

        return anchors.Concordance(self._shelf)

    @cached_property
    def _readings_by_id(self) -> dict[str, Reading]:
        return {one.report.id: one for one in self.readings}
