"""Names learned from reports made up for the tests."""

from __future__ import annotations

from detente import reading
from detente.evidence.outlets import press
from detente.evidence.parsed import Parsed
from detente.evidence.persons import who
from detente.reading.records import Report


def parsed(*texts, dates=(), outlets=()):
    """Reports of these texts, read; the first is r0."""
    given = dict(enumerate(dates))
    from_whom = dict(enumerate(outlets))
    reports = [
        Report(
            f"r{n}",
            f"r{n}.txt",
            str(n),
            text,
            date=given.get(n, "2024-03-15"),
            outlet=from_whom.get(n),
        )
        for n, text in enumerate(texts)
    ]
    return [Parsed(reading.read(report)) for report in reports]


def named(*texts, **given):
    """Who acts in these texts."""
    every = parsed(*texts, **given)
    return who(every, press(one.reading.report for one in every))
