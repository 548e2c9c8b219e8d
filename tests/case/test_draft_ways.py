"""The ways in which reports tell of acts: who does them, who wants them, and which are none."""

from __future__ import annotations

import pytest

from detente import reading
from detente.case.drafts.acts import acts
from detente.case.drafts.parties import parties
from detente.evidence.outlets import press
from detente.evidence.parsed import Parsed
from detente.evidence.persons import who
from detente.reading.records import Report


def told(text, date="2025-06-02", outlet="Fenwick Echo"):
    report = Report("r1", "r1.txt", "0" * 64, text, date=date, outlet=outlet)
    parsed = Parsed(reading.read(report))
    known = press([report])
    sides = parties([parsed], who([parsed], known), known)
    return [(a.side, a.name, a.how, a.by) for a in acts(parsed, sides)]


WANTS = ("norway", "close", "wants", "norway")
REFUSES = ("norway", "close", "refuses", "norway")


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Norway is ready to close the port.", WANTS),
        ("Norway remains willing to close the port.", WANTS),
        ("Norway reserved the right to close the port.", WANTS),
        ("Norway threatened to close the port.", WANTS),
        ("Norway intends to start closing the port.", WANTS),
        ("Norway's decision to close the port came late.", WANTS),
        ("The decision of Norway to close the port came late.", WANTS),
        ("Norway is unwilling to close the port.", REFUSES),
        ("Norway has no intention to close the port.", REFUSES),
        ("Norway ruled out closing the port.", REFUSES),
        ("Norway decided not to close the port.", REFUSES),
        ("Norway did not refuse to close the port.", WANTS),
        ("Norway said that it will close the port.", ("norway", "close", "will", "norway")),
        ("Norway did not close the port.", ("norway", "close", "has not", "")),
        ("Norway has closed the port.", ("norway", "close", "has done", "")),
        ("Norway was asked to close the port.", ("norway", "close", "is asked", "")),
    ],
)
def test_wishes_refusals_and_what_was_done(text, act):
    assert told(text) == [act]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "Iceland urged Norway to hold off closing the port.",
            ("norway", "close", "is asked not to", "iceland"),
        ),
        (
            "Iceland asked Norway not to close the port.",
            ("norway", "close", "is asked not to", "iceland"),
        ),
        (
            "Iceland accused Norway of refusing to close the port.",
            ("norway", "close", "refuses", "norway"),
        ),
        (
            "Norway must close the port, Iceland said.",
            ("norway", "close", "is asked", "iceland"),
        ),
        (
            "Iceland demanded compensation from Norway.",
            ("norway", "refund", "is asked", "iceland"),
        ),
        ("Iceland seeks compensation.", ("", "refund", "is asked", "iceland")),
        (
            "Norway rejected any suspension of the talks.",
            ("norway", "suspend", "refuses", "norway"),
        ),
        ("Norway accepted no suspension.", ("norway", "suspend", "refuses", "norway")),
    ],
)
def test_what_is_asked_of_another(text, act):
    assert told(text) == [act]


@pytest.mark.parametrize(
    "text",
    [
        "Norway met Iceland. It intends to close the port.",
        "Norway, which met Iceland, wants to close the port.",
        'Norway\'s minister Nils Haugen said: "We want to close the port."',
        "OSLO - Norway wants to close the port.",
        "Norway's ministers met Iceland and want to close the port.",
        "The Norwegian foreign ministry wants to close the port.",
    ],
)
def test_whoever_stands_for_the_one_who_wants(text):
    assert WANTS in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "The port will be closed.",
        "The dust may spread. It may close the port.",
        "Norwegian fishermen want to close the port.",
        "Nobody told Norway that Iceland closed it.",
        "Norway wanted to close the port in 2009.",
    ],
)
def test_what_is_not_told_of_the_country(text):
    assert [act for act in told(text) if act[0] == "norway" and act[2] != "has done"] == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Norway wants to christen the ferry.", "christen"),
        ("Norway wants to think.", None),
        ("Norway wants to take part.", None),
        ("Norway may christen the ferry.", None),
    ],
)
def test_verbs_that_are_not_listed_count_where_somebody_wants_what_they_tell(text, name):
    assert [act[1] for act in told(text)] == [name] * (name is not None)


def test_a_statement_of_its_own_says_we():
    text = (
        "We want to sell the quarry. Granite Holdings met the council. Granite Holdings objected."
    )
    said = told(text, outlet="Granite Holdings (company statement)")
    assert ("granite holdings", "sell", "wants", "granite holdings") in said


def test_a_present_wish_is_never_history():
    assert told("Norway means to close the port in July.", date="2025-03-02") == [WANTS]
