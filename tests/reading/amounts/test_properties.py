"""What holds for any text: exact spans, order, bounds in order, no failure, linear work."""

from __future__ import annotations

import time
from decimal import Decimal
from itertools import pairwise

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.reading.amounts import find
from detente.reading.amounts.currencies import CODES, DOLLARS, NOUNS, SIGNS
from detente.reading.amounts.figures import OPENINGS, step
from detente.reading.amounts.units import UNITS
from detente.reading.records import Report

WORDS = [*CODES, *DOLLARS, *NOUNS, *SIGNS, *OPENINGS, *UNITS]
OTHERS = "12 4.5 1,000 1/2 0 2019 bn m k - – to of about over up % per cent S-400 , . ½".split()  # noqa: SIM905
PIECES = st.sampled_from([*sorted(WORDS), *OTHERS, "\n", "İ", "٣", "①", "²", "ß"])
BLANK = spacy.blank("en")


def check(text: str) -> None:
    for doc in (None, BLANK(text)):
        found = find(doc, Report("r", "r.txt", "", text, date="2025-12-17"))
        assert all(a.text == text[a.start : a.end] and a.text and a.unit for a in found)
        assert all(one.end <= two.start for one, two in pairwise(found))
        for a in found:
            bounds = [b for b in (a.low, a.value, a.high) if b is not None]
            assert bounds
            assert bounds == sorted(bounds)


@settings(max_examples=300, deadline=None)
@given(st.text())
def test_any_text(text: str) -> None:
    check(text)


@settings(max_examples=500, deadline=None)
@given(st.lists(PIECES, max_size=14), st.sampled_from([" ", ""]))
def test_any_sequence_of_the_grammar_s_words(pieces: list[str], glue: str) -> None:
    check(glue.join(pieces))


@settings(max_examples=200, deadline=None)
@given(st.integers(2, 10**13), st.sampled_from(["$", "€", "£", "US$"]))
def test_sums_are_exact(number: int, sign: str) -> None:
    (found,) = find(None, Report("r", "r.txt", "", f"It cost {sign}{number:,} then."))
    assert found.value == number


def test_the_step_is_that_of_the_last_significant_digit() -> None:
    assert step("2,500", Decimal(2500)) == 100
    assert step("2.50", Decimal("2.5")) == Decimal("0.01")
    assert step("2.5 billion", Decimal(2500000000)) == 10**8
    assert step("seven", Decimal(7)) == 1


SIGNED = ["$", "$1", "$1 to $2 ", "1,234,", "12 to ", "1.", "½", "1/2 "]
WORDED = ["one ", "hundred ", "twenty-", "of the ", "a dozen ", "millions of ", "about "]


def seconds(text: str) -> float:
    report = Report("r", "r.txt", "", text, date="2025-12-17")
    best = float("inf")
    for _ in range(3):
        before = time.process_time()
        find(None, report)
        best = min(best, time.process_time() - before)
    return best


@pytest.mark.parametrize("unit", SIGNED + WORDED)
def test_time_grows_with_the_length_and_no_faster(unit: str) -> None:
    short, long = (unit * 10_000)[:5_000], (unit * 20_000)[:20_000]
    assert seconds(long) <= 4 * 3 * seconds(short) + 0.05
