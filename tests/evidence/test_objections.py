from __future__ import annotations

import pytest

from detente import reading
from detente.evidence import compare

from .reports import report


def objected(*texts):
    reports = [report(text, f"r{n}") for n, text in enumerate(texts)]
    found = compare(reading.read_all(reports)).contradictions
    return [one for one in found if "contradicts" in one.why]


@pytest.mark.parametrize(
    "text",
    [
        "The harbour report contradicts what the minister told parliament in May.",
        "What the minister told parliament is contradicted by the harbour report.",
        "The harbour report is at odds with the account of the minister.",
        "The figures of the harbour were inconsistent with the account of the minister.",
        "The photographs belie the account of the minister.",
    ],
)
def test_a_contradiction_that_a_report_points_out(text):
    (found,) = objected(text)
    assert found.kind == "polarity"
    assert [variant.reports for variant in found.variants] == [("r0",), ("r0",)]
    assert all("minister" not in v.value or "harbour" not in v.value for v in found.variants)


@pytest.mark.parametrize(
    "text",
    [
        "The harbour report does not contradict what the minister told parliament.",
        "Such a rule would contradict the law of the sea.",
        "The harbour report is not at odds with the account of the minister.",
        "The union is at odds over pay.",
        "Parliament is bound to vote. The minister flatly contradicts it.",
        "",
    ],
)
def test_what_is_no_contradiction_pointed_out(text):
    assert objected(text) == []


def test_one_contradiction_pointed_out_twice_is_one():
    one = "The Norwegian report contradicts the Icelandic account of that night."
    other = "The Icelandic account is contradicted by the Norwegian report."
    (found,) = objected(one, other)
    assert found.variants[0].reports == ("r0", "r1")
