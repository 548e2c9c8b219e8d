from __future__ import annotations

import time

import pytest

from detente import reading
from detente.evidence import Comparison, compare
from detente.reading.records import Reading

from .reports import report

ONE = "Norway's Fisheries Minister Lars Brekke met Iceland's Helga Bor in Bergen on May 3, 2025. "
OTHER = "Norway's Fisheries Minister Nils Haugen met Iceland's Helga Bor in Tromso on May 9, 2025. "


def compared(*texts):
    reports = [report(text, f"r{n}", date="2025-06-01") for n, text in enumerate(texts)]
    return compare(reading.read_all(reports))


def test_without_reports_there_is_nothing():
    assert compare([]) == Comparison(())


def test_readings_without_sentences_are_compared_by_wording_alone():
    found = compare([Reading(report(ONE, "a")), Reading(report(ONE, "b"))])
    assert len(found.copies) == 1
    assert found.claims == ()


def test_a_name_a_date_and_a_place_that_differ_are_found():
    elsewhere = ONE.replace("Bergen", "Tromso").replace("Lars Brekke", "Nils Haugen")
    found = compared(ONE, elsewhere)
    assert {one.kind for one in found.contradictions} == {"name", "place"}
    (later,) = compared(ONE, ONE.replace("May 3", "May 9")).contradictions
    assert later.kind == "date"
    assert [claim.id for claim in found.claims] == [
        f"c{n}" for n in range(1, len(found.claims) + 1)
    ]


def test_another_day_and_another_place_are_another_event():
    found = compared(ONE, OTHER.replace("Nils Haugen", "Lars Brekke"))
    assert found.contradictions == ()


def test_what_agrees_is_a_claim_and_no_contradiction():
    found = compared(ONE + "It rained.", ONE.replace("Bergen", "Norway") + "The sun shone.")
    assert found.contradictions == ()
    assert {"date", "name", "place"} <= {claim.kind for claim in found.claims}


def test_spans_stand_in_their_reports():
    texts = (ONE + "It rained.", OTHER + "The sun shone.")
    found = compared(*texts)
    lengths = {f"r{n}": len(text) for n, text in enumerate(texts)}
    for claim in found.claims:
        for variant in claim.variants:
            assert {name for name, _span in variant.spans} == set(variant.reports)
            assert all(0 <= s.start < s.end <= lengths[name] for name, s in variant.spans)


@pytest.mark.parametrize(
    "hostile",
    [
        "",
        " \n\t ",
        "\x00\x01\x1b[31m",
        "“" * 500 + "’" * 500,
        "<script>alert(1)</script> javascript:alert(1)",
        "according to " * 300,
        "Minister " * 300,
        "denied that " * 200,
        "1,000 " * 300,
        "\N{RIGHT-TO-LEFT OVERRIDE}" * 50 + ONE,
        "x" * 20_000,
    ],
)
def test_hostile_text_is_compared_without_failing(hostile):
    found = compared(hostile, ONE, hostile + OTHER)
    assert found.reports == ("r0", "r1", "r2")


def test_the_work_grows_with_the_reports_not_with_their_pairs():
    few, many = (
        [Reading(report(f"{ONE} Report {n} has its own end {n}.", f"r{n}")) for n in range(count)]
        for count in (100, 400)
    )

    def seconds(readings):
        best = []
        for _ in range(3):
            start = time.process_time()
            compare(readings)
            best.append(time.process_time() - start)
        return min(best)

    assert seconds(many) < 4 * 3 * seconds(few)
