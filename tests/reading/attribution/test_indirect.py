"""Statements in the reporter's words."""

from __future__ import annotations

import time

import pytest

from detente.reading import language
from tests.reading.attribution.said import attributions, by, told, words


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        (
            "The envoy said that the talks had failed.",
            "The envoy",
            "said",
            "that the talks had failed.",
        ),
        (
            "The talks had failed, the envoy said.",
            "the envoy",
            "said",
            "The talks had failed",
        ),
        (
            "The talks, the envoy said, had failed.",
            "the envoy",
            "said",
            "The talks | had failed",
        ),
        (
            "According to the envoy, the talks had failed.",
            "the envoy",
            "According to",
            "the talks had failed",
        ),
        (
            "The talks had failed, according to the envoy.",
            "the envoy",
            "according to",
            "The talks had failed",
        ),
        (
            "The envoy told the council that the talks had failed.",
            "The envoy",
            "told",
            "that the talks had failed.",
        ),
        ("The Kremlin denied the report.", "The Kremlin", "denied", "the report"),
        ("Ankara called for a new inquiry.", "Ankara", "called for", "a new inquiry"),
        (
            "The envoy's claim that the talks had failed angered the union.",
            "The envoy's",
            "claim",
            "that the talks had failed",
        ),
        ("The deal was criticized by the union.", "the union", "was criticized", "The deal"),
    ],
)
def test_source_cue_and_content(text, source, cue, content):
    found = [(s, c, t.rstrip(".")) for s, c, t in told(text)]
    assert (source, cue, content.rstrip(".")) in found


def test_a_statement_with_a_quoted_part_is_mixed():
    text = "The envoy said that the talks were “a waste of time” for both."
    one = by(text, "the envoy")
    assert one.kind == "mixed"
    assert "“a waste of time”" in words(text, one.content)


def test_a_denial_within_a_statement_is_one_of_its_own():
    text = "Bloomberg reported that the Kremlin denied the request."
    assert [source for source, _, _ in told(text)] == ["Bloomberg", "the Kremlin"]


def test_the_wish_of_another_within_a_statement_is_part_of_it():
    text = "The envoy said that the union wanted a new inquiry."
    assert [source for source, _, _ in told(text)] == ["The envoy"]


def test_the_second_verb_of_a_speaker_is_his_too():
    text = "Tom Ray said that Ankara was closer to a deal and predicted that it would be signed."
    assert {words(text, one.source) for one in attributions(text)} == {"Tom Ray"}


def test_two_statements_set_apart_by_a_semicolon_do_not_run_together():
    text = "The union criticized the deal; the company said it would not change."
    assert "The union" not in words(text, by(text, "the company").content)


def test_a_request_not_to_be_named_is_no_statement():
    text = "The road is closed, said a guard, who asked not to be named."
    assert [cue for _, cue, _ in told(text)] == ["said"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The envoy said that Ankara may reportedly sign.", "may | reportedly"),
        ("The Kremlin denied the report.", "denied"),
        ("The envoy said the topic was not on the agenda.", "not on the agenda"),
        ("The envoy said the deal is expected to fail.", "is expected"),
        ("The envoy said it was signed in May.", ""),
        ("May said that it was signed.", ""),
        ("The envoy said on 3 may 2025 that it was signed.", ""),
    ],
)
def test_hedges(text, expected):
    assert words(text, attributions(text)[0].hedges) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The envoy said that Ankara, which may leave, would stay.",
            [("may", "which may leave", "hedge")],
        ),
        (
            "The envoy said the talks would go on if Ankara might sign the letter.",
            [("might", "if Ankara might sign the letter", "hedge")],
        ),
        (
            "“They may come,” said Lund, “but we will not.”",
            [("may", "They may come", "hedge")],
        ),
        ("The Kremlin denied the report.", [("denied", "the report", "denial")]),
        (
            "Ankara denied that it might leave.",
            [
                ("denied", "that it might leave.", "denial"),
                ("might", "that it might leave", "hedge"),
            ],
        ),
        (
            "The envoy said the topic was not on the agenda.",
            [("not on the agenda", "the topic was not on the agenda", "denial")],
        ),
        ("The envoy said it was signed.", []),
    ],
)
def test_each_hedge_has_the_clause_that_it_covers(text, expected):
    (one,) = attributions(text)
    told_of = [(text[slice(*h.word)], text[slice(*h.clause)], h.kind) for h in one.hedged]
    assert told_of == expected
    assert tuple(hedge.word for hedge in one.hedged) == one.hedges


def test_a_clause_never_leaves_the_statement():
    for one in attributions("“We may,” he said, “or might.”"):
        first, last = one.content[0].start, one.content[-1].end
        assert len(one.hedged) == 2
        assert all(first <= h.clause.start < h.clause.end <= last for h in one.hedged)


@pytest.mark.parametrize(
    "text", ["He said that " * 400, "he said, " * 600, "“So,” he said, " * 400]
)
def test_hostile_repetition_takes_time_by_the_length_not_its_square(text):
    start = time.process_time()
    attributions(text)
    assert time.process_time() - start < 15


def test_a_run_without_an_end_is_cut_into_sentences():
    doc = language.parse("word " * 1_000)
    assert max(len(sentence) for sentence in doc.sents) <= 251
