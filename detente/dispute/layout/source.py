"""The text of a file, and the places in it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate

from detente.findings import Place


@dataclass(frozen=True, slots=True, eq=False)
class Source:
    """A text with its table of lines; offsets are in code points from its beginning.

    Lines end where Python's `splitlines` ends them. In a text without control characters that is
    where YAML 1.1 does: at the usual breaks, NEL, and the two separators of Unicode.
    """

    file: str
    text: str
    lines: tuple[str, ...]
    starts: tuple[int, ...]

    @staticmethod
    def of(file: str, text: str) -> Source:
        """The text of a file, split into lines once."""
        lines = tuple(text.splitlines()) or ("",)
        lengths = map(len, text.splitlines(keepends=True)[:-1])
        return Source(file, text, lines, (0, *accumulate(lengths)))

    def place(self, start: int, end: int) -> Place:
        """Where the characters from start up to end stand; cut at the end of their first line."""
        number = bisect_right(self.starts, start) - 1
        first = self.starts[number]
        line = self.lines[number]  # shared: a copy for each of 100,000 places would fill the memory
        column = min(start - first, len(line)) + 1
        stop = max(column + 1, min(end - first, len(line)) + 1)
        return Place(self.file, number + 1, column, stop, line)

    def whole(self) -> Place:
        """The file as a whole."""
        return Place(self.file)
