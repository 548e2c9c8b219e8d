"""Taking the text out of a file's bytes, with what the file says of itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from detente.findings import Finding, Place
from detente.reading.codes import finding
from detente.reading.loading import decode, header, isolated
from detente.reading.loading.doubts import doubts
from detente.reading.loading.limits import LARGEST_PAGE, LONGEST_EXTRACT
from detente.reading.loading.medium import medium

if TYPE_CHECKING:
    from detente.reading.loading.extract import Extract
    from detente.reading.loading.header import Fields
    from detente.reading.records import Medium

_AS_TEXT = "Save the article's text as a .txt file."
_TROUBLE = {
    "R106": ("no text was found in the page", _AS_TEXT),
    "R107": ("the PDF holds no text; it may be a picture of a page", _AS_TEXT),
    "R108": ("the PDF is locked with a password", "Save it without a password."),
    "R109": ("the PDF is broken or is none", "Open it and save it anew."),
    "R110": ("taking the text out went past the limits of depth, time or memory", _AS_TEXT),
}


class Taken(NamedTuple):
    """The text of a file, or None with an error; `said` holds title, outlet, date and the like."""

    text: str | None
    findings: tuple[Finding, ...]
    medium: Medium = "text"
    said: dict[str, str] = {}  # noqa: RUF012  (never written to)
    header: Fields = ()


def take(data: bytes, file: str) -> Taken:
    """The text in a file's bytes."""
    kind = medium(file, data)
    if not data.strip():
        return _refused("R103", file, "the file is empty")
    if kind == "pdf":
        return _from_extract("pdf", data, file)
    if decode.binary(data):
        return _refused("R104", file, "the file is not text, HTML or PDF", _AS_TEXT)
    return _from_page(data, file) if kind == "html" else _from_text(data, file)


def _from_text(data: bytes, file: str) -> Taken:
    whole, findings = decode.text(data, file)
    if whole is None:
        return Taken(None, findings)
    head = header.split(whole)
    text = whole[head.start :]
    if not text.strip():
        return _refused("R103", file, "there is no text after the header")
    found = (*header.doubts(head, whole, file), *doubts(text, whole, head.start, file))
    return Taken(text, found, "text", head.said(), head.fields)


def _from_page(data: bytes, file: str) -> Taken:
    if len(data) > LARGEST_PAGE:
        message = f"the page is larger than {LARGEST_PAGE // 1_000_000} MB"
        return _refused("R102", file, message, _AS_TEXT)
    html, findings = decode.page(data, file)
    if html is None:
        return Taken(None, findings)
    return _from_extract("html", html.encode(), file, findings)


def _from_extract(
    kind: Medium, data: bytes, file: str, findings: tuple[Finding, ...] = ()
) -> Taken:
    found = isolated.extract(kind, data)
    if "trouble" in found:
        return _refused(found["trouble"], file, *_TROUBLE[found["trouble"]])
    text = found["text"]
    # A character's place in the text is none in the file, so the file as a whole is named.
    odd = [finding(f.code, Place(file), f.message, f.help) for f in doubts(text, text, 0, file)]
    return Taken(text, (*findings, *_cut(found, file), *odd), kind, found["said"])


def _cut(found: Extract, file: str) -> tuple[Finding, ...]:
    if not found["cut"]:
        return ()
    message = f"only the first {LONGEST_EXTRACT:,} characters of the text were taken"
    return (finding("R129", Place(file), message),)


def _refused(code: str, file: str, message: str, step: str = "") -> Taken:
    return Taken(None, (finding(code, Place(file), message, step),))
