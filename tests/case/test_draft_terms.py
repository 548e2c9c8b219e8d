"""Conditions and deadlines in a draft: statements where both sides are options, else comments."""

from __future__ import annotations

import pytest

from detente import dispute, reading, stability
from detente.case.drafts import draft
from detente.case.drafts.remarks import LONGEST, MOST
from detente.reading.records import Reading, Report

from ..evidence.test_stories import STORIES  # noqa: TID252  (the stories of both rooms)


def read(text, id="r1", date="2025-05-02"):  # noqa: A002
    return reading.read(Report(id, f"{id}.txt", id, text, date=date))


def loaded(text):
    checked = dispute.loads(text)
    assert checked.errors == ()
    return checked.value


def terms(text):
    """The conditional statements of the first draft of a text."""
    found = [
        statement.text
        for dm in loaded(draft([read(text)])).decision_makers
        for statement in dm.preferences.statements
    ]
    return [one for one in found if " if " in one]


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        (
            "Norway will release the boats if Iceland pays the fine.",
            "norway.release if iceland.pay",
        ),
        (
            "Norway will release the boats only if Iceland pays the fine.",
            "not norway.release if not iceland.pay",
        ),
        (
            "Norway will not release the boats until Iceland pays the fine.",
            "not norway.release if not iceland.pay",
        ),
        (
            "Norway will close the port unless Iceland pays the fine.",
            "norway.close if not iceland.pay",
        ),
        (
            "Norway will close the port if Iceland does not pay the fine.",
            "norway.close if not iceland.pay",
        ),
        (
            "Norway said it would release the boats if Iceland paid the fine.",
            "norway.release if iceland.pay",
        ),
        (
            "If Iceland pays the fine, Norway is ready to release the boats.",
            "norway.release if iceland.pay",
        ),
    ],
)
def test_terms_are_statements_of_the_one_who_sets_them(text, statement):
    assert terms(text) == [statement]


@pytest.mark.parametrize(
    "text",
    [
        "Norway will release the boats if the weather is good.",
        "Norway will release the boats in exchange for paying the fine.",
        "Norway will release the boats once the storm ends.",
    ],
)
def test_terms_with_one_side_alone_are_a_comment_with_the_words(text):
    drafted = draft([read(text)])
    assert " if " not in drafted.partition("decision_makers:")[2].partition("# Where")[0]
    assert f"#   r1: {text}" in drafted.splitlines()
    loaded(drafted)


def test_deadlines_are_comments_with_their_range_and_words():
    text = "Iceland must pay the fine within six weeks. Norway wants to close the port."
    drafted = draft([read(text), read(text, "r2")])
    line = (
        "#   2025-05-02 to 2025-06-13 (2 reports), r1: \u201cwithin six weeks\u201d: Iceland must"
    )
    assert any(one.startswith(line) for one in drafted.splitlines())


def test_a_deadline_is_never_in_the_past():
    text = "Norway wants to close the port by 3 April 2025."
    assert "#   ? to ? (1 report), r1: \u201c3 April 2025\u201d" in draft([read(text)])


def test_comments_are_bounded():
    text = " ".join(
        f"Norway will close port {n} if the weather is {'very ' * 80}bad." for n in range(20)
    )
    lines = draft([read(text)]).partition("# Conditions")[2].splitlines()
    told = [line for line in lines if line.startswith("#   r1: ")]
    assert len(told) == MOST
    assert max(map(len, told)) <= LONGEST + 20
    assert f"#   and {20 - MOST} more" in lines


HOSTILE = [
    "",
    " \n\t\n",
    ".",
    "\x00\x1b[31mNorway\x07 wants to return the boats.",
    "Norway wants to return the boats\u2028if: Iceland pays the fine: # {no}.",
    "OR wants to close the port. NOT refuses to pay. If Ltd wants to buy it.",
    "Øresund A/S wants to buy the port. øresund-a.s. refused to pay.",
    "Москва wants to close the port. 北京 refused to pay. \u202eLtd wants to pay.",
    "Norway Norway Norway wants wants to pay pay if if unless until only if.",
    "A wants to pay. B wants to pay. C wants to pay. D wants to pay. E wants to pay. F may pay.",
    "The council's council's council wants to close the council's council.",
    '"Norway wants to pay", \'Iceland said, "if Norway wants to" pay\'.',
    "decision_makers: {norway: {options: {pay: x}}}\n---\n!!python/object:os.system",
    "1st Bank wants to buy 2nd Bank if 3rd Bank pays 4th Bank by the end of May 2025.",
    "Norway will pay if Norway pays. Norway will not pay unless Norway pays.",
    "Granite " * 300 + "wants to close the quarry.",
    "The " + "very " * 900 + "old council wants to pay.",
    "norway wants to pay\r\niceland refuses to pay\r\nNORWAY WILL PAY BY MAY 2025!!!",
    "x" * 20_000,
    "Norway wants to pay, sign, close, open, buy, sell, ban, keep, cede and lift everything. " * 30,
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_the_draft_of_anything_loads_and_builds(text):
    model = loaded(draft([read(text), Reading(Report("r2", "r2.txt", "2", text))]))
    assert stability.build(model).errors == ()


@pytest.mark.parametrize("story", ["mackerel", "powerline"])
def test_the_drafts_of_the_own_stories_load_build_and_name_the_parties(story):
    files = sorted((STORIES / story).glob("*.txt"))
    model = loaded(draft(reading.read_all([reading.load(file).value for file in files])))
    parties = {"mackerel": {"iceland"}, "powerline": {"congo", "zambia"}}
    assert {dm.id for dm in model.decision_makers} == parties[story]
    assert stability.build(model).errors == ()
