"""The findings of one file, gathered while the checks go on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from detente.dispute.codes import SEVERITIES
from detente.findings import Finding, Place

if TYPE_CHECKING:
    from collections.abc import Iterable

    from detente.dispute.layout.nodes import Node
    from detente.dispute.layout.source import Source

MOST_FINDINGS = 500
"""So many are listed of one file; a last one says that there are more."""

_SUGGESTIONS = 200  # looking for near names is slow: 200 of 1,000 names take half a second


class Found:
    """Gathers findings; reporting never stops a check."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._findings: list[Finding] = []
        self._suggestions = _SUGGESTIONS

    def add(self, code: str, at: Node | tuple[int, int], message: str, help: str = "") -> None:  # noqa: A002
        """Report a finding at a node, or from one offset up to another."""
        start, end = at if isinstance(at, tuple) else (at.start, at.end)
        self.add_at(code, self._source.place(start, end), message, help)

    def add_at(self, code: str, place: Place, message: str, help: str = "") -> None:  # noqa: A002
        """Report a finding at a place."""
        self._findings.append(Finding(code, SEVERITIES[code], place, message, help))

    def near(self, word: str, known: Iterable[str]) -> str:
        """`did you mean …?`, or nothing where no known name is near."""
        if self._suggestions <= 0:
            return ""
        self._suggestions -= 1
        return did_you_mean(word, known)

    @property
    def clean(self) -> bool:
        """No error was found."""
        return all(finding.severity != "error" for finding in self._findings)

    def listed(self) -> tuple[Finding, ...]:
        """All findings in the order of the file; past the limit, one that counts the rest."""
        ordered = sorted(self._findings, key=lambda f: (f.place.line, f.place.column, f.code))
        left = len(ordered) - MOST_FINDINGS
        if left <= 0:
            return tuple(ordered)
        message = f"{left} more findings are not listed"
        more = Finding("D199", "error", self._source.whole(), message, "mend these first")
        return (*ordered[:MOST_FINDINGS], more)


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """`did you mean 'NAME'?` for the nearest known name, or nothing."""
    from difflib import get_close_matches  # noqa: PLC0415  (needed only where something is wrong)

    if len(word) > 60:
        return ""
    near = get_close_matches(word, list(known)[:1000], n=1, cutoff=0.6)
    return f"did you mean {near[0]!r}?" if near else ""
