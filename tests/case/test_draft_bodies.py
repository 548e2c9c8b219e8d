"""Bodies under one name: by letters, by their kind, by who speaks for them."""

from __future__ import annotations

from collections import Counter

import pytest

from detente import dispute, reading
from detente.case.drafts import draft
from detente.case.drafts.acts import Act
from detente.case.drafts.merging import by_kind, fuller, initials, letters
from detente.case.drafts.objects import by_object
from detente.case.drafts.weighing import MOST_ALTOGETHER, MOST_OPTIONS, options
from detente.reading.records import Report


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The National Rail Authority (NRA) met.", {"nra": "national rail authority"}),
        ("Northern Mill Workers, known as NMWX, met.", {"nmwx": "northern mill workers"}),
        ("The Union of Port Hands, Ltd. (UPH) met.", {"uph": "union of port hands"}),
        ("Oslo (NRA) met.", {}),
        ("", {}),
    ],
)
def test_letters_stand_for_the_name_before_them(text, found):
    assert letters([text]) == found


def test_first_letters_stand_for_the_one_name_that_has_them():
    assert initials(["npu", "northern pilots union"]) == {"npu": "northern pilots union"}
    assert initials(["npu", "northern pilots union", "national press unit"]) == {}
    assert initials(["npu"]) == {}


def test_a_part_of_one_name_is_that_name():
    assert fuller(["council", "fenwick council"])["council"] == "fenwick council"
    assert fuller(["council", "marl council", "fenwick council"])["council"] == "council"


def test_a_kind_is_the_one_of_that_kind_or_the_far_weightiest():
    told = {"orla": Counter(company=2), "brit": Counter(company=1)}
    assert by_kind(["company"], {"orla": 3}, told) == {"company": "orla"}
    assert by_kind(["company"], {"orla": 3, "brit": 2}, told) == {}
    assert by_kind(["company"], {"orla": 4, "brit": 2}, told) == {"company": "orla"}
    assert by_kind(["union"], {"orla": 4}, told) == {}


def read(*texts):
    return [
        reading.read(Report(f"r{n}", f"r{n}.txt", str(n), text, date="2025-06-02"))
        for n, text in enumerate(texts)
    ]


def test_one_union_under_all_its_names():
    checked = dispute.loads(
        draft(
            read(
                "The Northern Pilots Union (NPU) wants to strike. Norway wants to close the port.",
                "The union refuses to negotiate. The NPU threatened to strike.",
                "Ann Lee, who leads the Northern Pilots Union, said: “We will strike.”",
            )
        )
    )
    assert checked.errors == ()
    dms = {dm.id: dm for dm in checked.value.decision_makers}
    assert set(dms) == {"npu", "norway"}
    assert dms["npu"].name == "Northern Pilots Union"
    assert {option.id for option in dms["npu"].options} == {"npu.strike", "npu.negotiate"}


def act(name, does, report="r1", side="norway"):
    return Act(side, name, does, "wants", side, report, "words")


def test_one_act_on_things_with_other_names_is_several():
    halden = [act("buy", "Buys the Halden frigates", f"r{n}") for n in range(2)]
    plain = act("buy", "Buys the ships", "r5")
    code = act("buy", "Buys M-11 trains")
    found = dict(by_object("buy", [*halden, plain, code]))
    assert found == {"buy": [*halden, plain], "buy_m11": [code]}


def test_things_without_names_are_one():
    some = [act("buy", "Buys the ships"), act("buy", "Buys vessels")]
    assert dict(by_object("buy", some)) == {"buy": some}


def test_a_model_stays_small():
    every = [
        act(f"do{n}", "Does it all", report, side)
        for n in range(9)
        for report in ("r1", "r2")
        for side in ("norway", "iceland", "sweden", "denmark", "finland")
    ]
    found = options(every)
    assert sum(map(len, found.values())) == MOST_ALTOGETHER
    assert max(map(len, found.values())) <= MOST_OPTIONS


def test_a_foremost_party_without_a_choice_has_what_it_did():
    done = [
        Act("iceland", "recall", "Recalls its envoy", "has done", "", f"r{n}", "w")
        for n in range(4)
    ]
    found = options([act("close", "Closes the port"), *done], {"norway": 4, "iceland": 4})
    assert [option.id for option in found["iceland"]] == ["iceland.recall"]
    assert "iceland" not in options(
        [act("close", "Closes the port"), *done], {"norway": 9, "iceland": 4}
    )


def test_many_reports_know_one_without_options():
    text = draft(
        read(
            "Norway wants to close the port. Iceland slept.",
            "Norway wants to close the port. Iceland asked Norway not to close the port.",
        )
    )
    assert "#   Iceland (2 reports), wants: not norway.close (r1)" in text.splitlines()


def test_demands_that_go_to_nobody_in_particular_are_told():
    text = draft(read("Norway wants to close the port. Iceland seeks compensation."))
    assert "#   r0: Iceland: Iceland seeks compensation" in text.splitlines()
