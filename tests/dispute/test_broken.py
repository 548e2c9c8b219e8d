"""Every broken file gives its findings, all in one run, and nothing else: never a traceback."""

from __future__ import annotations

from time import process_time
from typing import TYPE_CHECKING

import pytest

from detente import dispute, stability
from tests.dispute.made import Case, cases

if TYPE_CHECKING:
    from detente.findings import Finding

CASES = cases()
LONGEST = 2.0
"""Seconds of this process that one broken file may take, on a busy machine too."""


def findings(case: Case) -> tuple[Finding, ...]:
    """What `detente check` finds in the dispute: in its file, and in its states."""
    read = dispute.loads(case.raw)
    built = stability.build(read.value).findings if read.value else ()
    return read.findings + built


def test_there_are_enough_of_them():
    assert len(CASES) >= 100
    assert len({case.name for case in CASES}) == len(CASES)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_broken_file_gives_its_findings_and_no_others(case):
    start = process_time()
    found = findings(case)
    assert process_time() - start < LONGEST
    assert sorted((f.place.line, f.code) for f in found) == case.expected


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_every_finding_can_be_printed_and_says_what_to_do(case):
    for finding in findings(case):
        assert len(str(finding)) < 1000
        assert finding.message
        assert not finding.message.endswith(".")
        assert finding.help or finding.code == "D101"
        if finding.place.line:
            assert 1 <= finding.place.column <= len(finding.place.text) + 1
            assert finding.place.column < finding.place.end <= len(finding.place.text) + 2


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_broken_file_is_no_dispute(case):
    read = dispute.loads(case.raw)
    errors = [finding for finding in read.findings if finding.severity == "error"]
    assert (read.value is None) == bool(errors)
