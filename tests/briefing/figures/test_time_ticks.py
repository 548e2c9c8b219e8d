from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.briefing.figures.time_axis import Era
from detente.briefing.figures.time_ticks import ROOM, length_name, span_name, ticks

ERAS = st.builds(
    lambda days, width: Era(min(days), max(days), 0.0, width),
    st.tuples(st.dates(), st.dates()),
    st.floats(60, 720),
)


@given(ERAS)
def test_ticks_lie_in_their_era_and_have_room(era):
    found = ticks(era)
    assert all(era.first <= tick.day <= era.last for tick in found)
    assert len(found) <= (era.right - era.left) / ROOM + 2
    assert [tick.day for tick in found] == sorted({tick.day for tick in found})


@given(ERAS)
def test_no_two_names_stand_on_each_other(era):
    places = [era.x(tick.day) for tick in ticks(era)]
    assert all(b - a >= 0.6 * ROOM for a, b in pairwise(places))


@pytest.mark.parametrize(
    ("first", "last", "names"),
    [
        ("2001-01-01", "2004-06-01", ["2001", "Jul", "2002", "Jul", "2003", "Jul", "2004"]),
        ("1903-01-01", "2003-01-01", ["1910", "1920", "1930", "1940", "1950", "1960", "1970"]),
        ("2025-09-10", "2026-02-20", ["Oct", "Nov", "Dec", "2026", "Feb"]),
        ("2025-12-12", "2025-12-18", [f"{day} Dec" for day in range(12, 19)]),
        ("2025-12-10", "2026-01-10", ["15 Dec", "22 Dec", "29 Dec", "5 Jan"]),
        ("2025-12-12", "2025-12-12", []),
    ],
)
def test_round_days(first, last, names):
    era = Era(date.fromisoformat(first), date.fromisoformat(last), 0, 460)
    assert [tick.name for tick in ticks(era)][: len(names) or 1] == names


def test_where_no_two_round_days_fall_the_ends_are_named():
    era = Era(date(2025, 11, 20), date(2025, 12, 20), 0, 60)
    assert [tick.name for tick in ticks(era)] == ["20 Nov", "20 Dec"]
    assert [tick.name for tick in ticks(Era(era.first, era.last, 0, 40))] == ["20 Nov"]


@pytest.mark.parametrize(
    ("first", "last", "name"),
    [
        ("2019-07-17", "2019-07-17", "17 Jul 2019"),
        ("2025-12-01", "2025-12-31", "Dec 2025"),
        ("2019-07-01", "2019-12-20", "Jul – Dec 2019"),
        ("2025-09-01", "2026-06-01", "Sep 2025 – Jun 2026"),
        ("2017-09-01", "2020-12-14", "2017 – 2020"),
    ],
)
def test_spans_are_named_as_finely_as_they_are_short(first, last, name):
    assert span_name(date.fromisoformat(first), date.fromisoformat(last)) == name


@pytest.mark.parametrize(
    ("days", "name"),
    [
        (1, "1 day"),
        (9, "9 days"),
        (30, "4 weeks"),
        (61, "2 months"),
        (366, "12 months"),
        (1745, "5 years"),
    ],
)
def test_lengths_are_rounded(days, name):
    assert length_name(days) == name
