"""The findings of one file, gathered while the checks go on."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from detente.dispute.codes import SEVERITIES
from detente.findings import Finding

if TYPE_CHECKING:
    from detente.dispute.layout.nodes import Node
    from detente.dispute.layout.source import Source

MOST_FINDINGS = 500
"""So many are listed of one file; a last one says how many more there are."""

WHOLE_FILE = (-1, -1)


class _Fault(NamedTuple):
    """A finding before its line is looked up: of 100,000, only the first 500 are shown."""

    start: int
    code: str
    end: int
    message: str
    help: str


class Found:
    """Gathers findings; reporting never stops a check."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._faults: list[_Fault] = []

    def add(self, code: str, at: Node | tuple[int, int], message: str, help: str = "") -> None:  # noqa: A002
        """Report a finding at a node, or from one offset up to another."""
        start, end = at if isinstance(at, tuple) else (at.start, at.end)
        self._faults.append(_Fault(start, code, end, message, help))

    def take(self, other: Found) -> None:
        """Add all that another has gathered about the same file."""
        self._faults += other._faults

    @property
    def clean(self) -> bool:
        """No error was found."""
        return all(SEVERITIES[fault.code] != "error" for fault in self._faults)

    def listed(self) -> tuple[Finding, ...]:
        """All findings in the order of the file; past the limit, one that counts the rest."""
        ordered = sorted(self._faults)
        left = len(ordered) - MOST_FINDINGS
        listed = tuple(map(self._finding, ordered[:MOST_FINDINGS]))
        if left <= 0:
            return listed
        message = f"{left:,} more findings are not listed"
        more = _Fault(-1, "D199", -1, message, "mend those listed first")
        return (*listed, self._finding(more))

    def _finding(self, fault: _Fault) -> Finding:
        source = self._source
        place = source.place(fault.start, fault.end) if fault.start >= 0 else source.whole()
        return Finding(fault.code, SEVERITIES[fault.code], place, fault.message, fault.help)


def short(text: str, most: int = 60) -> str:
    """The text, cut with an ellipsis where it is too long for a message."""
    return text if len(text) <= most else f"{text[: most - 1]}…"
