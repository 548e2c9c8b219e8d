"""What the rules find before it becomes an attribution: ranges of tokens, and their words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from spacy.tokens import Token

    from detente.reading.records import AttributionKind, Spans

Range = tuple[int, int]
"""Tokens from the first to the one after the last."""


class Speaker(NamedTuple):
    """Who said something and by which words it is told; `head` is the noun of the source."""

    cue: Range | None
    source: Range | None
    head: Token | None


@dataclass(frozen=True, slots=True)
class Found:
    """An attribution in the making; spans in characters, the rest in tokens."""

    kind: AttributionKind
    content: Spans
    speaker: Speaker
    repaired: bool = False
    carried: bool = False
