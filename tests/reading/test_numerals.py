from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.reading import numerals

SMALL = [*list(numerals.ONES), *list(numerals.TENS)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12", "12"),
        ("12,345.60", "12345.6"),
        ("2 1/2", "2.5"),
        ("2½", "2.5"),
        ("2,5 billion", "2500000000"),
        ("¾", "0.75"),
        ("twelve", "12"),
        ("twenty-one", "21"),
        ("two hundred and six", "206"),
        ("two hundred and six thousand", "206000"),
        ("twenty-one trillion three hundred", "21000000000300"),
        ("a dozen", "12"),
        ("two dozen", "24"),
        ("a hundred thousand", "100000"),
        ("2.5 billion", "2500000000"),
        ("one and a half", "1.5"),
        ("one and a half million", "1500000"),
        ("two million and a half", "2500000"),
        ("half a million", "500000"),
        ("five point two", "5.2"),
        ("five point two million", "5200000"),
        ("25 lakh", "2500000"),
        ("three crore", "30000000"),
    ],
)
def test_values(text: str, value: str) -> None:
    found = numerals.value(text)
    assert found == Decimal(value)
    assert str(found) == value


@pytest.mark.parametrize(
    "text",
    ["", "hello", "and", "a", "3 1/0", "point", "five point", "five point twelve", "4 apples"],
)
def test_no_numerals(text: str) -> None:
    assert numerals.value(text) is None


def spoken(number: int) -> str:
    """The number in words, written the slow way."""
    if number < 20:
        return SMALL[number]
    if number < 100:
        ones = "-" + SMALL[number % 10] if number % 10 else ""
        return SMALL[18 + number // 10] + ones
    for word, size in reversed(numerals.SCALES.items()):
        scale = int(size)
        if word not in {"lakh", "crore"} and number >= scale:
            rest = spoken(number % scale) if number % scale else ""
            glue = " and " if 0 < number % scale < 100 else " "
            return (spoken(number // scale) + " " + word + glue * bool(rest) + rest).strip()
    raise AssertionError(number)


@settings(max_examples=500)
@given(st.integers(0, 10**14))
def test_what_is_spoken_is_read(number: int) -> None:
    assert numerals.value(spoken(number)) == number


@settings(max_examples=300)
@given(st.integers(0, 10**12))
def test_digits_with_commas_are_read(number: int) -> None:
    text = f"{number:,}"
    assert numerals.value(text) == number
    match = re.fullmatch(numerals.NUMERAL, text)
    assert match is not None


@settings(max_examples=300)
@given(st.text(max_size=300))
def test_any_text(text: str) -> None:
    found = numerals.value(text)
    assert found is None or found >= 0


@given(st.decimals(0, 10**15, allow_nan=False, allow_infinity=False, places=4))
def test_tidy_keeps_the_number(number: Decimal) -> None:
    tidy = numerals.tidy(number)
    assert tidy == number
    assert "E" not in str(tidy)
    assert "." not in str(tidy) or not str(tidy).endswith("0")
