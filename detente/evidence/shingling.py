"""Word shingles (Broder 1997): the runs of so many words, outside quotation marks.

Quoted words belong to the speaker, not to the reporter: two who heard him both have them.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from detente.evidence.quoted import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from detente.evidence.words import Word

Shingle = tuple[str, ...]


def shingles(text: str, every: Sequence[Word], width: int) -> dict[Shingle, tuple[int, ...]]:
    """Each shingle of a text with the numbers of the words it begins at.

    Args:
        text: the text.
        every: its words, in order.
        width: words in a shingle.
    """
    starts: defaultdict[Shingle, list[int]] = defaultdict(list)
    for stretch in _unquoted(text, every):
        for first in range(stretch.start, stretch.stop - width + 1):
            starts[tuple(word.text for word in every[first : first + width])].append(first)
    return {shingle: tuple(at) for shingle, at in starts.items()}


def _unquoted(text: str, every: Sequence[Word]) -> Iterator[range]:
    """The stretches of words outside quotation marks, as ranges of word numbers."""
    first = number = 0
    for start, end in quoted(text):
        while number < len(every) and every[number].end <= start:
            number += 1
        yield range(first, number)
        while number < len(every) and every[number].start < end:
            number += 1
        first = number
    yield range(first, len(every))
