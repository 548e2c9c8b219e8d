"""The copies, credits and families of the 38 reports, as found by hand."""

from __future__ import annotations

import json

import pytest

from detente import reading
from detente.evidence import compare
from detente.reading.records import Reading

from .reports import S400, SHARED


@pytest.fixture(scope="module")
def gold():
    file = SHARED / "contradictions.json"
    if not file.exists():
        pytest.skip("the claims compared by hand are not beside this checkout")
    return json.loads(file.read_text(encoding="utf-8"))["copies"]


@pytest.fixture(scope="module")
def comparison():
    loaded = [reading.load(file).value for file in sorted(S400.glob("*.txt"))]
    return compare([Reading(report) for report in loaded if report])


@pytest.fixture(scope="module")
def pairs(comparison):
    return {frozenset((short(copy.report), short(copy.of))) for copy in comparison.copies}


def short(report):
    return report.partition("-")[0]


def test_every_pair_found_by_hand_is_found(gold, pairs):
    assert {frozenset(pair) for pair in gold["found"]} <= pairs


def test_direction_is_found_where_it_is_known(comparison):
    ways = {(short(copy.report), short(copy.of)) for copy in comparison.copies}
    assert {("r37", "r36"), ("r16", "r17"), ("r17", "r14"), ("r19", "r07")} <= ways


def test_one_statement_in_many_reports_is_no_copy(gold, pairs):
    reports = set(gold["one statement, not copies"]["Peskov, 18 December"])
    assert not [pair for pair in pairs if pair <= reports]


def test_reports_that_copy_nobody_are_not_called_copies(gold, pairs):
    assert not [pair for pair in pairs if pair & set(gold["not copies of anything"])]


def test_families_are_found(gold, comparison):
    by = {"credited": [], "wording": []}
    for origin in comparison.origins:
        by[origin.link].append({short(report) for report in origin.reports})
    families = {name: set(members) for name, members in gold["families"].items()}
    assert any(families["by credit, Bloomberg"] <= some for some in by["credited"])
    assert families["by wording, one rewriting network"] in by["wording"]


def test_twenty_reports_of_the_main_claim_name_one_agency(comparison):
    naming = {short(credit.report) for credit in comparison.credits if credit.to == "Bloomberg"}
    yes = {f"r{n:02}" for n in [*range(1, 14), 18, 19, 20, *range(24, 31)]}
    assert len(yes) == 23
    assert yes - naming == {"r10", "r19", "r20"}


def test_a_digest_credits_by_address(comparison):
    (credit,) = [credit for credit in comparison.credits if short(credit.report) == "r19"]
    assert credit.to == "Israel National News"


def test_copies_mark_where_they_are_credited(comparison):
    credited = {short(copy.report) for copy in comparison.copies if copy.credited}
    assert credited == {"r19"}


def test_the_same_readings_give_the_same_comparison(comparison):
    loaded = [reading.load(file).value for file in sorted(S400.glob("*.txt"))]
    assert compare([Reading(report) for report in loaded if report]) == comparison
