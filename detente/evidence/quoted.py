"""The stretches of a text between quotation marks.

Two reporters at one press conference write down the same words; what stands in quotation marks
says nothing about who copied whom.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from detente.reading.records import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

# A closing single mark stands before no letter, else it is an apostrophe. An opening mark that is
# never closed must not swallow the rest of the report: a quotation ends with its paragraph.
_QUOTED = re.compile(
    r'"([^"\n]{1,2000})"'
    r"|[“„]([^“”„\n]{1,2000})[”“]"
    r"|«([^«»\n]{1,2000})»"
    r"|‘((?:[^‘’\n]|’(?=\w)|(?<=s)’(?=[ ]\w[^‘\n]{0,200}’)){1,2000})’"
    r"|(?<!\w)'((?:[^'\n]|'(?=\w)){1,2000})'(?!\w)"
)


def quoted(text: str) -> Iterator[Span]:
    """What stands between quotation marks, the marks excluded, in text order."""
    for match in _QUOTED.finditer(text):
        yield Span(*match.span(match.lastindex or 0))
