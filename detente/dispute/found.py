"""The findings of one file, gathered while the checks go on."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from detente.dispute.codes import SEVERITIES
from detente.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterable

    from detente.dispute.layout.nodes import Node
    from detente.dispute.layout.source import Source

MOST_FINDINGS = 500
"""So many are listed of one file; a last one says how many more there are."""

_MOST_SEARCHES = 100
_MOST_COMPARED = 1000
_LONGEST_NAME = 60

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
        self._searches = 0

    def add(self, code: str, at: Node | tuple[int, int], message: str, help: str = "") -> None:  # noqa: A002
        """Report a finding at a node, or from one offset up to another."""
        start, end = at if isinstance(at, tuple) else (at.start, at.end)
        self._faults.append(_Fault(start, code, end, message, help))

    def take(self, other: Found) -> None:
        """Add all that another has gathered about the same file."""
        self._faults += other._faults

    def near(self, word: str, known: Iterable[str]) -> list[str]:
        """The two known names that are nearest to a word, as far as any are near.

        Comparing takes time: the hundredth unknown name of a file is the last that is looked for.
        """
        self._searches += 1
        if self._searches > _MOST_SEARCHES or len(word) > _LONGEST_NAME:
            return []
        from difflib import get_close_matches  # noqa: PLC0415  (only where something is wrong)

        compared = list(known)[:_MOST_COMPARED]
        return get_close_matches(word, compared, n=2, cutoff=0.7) or get_close_matches(
            word, compared, n=1
        )

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
