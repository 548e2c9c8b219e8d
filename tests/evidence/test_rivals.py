"""Which values of several reports are of one thing, and which are of two."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.evidence import rivals
from detente.evidence.agreement import agree, exact
from detente.evidence.pools import leeway, pools
from detente.evidence.rarity import rarity

from .values import clusters, values

RELEASE = (
    "The draft obliges the upper state to release 37 billion cubic metres in a drought year.",
    "In dry years, under the draft, 37 billion cubic metres would have to be let through.",
    "It would be forced to let out 37 billion cubic metres of water whenever there is a drought.",
)


def test_an_outlier_meets_the_words_of_all_who_agree():
    (found,) = clusters(
        *RELEASE,
        "The text asks for the release of 31 billion cubic metres in every year of drought.",
        family=["number"],
    )
    assert {report for report, _words in found} == {"r0", "r1", "r2", "r3"}


def test_the_part_is_not_the_whole():
    found = clusters(
        *RELEASE,
        "The lake is designed for 74 billion cubic metres, more than any other on the continent.",
        "Turbines need 4.9 billion cubic metres behind them to be tested.",
        family=["number"],
    )
    assert [{report for report, _words in some} for some in found] == [{"r0", "r1", "r2"}]


def test_values_that_reports_carry_side_by_side_are_of_two_things():
    found = clusters(
        "Orlo holds 63 percent of the shares of the mine and 45 percent of the smelter.",
        "Orlo holds 63 percent of the shares of the mine and 45 percent of the smelter, it says.",
        family=["number"],
    )
    assert sorted(len(some) for some in found) == [2, 2]


def test_a_date_meets_another_of_the_same_event_only():
    filed = "The guild filed a complaint against the mill with the labour board on {}."
    (found,) = clusters(
        filed.format("May 14"),
        filed.format("May 14").replace("complaint", "charge"),
        "On May 15 the guild lodged its complaint against the mill with the labour board.",
        "The guild marched through the town against the mill and sang before the board on May 20.",
        family=["date"],
    )
    assert {report for report, _words in found} == {"r0", "r1", "r2"}


def test_a_day_long_past_is_of_one_event_in_whatever_words():
    (found,) = clusters(
        "The minister signed the order against the mill on February 3.",
        "The order of February 3 against the mill came as a shock, its owner says.",
        "It was on February 3 that the state laid its hand on the mill, its owner complains.",
        family=["date"],
    )
    assert len(found) == 3


def test_a_delivery_one_day_later_is_the_same():
    (found,) = clusters(
        "A barge delivered flour to the island on May 14.",
        "The island got its flour on May 14, when a barge delivered it.",
        "On May 15 a barge delivered flour to the island.",
        family=["date"],
    )
    assert len(found) == 3


def test_a_value_told_beside_another_is_held_against_the_next():
    """The threefold raise fits best, but whoever has the odd share has that raise too."""
    (found,) = clusters(
        "In the ballot 64 percent of the miners turned down a raise of 35 percent.",
        "The raise of 35 percent fell through: 64 percent of the miners voted against it.",
        "Miners rejected the raise of 35 percent, with 64 percent of them against it.",
        "Some 74 percent of the miners threw out the raise of 35 percent.",
        family=["number"],
    )[:1]
    assert {words for _report, words in found} >= {"64 percent", "74 percent"}


def test_a_term_and_a_day_to_come_are_of_one_thing():
    (found,) = clusters(
        "The old lease of the mill is extended until September 15.",
        "The lease of the mill stays in force until September 15, and then talks begin.",
        "The lease of the mill was prolonged through September 25.",
        family=["date", "deadline"],
    )
    assert len(found) == 3


def test_a_contract_and_a_delivery_have_two_dates():
    found = clusters(
        "Arland bought the patrol boats from Borland in 2017.",
        "Arland bought the patrol boats from Borland in 2019.",
        family=["date"],
    )
    assert found == []


def test_what_is_made_public_happened_then():
    (found,) = clusters(
        "The merger of the mills, announced in October 2024, pleased the guild.",
        "The merger of the mills, announced in October 2023, pleased nobody.",
        family=["date"],
    )
    assert len(found) == 2


@pytest.mark.parametrize(
    "said", ["said on {} it would close the bridge", "declared on {} that the bridge was closed"]
)
def test_a_day_after_a_verb_of_saying_is_that_of_the_saying(said):
    found = clusters(
        f"The ministry {said.format('Monday')}.",
        f"The ministry {said.format('Tuesday')}.",
        family=["date", "deadline"],
    )
    assert found == []


def test_what_was_said_on_a_day_did_not_happen_then():
    found = clusters(
        "The minister said on Monday that the bridge would stay closed.",
        "The minister said on Tuesday that the bridge would stay closed.",
        family=["date"],
    )
    assert found == []


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0)])
def test_the_order_of_the_reports_changes_nothing(order):
    found = clusters(*(RELEASE[k] for k in order), family=["number"])
    assert [len(some) for some in found] == [3]


def test_an_exact_figure_needs_hardly_a_shared_word():
    (found,) = clusters(
        "Some 1,050 tonnes wait in drums at the railhead.",
        "The cargo of the barge amounts to 1,050 tonnes, brokers at the railhead reckon.",
        family=["number"],
    )
    assert len(found) == 2
    (one,), (round_,) = values("It holds 1,050 tonnes.", "It holds 200 tonnes.")
    assert exact(one) == "=105"
    assert exact(round_) == ""


def test_the_exact_values_come_first():
    (loose,), (day,), (vague,), (sum_,) = values(
        "It was built in 2019.",
        "It was built on May 3, 2019.",
        "It cost billions of dollars.",
        "It cost $640 million.",
    )
    assert leeway(day) < leeway(loose)
    assert leeway(sum_) < leeway(vague)


@settings(max_examples=20, deadline=None)
@given(st.permutations(range(6)))
def test_every_value_is_in_exactly_one_pool(order):
    texts = [
        f"The dam holds {n} million litres and cost ${m} million."
        for n in (3, 4, 5)
        for m in (7, 9)
    ]
    found = [slot for some in values(*(texts[k] for k in order)) for slot in some]
    rare = rarity((slot.report, slot.around.words) for slot in found)
    pooled = [slot for pool in pools(found, rare) for slot in pool.slots]
    assert sorted(map(id, pooled)) == sorted(map(id, found))
    assert sum(map(len, rivals.clusters(found, rare))) <= len(found)


def test_two_shares_exchanged_are_held_each_against_its_own():
    found = clusters(
        "The mine yields 2 percent of the zinc of the world and 7 percent of the revenue.",
        "The mine yields 2 percent of the zinc of the world, the ministry of Norland reckons.",
        "The mine yields 7 percent of the revenue, the ministry reckons.",
        "The mine yields 7 percent of the zinc of the world and 2 percent of the revenue.",
        family=["number"],
    )
    told = [{(report, words) for report, words in some} for some in found]
    assert {("r0", "2 percent"), ("r1", "2 percent"), ("r3", "7 percent")} in told
    assert {("r0", "7 percent"), ("r2", "7 percent"), ("r3", "2 percent")} in told


def test_a_share_is_of_what_its_first_letters_say_too():
    (long,), (short,) = values(
        "It makes up 7 percent of the gross domestic product.", "It makes up 7 percent of GDP."
    )
    assert "gdp" in long.whole & short.whole


def test_terms_that_are_given_are_held_against_each_other():
    given_, own, told = values(
        "The order gives the firms 30 days to drop the plan.",
        "The firms now have 90 days to undo the plan.",
        "The fair lasted 30 days.",
    )
    assert [slot.counted for slot in (*given_, *own, *told)] == ["$granted", "$granted", ""]


def test_a_sum_a_year_is_not_the_same_sum_over_all_years():
    (yearly,), (_years, total) = values(
        "The lease pays the town 30 million dollars a year.",
        "The lease pays the town 30 million dollars over 12 years.",
    )
    assert agree(yearly, total) is False


def test_no_length_is_the_day_of_a_saying():
    (found,) = values("The two sides had agreed on a term of just 45 days.")
    assert [slot.spoken for slot in found if slot.family == "duration"] == [False]
