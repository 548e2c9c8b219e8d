"""What holds for any text: exact spans, order, days in order, no failure, linear work."""

from __future__ import annotations

import re
import time
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.reading.records import Report
from detente.reading.times import find
from detente.reading.times.scan import TABLE

WORDS = sorted(w for w in TABLE if w.isalpha())
SIGNS = ["-", "–", ",", ".", "$", "\n", "'80s", "p.m.", "S-400", "İ", "٣", "①", "²", "ß"]
OTHERS = "12 4 2019 1/2 99 31 0 9999 to and of the May Monday Dec.".split()  # noqa: SIM905
PIECES = st.sampled_from([*WORDS, *OTHERS, *SIGNS])
COARSE = st.sampled_from([None, "2025-12", "2025", "x"])
DATES = st.one_of(COARSE, st.dates().map(date.isoformat))


def check(text: str, day: str | None) -> None:
    found = find(None, Report("r", "r.txt", "", text, date=day))
    assert all(t.text == text[t.start : t.end] and t.text for t in found)
    assert all(one.end <= two.start for one, two in pairwise(found))
    for t in found:
        assert re.fullmatch(r"[A-Z0-9/.:_-]+", t.value), t
        assert (t.earliest or "") <= (t.latest or "9999-12-31")


@settings(max_examples=300, deadline=None)
@given(st.text(), DATES)
def test_any_text(text: str, day: str | None) -> None:
    check(text, day)


@settings(max_examples=500, deadline=None)
@given(st.lists(PIECES, max_size=14).map(" ".join), DATES)
def test_any_sequence_of_the_grammar_s_words(text: str, day: str | None) -> None:
    check(text, day)


@settings(max_examples=200, deadline=None)
@given(st.dates(date(1000, 1, 1), date(2999, 12, 31)))
def test_a_day_written_out_is_read_back(day: date) -> None:
    for shape in ("%Y-%m-%d", "%d %B %Y", "%B %d, %Y", "%A, %d %B %Y"):
        (found,) = find(None, Report("r", "r.txt", "", f"It was {day.strftime(shape)} then."))
        assert found.value == found.earliest == found.latest == day.isoformat()


@settings(max_examples=200, deadline=None)
@given(st.dates(date(1900, 1, 10), date(2900, 1, 1)), st.integers(1, 400))
def test_days_ago_and_days_from_now_count_alike(day: date, count: int) -> None:
    def told(text: str, anchor: str) -> str:
        (found,) = find(None, Report("r", "r.txt", "", text, date=anchor))
        return found.value

    there = told(f"{count} days from now", day.isoformat())
    assert told(f"{count} days ago", there) == day.isoformat()


HOSTILE = [
    "the ",
    "1",
    "12 ",
    "one ",
    "May 1 ",
    "first of the ",
    "twenty-",
    "in the next 4-",
    "\n",
    "1/1/1",
    "'80s",
    "last week ",
    "from 1 to 2 ",
    "hundred ",
    "a ",
    "00:00 ",
    "1,234,",
]


def seconds(text: str) -> float:
    report = Report("r", "r.txt", "", text, date="2025-12-17")
    best = float("inf")
    for _ in range(3):
        before = time.process_time()
        find(None, report)
        best = min(best, time.process_time() - before)
    return best


@pytest.mark.parametrize("unit", HOSTILE)
def test_time_grows_with_the_length_and_no_faster(unit: str) -> None:
    short, long = (unit * 10_000)[:5_000], (unit * 20_000)[:20_000]
    assert seconds(long) <= 4 * 3 * seconds(short) + 0.05
