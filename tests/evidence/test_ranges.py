from __future__ import annotations

from decimal import Decimal
from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.evidence.ranges import Range, counted, dated, lasting, term, terms_differ
from detente.reading.records import Amount, TimeExpression


def date(first, last, text="then"):
    return TimeExpression(0, 1, text, "date", "", first, last, "day")


def duration(value, text="it"):
    return TimeExpression(0, 1, text, "duration", value)


def amount(value, text="it", *, low=None, kind="count"):
    number = None if value is None else Decimal(value)
    return Amount(0, 1, text, kind, number, None if low is None else Decimal(low), None, "ship")


def test_dates_of_different_grain_agree_where_one_lies_in_the_other():
    month, day = dated(date("2025-09-01", "2025-09-30")), dated(date("2025-09-12", "2025-09-12"))
    year_before = dated(date("2024-09-01", "2024-09-30"))
    assert not month.apart(day)
    assert month.apart(year_before)
    assert dated(date(None, None)) is None


def test_a_day_is_another_than_the_next():
    one, next_day = (dated(date(f"2025-05-0{n}", f"2025-05-0{n}")) for n in (3, 4))
    assert one.apart(next_day)


@pytest.mark.parametrize(
    ("told", "other", "apart"),
    [
        ("almost ten years ago", "2017-09-12", False),
        ("two years ago", "2017-09-12", True),
        ("some eleven months ago", "2015-12-30", False),
    ],
)
def test_the_longer_ago_the_looser(told, other, apart):
    assert dated(date("2015-01-01", "2015-12-31", told)).apart(dated(date(other, other))) is apart


def test_this_week_may_be_the_one_that_comes():
    this = TimeExpression(0, 9, "this week", "date", "2021-W37", "2021-09-13", "2021-09-19", "week")
    assert not dated(this).apart(dated(date("2021-09-22", "2021-09-22")))
    assert dated(this).apart(dated(date("2021-09-28", "2021-09-28")))


def test_last_monday_may_be_of_this_week():
    last = dated(date("2025-05-05", "2025-05-05", "last Monday"))
    assert not last.apart(dated(date("2025-05-12", "2025-05-12")))


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        (("PT90M", ""), ("PT1H30M", "about"), False),
        (("PT6H", "about"), ("PT360M", "some"), False),
        (("PT5H", "more than"), ("PT6H", ""), False),
        (("PT6H", ""), ("PT2H", ""), True),
        (("P3M", ""), ("P90D", ""), False),
        (("P21M", ""), ("P2Y", "less than"), False),
        (("P4M/P6M", ""), ("P5M", ""), False),
    ],
)
def test_durations_agree_within_what_their_words_leave_open(one, other, apart):
    a, b = (lasting(duration(value), before) for value, before in (one, other))
    assert a.apart(b) is apart


def test_what_is_no_duration_has_no_length():
    assert lasting(duration("PAST_REF"), "") is None
    assert lasting(duration("P"), "") is None


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [(182, 365, True), (182, 182, False), (182, 200, False), (10, 20, False), (91, 730, True)],
)
def test_terms_differ_where_one_is_half_as_long_again(one, other, differ):
    assert terms_differ(Range(0, one), Range(0, other)) is differ


def test_a_term_is_counted_from_the_report():
    to_april = TimeExpression(0, 1, "by April", "deadline", "2025-04", "2025-03-16", "2025-04-30")
    assert term(to_april, "2025-03-16") == Range(0, 45)
    assert term(duration("P1Y"), "2025-03-16") == Range(0, 365)
    assert term(to_april, None) is None
    assert term(date("2025-01-01", "2025-01-01"), "2025-03-16") is None


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        (amount(14), amount(40), True),
        (amount(412), amount(421), True),
        (amount(14), amount(14), False),
        (amount(2_500_000_000), amount(2_490_000_000), False),
        (amount(9, "about 9"), amount(10), False),
        (amount(None, "over 600", low=600), amount(640), False),
        (amount(None, "over 2 billion", low=2_000_000_000), amount(2_500_000_000), True),
        (amount(None, "billions", low=2_000_000_000), amount(90_000_000_000), False),
    ],
)
def test_counts_agree_within_what_their_words_leave_open(one, other, apart):
    a, b = counted(one, ""), counted(other, "")
    assert a.apart(b) is apart
    assert b.apart(a) is apart


def test_an_amount_without_bounds_is_none():
    assert counted(amount(None), "") is None
    assert counted(amount(None, "dozens", low=24), "") == Range(24, inf)
    assert counted(amount(100), "under ").low < 100


@given(st.floats(0, 1e9), st.floats(0, 1e9), st.floats(0, 1e9), st.floats(0, 1e9))
def test_ranges_that_overlap_are_never_apart(a, b, c, d):
    one, other = Range(min(a, b), max(a, b)), Range(min(c, d), max(c, d))
    overlap = max(one.low, other.low) <= min(one.high, other.high)
    assert one.apart(other) is not overlap
    assert one.apart(other) == other.apart(one)


def test_what_was_as_much_as_eight_for_an_hour_may_have_closed_at_six():
    peak, closed = counted(amount("8"), "as much as "), counted(amount("6.5"), "")
    assert not peak.apart(closed)
    assert peak.apart(counted(amount("9"), ""))
