"""Whose post it is where a report does not say."""

from __future__ import annotations

import pytest

from detente.evidence import belonging, holders
from detente.evidence.posts import holdings
from detente.reading.records import Span

from .cases import named, parsed

LEE = "The Peruvian agriculture minister, Ann Lee, said so."
MOE = "Agriculture Minister Bo Moe said so."


def settled(*texts):
    told = [
        (f"r{number}", one)
        for number, text in enumerate(texts)
        for one in holdings(text, [Span(0, len(text))])
    ]
    return [(one.name, set(one.houses)) for _report, one in belonging.settled(told)]


@pytest.mark.parametrize(
    ("texts", "house"),
    [
        ((LEE, LEE, MOE), {"peru"}),
        ((LEE, MOE), set()),
        ((LEE, LEE, MOE, MOE), set()),
        ((LEE, "The Chilean agriculture minister, Tom Ek, said so.", MOE), set()),
        ((LEE, LEE, "Chile shrugged, Agriculture Minister Bo Moe said."), set()),
        ((LEE, LEE, "Trade Minister Bo Moe said so."), set()),
    ],
)
def test_one_told_by_one_report_is_held_against_the_usual_one(texts, house):
    assert settled(*texts)[-1] == ("Bo Moe", house)


def test_foreign_ministers_are_those_of_many_states():
    lee, moe = "The Peruvian foreign minister, Ann Lee, spoke.", "Foreign Minister Bo Moe spoke."
    assert settled(lee, lee, moe)[-1] == ("Bo Moe", set())


def test_a_defence_secretary_whom_three_tell_is_that_of_the_case():
    lee, moe = (
        "The Peruvian defence secretary, Ann Lee, said so.",
        "Defence Secretary Bo Moe spoke.",
    )
    assert settled(lee, moe, moe, moe)[-1] == ("Bo Moe", {"peru"})
    assert settled(lee, lee, lee, moe)[-1] == ("Bo Moe", set())


def test_the_post_has_two_holders_then():
    texts = (LEE, LEE, MOE)
    (asked,) = (q for q in holders.questions(parsed(*texts), named(*texts)) if q.clash)
    assert [answer.value for answer in asked.answers] == ["Ann Lee", "Bo Moe"]


def test_affairs_are_no_first_name():
    text = "Minister of Foreign Affairs Bo Moe met the Foreign Affairs Secretary Ann Lee."
    assert [one.name for one in holdings(text, [Span(0, len(text))])] == ["Bo Moe", "Ann Lee"]


@pytest.mark.parametrize(
    ("one", "same", "bare", "house"),
    [
        (
            "Peru's jobs minister, Ann Lee, spoke.",
            "Federal Jobs Minister",
            "Labour Minister",
            "peru",
        ),
        ("Erin's First Minister, Ann Lee, spoke.", "First Minister", "First Minister", "erin"),
    ],
)
def test_one_office_has_many_names(one, same, bare, house):
    told = settled(one, f"{same} Ann Lee spoke.", f"{bare} Bo Moe spoke.")
    assert told[-1] == ("Bo Moe", {house})


def test_where_no_report_tells_the_house_all_mean_one():
    one, other = "Energy Secretary Ann Lee spoke.", "Energy Secretary Bo Moe spoke."
    assert (
        settled(one, one, one, one, other, other)[-1][1] == settled(one, one, other)[0][1] != set()
    )
    assert settled(one, one, other, other)[-1] == ("Bo Moe", set())
    assert settled(one, one)[-1] == ("Ann Lee", set())


def test_whoever_is_joined_by_a_comma_and_is_another_one():
    text = "The Chilean prime minister, Bo Moe, and the Peruvian president, Ann Lee Hansen, met."
    told = [(one.head, one.name) for one in holdings(text, [Span(0, len(text))])]
    assert ("president", "Bo Moe") not in told
