"""Reports made up for the tests."""

from __future__ import annotations

from pathlib import Path

from detente.reading.records import Report

S400 = Path(__file__).resolve().parents[2] / "examples" / "s400" / "reports"
SHARED = Path(__file__).resolve().parents[2] / ".." / "shared" / "s400"


def report(text, id="r1", *, outlet=None, date=None, date_text=None, url=None):  # noqa: A002
    return Report(
        id, f"{id}.txt", "0" * 64, text, outlet=outlet, date=date, date_text=date_text, url=url
    )
