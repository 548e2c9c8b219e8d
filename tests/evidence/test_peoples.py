"""Of which people a number of persons is."""

from __future__ import annotations

import pytest

from detente.evidence import peoples

from .cases import parsed

CHILEAN = "Peru released the 18 Chilean soldiers on Monday."
PERUVIAN = "Chile released the eighteen captured Peruvian troops on Monday."


def asked(*texts):
    every = [group for one in parsed(*texts) for group in peoples.groups(one)]
    return list(peoples.questions(every))


def test_a_group_that_one_report_gives_to_another_country():
    (one,) = asked(CHILEAN, CHILEAN, PERUVIAN)
    assert one.about == "whose the 18 (troops) are"
    assert one.kind == "actor"
    assert [(answer.value, answer.reports) for answer in one.answers] == [
        ("Chile", ("r0", "r1")),
        ("Peru", ("r2",)),
    ]


@pytest.mark.parametrize(
    "texts",
    [
        (CHILEAN, PERUVIAN),
        (CHILEAN, CHILEAN, PERUVIAN, PERUVIAN),
        (CHILEAN, f"{CHILEAN} {PERUVIAN}", PERUVIAN),
        (CHILEAN, CHILEAN, "Chile released the 17 Peruvian soldiers on Monday."),
        (CHILEAN, CHILEAN, "Chile released the 18 Peruvian teachers on Monday."),
        (CHILEAN, CHILEAN, "Chile released the 18 soldiers on Monday."),
        ("Two Chilean soldiers fell.", "Two Chilean soldiers fell.", "Two Peruvian soldiers fell."),
    ],
)
def test_groups_that_may_be_two_are_no_contradiction(texts):
    assert not asked(*texts)


def test_whose_a_group_is_may_be_told_by_an_owner():
    (one,) = peoples.groups(parsed("The army holds Chile's 18 soldiers.")[0])
    assert (one.number, one.country) == ("18", "chile")
    assert not [*peoples.groups(parsed("Peru's 18 Chilean prisoners were fed.")[0])]
