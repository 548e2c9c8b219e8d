from __future__ import annotations

import pytest

from detente import reading
from detente.evidence import compare

from .reports import report

SAID = "{} said that the herring quota would be lifted before the winter storms."


def clashes(*sources):
    reports = [report(SAID.format(who), f"r{n}") for n, who in enumerate(sources)]
    found = compare(reading.read_all(reports)).contradictions
    return [one for one in found if one.why.startswith("One of several")]


def test_one_of_several_is_not_the_only_one():
    (found,) = clashes("A top Norwegian diplomat", "Norway's top diplomat")
    assert found.kind == "actor"
    assert {v.reports for v in found.variants} == {("r0",), ("r1",)}


@pytest.mark.parametrize(
    "sources",
    [
        ("A top Norwegian diplomat", "One senior Norwegian diplomat"),
        ("An official", "Norway's top diplomat"),
        ("A Norwegian executive", "The chief engineer"),
        ("Norway's top diplomat", "The country's top diplomat"),
    ],
)
def test_who_may_be_the_same_does_not_clash(sources):
    assert clashes(*sources) == []


def test_another_statement_is_no_clash():
    reports = [
        report(SAID.format("A top Norwegian diplomat"), "a"),
        report("Norway's top diplomat said that trains would run late on Sundays in May.", "b"),
    ]
    assert compare(reading.read_all(reports)).contradictions == ()
