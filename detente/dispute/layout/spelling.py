"""Where each character of a scalar stands in the source: folded lines and escapes undone.

YAML folds white space, so only the visible characters of the two spellings are set side by side.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from detente.dispute.layout.nodes import Scalar
    from detente.dispute.layout.source import Source

_ESCAPED = re.compile(r"\\(?:x(..)|u(.{4})|U(.{8})|(.))|\S", re.DOTALL)
_INVISIBLE = "\n\r\u2028\u2029\x85 \tntrvfN_LP"  # what, after a backslash, stands for white space


def spelled(scalar: Scalar, source: Source, start: int, end: int) -> tuple[int, int]:
    """The offsets in the source of `scalar.value[start:end]`, which begins and ends visibly.

    The whole scalar where the two spellings cannot be matched.
    """
    quotes = int(scalar.style != "plain")
    if source.text[scalar.start + quotes : scalar.end - quotes] == scalar.value:
        return scalar.start + quotes + start, scalar.start + quotes + end
    places = list(_visible(scalar, source.text))
    before = _count(scalar.value[:start])
    inside = _count(scalar.value[start:end])
    if len(places) != _count(scalar.value) or not inside:
        return scalar.start, scalar.end
    return places[before][0], places[before + inside - 1][1]


def _count(text: str) -> int:
    return sum(not character.isspace() for character in text)


def _visible(scalar: Scalar, text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each visible character of the scalar, as it is written in the text."""
    start, end = scalar.start, scalar.end
    match scalar.style:
        case "plain":
            pattern = re.compile(r"\S")
        case "single":
            pattern, start, end = re.compile(r"''|\S"), start + 1, end - 1
        case "double":
            pattern, start, end = _ESCAPED, start + 1, end - 1
        case "block":
            pattern, start = re.compile(r"\S"), text.find("\n", start) + 1
    for found in pattern.finditer(text, start, end):
        if not (found[0].startswith("\\") and scalar.style == "double") or _shows(found):
            yield found.span()


def _shows(escape: re.Match[str]) -> bool:
    """An escape stands for a visible character."""
    code = escape[1] or escape[2] or escape[3]
    if code is None:
        return escape[4] not in _INVISIBLE
    return not chr(int(code, 16)).isspace()
