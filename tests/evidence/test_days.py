from __future__ import annotations

from datetime import date

import pytest

from detente.evidence.days import ANY_DAY, Days, days

from .reports import report


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("2025-12-17", "2025-12-17", "2025-12-17"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2025", "2025-01-01", "2025-12-31"),
        ("2025-12-17T08:00:00Z", "2025-12-17", "2025-12-17"),
    ],
)
def test_a_date_means_all_days_of_its_grain(written, first, last):
    expected = Days(date.fromisoformat(first), date.fromisoformat(last))
    assert days(report("", date=written)) == expected


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("December 2025, after Wednesday the 17th", "2025-12-01", "2025-12-31"),
        ("2025-12-17 (from the number in the address)", "2025-12-17", "2025-12-17"),
    ],
)
def test_a_date_in_words_counts_as_far_as_it_goes(words, first, last):
    expected = Days(date.fromisoformat(first), date.fromisoformat(last))
    assert days(report("", date_text=words)) == expected


@pytest.mark.parametrize("words", [None, "", "late", "2026 or later", "the 31st of never"])
def test_no_date_is_any_day(words):
    assert days(report("", date_text=words)) == ANY_DAY


@pytest.mark.parametrize("written", ["2025-13", "2025-02-30", "0000", "0000-01-01", "soon"])
def test_an_impossible_date_is_no_date(written):
    assert days(report("", date=written)) == ANY_DAY


def test_a_day_lies_before_another_only_if_surely():
    month = days(report("", date="2025-12"))
    day = days(report("", date="2025-12-17"))
    later = days(report("", date="2026-01-01"))
    assert month.before(later)
    assert day.before(later)
    assert not month.before(day)
    assert not day.before(month)
    assert not ANY_DAY.before(ANY_DAY)
