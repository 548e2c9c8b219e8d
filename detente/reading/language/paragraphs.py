"""Where the paragraphs of a text end."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

_BREAK = re.compile(r"\n\s*\n|(?<=[.?!”’\"'])\n|\n(?=[“\"‘])|\Z")
_ABBREVIATION = re.compile(
    r"(?:\b[A-Z]\.|\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Sgt|Maj|Capt|Adm|Sen|Rep|Gov|St|Amb|Messrs)\.)$"
)


def abbreviated(text: str, place: int) -> bool:
    """Whether an abbreviation such as "U.S." or "Gen." ends at a place."""
    return bool(_ABBREVIATION.search(text, max(0, place - 8), place))


class Paragraphs:
    """The paragraphs of a text.

    A blank line ends one, and so does a line break after the end of a sentence or before a
    quotation; not so after an abbreviation: pages break "U.S." from the noun that it belongs to.
    """

    def __init__(self, text: str) -> None:
        breaks = (match.start() for match in _BREAK.finditer(text))
        self.ends = [place for place in breaks if not abbreviated(text, place)]
        if not self.ends or self.ends[-1] != len(text):
            self.ends.append(len(text))

    def end(self, place: int) -> int:
        """The end of the paragraph that a place stands in."""
        return self.ends[min(bisect_left(self.ends, place), len(self.ends) - 1)]

    def start(self, place: int) -> int:
        """The end of the paragraph before: from there to the first character is white space."""
        before = bisect_right(self.ends, place) - 1
        return self.ends[before] if before >= 0 else 0

    def breaks(self, start: int, end: int) -> int:
        """The number of paragraph breaks between two places."""
        return bisect_left(self.ends, end) - bisect_left(self.ends, start)
