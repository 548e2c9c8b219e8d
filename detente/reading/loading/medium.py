"""What a file is: text, HTML or PDF, told by its bytes first and its name second."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from detente.reading.records import Medium

_PAGE_NAMES = {".html", ".htm", ".xhtml"}
_PAGE_STARTS = (b"<!doctype html", b"<html")


def medium(file: str, data: bytes) -> Medium:
    """What the file is; anything that is neither a PDF nor a page counts as text."""
    ending = PurePath(file).suffix.lower()
    if ending == ".pdf" or b"%PDF-" in data[:1024]:
        return "pdf"
    start = data[:1024].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if ending in _PAGE_NAMES or start.startswith(_PAGE_STARTS):
        return "html"
    return "text"
