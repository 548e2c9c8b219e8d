"""The findings of the case; docs/findings.md has a section on each."""

from __future__ import annotations

from detente.findings import Code, Finding, Place

CODES: tuple[Code, ...] = (
    Code("E101", "error", "there is no such case"),
    Code("E102", "error", "the folder holds neither a dispute nor reports"),
    Code("E103", "error", "no report has this id"),
    Code("E104", "error", "more than one report fits this short id"),
    Code("E105", "error", "the words do not stand in the report"),
    Code("E106", "warning", "the words stand in the report more than once"),
    Code("E107", "warning", "a report is later than the day the model describes"),
    Code("E108", "warning", "the case has no reports to look the words up in"),
    Code("E109", "warning", "a file among the reports is not read"),
    Code("E111", "error", "a dispute is needed and the case has none"),
    Code("E112", "error", "reports are needed and the case has none"),
    Code("E113", "error", "the folder of the reports cannot be opened"),
)

_SEVERITIES = {code.code: code.severity for code in CODES}


def finding(code: str, place: Place, message: str, advice: str = "") -> Finding:
    """A finding of this room, with the severity that its code has."""
    return Finding(code, _SEVERITIES[code], place, message, advice)
