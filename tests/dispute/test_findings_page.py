"""docs/findings.md and the codes are one: every code has its section, and every example is run."""

from __future__ import annotations

import re

import pytest

from tests.dispute.findings_page import (
    CODES,
    PAGE,
    ROOMS,
    base,
    findings,
    printed,
    sections,
    told_anew,
)
from tests.dispute.made import cases

TEXT = PAGE.read_text("utf-8")
SECTIONS = {section.code: section for section in sections(TEXT)}
IDS = [code.code for code in CODES]
DESCRIBED = {"D101", "D102", "D103", "D112", "D113", "D165", "D166", "D199"}
"""Codes of dispute files that no short example can show; the broken files of the tests do."""


def test_the_base_is_a_dispute_without_findings():
    assert findings(base(TEXT), "") == ()


def test_codes_are_unique_over_all_rooms():
    assert {"dispute", "stability", "reading", "case"} <= set(ROOMS)
    assert sorted(set(IDS)) == sorted(IDS)


def test_the_page_has_a_section_for_every_code_and_no_other():
    assert sorted(section.code for section in sections(TEXT)) == sorted(IDS)


@pytest.mark.parametrize("code", CODES, ids=IDS)
def test_a_section_has_the_title_of_its_code_and_says_something(code):
    section = SECTIONS[code.code]
    warning = " (a warning)" if code.severity == "warning" else ""
    assert section.heading == f"{code.code}: {code.title}{warning}"
    assert re.match(r"\n[A-Z`][^#]{30,}", section.body)


@pytest.mark.parametrize("code", CODES, ids=IDS)
def test_an_example_gives_its_code_and_is_printed_as_shown(code):
    """After a change of words, `python -m tests.dispute.findings_page` tells the page anew."""
    section = SECTIONS[code.code]
    if section.example is None:
        assert code.code in DESCRIBED or not code.code.startswith("D")
        assert section.printed is None
        return
    found = [f for f in findings(section.example, base(TEXT)) if f.code == code.code]
    assert {finding.severity for finding in found} == {code.severity}
    assert section.printed == printed(section, base(TEXT))


def test_the_page_can_be_told_anew():
    assert told_anew(TEXT) == TEXT
    stale = TEXT.replace("did you mean", "was it")
    assert stale != TEXT
    assert told_anew(stale) == TEXT


def test_every_code_of_a_dispute_file_is_found_in_some_broken_file():
    tried = {code for case in cases() for _, code in case.expected}
    own = {code.code for code in CODES if code.code.startswith("D")}
    assert own - tried == {"D101"}  # a file that cannot be read has no bytes to keep
