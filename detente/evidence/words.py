"""The words of a text, folded for comparing, with their places."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

_WORD = re.compile(r"\w+(?:[-'’.]\w+)*")


class Word(NamedTuple):
    """One word: folded, and where it stands in the text, the end excluded."""

    text: str
    start: int
    end: int


def words(text: str) -> tuple[Word, ...]:
    """The words of a text in order; `F-35`, `don't` and `U.S` are one word each."""
    return tuple(Word(folded(m.group()), m.start(), m.end()) for m in _WORD.finditer(text))


@lru_cache(maxsize=1 << 16)
def folded(text: str) -> str:
    """Without case, accents and typographic apostrophes: `Erdoğan` and `ERDOGAN` are the same."""
    plain = unicodedata.normalize("NFKD", text.replace("’", "'").replace("ı", "i")).casefold()
    apart = unicodedata.normalize("NFKD", plain)
    return "".join(c for c in apart if not unicodedata.combining(c))
