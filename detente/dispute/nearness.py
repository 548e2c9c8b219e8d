"""`did you mean …?`: the known names that are near to one that is not known."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from detente.dispute.found import short

if TYPE_CHECKING:
    from collections.abc import Collection

_MOST_COMPARED = 1000
_LONGEST_NAME = 60


def near(word: str, known: Collection[str]) -> list[str]:
    """The two known names that are nearest to a word, as far as any are near (Ratcliff 1988)."""
    if len(word) > _LONGEST_NAME:
        return []
    from difflib import get_close_matches  # noqa: PLC0415  (only where something is wrong)

    compared = list(islice(known, _MOST_COMPARED))
    alike = get_close_matches(word, compared, n=2, cutoff=0.7)
    return alike or get_close_matches(word, compared, n=1)


def next_step(found: Collection[str], known: Collection[str], most: int = 8) -> str:
    """The name that may be meant, else the first known names, to go on with."""
    for name in found:
        return f"did you mean '{name}'?"
    if not known:
        return "none is known here"
    more = ", …" if len(known) > most else ""
    return f"known here: {', '.join(short(name, 40) for name in islice(known, most))}{more}"
