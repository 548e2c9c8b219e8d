from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.briefing.figures.time_axis import _scaled, axis_of
from detente.briefing.figures.time_eras import CROWDED, LONE, MOST_ERAS, cuts

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


def crowded(axis, days):
    places = [axis.x(day) for day in sorted(days)]
    return sum(after - before < CROWDED for before, after in pairwise(places))


@given(NEAR, st.data())
def test_no_other_break_would_part_more_days(days, data):
    """Against any one break, drawn at random, by what the reader sees: crowded days and breaks."""
    ordered = sorted(days)
    ends = cuts(ordered, WIDTH)
    if len(ends) == 2 and len(ordered) > 2:
        other = data.draw(st.integers(1, len(ordered) - 1))
        halves = [ordered[:other], ordered[other:]]
        before = crowded(axis_of(days, WIDTH), days)
        gaps = sorted((b - a).days for a, b in pairwise(ordered))
        if (ordered[other] - ordered[other - 1]).days > 3 * gaps[len(gaps) // 2]:
            assert crowded(_scaled(halves, WIDTH), days) + 2 >= before


def test_a_week_in_the_middle_of_a_year_is_parted_though_longer_silences_lie_elsewhere():
    week = {date(2025, 12, day) for day in range(5, 19)}
    far = {date(2013, 1, 1), date(2017, 12, 31), date(2024, 9, 1), date(2025, 9, 25)}
    later = {date(2026, 4, 17), date(2026, 6, 18), date(2026, 12, 31)}
    axis = axis_of(week | far | later, WIDTH)
    assert axis.x(date(2025, 12, 6)) - axis.x(date(2025, 12, 5)) >= CROWDED


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
