"""The date of a report, as its header or page gives it."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

_ISO = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_STAMP = re.compile(r"(\d{4}-\d\d-\d\d)[T ]\d\d:\d\d\S*(?: ?UTC)?")
_NOTE = re.compile(r"\s*(?:\([^()]*\)|,\s.*)$", re.DOTALL)
_MONTHS = "january february march april may june july august september october november december"
_MONTH = {name[:3]: k for k, name in enumerate(_MONTHS.split(), 1)}
_WORDS = (
    re.compile(r"(?P<month>[A-Za-z]{3,9})\.?,? (?P<year>\d{4})"),
    re.compile(r"(?P<day>\d{1,2})(?:st|nd|rd|th)? (?P<month>[A-Za-z]{3,9})\.?,? (?P<year>\d{4})"),
    re.compile(r"(?P<month>[A-Za-z]{3,9})\.? (?P<day>\d{1,2})(?:st|nd|rd|th)?,? (?P<year>\d{4})"),
)


class Dated(NamedTuple):
    """An ISO date at its own grain, and the words where they are not ISO."""

    date: str | None
    words: str | None


def iso_date(text: str) -> str | None:
    """The text where it is an ISO date of the calendar (`2025-12-17`, `2025-12`, `2025`)."""
    match = _ISO.fullmatch(text)
    return text if match and _exists(match[1], match[2] or "1", match[3] or "1") else None


def dated(words: str | None) -> Dated:
    """The date that a header's words name; a note after it, or in brackets, is kept in the words.

    A date of which the parts could be exchanged (`03/04/2025`) is not guessed.
    """
    if not words:
        return Dated(None, None)
    if iso_date(words):
        return Dated(words, None)
    if (stamp := _STAMP.fullmatch(words)) and iso_date(stamp[1]):
        return Dated(stamp[1], None)
    return Dated(_spelt(words) or _plain(_NOTE.sub("", words)), words)


def _plain(words: str) -> str | None:
    return iso_date(words) or _spelt(words)


def _spelt(words: str) -> str | None:
    for form in _WORDS:
        match = form.fullmatch(words)
        if match and (iso := _iso(match.groupdict())):
            return iso
    return None


def _iso(parts: dict[str, str]) -> str | None:
    month = _MONTH.get(parts["month"][:3].lower())
    if not month or not _MONTHS.split()[month - 1].startswith(parts["month"].lower()):
        return None
    day = f"-{int(parts['day']):02}" if "day" in parts else ""
    return iso_date(f"{parts['year']}-{month:02}{day}")


def _exists(year: str, month: str, day: str) -> bool:
    try:
        date(int(year), int(month), int(day))
    except ValueError:
        return False
    return True
