"""What is odd about a text without keeping it from being read."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from detente.findings import Finding, Place
from detente.reading.codes import finding
from detente.reading.loading.limits import LONGEST_READ

if TYPE_CHECKING:
    from collections.abc import Iterator

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")
_TURNS = re.compile("[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]")
_WORD = re.compile(r"[^\W\d_]+")
_ENGLISH = re.compile(
    r"the|of|and|to|that|is|for|with|was|by|it|said|from|are|has|have|his|which|this|at|be|not"
    r"|would|will|who|its|were|had|but|their|they|he|she"
)
_LOOKED_AT = 20_000
_LEAST_WORDS = 20
_LEAST_SHARE = 0.08
"""English news has these words at 0.25 to 0.45; French, German, Spanish and Turkish under 0.03."""
_LEAST_LATIN = 0.6


def doubts(text: str, whole: str, start: int, file: str) -> Iterator[Finding]:
    """Warnings on a text that stands in `whole` from `start` on."""
    if len(text) > LONGEST_READ:
        yield finding(
            "R301",
            Place(file),
            f"the text has {len(text):,} characters; only the first {LONGEST_READ:,} are read for "
            "attributions, times, amounts and events",
            "Cut it into several reports.",
        )
    if match := _CONTROL.search(text):
        yield finding(
            "R125",
            place(whole, start + match.start(), file),
            f"the text holds control characters, the first is {_name(match[0])}",
            "They are kept and shown as \N{REPLACEMENT CHARACTER}.",
        )
    if match := _TURNS.search(text):
        yield finding(
            "R126",
            place(whole, start + match.start(), file),
            f"the text holds marks that turn the direction of writing, the first is "
            f"{_name(match[0])}; what is shown may stand in another order than it is stored",
        )
    if not looks_english(text):
        yield finding(
            "R127",
            Place(file),
            "the text does not look like English; what is read out of it will be poor",
            "Give a translation, with `form: translation` in its header.",
        )


def looks_english(text: str) -> bool:
    """Whether a text is in Latin letters and has English's small words; true of very short ones."""
    words = [word.lower() for word in _WORD.findall(text[:_LOOKED_AT])]
    letters = "".join(words)
    latin = sum(c.isascii() or unicodedata.name(c, "").startswith("LATIN") for c in letters)
    if latin < _LEAST_LATIN * len(letters):
        return False
    small = sum(_ENGLISH.fullmatch(word) is not None for word in words)
    return len(words) < _LEAST_WORDS or small >= _LEAST_SHARE * len(words)


def place(text: str, offset: int, file: str) -> Place:
    """Where an offset of a text stands: line and column, with the line."""
    start = text.rfind("\n", 0, offset) + 1
    end = text.find("\n", offset)
    line = text[start : end if end >= 0 else len(text)]
    column = offset - start + 1
    return Place(file, text.count("\n", 0, offset) + 1, column, column + 1, line)


def _name(character: str) -> str:
    return f"U+{ord(character):04X} {unicodedata.name(character, '')}".rstrip()
