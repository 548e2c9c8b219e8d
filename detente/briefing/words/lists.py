"""Lists, counts and ordinals in English."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")


def joined(items: Iterable[str], last: str = "and") -> str:
    """`a`, `a and b`, `a, b and c`; nothing for no items."""
    listed = list(items)
    if len(listed) < 2:
        return "".join(listed)
    return f"{', '.join(listed[:-1])} {last} {listed[-1]}"


def first_of(items: Iterable[str], most: int, last: str = "and") -> str:
    """The items joined; past `most` of them the first ones and how many more there are."""
    listed = list(items)
    if len(listed) <= most:
        return joined(listed, last)
    return joined([*listed[:most], f"{len(listed) - most:,} more"], last)


def number(n: int) -> str:
    """`three` up to ten, then digits."""
    return _SMALL[n] if 0 <= n < len(_SMALL) else f"{n:,}"


def count(n: int, noun: str, plural: str | None = None) -> str:
    """`one state`, `three states`, `no states`."""
    return f"{number(n)} {noun if n == 1 else plural or noun + 's'}"


def tally(n: int, noun: str, plural: str | None = None) -> str:
    """The same in digits, for tables and captions: `1 state`, `3 states`."""
    return f"{n:,} {noun if n == 1 else plural or noun + 's'}"


def ordinal(n: int) -> str:
    """`first` for 1, … `ninth`, then `10th`, `21st`."""
    if 1 <= n <= len(_ORDINALS):
        return _ORDINALS[n - 1]
    ending = "th" if 11 <= n % 100 <= 13 else {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")
    return f"{n}{ending}"


def capital(sentence: str) -> str:
    """The sentence with its first letter large."""
    return sentence[:1].upper() + sentence[1:]


def quoted(text: str) -> str:
    """The text in the quotation marks of the house."""
    return f"“{text}”"
