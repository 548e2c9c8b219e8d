from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.reading.times import calendar

DAYS = st.dates(date(1001, 1, 1), date(2900, 12, 31))
GRAINS = ["day", "week", "month", "quarter", "half", "year", "decade", "century"]


@given(DAYS, st.sampled_from(GRAINS))
def test_a_stretch_holds_its_day_and_touches_the_next(day: date, grain: str) -> None:
    here = calendar.around(day, grain)
    assert here.first <= day <= here.last
    after = calendar.around(here.last + timedelta(days=1), grain)
    assert after.first == here.last + timedelta(days=1)
    assert after.value > here.value


@given(DAYS, st.integers(-500, 500), st.sampled_from(["day", "week", "month", "year"]))
def test_later_and_back_is_at_most_an_end_of_month_off(day: date, count: int, grain: str) -> None:
    back = calendar.later(calendar.later(day, count, grain), -count, grain)
    assert timedelta(0) <= day - back <= timedelta(days=3)


def test_values() -> None:
    day = date(2025, 12, 17)
    values = [calendar.around(day, grain).value for grain in [*GRAINS, "weekend"]]
    expected = "2025-12-17 2025-W51 2025-12 2025-Q4 2025-H2 2025 202 20 2025-W51-WE"
    assert " ".join(values) == expected
    assert calendar.season(2025, "WI").last == date(2026, 2, 28)
    assert calendar.week(date(2016, 1, 1)).value == "2015-W53"
    assert calendar.century(20).first == date(1901, 1, 1)


def test_the_last_of_a_month_stands_in_for_a_day_that_it_lacks() -> None:
    assert calendar.later(date(2024, 1, 31), 1, "month") == date(2024, 2, 29)


@pytest.mark.parametrize(("count", "grain"), [(10**6, "year"), (-3000, "year"), (10**8, "day")])
def test_the_calendar_ends(count: int, grain: str) -> None:
    with pytest.raises(OverflowError):
        calendar.later(date(2025, 1, 1), count, grain)
