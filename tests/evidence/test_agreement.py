"""When values of one thing agree, contradict each other, or cannot be held against each other."""

from __future__ import annotations

import pytest

from detente.evidence.agreement import agree, comparable, differ, same_stage, same_unit
from detente.evidence.lexicon import Place
from detente.evidence.ranges import Range

from .values import values


def pair(one, other, dates=()):
    return [some[0] for some in values(one, other, dates=dates)]


@pytest.mark.parametrize(
    ("one", "other", "agreed"),
    [
        ("The mine is worth $250 million.", "The mine is worth $250m.", True),
        ("The mine is worth $250 million.", "The mine is worth $400 million.", False),
        ("The mine is worth $250 million.", "The mine is worth 250 million euros.", False),
        ("The mine is worth $250 million.", "The mine is worth 210 million euros.", None),
        ("The mine is worth US$250 million.", "The mine is worth A$250 million.", None),
        ("It costs $5 billion a day.", "It costs $5 billion a week.", False),
        ("It costs $5 billion a day.", "It costs $30 billion a week.", None),
        ("It costs $5 billion a day.", "It costs $5 billion.", True),
        ("Wages rise by 62 percent.", "Wages rise by 61.5 percent.", True),
        ("It was built on May 3, 2024.", "It was built on May 5, 2024.", False),
        ("It was built on May 3, 2024.", "It was built in May 2024.", True),
        ("It will end within a month.", "It will end within a year.", False),
    ],
)
def test_values_agree_contradict_or_are_of_no_common_measure(one, other, agreed):
    a, b = pair(one, other)
    assert agree(a, b) is agreed
    assert agree(b, a) is agreed


def test_a_report_cannot_date_what_came_after_it():
    early, late = pair(
        "The envoys were received on May 3.",
        "The envoys were received on May 20.",
        dates=["2025-05-05", "2025-05-21"],
    )
    assert agree(early, late) is None
    same_day = pair(
        "The duties came into force on May 3.",
        "The duties came into force on May 6.",
        dates=["2025-05-04", "2025-05-21"],
    )
    assert agree(*same_day) is False


def test_a_plan_may_be_told_of_before_its_day():
    planned, later = pair(
        "The lease was to be signed on May 3.",
        "The lease was to be signed on May 20.",
        dates=["2025-05-05", "2025-05-06"],
    )
    assert agree(planned, later) is False


def test_by_a_fifth_is_not_to_a_fifth():
    by, to = pair("The flow is cut by 20 percent.", "The flow is cut to 20 percent.")
    assert comparable(by, to)
    assert agree(by, to) is False
    rose, by = pair("Wheat rose 8 percent.", "Wheat rose by 8 percent.")
    assert agree(rose, by) is True


def test_what_is_asked_for_is_not_what_is_agreed():
    asked, agreed, told = (
        some[0]
        for some in values(
            "The union seeks a raise of 77 percent.",
            "The deal is for a raise of 62 percent.",
            "The raise is 62 percent.",
        )
    )
    assert not comparable(asked, agreed)
    assert comparable(asked, told)
    assert comparable(agreed, told)


def test_a_step_is_not_a_level():
    step, level = pair("Pay rises by $5 an hour.", "Pay rises to $63 an hour.")
    assert not comparable(step, level)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("worker", "labourer", True),
        ("radar system", "air radar system", True),
        ("crew member", "board member", False),
        ("soldier", "troop", True),
        ("tonne", "barrel", False),
        ("ton", "t", True),
        ("norwegian hostage", "norwegians", True),
        ("norwegian hostage", "danish hostage", False),
    ],
)
def test_units_are_one_by_their_nouns(one, other, same):
    assert same_unit(one, other) is same


def test_places_differ_where_neither_holds_the_other():
    norway, bergen = Place("norway"), Place("norway", "bergen")
    assert not differ(norway, bergen)
    assert differ(bergen, Place("norway", "oslo"))
    assert not differ(bergen, Range(0, 1))
    assert differ(Range(0, 1), Range(3, 4))
    assert not differ(None, norway)


def test_no_stage_goes_with_any():
    assert same_stage("", "asked")
    assert same_stage("agreed", "agreed")
    assert not same_stage("offered", "agreed")


def test_a_bare_rupee_may_be_anybodys():
    told, bare = pair("It pays 10 billion Pakistani rupees.", "It pays 10 billion rupees.")
    assert agree(told, bare)
    more = pair("It pays 10 billion Pakistani rupees.", "It pays 12 billion rupees.")
    assert agree(*more) is False


def test_the_digits_of_a_sum_survive_its_currency():
    lost = pair("It pays 244 billion CFA francs.", "It pays $244 million.")
    assert agree(*lost) is False
    other = pair("It pays 244 billion CFA francs.", "It pays $430 million.")
    assert agree(*other) is None


def test_a_bare_dollar_may_be_anybodys():
    assert agree(*pair("It paid A$506 million.", "It paid $506 million."))
    assert agree(*pair("It paid A$506 million.", "It paid $560 million.")) is False
    exchanged = pair("It paid A$506 million.", "It paid $330 million.")
    assert agree(*exchanged) is None
    assert agree(*pair("It paid A$506 million.", "It paid US$560 million.")) is None


def test_within_a_term_is_at_most_that_long():
    within = [s for s in values("The line reopens within 48 hours.")[0] if s.family == "duration"]
    longer = [
        s for s in values("The line reopens in seven to ten days.")[0] if s.family == "duration"
    ]
    shorter = [
        s for s in values("The line reopens in one to two days.")[0] if s.family == "duration"
    ]
    assert agree(within[0], longer[0]) is False
    assert agree(within[0], shorter[0])
