"""Anchors resolved: `REPORT: words`, looked for in that report."""

from __future__ import annotations

from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import TYPE_CHECKING

from detente.case import folding
from detente.case.codes import finding
from detente.case.parts import parts
from detente.dispute.model import Anchor

if TYPE_CHECKING:
    from collections.abc import Iterator

    from detente.case.shelf import Shelf
    from detente.dispute.model import Dispute
    from detente.findings import Finding
    from detente.reading.records import Report, Span


@dataclass(frozen=True, slots=True)
class Resolved:
    """An anchor followed: the reports that fit it, and where its words stand.

    Attributes:
        fitting: one report where the anchor is sound.
        spans: every place of the words in that report, in text order.
    """

    fitting: tuple[Report, ...]
    spans: tuple[Span, ...]

    @property
    def report(self) -> Report | None:
        """The one report meant, if it is one."""
        return self.fitting[0] if len(self.fitting) == 1 else None


@dataclass(frozen=True, slots=True)
class Concordance:
    """Where words stand in the reports of a shelf; each text is folded once, when first asked."""

    shelf: Shelf
    _folded: dict[str, folding.Folded] = field(default_factory=dict)

    def resolve(self, anchor: Anchor) -> Resolved:
        """The reports that the anchor may mean, and its words' places in the one it means."""
        fitting = self.shelf.fitting(anchor.report)
        if len(fitting) != 1:
            return Resolved(fitting, ())
        return Resolved(fitting, folding.find(anchor.words, self._fold(fitting[0])))

    def _fold(self, report: Report) -> folding.Folded:
        if report.id not in self._folded:
            self._folded[report.id] = folding.fold(report.text)
        return self._folded[report.id]


def anchors(dispute: Dispute) -> Iterator[Anchor]:
    """Every anchor of the dispute, in the order of its parts."""
    for part in parts(dispute):
        yield from (one for one in part.because if isinstance(one, Anchor))


def check(dispute: Dispute, concordance: Concordance) -> tuple[Finding, ...]:
    """What is wrong with the dispute's anchors, in file order."""
    every = sorted(anchors(dispute), key=lambda anchor: (anchor.place.line, anchor.place.column))
    if every and not concordance.shelf.reports:
        return (_without_reports(every),)
    return tuple(found for anchor in every for found in _check(anchor, concordance))


def _check(anchor: Anchor, concordance: Concordance) -> Iterator[Finding]:
    resolved = concordance.resolve(anchor)
    if not resolved.fitting:
        yield _unknown(anchor, concordance.shelf)
    elif resolved.report is None:
        yield _ambiguous(anchor, resolved.fitting)
    elif not resolved.spans:
        yield _gone(anchor, resolved.report)
    elif len(resolved.spans) > 1:
        yield _repeated(anchor, resolved.report, len(resolved.spans))


def _without_reports(every: list[Anchor]) -> Finding:
    count = "1 anchor is" if len(every) == 1 else f"{len(every)} anchors are"
    return finding(
        "E108",
        every[0].place,
        f"{count} not checked: there are no reports",
        "Put the reports into the folder `reports/` beside the dispute file.",
    )


def _unknown(anchor: Anchor, shelf: Shelf) -> Finding:
    ids = [report.id for report in shelf.reports]
    near = get_close_matches(anchor.report, ids, n=1)
    advice = f"Did you mean `{near[0]}`?" if near else "Use an id, or its part before a hyphen."
    return finding("E103", anchor.place, f"no report has the id {anchor.report!r}", advice)


def _ambiguous(anchor: Anchor, fitting: tuple[Report, ...]) -> Finding:
    ids = ", ".join(report.id for report in fitting[:5])
    message = f"{anchor.report!r} fits {len(fitting)} reports: {ids}"
    return finding("E104", anchor.place, message, "Write the whole id.")


def _gone(anchor: Anchor, report: Report) -> Finding:
    return finding(
        "E105",
        anchor.place,
        f"these words do not stand in {report.id}: {shortened(anchor.words)!r}",
        "Copy them from the report's text as it stands; white space and quote marks may differ.",
    )


def _repeated(anchor: Anchor, report: Report, times: int) -> Finding:
    return finding(
        "E106",
        anchor.place,
        f"these words stand {times} times in {report.id}: {shortened(anchor.words)!r}",
        "Add the words around them, so that one place is meant; until then it is the first.",
    )


def shortened(text: str, longest: int = 60) -> str:
    """The text, or as much of its beginning as fits."""
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"
