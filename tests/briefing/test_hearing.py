"""What the reports say, by whom, of which days: against readings made by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from detente.briefing.hearing import MOST_OF_ONE_VOICE, mentions, statements, voices
from detente.reading.records import (
    Attribution,
    ChainLink,
    Reading,
    Report,
    Span,
    TimeExpression,
)

TEXT = "Rain. The Kremlin denied that any request was made, Bloomberg said. He may go on 3 May."


def span(words, text=TEXT):
    start = text.index(words)
    return Span(start, start + len(words))


def report(name="r1", text=TEXT, **more):
    return Report(name, f"{name}.txt", "0" * 64, text, **more)


DENIAL = Attribution(
    "r1#a1",
    "indirect",
    (span("that any request was made"),),
    (span("denied"),),
    (span("The Kremlin"),),
    "The Kremlin",
    chain=(ChainLink("Bloomberg", span("Bloomberg")),),
    hedges=(span("denied"),),
)
SENTENCES = (Span(0, 5), Span(6, 67), Span(68, len(TEXT)))
READING = Reading(report(), (DENIAL,), sentences=SENTENCES)


def test_what_is_said_stands_in_its_sentence():
    (statement,) = statements(READING)
    told = "".join(piece.text for piece in statement.sentence)
    assert told.startswith("The Kremlin denied that any request was made, Bloomberg said")
    assert [piece.text for piece in statement.sentence if piece.said] == [
        "that any request was made"
    ]
    assert (statement.via, statement.hedges) == (("Bloomberg",), ("denied",))
    assert (statement.speaker, statement.phrase, statement.cited) == ("The Kremlin", "", False)


def test_of_a_sentence_too_long_to_carry_only_what_is_said():
    text = "a " * 4000 + "X said that it is so. " + "b " * 4000
    content = (span("that it is so", text),)
    said = replace(DENIAL, content=content, cue=(), source=(), chain=(), hedges=())
    (statement,) = statements(Reading(report(text=text), (said,), sentences=(Span(0, len(text)),)))
    assert [piece.text for piece in statement.sentence] == ["that it is so"]


def test_without_sentences_the_statement_stands_alone():
    (statement,) = statements(replace(READING, sentences=()))
    assert "".join(piece.text for piece in statement.sentence) == (
        "The Kremlin denied that any request was made"
    )


def test_two_spellings_of_the_article_are_one_voice_and_two_people_are_two():
    others = [replace(DENIAL, id=f"r1#a{k}", source_name=name) for k, name in
              enumerate(("the Kremlin", "THE KREMLIN", "Tom Berk", "Tom Barrack"))]  # fmt: skip
    found = voices([replace(READING, attributions=(DENIAL, *others))], frozenset())
    assert [(voice.name, voice.total) for voice in found] == [
        ("The Kremlin", 3),
        ("Tom Barrack", 1),
        ("Tom Berk", 1),
    ]


@pytest.mark.parametrize("pronoun", ["he", "They", "", "who"])
def test_a_pronoun_is_no_name_and_comes_last(pronoun):
    nameless = replace(DENIAL, source=(), source_name=pronoun)
    many = [replace(nameless, id=f"r1#b{k}") for k in range(9)]
    found = voices([replace(READING, attributions=(*many, DENIAL))], frozenset())
    assert [voice.name for voice in found] == ["The Kremlin", ""]


def test_statements_relied_on_are_carried_beyond_the_first_three():
    many = tuple(replace(DENIAL, id=f"r1#a{k}") for k in range(9))
    reading = replace(READING, attributions=many)
    (plain,) = voices([reading], frozenset())
    assert (plain.total, len(plain.statements)) == (9, MOST_OF_ONE_VOICE)
    (cited,) = voices([reading], frozenset(f"r1#a{k}" for k in range(4, 9)))
    assert [statement.id for statement in cited.statements] == [f"r1#a{k}" for k in range(4, 9)]
    assert all(statement.cited for statement in cited.statements)


def test_a_name_said_and_unsaid_are_two_voices():
    hidden = replace(DENIAL, id="r1#a2", anonymous=True)
    found = voices([replace(READING, attributions=(DENIAL, hidden))], frozenset())
    assert [voice.anonymous for voice in found] == [False, True]


def time(words, kind="date", days=("2026-05-03", "2026-05-03")):
    start, end = span(words)
    return TimeExpression(start, end, words, kind, days[0] or "", *days)


def test_days_are_gathered_over_reports():
    undated = time("He", days=(None, None))
    readings = [
        replace(READING, times=(time("3 May"), time("go", "duration"), undated)),
        Reading(report("r2", form="summary"), times=(time("3 May", "deadline"),)),
        Reading(report("r3"), times=(time("Rain", days=("2020-01-01", "2020-12-31")),)),
    ]
    old, new = mentions(readings)
    assert (old.earliest, old.reports, old.deadline) == ("2020-01-01", ("r3",), False)
    assert (new.reports, new.deadline, new.words) == (("r1", "r2"), True, "3 May")
    assert new.sentence == "He may go on 3 May."
    assert old.form == new.form == ""
    assert mentions(readings[1:2])[0].form == "summary"
