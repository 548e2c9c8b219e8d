"""Who is given two offices."""

from __future__ import annotations

import pytest

from detente.evidence import holders

from .cases import named, parsed


def offices(*texts, **given):
    asked = holders.questions(parsed(*texts, **given), named(*texts, **given))
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
        ("Energy Minister Tom Hill spoke.", "Peruvian Prime Minister Tom Hill spoke."),
        ("The Peruvian President, Tom Hill, spoke.", "Prime Minister Tom Hill spoke."),
        ("Peru's foreign ministry spokesman Tom al-Hill spoke.", "Premier Tom al-Hill spoke."),
        ("Press Secretary Tom Hill spoke.", "President Tom Hill of Peru spoke."),
        ("Peruvian Prime Minister Tom Hill spoke.", "The ambassador to Chile, Tom Hill, spoke."),
        ("Trade Minister Sato Ann of Peru spoke.", "Prime Minister Ann Sato of Peru spoke."),
    ],
)
def test_who_heads_a_state_or_its_government_holds_no_lower_office(one, other):
    assert len(offices(one, other)) == 1
    assert len(offices(other, one)) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Foreign Minister Tom Hill of Peru spoke.", "Peruvian Prime Minister Tom Hill spoke."),
        ("Senate President Tom Hill spoke.", "The Peruvian trade minister, Tom Hill, spoke."),
        ("Prime Minister Tom Hill's spokesman, Bo Moe, spoke.", "Prime Minister Bo Hill spoke."),
        ("Energy Minister Tom Hill spoke.", "Peruvian Prime Minister Ann Hill spoke."),
        ("Tom Hill, the trade minister, spoke.", "The former prime minister, Tom Hill, spoke."),
    ],
)
def test_what_one_may_be_at_once_and_what_two_are_is_no_contradiction(one, other):
    assert not offices(one, other)


def test_who_was_a_minister_may_be_prime_minister_later():
    texts = ("Energy Minister Tom Hill spoke.", "Peruvian Prime Minister Tom Hill spoke.")
    assert offices(*texts, dates=("2024-03-01", "2024-03-09"))
    assert not offices(*texts, dates=("2023-03-01", "2024-03-09"))


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


def test_a_consul_is_no_ambassador_and_a_country_has_many_consuls():
    consul = "Tom Hill, the consul general in Osaka, spoke."
    ((_about, answers),) = offices(consul, consul, "Peru's ambassador to Japan, Tom Hill, spoke.")
    assert [value for value, _reports in answers] == [
        "consul general in Osaka",
        "Peru's ambassador to Japan",
    ]
    assert not offices(consul, consul, "Ann Lee, the consul general in Kobe, spoke.")
