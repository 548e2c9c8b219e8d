"""The header of a text: lines `key: value`, ended by `---` within the first 30 lines."""

from __future__ import annotations

import re
from typing import NamedTuple

from detente.findings import Finding, Place
from detente.reading.codes import finding
from detente.reading.loading.limits import LONGEST_HEADER

_LINE = re.compile(r"([A-Za-z][\w .-]{0,63}):(?:[ \t]+(.*))?")
_USUAL = frozenset({"id", "url", "title", "outlet", "date", "form"})
Fields = tuple[tuple[str, str], ...]


class Header(NamedTuple):
    """A header and where the text after it starts; without fields where there is none.

    Attributes:
        fields: every line as (key in small letters, value), in order.
        start: the offset of the text after the header.
    """

    fields: Fields = ()
    start: int = 0

    def said(self) -> dict[str, str]:
        """The value of the first line of each key, but for empty ones."""
        return {key: value for key, value in reversed(self.fields) if value}


def split(text: str) -> Header:
    """The header of a text. Markdown's opening `---` is taken as well."""
    fields: list[tuple[str, str]] = []
    start = text.find("\n") + 1 if text.startswith("---\n") else 0
    for _ in range(LONGEST_HEADER):
        end = text.find("\n", start)
        line = (text[start:end] if end >= 0 else text[start:]).rstrip()
        if line == "---" and fields:
            return Header(tuple(fields), end + 1 if end >= 0 else len(text))
        match = _LINE.fullmatch(line)
        if not match or end < 0:
            return Header()
        fields.append((match[1].lower(), (match[2] or "").strip()))
        start = end + 1
    return Header()


def doubts(header: Header, text: str, file: str) -> tuple[Finding, ...]:
    """Warnings on a header that is not ended, and on keys that stand in it twice."""
    if not header.fields:
        return _unended(text, file)
    keys = [key for key, _ in header.fields]
    return tuple(
        finding(
            "R122",
            Place(file, line, 1, len(key) + 1, f"{key}: {value}"),
            f"the header gives `{key}` twice; the first one counts",
            "Take one of the two lines out.",
        )
        for line, (key, value) in enumerate(header.fields, 1)
        if keys.index(key) < line - 1
    )


def _unended(text: str, file: str) -> tuple[Finding, ...]:
    line = text[: text.find("\n")] if "\n" in text else text
    match = _LINE.fullmatch(line.rstrip())
    if not match or match[1].lower() not in _USUAL:
        return ()
    return (
        finding(
            "R121",
            Place(file, 1, 1, len(match[1]) + 1, line),
            f"this looks like a header, but no `---` ends it within {LONGEST_HEADER} lines; "
            "it is read as text",
            "Write every line of a header as `key: value` and put a line `---` after the last.",
        ),
    )
