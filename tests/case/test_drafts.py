from __future__ import annotations

import pytest

from detente import dispute, reading, stability
from detente.case import open_case
from detente.case.drafts import draft
from detente.case.drafts.acts import Act, acts
from detente.case.drafts.parties import parties
from detente.case.drafts.quoting import LONGEST, quoted
from detente.case.drafts.vocabulary import is_for_good
from detente.case.drafts.weighing import Drafted, dm_id, options
from detente.evidence.outlets import press
from detente.evidence.parsed import Parsed
from detente.evidence.persons import who
from detente.reading.records import Reading, Report

from ..evidence.reports import S400  # noqa: TID252  (the example that both rooms are held to)


def read(text, id="r1", date="2025-06-02"):  # noqa: A002
    return reading.read(Report(id, f"{id}.txt", "0" * 64, text, date=date))


def sides(parsed):
    known = press(())
    return parties([parsed], who([parsed], known), known)


def found(text):
    parsed = Parsed(read(text))
    return list(acts(parsed, sides(parsed)))


def told(text):
    return [(a.side, a.name, a.how, a.by) for a in found(text)]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Norway wants to return the boats.", ("norway", "return", "wants", "norway")),
        ("Norway plans to give back the boats.", ("norway", "return", "wants", "norway")),
        ("Oslo refused to pay the fine.", ("norway", "pay", "refuses", "norway")),
        ("Norway does not want to pay the fine.", ("norway", "pay", "refuses", "norway")),
        (
            "Iceland asked Norway to release the boats.",
            ("norway", "release", "is asked", "iceland"),
        ),
        ("Iceland demands that Norway release them.", ("norway", "release", "is asked", "iceland")),
        ("Norway may close the port.", ("norway", "close", "may", "")),
        ("Norway will not close the port.", ("norway", "close", "refuses", "norway")),
        ("Norway is expected to lift the ban.", ("norway", "lift", "is expected", "")),
        ("Norway is looking for ways to return them.", ("norway", "return", "wants", "norway")),
        ("Norway's wish to buy the boats is old.", ("norway", "buy", "wants", "norway")),
    ],
)
def test_what_a_party_may_wants_is_asked_or_refuses_to_do(text, act):
    assert told(text) == [act]


@pytest.mark.parametrize(
    "text",
    [
        "Norway returned nothing in 2005.",
        "The boats may sink.",
        "He wants to pay.",
        "Norway sleeps.",
        "",
    ],
)
def test_what_is_no_act_of_a_party_is_left_out(text):
    assert told(text) == []


def test_two_who_agree_each_may_do_it():
    assert [act[0] for act in told("Norway and Iceland have agreed to suspend the talks.")] == [
        "norway",
        "iceland",
    ]


def test_acts_that_cannot_be_undone_are_known():
    assert is_for_good("destroy")
    assert not is_for_good("return")


def test_letting_takes_its_object_along():
    (act,) = found("Iceland pressed Norway to let Denmark join the pact.")
    assert act.does == "Lets Denmark join the pact"


@pytest.mark.parametrize(
    ("side", "expected"),
    [
        ("united states", "united_states"),
        ("côte d'ivoire", "c_te_d_ivoire"),
        ("2nd", "dm_2nd"),
        ("or", "dm_or"),
        ("море", "dm_43c_43e_440_435"),
    ],
)
def test_ids_of_decision_makers_are_plain(side, expected):
    assert dm_id(side) == expected


def act(side, name, report, how="wants", does="Returns the boats"):
    return Act(side, name, does, how, side if how == "wants" else "", report, "words")


def test_options_come_by_how_many_reports_speak_of_them():
    every = [act("norway", "return", f"r{n}") for n in range(7)]
    every += [act("iceland", "pay", f"r{n}") for n in range(3)]
    every += [act("norway", "buy", f"r{n}") for n in range(2)]
    found = options(every)
    assert list(found) == ["norway", "iceland"]
    assert [option.id for option in found["norway"]] == ["norway.return", "norway.buy"]


def test_what_one_of_many_reports_thinks_possible_is_left_out():
    every = [act("norway", "return", f"r{n}") for n in range(7)]
    every += [act("norway", "buy", "r1", how="may"), act("norway", "sell", "r1", how="refuses")]
    assert [o.name for o in options(every)["norway"]] == ["return", "sell"]


def test_the_wording_with_an_object_goes_first():
    every = (
        act("norway", "return", "r1", does="Returns them"),
        act("norway", "return", "r2", does="Returns them"),
        act("norway", "return", "r3", does="Returns the boats"),
    )
    assert Drafted("norway", "return", every).does == "Returns the boats"


def loaded(text):
    checked = dispute.loads(text)
    assert checked.errors == ()
    return checked.value


def test_a_draft_loads_and_quotes_its_reports(tmp_path):
    text = "Iceland wants to sign the pact. Iceland asked Norway to release the boats."
    other = "Norway refused to release the boats. Iceland plans to sign the pact."
    readings = [read(text, "r1"), read(other, "r2", "2025-06-05")]
    drafted = draft(readings)
    model = loaded(drafted)
    assert model.as_of.isoformat() == "2025-06-05"
    assert {option.id: option.moves for option in model.options} == {
        "iceland.sign": "take",
        "norway.release": "both",
    }
    says = {dm.id: [s.text for s in dm.preferences.statements] for dm in model.decision_makers}
    assert says == {"iceland": ["iceland.sign", "norway.release"], "norway": ["not norway.release"]}
    (tmp_path / "reports").mkdir()
    (tmp_path / "dispute.yaml").write_text(drafted, encoding="utf-8")
    for one in readings:
        (tmp_path / "reports" / f"{one.report.id}.txt").write_text(one.report.text, "utf-8")
    assert [f for f in open_case(tmp_path).findings if f.code.startswith("E")] == []


def test_what_is_contradicted_is_named():
    yes = "Iceland offered Norway a smaller share of the catch, officials said."
    no = "Iceland did not offer Norway a smaller share of the catch, its minister said."
    wish = "Norway wants to buy the boats."
    text = draft([read(f"{yes} {wish}", "r1"), read(no, "r2")])
    assert "unknown: [[A, B]]" in text
    assert "Told as done and denied" in text
    loaded(text)


@pytest.mark.parametrize(
    "readings",
    [[], [Reading(Report("r1", "r1.txt", "0" * 64, "Norway wants to pay."))]],
    ids=["no reports", "not read"],
)
def test_without_acts_the_draft_still_loads(readings):
    text = draft(readings)
    assert "No report says" in text
    loaded(text)


@pytest.mark.parametrize(
    "text",
    [
        'Norway wants to return the "boats": {a: [b]} # c.',
        "Norway wants to return\nthe\tboats.\n\nNorway wants to return\nthe\tboats.",
        "Norway wants to return the boats \x1b[31m now\x07.",
        "Norway wants to return the b\N{RIGHT-TO-LEFT OVERRIDE}oats.",
        "Norway wants to return the " + "very " * 200 + "old boats.",
    ],
)
def test_hostile_words_leave_the_draft_sound(text):
    model = loaded(draft([read(text)]))
    assert [option.id for option in model.options] == ["norway.return"]
    for anchor in model.options[0].because:
        assert len(anchor.words) <= LONGEST


def test_quoted_text_is_one_line():
    assert quoted('a "b"\n\x1b') == '"a \\"b\\" \N{REPLACEMENT CHARACTER}"'


def test_the_draft_of_the_s400_dispute_loads_builds_and_has_what_it_must():
    loaded_reports = [reading.load(file).value for file in sorted(S400.glob("*.txt"))]
    model = loaded(draft(reading.read_all([report for report in loaded_reports if report])))
    assert {dm.id for dm in model.decision_makers} == {"turkey", "united_states", "russia"}
    ids = {option.id for option in model.options}
    assert {"turkey.return", "united_states.allow", "russia.take_back"} <= ids
    space = stability.build(model)
    assert space.errors == ()
    assert space.value.count == 2 ** len(ids)
    assert all(option.because for option in model.options)
