"""Reading the attributions of a few words, for the tests of this folder."""

from __future__ import annotations

from functools import cache

from detente.reading import attribution, language
from detente.reading.records import Attribution, Report


@cache
def attributions(text: str) -> tuple[Attribution, ...]:
    """What stands in a text."""
    return attribution.find(language.parse(text), Report("r", "r.txt", "", text))


def words(text: str, spans) -> str:
    """The words of the spans, those of several set apart by a bar."""
    return " | ".join(text[start:end] for start, end in spans)


def told(text: str) -> list[tuple[str, str, str]]:
    """Source, cue and content of each attribution, in words."""
    return [
        (words(text, one.source), words(text, one.cue), words(text, one.content))
        for one in attributions(text)
    ]


def by(text: str, source: str) -> Attribution:
    """The attribution whose source overlaps these words, the one that does so most."""
    start = text.lower().index(source.lower())
    end = start + len(source)

    def shared(one: Attribution) -> int:
        return sum(max(0, min(e, end) - max(s, start)) for s, e in one.source)

    best = max(attributions(text), key=shared, default=None)
    assert best is not None, text
    assert shared(best), (text, told(text))
    return best
