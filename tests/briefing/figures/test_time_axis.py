from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.briefing.figures.time_axis import _scaled, axis_of
from detente.briefing.figures.time_eras import LONE, MOST_ERAS, PRICE, QUIET, ROOM

DAYS = st.sets(st.dates(), min_size=1, max_size=30)
NEAR = st.sets(st.dates(date(2025, 11, 1), date(2026, 2, 1)), min_size=1, max_size=20)
WIDTH = 720.0


@given(DAYS | NEAR)
def test_later_is_further_right(days):
    axis = axis_of(days, WIDTH)
    places = [axis.x(day) for day in sorted(days)]
    assert all(before < after for before, after in pairwise(places))
    assert places[0] >= 0
    assert places[-1] <= WIDTH + 1e-6


@given(DAYS | NEAR)
def test_eras_follow_each_other_with_room_between_and_hold_every_day(days):
    axis = axis_of(days, WIDTH)
    assert len(axis.eras) <= MOST_ERAS
    for before, after in pairwise(axis.eras):
        assert before.last < after.first
        assert before.right < after.left
    assert all(era.right - era.left >= LONE - 1e-6 for era in axis.eras)
    assert all(any(era.first <= day <= era.last for era in axis.eras) for day in days)


@given(NEAR, st.dates())
def test_any_other_day_has_a_place_too(days, day):
    assert 0 <= axis_of(days, WIDTH).x(day) <= WIDTH + 1e-6


@given(NEAR)
def test_within_an_era_the_scale_is_even(days):
    for era in axis_of(days, WIDTH).eras:
        for day in sorted(days):
            if era.days and era.first <= day <= era.last:
                share = (day - era.first).days / era.days
                assert era.x(day) == pytest.approx(era.left + share * (era.right - era.left))


def test_even_years_are_not_broken():
    assert len(axis_of({date(year, 1, 1) for year in range(2000, 2020)}, WIDTH).eras) == 1


def test_a_week_after_years_gets_a_scale_of_its_own():
    years = {date(2017, 9, 1), date(2019, 7, 12), date(2020, 12, 14)}
    week = {date(2025, 12, day) for day in range(12, 20)}
    axis = axis_of(years | week, WIDTH)
    assert axis.eras[-1].first == date(2025, 12, 12)
    assert axis.x(date(2025, 12, 13)) - axis.x(date(2025, 12, 12)) > 14


def crowding(axis, days):
    """What neighbouring days lack in room, as a reader would measure it."""
    places = [axis.x(day) for day in sorted(days)]
    return sum(max(0.0, 1 - (after - before) / ROOM) for before, after in pairwise(places))


@given(NEAR, st.data())
def test_no_single_break_would_be_better_than_those_chosen(days, data):
    ordered = sorted(days)
    other = data.draw(st.integers(1, max(1, len(ordered) - 1)))
    gaps = [(after - before).days for before, after in pairwise(ordered)]
    if len(ordered) > 1 and gaps[other - 1] > QUIET * sorted(gaps)[len(gaps) // 4]:
        chosen = axis_of(days, WIDTH)
        price = PRICE * (len(chosen.eras) - 1)
        broken = _scaled([ordered[:other], ordered[other:]], WIDTH)
        assert crowding(chosen, days) + price <= crowding(broken, days) + PRICE + 1e-6


def test_a_week_in_the_middle_of_a_year_is_parted_though_longer_silences_lie_elsewhere():
    week = {date(2025, 12, day) for day in range(5, 19)}
    far = {date(2013, 1, 1), date(2017, 12, 31), date(2024, 9, 1), date(2025, 9, 25)}
    later = {date(2026, 4, 17), date(2026, 6, 18), date(2026, 12, 31)}
    axis = axis_of(week | far | later, WIDTH)
    assert axis.x(date(2025, 12, 6)) - axis.x(date(2025, 12, 5)) > 10


def test_a_day_in_a_break_stands_in_its_middle():
    axis = axis_of({date(2000, 1, d) for d in range(1, 9)} | {date(2025, 1, 1)}, WIDTH)
    assert len(axis.eras) == 2
    middle = (axis.eras[0].right + axis.eras[1].left) / 2
    assert axis.x(date(2010, 5, 5)) == middle


def test_one_day_is_an_era_of_its_own():
    (era,) = axis_of({date(2025, 1, 1)}, WIDTH).eras
    assert era.days == 0
    assert era.left < era.x(date(2025, 1, 1)) < era.right


def test_no_day_is_wrong_use():
    with pytest.raises(ValueError, match="needs a day"):
        axis_of(set(), WIDTH)
