"""Lists, counts, ordinals, dates."""

from __future__ import annotations

import pytest

from detente.briefing.words import dates, lists


@pytest.mark.parametrize(
    ("items", "told"),
    [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")],
)
def test_joined(items, told):
    assert lists.joined(items) == told


def test_joined_with_another_word():
    assert lists.joined("abc", "or") == "a, b or c"


def test_first_of_says_how_many_more():
    assert lists.first_of("abcde", 3) == "a, b, c and 2 more"
    assert lists.first_of("abc", 3) == "a, b and c"
    assert lists.first_of("abcd", 2, "or") == "a, b or 2 more"


@pytest.mark.parametrize(
    ("n", "word"), [(0, "no"), (1, "one"), (10, "ten"), (11, "11"), (1200, "1,200"), (-1, "-1")]
)
def test_number(n, word):
    assert lists.number(n) == word


def test_count_and_tally_agree_with_their_noun():
    assert lists.count(1, "state") == "one state"
    assert lists.count(0, "state") == "no states"
    assert lists.count(2, "copy", "copies") == "two copies"
    assert lists.tally(1, "state") == "1 state"
    assert lists.tally(1234, "state") == "1,234 states"


@pytest.mark.parametrize(
    ("n", "word"),
    [(1, "first"), (9, "ninth"), (10, "10th"), (11, "11th"), (12, "12th"), (13, "13th"),
     (21, "21st"), (22, "22nd"), (23, "23rd"), (111, "111th"), (0, "0th")],
)  # fmt: skip
def test_ordinal(n, word):
    assert lists.ordinal(n) == word


def test_capital_changes_the_first_letter_only():
    assert lists.capital("the U.S. Congress") == "The U.S. Congress"
    assert lists.capital("") == ""


@pytest.mark.parametrize(
    ("iso", "told"),
    [("2025-12-17", "17 December 2025"), ("2025-12", "December 2025"), ("2025", "2025"),
     ("2025-13", "2025-13"), ("soon", "soon"), ("", ""), ("2025-12-17-1", "2025-12-17-1"),
     ("2025-01-05", "5 January 2025")],
)  # fmt: skip
def test_day(iso, told):
    assert dates.day(iso) == told


def test_span():
    assert dates.span("2025-12-17", "2025-12-17") == "17 December 2025"
    assert dates.span("2025-12-01", "2025-12-15") == "1–15 December 2025"
    assert dates.span("2025-09-01", "2025-09-30") == "September 2025"
    assert dates.span("2024-02-01", "2024-02-28") == "1–28 February 2024"
    assert dates.span("2013-01-01", "2017-12-31") == "2013 to 2017"
    assert dates.span("2025-12-01", "soon") == "1 December 2025 to soon"
    assert dates.span(None, "2025-12") == "December 2025"
    assert dates.span(None, None) == ""


@pytest.mark.parametrize(
    ("earliest", "latest", "told"),
    [
        ("2025-01-01", "2025-12-31", "2025"),
        ("2013-01-01", "2017-12-31", "2013 to 2017"),
        ("2025-09-01", "2025-09-30", "September 2025"),
        ("2024-02-01", "2024-02-29", "February 2024"),
        ("2026-04-17", "2026-06-17", "17 April to 17 June 2026"),
        ("2025-12-18", "2026-06-18", "18 December 2025 to 18 June 2026"),
        ("2025-03-01", "2025-05-31", "March to May 2025"),
        ("2024-02-01", "2024-02-28", "1–28 February 2024"),
        ("2025-09-01", "2025-09-31", "1–31 September 2025"),
    ],
)
def test_whole_months_and_years_are_told_as_such(earliest, latest, told):
    assert dates.span(earliest, latest) == told


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("2019-W28", "week 28 of 2019"),
        ("2025-W50-WE", "week 50 of 2025 (its weekend)"),
        ("2025-12-17", "17 December 2025"),
        ("2025", "2025"),
        ("XXXX-WXX-3", "XXXX-WXX-3"),
        ("P6M", "P6M"),
    ],
)
def test_timex(value, told):
    assert dates.timex(value) == told
