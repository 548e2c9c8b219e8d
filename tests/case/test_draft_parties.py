"""Decision makers that are no countries: by weight of evidence, each under one name."""

from __future__ import annotations

import pytest

from detente import dispute, reading
from detente.case.drafts import draft
from detente.case.drafts.parties import parties
from detente.evidence.outlets import press
from detente.evidence.parsed import Parsed
from detente.evidence.persons import who
from detente.reading.records import Report


def read(*texts):
    return [
        reading.read(Report(f"r{n}", f"r{n}.txt", str(n), text, date="2025-05-02"))
        for n, text in enumerate(texts)
    ]


def parties_of(*texts):
    parsed = [Parsed(one) for one in read(*texts)]
    known = press([one.reading.report for one in parsed])
    return parsed, parties(parsed, who(parsed, known), known)


def sides(text, *others):
    """Whom the subjects of the first text stand for."""
    parsed, known = parties_of(text, *others)
    return [known.side(token) for token in parsed[0].doc if token.dep_ == "nsubj"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Granite Holdings refused to close the quarry.", "granite holdings"),
        ("The council wants to close the quarry.", "council"),
        ("The Port of Lissa wants to close the quarry.", "port of lissa"),
        ("Norway wants to close the quarry.", "norway"),
        ("The Democratic Republic of Congo wants to close the mine.", "congo"),
        ("Norwegian officials want to close the quarry.", "norway"),
        ("The dust may close the quarry.", ""),
        ("It wants to close the quarry.", ""),
        ("The Fenwick Gazette reported nothing.", ""),
        ("Norway and Iceland\u2019s ministers met.", "norway"),
    ],
)
def test_whom_a_subject_stands_for(text, expected):
    assert sides(text)[:1] == [expected]


def test_a_short_name_is_the_one_full_name_that_it_begins_or_ends():
    full = "Fenwick Town Council met. Granite Holdings was there."
    assert sides("The council voted. Granite objected.", full) == [
        "fenwick town council",
        "granite holdings",
    ]


def test_a_short_name_of_several_stays_itself():
    full = "Fenwick Town Council met. Marl County Council met."
    assert sides("The council voted.", full) == ["council"]


def test_a_bystander_is_no_party():
    often = ["Granite Holdings refused to close the quarry."] * 6
    assert sides("Basalt Works may buy the road.", *often) == [""]
    assert sides("Basalt Works may buy the road.", *often[:2]) == ["basalt works"]


def test_a_draft_about_a_town_and_a_firm():
    text = draft(
        read(
            "Fenwick Town Council wants to close the quarry. Granite Holdings refuses to pay.",
            "The council asked Granite Holdings to pay the fine. The company may sell the quarry.",
        )
    )
    checked = dispute.loads(text)
    assert checked.errors == ()
    dms = {dm.id: {option.id for option in dm.options} for dm in checked.value.decision_makers}
    assert dms["fenwick_town_council"] == {"fenwick_town_council.close"}
    assert dms["granite_holdings"] == {"granite_holdings.pay", "granite_holdings.sell"}
    assert "company" not in dms
    council = next(dm for dm in checked.value.decision_makers if dm.id == "fenwick_town_council")
    assert {one.text for one in council.preferences.statements} == {
        "fenwick_town_council.close",
        "granite_holdings.pay",
    }
