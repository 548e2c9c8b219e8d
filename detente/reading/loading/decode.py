"""Bytes to characters: UTF-8 for texts; for pages also the encoding that they name."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from detente.findings import Finding, Place
from detente.reading.codes import finding

_SAVE = "Save the file as UTF-8."
_MARKS = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)
_NAMED = re.compile(
    rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{1,40})", re.IGNORECASE
)
_WESTERN = {"iso-8859-1", "iso8859-1", "latin1", "latin-1", "us-ascii", "ascii"}
_KNOWN = re.compile(
    r"(?:windows-125[0-8]|iso-8859-(?:[2-9]|1[013-6])|koi8-[ru]|ibm866|macintosh|gbk|gb2312|gb18030"
    r"|big5|euc-jp|euc-kr|shift_jis|utf-16(?:le|be)?)"
)
"""Only these are looked up: Python also has codecs that decompress or take quadratic time."""


class Decoded(NamedTuple):
    """Characters, or None with an error among the findings."""

    text: str | None
    findings: tuple[Finding, ...] = ()


def text(data: bytes, file: str) -> Decoded:
    """A text file's characters: UTF-8 without its mark, CR LF as LF, otherwise untouched."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _wrong(Place(file), f"the text is {name}, not UTF-8")
    try:
        return Decoded(data.decode("utf-8-sig").replace("\r\n", "\n"))
    except UnicodeDecodeError as error:
        return _wrong(
            _place(data, error.start, file), "the text is not UTF-8: this is where it ends"
        )


def page(data: bytes, file: str) -> Decoded:
    """A page's characters: UTF-8 where it decodes as that, else the encoding that it names."""
    named = _named(data)
    try:
        return Decoded(data.decode("utf-8-sig"), _contradicted(data, named, file))
    except UnicodeDecodeError as error:
        bad = error.start
    if named in _WESTERN or _KNOWN.fullmatch(named):
        try:
            return Decoded(data.decode("windows-1252" if named in _WESTERN else named))
        except (UnicodeDecodeError, LookupError):
            return _wrong(Place(file), f"the page says that it is {named}, but it is not")
    return _wrong(
        _place(data, bad, file), "the page is not UTF-8 and names no encoding it could be"
    )


def binary(data: bytes) -> bool:
    """Whether the bytes hold NUL: no text in UTF-8 does."""
    return b"\0" in data and not data.startswith(tuple(mark for mark, _ in _MARKS))


def _named(data: bytes) -> str:
    match = _NAMED.search(data, 0, 4096)
    return match[1].decode("ascii").lower() if match else ""


def _contradicted(data: bytes, named: str, file: str) -> tuple[Finding, ...]:
    if named in {"", "utf-8", "utf8"} or data.isascii():
        return ()
    message = f"the page says that it is {named}, but it is UTF-8 and read as that"
    return (finding("R128", Place(file), message),)


def _wrong(place: Place, message: str) -> Decoded:
    return Decoded(None, (finding("R105", place, message, _SAVE),))


def _place(data: bytes, offset: int, file: str) -> Place:
    start = data.rfind(b"\n", 0, offset) + 1
    end = data.find(b"\n", offset)
    before = data[start:offset].decode("utf-8", "replace")
    line = data[start : end if end >= 0 else len(data)].decode("utf-8", "replace")
    column = len(before) + 1
    return Place(file, data.count(b"\n", 0, offset) + 1, column, column + 1, line)
