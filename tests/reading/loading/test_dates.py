"""The date of a report."""

from __future__ import annotations

import pytest

from detente.reading import load
from detente.reading.loading.dates import dated, iso_date
from tests.reading.loading.files import codes, write


@pytest.mark.parametrize("text", ["2025-12-17", "2025-12", "2025", "2024-02-29"])
def test_iso_dates_of_the_calendar(text):
    assert iso_date(text) == text
    assert dated(text) == (text, None)


@pytest.mark.parametrize(
    "text", ["2025-13", "2025-02-30", "25-12-17", "2025-1-7", "0000", "2025-12-17 ", "x", ""]
)
def test_what_is_no_iso_date(text):
    assert iso_date(text) is None


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("December 2025", "2025-12"),
        ("Dec. 2025", "2025-12"),
        ("17 December 2025", "2025-12-17"),
        ("3rd of May", None),
        ("3rd May 2025", "2025-05-03"),
        ("Sept. 9, 2025", "2025-09-09"),
        ("December 17, 2025", "2025-12-17"),
        ("2025-12-17 (from the address)", "2025-12-17"),
        ("December 2025, after Wednesday the 17th", "2025-12"),
        ("2026 or late December 2025 (not stated)", None),
        ("03/04/2025", None),
        ("Decade 2025", None),
        ("31 June 2025", None),
        ("yesterday", None),
    ],
)
def test_a_date_in_words_keeps_its_words(words, date):
    assert dated(words) == (date, words)


def test_a_time_stamp_is_iso_to_the_day():
    assert dated("2025-12-17T10:00:00Z") == ("2025-12-17", None)
    assert dated("2025-12-17 08:15 UTC") == ("2025-12-17", None)
    assert dated("2025-13-17T10:00:00Z") == (None, "2025-13-17T10:00:00Z")


def test_no_date_is_no_finding(tmp_path):
    checked = load(write(tmp_path, "a.txt", "The text."))
    assert checked.value is not None
    assert (checked.value.date, checked.value.date_text, codes(checked)) == (None, None, [])


def test_a_date_that_is_not_understood_is_told(tmp_path):
    checked = load(write(tmp_path, "a.txt", "date: last winter\n---\nThe text."))
    assert checked.value is not None
    assert (checked.value.date, checked.value.date_text) == (None, "last winter")
    assert codes(checked) == ["R124"]


def test_a_given_date_fills_a_gap_and_overrides_nothing(tmp_path):
    bare = load(write(tmp_path, "a.txt", "The text."), date="2025-12")
    vague = load(write(tmp_path, "b.txt", "date: last winter\n---\nThe text."), date="2025-02")
    dated_one = load(write(tmp_path, "c.txt", "date: 2024\n---\nThe text."), date="2025-02")
    assert [c.value and c.value.date for c in (bare, vague, dated_one)] == [
        "2025-12",
        "2025-02",
        "2024",
    ]
    assert vague.value is not None
    assert vague.value.date_text == "last winter"
    assert not vague.findings


def test_a_given_date_that_is_none_is_the_callers_error(tmp_path):
    with pytest.raises(ValueError, match="no ISO date"):
        load(write(tmp_path, "a.txt", "The text."), date="soon")
