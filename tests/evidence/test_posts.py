from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.evidence.posts import holdings
from detente.evidence.spelling import same_person, spelled
from detente.reading.records import Span


def held(text):
    return [
        (h.head, set(h.fields), set(h.houses), h.target, h.name)
        for h in holdings(text, [Span(0, len(text))])
    ]


AMBASSADOR = ("ambassador", set(), {"united states"}, "peru", "Tom Hill")
FISHERIES = ("minister", {"fisheries"}, {"norway"}, "", "Nils Haugen")
DIRECTOR = ("director", {"regional"}, {"world bank"}, "", "Ida Berg")


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("US Ambassador to Peru Tom Hill said", AMBASSADOR),
        ("Tom Hill, the U.S. ambassador to Lima and an ally", AMBASSADOR),
        ("The US ambassador in Lima, Tom Hill, said", AMBASSADOR),
        ("Tom Hill, a friend of all and Washington's ambassador to Peru, said", AMBASSADOR),
        ("U.S. Ambassador to Peru and Special Envoy for Chile Tom Hill said", AMBASSADOR),
        ("Norwegian Fisheries Minister Nils Haugen said", FISHERIES),
        ("Fisheries Minister Nils Haugen of Norway said", FISHERIES),
        ("Norway's fisheries minister, Nils Haugen, said", FISHERIES),
        ("World Bank regional director Ida Berg said", DIRECTOR),
        ("The World Bank's director for the region, Ida Berg, said", DIRECTOR),
        (
            "US Secretary of State Ann Lee said",
            ("secretary", {"state"}, {"united states"}, "", "Ann Lee"),
        ),
    ],
)
def test_a_post_is_read_in_all_its_forms(text, post):
    assert held(text) == [post]


def test_a_counterpart_holds_the_same_post_elsewhere():
    text = "Fisheries Minister Helga Bor met her Norwegian counterpart, Lars Brekke, in May"
    assert held(text)[1] == ("minister", {"fisheries"}, {"norway"}, "", "Lars Brekke")


@pytest.mark.parametrize(
    "text",
    [
        "Former US Ambassador to Peru Tom Hill said",
        "then-ambassador Tom Hill",
        "deputy Norwegian Foreign Minister Ane Lund",
        "the ambassador said nothing",
        "an ambassador, Tom Hill",
        "The minister went to Oslo in March",
        "",
    ],
)
def test_who_holds_no_post_now_is_not_read(text):
    assert not [post for post in held(text) if post[2] or post[3]]


def the(text):
    (holding,) = holdings(text, [Span(0, len(text))])
    return holding


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("US Ambassador to Peru Tom Hill", "Ambassador to Peru Jo Ray", True),
        ("US Ambassador to Peru Tom Hill", "US Ambassador to Chile Jo Ray", False),
        ("US Ambassador to Peru Tom Hill", "French Ambassador to Peru Jo Ray", False),
        ("Norwegian Foreign Minister Ane Lund", "Norway's Foreign Minister Bo Moe", True),
        ("Norwegian Foreign Minister Ane Lund", "Norway's Energy Minister Bo Moe", False),
        ("Norwegian Foreign Minister Ane Lund", "Foreign Minister Bo Moe", False),
        ("World Bank director Ida Berg", "World Bank regional director Eva Dahl", True),
        ("World Bank director Ida Berg", "World Bank president Eva Dahl", False),
    ],
)
def test_posts_are_the_same_only_where_the_words_tell(one, other, same):
    assert the(one).same_post(the(other)) is same
    assert the(other).same_post(the(one)) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Recep Tayyip Erdoğan", "Erdogan", True),
        ("Volodymyr Zelenskyy", "V. Zelensky", True),
        ("Xi Jinping", "Xi", True),
        ("Tom Barrack", "Tom Berk", False),
        ("Ingrid Solberg", "Inga Stolberg", False),
    ],
)
def test_spellings_are_one_person_and_other_names_are_not(one, other, same):
    assert same_person(one, other) is same


@given(st.text())
def test_case_and_doubled_letters_do_not_change_a_spelling(name):
    assert spelled(name.upper().lower()) == spelled(name.lower().upper().lower())
    assert not any(a == b for a, b in pairwise(spelled(name)))


@given(st.text(alphabet="ab TthHe,.'minister ofNorway", max_size=80))
def test_any_text_is_read_without_failing(text):
    for holding in holdings(text, [Span(0, len(text))]):
        assert text[slice(*holding.span)].split()
