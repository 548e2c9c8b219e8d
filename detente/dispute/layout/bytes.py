"""The bytes of a file as text: UTF-8, of a bounded size, without control characters."""

from __future__ import annotations

import re
import sys
from codecs import BOM_UTF8
from pathlib import Path

from detente.dispute.layout.source import Source
from detente.findings import Finding, Place

MOST_BYTES = 4_000_000

# What YAML 1.1 does not allow in a text. Three sets, for one of them all is slow to compile.
_CONTROL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f]|[\ud800-\udfff]|[\ufffe\uffff]"
)


def read_bytes(path: str | Path) -> bytes | Finding:
    """The bytes of a file or of standard input (`-`), of which no more is read than is allowed."""
    try:
        if str(path) == "-":
            return sys.stdin.buffer.read(MOST_BYTES + 1)
        with Path(path).open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        why = getattr(error, "strerror", None) or str(error)
        message = f"the file cannot be read: {why}"
        return Finding("D101", "error", Place(str(path)), message, "check its name and its rights")


def decode(raw: bytes, file: str) -> Source | Finding:
    """The text, without a byte order mark."""
    if len(raw) > MOST_BYTES:
        message = f"the file is larger than {MOST_BYTES // 1_000_000} MB"
        return Finding("D102", "error", Place(file), message, "a dispute is a small file")
    raw = raw.removeprefix(BOM_UTF8)
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        return _not_utf8(raw, error.start, file)
    if (match := _CONTROL.search(text)) is None:
        return Source.of(file, text)
    shown = Source.of(file, _CONTROL.sub("\N{REPLACEMENT CHARACTER}", text))
    message = f"the control character U+{ord(match[0]):04X} stands in the file"
    help_ = "remove it; a file full of them is no text"
    return Finding("D104", "error", shown.place(*match.span()), message, help_)


def _not_utf8(raw: bytes, at: int, file: str) -> Finding:
    """Where the first bytes stand that are not UTF-8, and what they may be."""
    readable = _CONTROL.sub("\N{REPLACEMENT CHARACTER}", raw[:at].decode("utf-8"))
    shown = Source.of(file, f"{readable}\N{REPLACEMENT CHARACTER}")
    place = shown.place(len(readable), len(readable) + 1)
    marked = raw.startswith((b"\xff\xfe", b"\xfe\xff"))
    message = "the file is UTF-16, not UTF-8" if marked else "the text is not UTF-8 from here on"
    return Finding("D103", "error", place, message, "save the file as UTF-8")
