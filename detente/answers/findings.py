"""Findings as JSON: what `check` answers, and what stands in the place of an input that failed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from detente.answers import FORMAT, Answer

if TYPE_CHECKING:
    from collections.abc import Iterable

    from detente.findings import Finding


def finding(found: Finding) -> Answer:
    """One finding; `line` and `column` count from 1 and are 0 where it is about the whole file."""
    return {
        "code": found.code,
        "severity": found.severity,
        "file": found.place.file,
        "line": found.place.line,
        "column": found.place.column,
        "message": found.message,
        "help": found.help,
    }


def findings(file: str, found: Iterable[Finding]) -> Answer:
    """All findings of one input, in order."""
    return {"format": FORMAT, "file": file, "findings": [finding(f) for f in found]}
