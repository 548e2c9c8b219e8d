"""Every broken file gives its findings, all in one run, and nothing else: never a traceback."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from functools import cache
from time import process_time
from typing import TYPE_CHECKING, NamedTuple

import pytest

from detente import dispute, stability
from tests.dispute.made import cases

if TYPE_CHECKING:
    from collections.abc import Iterator

    from detente.findings import Finding

CASES = cases()
LONGEST = 2.0
"""Seconds of this process that one broken file may take, on a busy machine too."""


class Answer(NamedTuple):
    """What `detente check` finds in a dispute, in its file and in its states."""

    findings: tuple[Finding, ...]
    readable: bool
    errors_in_file: int
    seconds: float


@contextmanager
def untraced() -> Iterator[None]:
    """Without the tracing of lines for coverage, which would be timed with the reading."""
    trace = sys.gettrace()
    sys.settrace(None)
    try:
        yield
    finally:
        sys.settrace(trace)


@cache
def answer(name: str) -> Answer:
    """Each file is read once for all tests."""
    raw = next(case.raw for case in CASES if case.name == name)
    with untraced():
        start = process_time()
        read = dispute.loads(raw)
        built = stability.build(read.value).findings if read.value else ()
        seconds = process_time() - start
    return Answer(read.findings + built, read.value is not None, len(read.errors), seconds)


def test_there_are_enough_of_them():
    assert len(CASES) >= 100
    assert len({case.name for case in CASES}) == len(CASES)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_broken_file_gives_its_findings_and_no_others(case):
    found = answer(case.name).findings
    assert sorted((f.place.line, f.code) for f in found) == case.expected


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_broken_file_is_answered_soon(case):
    assert answer(case.name).seconds < LONGEST


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_every_finding_can_be_printed_and_says_what_to_do(case):
    for finding in answer(case.name).findings:
        assert len(str(finding)) < 1000
        assert finding.message
        assert not finding.message.endswith(".")
        assert finding.help
        if finding.place.line:
            assert 1 <= finding.place.column <= len(finding.place.text) + 1
            assert finding.place.column < finding.place.end <= len(finding.place.text) + 2


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_file_with_an_error_is_no_dispute(case):
    assert answer(case.name).readable == (not answer(case.name).errors_in_file)
