"""What a time expression means in its sentence."""

from __future__ import annotations

from datetime import date

import pytest

from .values import values


def times(text, day="2025-06-18"):
    (found,) = values(text, dates=[day])
    return [slot for slot in found if slot.family in {"date", "deadline", "duration"}]


def day(iso):
    return date.fromisoformat(iso).toordinal()


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("The mill will open in March.", "2026-03-01"),
        ("The mill opened in March.", "2025-03-01"),
        ("The licence runs through the end of January.", "2026-01-21"),
        ("The mill opened in March 2024.", "2024-03-01"),
        ("The mill opened on May 9.", "2025-05-09"),
    ],
)
def test_a_month_without_a_year_goes_by_the_tense(text, first):
    (one,) = times(text)
    assert one.day.low == day(first)


def test_what_lies_ahead_is_a_day_and_a_term():
    (one,) = times("The mill will open on September 1.")
    assert one.family == "deadline"
    assert one.day.low == day("2025-09-01")
    assert one.term.high == 75


def test_a_length_to_come_is_a_term_as_well():
    found = times("The owner promised to pay in about ninety days.")
    assert {one.family for one in found} >= {"deadline"}
    assert not [one for one in times("It was the first strike in ten years.") if one.term]


@pytest.mark.parametrize(
    "text",
    [
        "BERGEN, June 17 - A ferry ran aground.",
        "The ferry ran aground the day before the vote.",
        "The offer was made before the autumn.",
    ],
)
def test_a_dateline_and_what_hangs_on_another_day_date_nothing(text):
    assert [one for one in times(text) if one.day] == []


def test_a_week_ago_today_is_not_today():
    assert day("2025-06-18") not in {
        one.day.low for one in times("A week ago today a ferry ran aground.") if one.day
    }


def test_the_year_of_a_month_may_stand_before_it():
    found = times("They signed the lease two years ago, in May.")
    assert [one.shown for one in found if one.day] == ["2023"]


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("The letter came eight hours before the broadcast.", 8),
        ("The letter came a full two days before the broadcast.", 48),
        ("He had an hour's notice.", 1),
    ],
)
def test_a_lead_is_a_length_before_something_else(text, hours):
    leads = [one for one in times(text) if one.lead]
    assert [one.family for one in leads] == ["duration"]
    assert leads[0].value.low <= hours <= leads[0].value.high


def test_the_day_of_a_rate_is_no_length():
    assert times("The strike costs $5 million a day.") == []


def test_nights_and_spoken_days_leave_a_day_open():
    night, plain = (times(f"The ship sailed {when}.")[0] for when in ("last night", "on Monday"))
    assert night.day.slack == 1
    assert plain.day.slack == 0


def test_without_a_date_of_the_report_only_whole_dates_are_known():
    found = times("The ship sailed on May 3, 2024, and will be back within a month.", None)
    assert [one.day.low for one in found if one.day] == [day("2024-05-03")]
    assert [one.term.high for one in found if one.term] == [pytest.approx(30, abs=1)]


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("The ministry announced a levy on timber from June 2.", False),
        ("The ministry announced a levy on timber as of June 2.", False),
        ("The minister announced a levy of a tenth, the harbour said on June 2.", True),
    ],
)
def test_the_day_from_which_something_holds_is_no_day_of_saying(text, spoken):
    (found,) = values(text)
    assert [slot.spoken for slot in found if slot.family in {"date", "deadline"}] == [spoken]
