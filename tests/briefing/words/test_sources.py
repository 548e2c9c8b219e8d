"""How many sources there are, in words."""

from __future__ import annotations

import pytest

from detente.briefing.words import sources
from detente.case.touching import Footing, Touch
from detente.evidence.records import Claim, Contradiction, Source, Variant

BLOOMBERG = Source("Bloomberg", tuple(f"r{k}" for k in range(20)), ("r21",), ("r22", "r23"))
KREMLIN = Source("The Kremlin", ("r1", "r2"), speaker="russia")
MAYOR = Source("The mayor", ("r3",), speaker="anna berg")


def variant(value, *found):
    return Variant(value, ("r1",), (), max(len(found), 1), found)


def test_one_source_and_how_surely_reports_go_back_to_it():
    assert sources.independent(variant("yes", BLOOMBERG)) == (
        "one independent source (Bloomberg: 20 reports name it, 1 report credits one of those, "
        "2 reports share only its hedges or wording: inferred)"
    )


def test_several_sources_and_one_that_a_single_report_has():
    told = sources.independent(variant("no", KREMLIN, MAYOR))
    assert told == ("two independent sources (The Kremlin: 2 reports name it; The mayor: r3 alone)")


def test_what_is_only_inferred_names_nobody():
    told = sources.source(Source("wording of r4", (), (), ("r4",)))
    assert told == "wording of r4: 1 report shares only its hedges or wording: inferred"


def test_a_bare_number_where_the_sources_are_not_told():
    assert sources.independent(Variant("x", ("r1", "r2"), (), 2)) == "two independent sources"


def test_the_many_are_cut():
    told = sources.listed([Source(f"s{k}", ("r1",)) for k in range(9)])
    assert told.endswith("s3: r1 alone; 5 more")


@pytest.mark.parametrize(
    ("kind", "value", "told"),
    [
        ("date", "2025-W50", "week 50 of 2025"),
        ("date", "2025-09", "September 2025"),
        ("place", "2025-09", "2025-09"),
        ("deadline", "in six months", "in six months"),
    ],
)
def test_dates_are_spelt_for_people(kind, value, told):
    assert sources.value(kind, value) == told


def footing_of(kind, own, other):
    claim = Claim("c1", "whether it was asked", kind, (own, other))
    clash = Contradiction("x1", "c1", kind, (own, other), "why")
    return Footing((BLOOMBERG,), (Touch(claim, own, (clash,)),))


YES, NO = variant("yes", BLOOMBERG), variant("no", KREMLIN)


@pytest.mark.parametrize(
    ("says", "pair"),
    [
        ("a.pay", "[[a.pay, not a.pay]]"),
        ("not a.pay", "[[a.pay, not a.pay]]"),
        ("a.pay if b.go", '[["a.pay if b.go", "not (a.pay if b.go)"]]'),
    ],
)
def test_denied_words_can_be_left_open(says, pair):
    assert sources.unsure(says, footing_of("polarity", YES, NO)).endswith(f"unknown: {pair}.")


@pytest.mark.parametrize(
    "footing",
    [
        Footing(),
        footing_of("date", YES, NO),
        footing_of("polarity", YES, variant("no", BLOOMBERG)),
        footing_of("polarity", YES, variant("no", BLOOMBERG, KREMLIN)),
    ],
    ids=["nothing", "only a date", "the same origin", "nobody else for the one side"],
)
def test_where_no_other_origin_denies_the_words_nothing_is_advised(footing):
    assert sources.unsure("a.pay", footing) == ""


def between(kind, *variants):
    return sources.conflict(Contradiction("x", "c", kind, variants, "why"))


def test_a_denial_is_between_speakers_and_not_between_the_reports():
    told = between("polarity", variant("yes", BLOOMBERG), variant("no", KREMLIN))
    assert told == "Between Bloomberg and The Kremlin, not between the reports that pass them on."
    assert between("date", variant("1", MAYOR), variant("2", KREMLIN)).startswith("Between The")


@pytest.mark.parametrize(
    ("kind", "variants"),
    [
        ("date", (variant("1", BLOOMBERG), variant("2", BLOOMBERG))),
        ("deadline", (variant("1", MAYOR, BLOOMBERG), variant("2", MAYOR))),
        ("actor", (variant("1", MAYOR), variant("2", KREMLIN))),
        ("date", (variant("1", MAYOR, BLOOMBERG), variant("2", KREMLIN, BLOOMBERG))),
        ("date", (variant("1"), variant("2"))),
    ],
)
def test_what_is_told_differently_of_one_speaker_is_between_reports(kind, variants):
    assert between(kind, *variants) == "Between reports, which tell it differently."


def test_what_stands_against_the_words_of_a_part():
    yes, no = variant("yes", BLOOMBERG), variant("no", KREMLIN)
    against = Contradiction("x", "c", "polarity", (yes, no), "why")
    touch = Touch(Claim("c", "whether it rained", "polarity", (yes, no)), no, (against,))
    assert sources.carried(touch) == (
        "Whether it rained: “no”, one independent source (The Kremlin: 2 reports name it)."
    )
    assert sources.contradicted(touch, against).startswith(
        "“yes”, one independent source (Bloomberg: 20 reports"
    )
    many = Contradiction("x", "c", "date", (no, *(variant(f"20{k}") for k in range(10, 15))), "why")
    assert sources.contradicted(touch, many).endswith("; 3 more")


def test_a_contradiction_of_which_a_part_carries_both_sides_is_told_once():
    yes, no = variant("yes", BLOOMBERG), variant("no", KREMLIN)
    claim = Claim("c", "whether it rained", "polarity", (yes, no))
    against = Contradiction("x", "c", "polarity", (yes, no), "why")
    touches = tuple(Touch(claim, each, (against,)) for each in (yes, no, yes, no))
    told = sources.told(Footing((), touches))
    assert [fresh for _, fresh in told] == [[against], [], []]


def test_both_sides_short():
    against = Contradiction("x", "c", "date", (variant("2025-W50"), variant("2024")), "why")
    assert sources.sides(against) == "“week 50 of 2025”: one source; “2024”: one source"


@pytest.mark.parametrize(
    ("found", "told"),
    [
        ((), ""),
        ((KREMLIN,), "Its words have one source: The Kremlin (r1 and r2)."),
        (
            (KREMLIN, MAYOR),
            "Its words have two sources: The Kremlin (r1 and r2) and The mayor (r3).",
        ),
    ],
)
def test_what_the_words_go_back_to(found, told):
    assert sources.going_back(Footing(found)) == told
