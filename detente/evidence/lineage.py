"""Credits followed to where they end: who had it first, as far as the reports tell.

A report that credits a paper goes back to whom that paper's own report credits, and so on; a credit
that nobody's report leads further ends the way.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from detente.evidence.days import days

if TYPE_CHECKING:
    from collections.abc import Sequence

    from detente.evidence.credits import Credits
    from detente.evidence.outlets import Mention
    from detente.reading.records import Report


@dataclass(frozen=True)
class Lineage:
    """The reports of a case and their credits."""

    reports: Sequence[Report]
    credits: Credits

    def lead(self, report: Report) -> Mention | None:
        """The first credit of a report, if it stands in the first half of the text.

        Only that tells where the report comes from; one further down is for a single statement. A
        line of its own at the very end ("Source: …") counts as well.
        """
        for mention in self.credits.mentions[report.id]:
            early = mention.span.start <= len(report.text) / 2
            if early or _is_source_line(report.text, mention):
                return mention
        return None

    def leads(self, report: Report) -> tuple[Mention, ...]:
        """The lead, and the other credits of outlets of whose reports the case has some.

        Such a report can be seen to have been read; one that is only named may stand for a word.
        """
        lead = self.lead(report)
        every = self.credits.mentions[report.id]
        read = {m.key: m for m in every if m.key in self._by_outlet}
        first = {lead.key: lead} if lead else {}
        return tuple((first | read).values())

    def follow(self, key: str, report: Report) -> tuple[str, ...]:
        """The keys on the way from a credit in the report to its end, the credited one first."""
        way = [key]
        reader = report
        while (home := self._home(way[-1], reader)) is not None:
            lead = self.lead(home)
            if lead is None or lead.key in way:
                break
            way.append(lead.key)
            reader = home
        return tuple(way)

    def name(self, key: str) -> str:
        """How an outlet is best shown."""
        return self._names.get(key, key)

    def home_reports(self, key: str) -> tuple[Report, ...]:
        """The reports that come from an outlet."""
        return tuple(self._by_outlet.get(key, ()))

    def _home(self, key: str, reader: Report) -> Report | None:
        """The one report of an outlet that a reader can have had before him."""
        earlier = [
            report
            for report in self._by_outlet.get(key, ())
            if report.id != reader.id and not days(reader).before(days(report))
        ]
        return earlier[0] if len(earlier) == 1 else None

    @cached_property
    def _by_outlet(self) -> dict[str, list[Report]]:
        homes: defaultdict[str, list[Report]] = defaultdict(list)
        for report in self.reports:
            if report.id in self.credits.outlets:
                homes[self.credits.outlets[report.id][0]].append(report)
        return homes

    @cached_property
    def _names(self) -> dict[str, str]:
        named = {m.key: m.name for some in self.credits.mentions.values() for m in some}
        return named | dict(self.credits.outlets.values())


def _is_source_line(text: str, mention: Mention) -> bool:
    line = text[text.rfind("\n", 0, mention.span.start) + 1 : mention.span.start].lower()
    return line.endswith("source: ") and not text[mention.span.end :].strip(" \n.")
