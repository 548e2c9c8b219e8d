"""The bytes of a file as text: UTF-8, of a bounded size, without control characters."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from detente.dispute.layout.source import Source
from detente.findings import Finding, Place

MOST_BYTES = 4_000_000

_NOT_PRINTABLE = re.compile(
    "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
)  # what YAML 1.1 forbids


def read_bytes(path: str | Path) -> bytes | Finding:
    """The bytes of a file or of standard input (`-`), of which no more is read than is allowed."""
    try:
        if str(path) == "-":
            return sys.stdin.buffer.read(MOST_BYTES + 1)
        with Path(path).open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or str(error)
        return Finding("D101", "error", Place(str(path)), f"the file cannot be read: {why}")


def decode(raw: bytes, file: str) -> Source | Finding:
    """The text, without a byte order mark."""
    if len(raw) > MOST_BYTES:
        message = f"the file is larger than {MOST_BYTES // 1_000_000} MB"
        return Finding("D102", "error", Place(file), message, "a dispute is a small file")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return _not_utf8(raw, error.start, file)
    source = Source.of(file, text)
    if match := _NOT_PRINTABLE.search(text):
        place = source.place(match.start(), match.end())
        message = f"the control character U+{ord(match[0]):04X} stands in the file"
        return Finding("D104", "error", place, message, "remove it; a dispute is plain text")
    return source


def _not_utf8(raw: bytes, at: int, file: str) -> Finding:
    """Where the first bytes stand that are not UTF-8, and what they may be."""
    before = Source.of(file, raw[:at].decode("utf-8-sig"))
    place = before.place(len(before.text), len(before.text) + 1)
    utf16 = raw[:2] in {b"\xff\xfe", b"\xfe\xff"}
    what = "the file is UTF-16" if utf16 else "not UTF-8 from here on"
    return Finding("D103", "error", place, what, "save the file as UTF-8")
