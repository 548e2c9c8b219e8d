"""The text of a file, and the places in it."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from detente.findings import Place

_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")  # as the marks of YAML 1.1 count lines


@dataclass(frozen=True, slots=True, eq=False)
class Source:
    """A text with its table of lines; offsets are in code points from its beginning."""

    file: str
    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    @staticmethod
    def of(file: str, text: str) -> Source:
        """The text of a file, split into lines once."""
        breaks = [match.span() for match in _BREAK.finditer(text)]
        starts = (0, *(end for _, end in breaks))
        return Source(file, text, starts, (*(start for start, _ in breaks), len(text)))

    def place(self, start: int, end: int) -> Place:
        """Where the characters from start up to end stand; cut at the end of their first line."""
        line = bisect_right(self.starts, start) - 1
        first, last = self.starts[line], self.ends[line]
        column = min(start, last) - first + 1
        stop = max(column + 1, min(end, last) - first + 1)
        return Place(self.file, line + 1, column, stop, self.text[first:last])

    def whole(self) -> Place:
        """The file as a whole."""
        return Place(self.file)
