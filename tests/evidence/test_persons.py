"""Whose man somebody is: told by one report, known for all."""

from __future__ import annotations

import pytest

from detente import reading
from detente.evidence import compare
from detente.evidence.outlets import press
from detente.evidence.parsed import Parsed
from detente.evidence.persons import who
from detente.reading.records import Report

ALONE = 'Government spokesman Einar Jonsson told reporters: "We have offered nothing at all."'


def read(*texts):
    return [
        reading.read(Report(f"r{n}", f"r{n}.txt", str(n), text, date="2024-03-15"))
        for n, text in enumerate(texts)
    ]


def sides(*texts):
    parsed = [Parsed(one) for one in read(*texts)]
    return who(parsed, press(one.reading.report for one in parsed)).sides("Jonsson")


@pytest.mark.parametrize(
    "told",
    [
        "Icelandic government spokesman Einar Jonsson said that nothing had been offered.",
        "The Icelandic government did not offer a share, its spokesman Einar Jonsson said.",
        "Iceland offered Norway nothing, the government's spokesman Einar Jonsson said.",
    ],
)
def test_what_one_report_tells_of_a_spokesman_holds_for_all(told):
    assert sides(ALONE, told) == {"iceland"}


@pytest.mark.parametrize(
    "told",
    [
        "The ministry offered nothing, its spokesman Einar Jonsson said.",
        "Iceland and Norway offered nothing, their spokesman Einar Jonsson said.",
        "Its spokesman Einar Jonsson said nothing had been offered.",
    ],
)
def test_where_nothing_tells_it_none_is_made_up(told):
    assert sides(ALONE, told) == frozenset()


def test_a_spokesman_and_his_government_are_one_source():
    readings = read(
        "Iceland has offered Norway a smaller share of the mackerel, Nordic Wire reported.",
        'Iceland did not offer Norway a share, its spokesman Einar Jonsson said. "No," he said.',
        "Iceland has not offered Norway a smaller share of the mackerel, government spokesman "
        "Einar Jonsson said.",
    )
    (denied,) = (one for one in compare(readings).contradictions if one.kind == "polarity")
    no = next(variant for variant in denied.variants if variant.value == "no")
    assert (no.reports, no.independent_sources) == (("r1", "r2"), 1)
