"""The header of a text: lines `key: value`, ended by `---` within the first 30 lines."""

from __future__ import annotations

import re

LONGEST_HEADER = 30
_LINE = re.compile(r"([A-Za-z][\w .-]{0,63}):[ \t]*(.*)")
Fields = tuple[tuple[str, str], ...]


def split(text: str) -> tuple[Fields, str]:
    """The header's fields in order and the text after it; no fields where there is no header."""
    fields: list[tuple[str, str]] = []
    start = 0
    for _ in range(LONGEST_HEADER):
        end = text.find("\n", start)
        line = text[start : end if end >= 0 else len(text)]
        if line.rstrip() == "---" and fields:
            return tuple(fields), text[end + 1 :] if end >= 0 else ""
        match = _LINE.fullmatch(line.rstrip())
        if not match or end < 0:
            break
        fields.append((match[1].lower(), match[2].strip()))
        start = end + 1
    return (), text
