from __future__ import annotations

from detente.evidence.copies import copies
from detente.evidence.families import families

from .reports import report

A = (
    "The council of the two river states met on Monday to divide the water of the upper dam, and "
    "after nine hours its chair said that no side had moved on the share of the dry months. "
)
B = (
    "Fishermen in the southern bay have asked the court for new rules on nets, because last year's "
    "catch was the smallest since anyone began to count, the harbour master wrote in a letter. "
)
MISSPELLED = "Chair Ana Koslowa Bergström called the talks a bridge without a river, a hard sell. "
OWN = (
    "Nothing in this part of the story was taken from anywhere: a reporter went to the dam, "
    "counted eleven lorries at the gate, spoke with a guard about his dog, and wrote it all down. "
)


def found(*reports):
    return families(reports, copies(reports, lambda _one, _other: False))


def test_copies_that_hang_together_are_one_family():
    reports = [report(A, "a"), report(A + B, "b"), report(B, "c"), report(OWN, "d")]
    assert found(*reports) == (frozenset("abc"),)


def test_a_digest_of_two_unrelated_reports_makes_them_no_family():
    reports = [
        report(A, "a", date="2025-01-01"),
        report(B, "b", date="2025-01-01"),
        report(A + B, "c", date="2025-01-02"),
    ]
    assert found(*reports) == ()
    assert found(*reports, report(A, "d", date="2025-01-03")) == (frozenset("ad"),)


def test_families_come_in_the_order_of_their_first_members():
    reports = [report(B, "a"), report(A, "b"), report(A, "c"), report(B, "d")]
    assert found(*reports) == (frozenset("ad"), frozenset("bc"))


def test_a_report_joins_the_family_whose_own_readings_it_carries():
    marked = MISSPELLED
    reports = [
        report(A + marked, "a"),
        report(A + marked, "b"),
        report(marked + OWN, "c"),
        report(B, "d"),
    ]
    assert found(*reports) == (frozenset("abc"),)


def test_readings_that_others_have_too_tell_nothing():
    reports = [
        report(A + MISSPELLED, "a"),
        report(A + MISSPELLED, "b"),
        report("“" + MISSPELLED + "”" + OWN, "c"),
        report("“" + MISSPELLED + "”" + B, "d"),
    ]
    assert found(*reports) == (frozenset("ab"),)


def test_without_copies_there_are_no_families():
    assert found(report(A, "a"), report(B, "b"), report("", "c")) == ()
    assert found() == ()
