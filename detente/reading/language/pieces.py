"""Cutting a long text into pieces that are parsed one by one; joined, they are the text again."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST_PIECE = 20_000
"""Characters. The parser's working memory grows with it; a long article is one piece."""

LONGEST_WORD = 400
"""Characters without white space before a run is no word: the tokenizer is quadratic in its length.
The longest addresses in news stay below it."""

_BREAKS = (
    re.compile(r"\n\s*\n\s*"),
    re.compile(r"\n\s*"),
    re.compile(r"[.!?]\s+"),
    re.compile(r"\s"),
)
_RUN = re.compile(rf"\S{{{LONGEST_WORD},}}")


def pieces(text: str) -> Iterator[str]:
    """The text cut at paragraph breaks where there are any, else lines, sentences, white space."""
    start = 0
    while len(text) - start > LONGEST_PIECE:
        end = _cut(text, start)
        yield text[start:end]
        start = end
    if start < len(text) or not text:
        yield text[start:]


def words_and_runs(piece: str) -> Iterator[tuple[str, bool]]:
    """The piece in stretches; True marks one without white space that is too long to tokenize."""
    edges = [0, len(piece)]
    runs = set()
    for match in _RUN.finditer(piece):
        edges += match.span()
        runs.add(match.start())
    for start, end in pairwise(sorted(set(edges)) if piece else [0, 0]):
        yield piece[start:end], start in runs


def _cut(text: str, start: int) -> int:
    """The last break in the second half of the longest piece that starts here, the best kind."""
    middle, end = start + LONGEST_PIECE // 2, start + LONGEST_PIECE
    for kind in _BREAKS:
        cuts = [match.end() for match in kind.finditer(text, middle, end)]
        if cuts:
            return cuts[-1]
    return end
