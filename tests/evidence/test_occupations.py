"""Who is given two offices."""

from __future__ import annotations

import pytest

from detente.evidence import holders

from .cases import named, parsed


def offices(*texts):
    asked = holders.questions(parsed(*texts), named(*texts))
    return [
        (one.about, [(answer.value, answer.reports) for answer in one.answers])
        for one in asked
        if one.about.startswith("what office")
    ]


ATTORNEY = "Attorney General Tom Hill of Peru flew to London on Monday, an official said."


def test_an_office_that_one_report_alone_gives_is_held_against_that_of_the_others():
    texts = (ATTORNEY, ATTORNEY, "The Peruvian foreign minister, Tom Hill, said so on Monday.")
    ((about, answers),) = offices(*texts)
    assert about == "what office Tom Hill holds"
    assert answers == [
        ("Attorney General", ("r0", "r1")),
        ("Peruvian foreign minister", ("r2",)),
    ]


@pytest.mark.parametrize(
    "other",
    [
        "The Peruvian attorney general, Tom Hill, said so on Monday.",
        "Tom Hill, attorney general and Peruvian foreign minister, said so on Monday.",
        "The former Peruvian foreign minister, Tom Hill, said so on Monday.",
        "The Peruvian minister, Tom Hill, said so on Monday.",
        "The Peruvian foreign minister, Ann Lee, said so on Monday.",
    ],
)
def test_one_office_said_otherwise_or_two_at_once_are_none(other):
    assert not offices(ATTORNEY, ATTORNEY, other)


def test_one_against_one_tells_nothing():
    assert not offices(ATTORNEY, "The Peruvian foreign minister, Tom Hill, said so on Monday.")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Comptroller Ann Lee said so.", "Comptroller General Bo Moe said so."),
        ("Prime Minister Ann Lee of Peru spoke.", "Bo Moe, the Peruvian premier, spoke."),
        ("The Minister of Mines of Peru, Ann Lee, spoke.", "Peru's mines minister, Bo Moe, spoke."),
    ],
)
def test_one_office_has_one_holder_by_all_its_names(one, other):
    (asked,) = (q for q in holders.questions(parsed(one, other), named(one, other)) if q.clash)
    assert {answer.value for answer in asked.answers} == {"Ann Lee", "Bo Moe"}


def test_the_house_of_an_office_may_be_told_of_its_holder_elsewhere():
    texts = (
        "Economy Minister Ann Lee called it a farce.",
        "Peru's Ann Lee called it a farce.",
        "The Peruvian economy minister, Bo Moe, called it a farce.",
    )
    (asked,) = (q for q in holders.questions(parsed(*texts), named(*texts)) if q.clash)
    assert {answer.value for answer in asked.answers} == {"Ann Lee", "Bo Moe"}
