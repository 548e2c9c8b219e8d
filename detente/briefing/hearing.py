"""What the reports say, by whom and of which days, as far as a brief carries it."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from detente.briefing.records import Mention, Piece, Statement, Voice
from detente.briefing.shown import LONGEST, excerpt, inline, shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from detente.reading.records import Attribution, Reading, Report, Span, TimeExpression

MOST_OF_ONE_VOICE = 3
"""Statements of one speaker that a brief carries, beside those that the model rests on."""

PRONOUNS = frozenset(
    ("", "he", "she", "it", "its", "his", "her", "they", "their", "who", "i", "we")
)
"""Sources that the reading found and could not tie to a name."""

ON_THE_LINE = ("date", "period", "deadline")
"""Kinds of time expression that have a place in the calendar."""


def voices(readings: Iterable[Reading], cited: frozenset[str]) -> tuple[Voice, ...]:
    """The speakers, those with most reports first; `cited` names the attributions relied on."""
    by_speaker: dict[tuple[str, bool], list[Statement]] = defaultdict(list)
    for reading in readings:
        for statement in statements(reading, cited):
            by_speaker[_folded(statement.speaker), statement.anonymous].append(statement)
    found = [_voice(said) for said in by_speaker.values()]
    return tuple(sorted(found, key=lambda v: (not v.name, -len(v.reports), -v.total, v.name)))


def _folded(name: str) -> str:
    """What two ways to write one name share: `The Kremlin` and `the Kremlin`; a pronoun is none.

    No more is folded: to hold two people for one would put words into a mouth.
    """
    plain = name.casefold().removeprefix("the ")
    return "" if plain in PRONOUNS else plain


def statements(reading: Reading, cited: frozenset[str] = frozenset()) -> tuple[Statement, ...]:
    """What one report has people say, in the order of its text."""
    return tuple(_statement(reading, each, cited) for each in reading.attributions)


def _statement(reading: Reading, attribution: Attribution, cited: frozenset[str]) -> Statement:
    report = reading.report
    phrase = _words(report, attribution.source)
    name = shown(attribution.source_name or "") or phrase
    return Statement(
        report=report,
        id=attribution.id,
        speaker=name,
        phrase="" if phrase == name else phrase,
        anonymous=attribution.anonymous,
        kind=attribution.kind,
        words=_words(report, attribution.content),
        sentence=_sentence(reading, attribution),
        via=tuple(shown(link.name) for link in attribution.chain),
        hedges=tuple(excerpt(report.text[a:b], 80) for a, b in attribution.hedges),
        cited=attribution.id in cited,
    )


def _sentence(reading: Reading, attribution: Attribution) -> tuple[Piece, ...]:
    """The sentences around source, cue and content; where they are very long, the content alone."""
    text = reading.report.text
    spans = sorted((*attribution.content, *attribution.cue, *attribution.source))
    start, end = _sentences_around(reading, spans[0].start, max(span.end for span in spans))
    if end - start > LONGEST:
        return (Piece(_words(reading.report, attribution.content), said=True),)
    pieces, here = [], start
    for begin, stop in sorted(attribution.content):
        pieces += [Piece(inline(text[here:begin])), Piece(inline(text[begin:stop]), said=True)]
        here = max(here, stop)
    return tuple(piece for piece in (*pieces, Piece(inline(text[here:end]))) if piece.text)


def _words(report: Report, spans: Iterable[Span]) -> str:
    return excerpt(" … ".join(report.text[start:end].strip() for start, end in spans))


def _voice(said: list[Statement]) -> Voice:
    ordered = sorted(said, key=lambda s: (not s.cited, s.report.date or "9999", s.id))
    cited = sum(s.cited for s in said)
    return Voice(
        name=said[0].speaker if _folded(said[0].speaker) else "",
        anonymous=said[0].anonymous,
        total=len(said),
        reports=_reports(s.report for s in said),
        statements=tuple(ordered[: max(cited, MOST_OF_ONE_VOICE)]),
    )


def _reports(reports: Iterable[Report]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(report.id for report in reports))


def mentions(readings: Sequence[Reading]) -> tuple[Mention, ...]:
    """The days that reports speak of, in the order of the calendar."""
    found: dict[tuple[str, str], list[tuple[Reading, TimeExpression]]] = defaultdict(list)
    for reading in readings:
        for time in reading.times:
            if time.kind in ON_THE_LINE and time.earliest and time.latest:
                found[time.earliest, time.latest].append((reading, time))
    return tuple(_mention(*days, spoken) for days, spoken in sorted(found.items()))


def _mention(earliest: str, latest: str, spoken: list[tuple[Reading, TimeExpression]]) -> Mention:
    reading, time = spoken[0]
    return Mention(
        earliest,
        latest,
        any(each.kind == "deadline" for _, each in spoken),
        _reports(each.report for each, _ in spoken),
        excerpt(time.text, 80),
        sentence_around(reading, time.start, time.end),
        reading.report.form or "",
    )


def sentence_around(reading: Reading, start: int, end: int) -> str:
    """The sentences that the stretch stands in; the words alone where none is known."""
    start, end = _sentences_around(reading, start, end)
    return excerpt(reading.report.text[start:end])


def _sentences_around(reading: Reading, start: int, end: int) -> tuple[int, int]:
    touched = [span for span in reading.sentences if span.start < end and start < span.end]
    if not touched:
        return start, end
    return min(start, touched[0].start), max(end, touched[-1].end)
