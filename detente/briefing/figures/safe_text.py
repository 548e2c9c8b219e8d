"""Text from reports and dispute files, made fit to be drawn: bounded, visible, on one line.

A label can hold anything: megabytes, control characters, an override that turns the line around, a
tower of combining marks that covers its neighbours. What is drawn holds none of them, and shows
where one stood.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST = 400
"""Characters of one label that are looked at; no figure has room for more."""

MARKS_ON_ONE = 3
"""Combining marks that are kept on one letter; written languages use at most three."""

JOINERS = "\u200c\u200d"
"""The two format characters that spell words (Persian, Indic scripts, emoji)."""


def harmless(text: str, longest: int = LONGEST) -> str:
    """The text on one line, at most `longest` characters, each control character made visible."""
    if len(text) > longest:
        text = text[: longest - 1] + "…"
    return " ".join("".join(_visible(text)).split())


def _visible(text: str) -> Iterator[str]:
    marks = 0
    for character in text:
        marks = marks + 1 if unicodedata.combining(character) else 0
        if marks > MARKS_ON_ONE:
            continue
        if character.isspace():
            yield " "
        elif character.isprintable() or character in JOINERS:
            yield character
        else:
            yield "\N{REPLACEMENT CHARACTER}"


def clusters(text: str) -> list[str]:
    """The text cut into what a reader sees as one character: a letter with its marks and joins."""
    found: list[str] = []
    for character in text:
        if found and (_joins(character) or found[-1].endswith(JOINERS[1])):
            found[-1] += character
        else:
            found.append(character)
    return found


def _joins(character: str) -> bool:
    return character in JOINERS or unicodedata.category(character) in {"Mn", "Me", "Mc"}
