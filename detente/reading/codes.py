"""The findings of this room: R1 loading a file, R2 the language model, R3 the reading itself."""

from __future__ import annotations

from detente.findings import Code, Finding, Place

CODES: tuple[Code, ...] = (
    Code("R101", "error", "a report cannot be opened"),
    Code("R102", "error", "a report is too large"),
    Code("R103", "error", "a report is empty"),
    Code("R104", "error", "a report is not text, HTML or PDF"),
    Code("R105", "error", "a report is not in the character encoding that it should be in"),
    Code("R106", "error", "no text was found in a page"),
    Code("R107", "error", "a PDF holds no text"),
    Code("R108", "error", "a PDF is locked with a password"),
    Code("R109", "error", "a PDF is broken"),
    Code("R110", "error", "taking the text out of a page or PDF went past its limits"),
    Code("R111", "error", "two reports have the same id"),
    Code("R121", "warning", "a header is not ended"),
    Code("R122", "warning", "a header gives a key twice"),
    Code("R123", "warning", "a report's id cannot be used as it stands"),
    Code("R124", "warning", "a report's date is not understood"),
    Code("R125", "warning", "a text holds control characters"),
    Code("R126", "warning", "a text holds marks that turn the direction of writing"),
    Code("R127", "warning", "a text does not look like English"),
    Code("R128", "warning", "a page names another encoding than it is in"),
    Code("R129", "warning", "only the beginning of a page or PDF was taken out"),
    Code("R201", "error", "the language model is not the one this project was made with"),
    Code("R202", "error", "the language model is missing"),
    Code("R301", "warning", "only the beginning of a report was read"),
)

PARTIAL = frozenset({"R129", "R301"})
"""The codes that say that only the beginning of a report was read."""

_BY_NAME = {code.code: code for code in CODES}


def finding(code: str, place: Place, message: str, help: str = "") -> Finding:  # noqa: A002
    """A finding of this room, with the severity that its code has."""
    return Finding(_BY_NAME[code].code, _BY_NAME[code].severity, place, message, help)
