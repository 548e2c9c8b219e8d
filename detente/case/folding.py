"""Words looked for in a text, white space and quote marks folded.

Report text comes with its line breaks and typographic quotes; an analyst types neither. Both
sides are folded (a run of white space is one space, every quote mark the same mark) and the place
found is carried back to the text as it stands.
"""

from __future__ import annotations

from dataclasses import dataclass

from detente.reading.records import Span

_QUOTES = frozenset("\"'`´‘’‚‛“”„‟‹›«»′″「」『』＂＇")


@dataclass(frozen=True, slots=True)
class Folded:
    """A text folded, and for each of its characters the offset it came from."""

    text: str
    offsets: tuple[int, ...]

    def span(self, start: int, end: int) -> Span:
        """The stretch of the text as it stands that `text[start:end]` came from."""
        return Span(self.offsets[start], self.offsets[end - 1] + 1)


def fold(text: str) -> Folded:
    """The text with each run of white space as one space and each quote mark as `"`."""
    characters: list[str] = []
    offsets: list[int] = []
    for offset, character in enumerate(text):
        folded = _folded(character)
        if folded == " " and characters[-1:] in ([" "], []):
            continue
        characters.append(folded)
        offsets.append(offset)
    return Folded("".join(characters), tuple(offsets))


def find(words: str, within: Folded) -> tuple[Span, ...]:
    """Where the words stand, in text order.

    Whole words go before parts of words: "give" stands once in "to give what is given". Only where
    no place has word boundaries on both sides do places inside words count.
    """
    needle = fold(words).text.strip()
    places = _places(needle, within.text)
    whole = [start for start in places if _is_whole(within.text, start, start + len(needle))]
    return tuple(within.span(start, start + len(needle)) for start in whole or places)


def _folded(character: str) -> str:
    if character in _QUOTES:
        return '"'
    return " " if character.isspace() else character


def _places(needle: str, text: str) -> list[int]:
    places: list[int] = []
    start = text.find(needle) if needle else -1
    while start >= 0:
        places.append(start)
        start = text.find(needle, start + len(needle))
    return places


def _is_whole(text: str, start: int, end: int) -> bool:
    """Neither end lies between two characters of one word."""
    return not (_inside_word(text, start) or _inside_word(text, end))


def _inside_word(text: str, cut: int) -> bool:
    return 0 < cut < len(text) and text[cut - 1].isalnum() and text[cut].isalnum()
