"""What a report's date does not tell, what cannot be, and what leans on the words before it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from detente.reading.records import Report
from detente.reading.times import find, words
from detente.reading.times.context import anchor
from detente.reading.times.grammar import rule
from detente.reading.times.meaning import Meaning, part, roughly
from detente.reading.times.rules.durations import value


def values(text: str, date: str | None = "2025-12-17") -> list[str]:
    return [t.value for t in find(None, Report("r", "r.txt", "", text, date=date))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the fifth quarter of 2020", ["2020"]),
        ("the third half of 2020", ["2020"]),
        ("the quarter of an hour", ["PT1H"]),
        ("the year-earlier second quarter was", ["2024-Q2"]),
        ("In Q3 2024 it grew; the 2022 period did not.", ["2024-Q3", "2022-Q3"]),
        ("In Q3 2024 it grew; in the year-ago quarter not.", ["2024-Q3", "2023-Q3"]),
        ("In May 2024 it grew; the year-earlier figure not.", ["2024-05", "2023-05"]),
        ("In Q3 2024 it grew; the corresponding period last year not.", ["2024-Q3", "2024-Q3"]),
        ("from 2019 to 2017 it", ["2019", "2017"]),
        ("2019-17 it", ["2019"]),
        ("the past 9000 years", ["P9000Y"]),
        ("the past two and a half years", ["P2Y6M"]),
        ("the next few minutes", ["PTXM"]),
        ("from 30 to 31 February 2020", ["2020-02"]),
        ("the first one month of 2020", ["P1M", "2020"]),
        ("the first two decades of it", ["P20Y"]),
        ("the week of February 30", ["2025-02"]),
        ("the last week of February 2024", ["2024-W09"]),
        ("week 53 of it", []),
        ("between Friday and Monday they", ["2025-12-12/2025-12-15"]),
        ("from November 2020 until May 2021", ["2020-11/2021-05"]),
        ("from today until Friday", ["2025-12-17/2025-12-19"]),
        ("closed until Friday", ["2025-12-19"]),
        ("from Friday to Monday they", ["2025-12-12/2025-12-15"]),
        ("from Tuesday to Thursday they", ["2025-12-16/2025-12-18"]),
        ("between May 2021 and November 2020", ["2021-05", "2020-11"]),
        ("It left for good between then and 2019", ["2019"]),
    ],
)
def test_edges(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the second quarter", ["XXXX-Q2"]),
        ("the 1988 quarter", ["1988"]),
        ("the corresponding period last year", ["XXXX-QX"]),
        ("from 4 to 22 next month", ["XXXX-XX-04/XXXX-XX-22"]),
        ("the week of September 16", ["XXXX-09-16"]),
        ("the past three weeks", ["P3W"]),
        ("at noon", ["XXXX-XX-XXT12"]),
        ("the whole week", ["XXXX-WXX"]),
        ("next January", ["XXXX-01"]),
        ("until Friday", ["XXXX-WXX-5"]),
    ],
)
def test_without_a_date(text: str, expected: list[str]) -> None:
    assert values(text, None) == expected


FAR = [
    "two weeks ago",
    "in the next ten years",
    "last May",
    "next May",
    "yesterday",
    "the past decade",
    "within six months",
    "the week of May 5",
    "the last century",
    "two Sundays from now",
]


@pytest.mark.parametrize("date", ["0001-01-01", "9999-12-31"])
@pytest.mark.parametrize("text", FAR)
def test_at_the_ends_of_the_calendar_nothing_fails(text: str, date: str) -> None:
    for found in find(None, Report("r", "r.txt", "", text, date=date)):
        assert found.value


def test_lengths() -> None:
    assert value(None, "W") == "PXW"
    assert value(Decimal("1.5"), "Y") == "P1Y6M"
    assert value(Decimal("1.5"), "TH") == "PT1H30M"
    assert value(Decimal("0.5"), "TM") == "PT30S"
    assert value(Decimal(2), "FN") == "P4W"
    assert value(Decimal("2.5"), "DE") == "P25Y"
    assert value(Decimal("2.5"), "W") == "P2.5W"


def test_words() -> None:
    assert words.year("'85") == 1985
    assert words.year("29") == 2029
    assert words.year("nineteen oh five") == 1905
    assert words.year("two thousand and six") == 2006
    assert words.ordinal("twenty-second") == 22
    assert words.ordinal("last") == -1
    assert words.count("a couple of") == 2
    assert words.count("several") is None
    assert words.count("another") == 1
    assert words.weekday("tues.") == words.weekday("tuesdays") == 2


def test_parts_and_rounding_leave_what_has_no_days() -> None:
    bare = Meaning("date", "PAST_REF")
    assert part(bare, "early") is bare
    assert roughly(bare, "about", None) is bare


def test_an_anchor_is_an_iso_date_at_its_own_grain() -> None:
    found = anchor("2025-12")
    assert found is not None
    assert found.tells("month")
    assert not found.tells("week")
    assert anchor("12 December") is None
    assert anchor("2025-02-30") is None
    assert anchor(None) is None


def test_a_rule_names_the_words_that_open_it() -> None:
    found = rule("{weekday} the {ord}", lambda _, __: None)
    assert {"monday", "mon"} <= found.opens
    assert "the" not in found.opens
