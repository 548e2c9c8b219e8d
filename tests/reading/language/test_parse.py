"""The parse keeps the text, whatever the text is."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.reading import language
from detente.reading.language import parsing, weights
from detente.reading.language import pieces as cutting
from detente.reading.language.paragraphs import Paragraphs, abbreviated
from detente.reading.loading import doubts


def test_the_installed_model_is_the_expected_one():
    assert weights.check() == ()
    assert "parser/model" in weights.expected()
    assert all(len(digest) == 64 for digest in weights.expected().values())


def test_another_model_is_an_error(monkeypatch):
    changed = weights.expected() | {"parser/model": "0" * 64}
    monkeypatch.setattr(weights, "expected", lambda: changed)
    found = weights.check.__wrapped__()
    assert [f.code for f in found] == ["R201"]
    assert "parser/model" in found[0].message


def test_a_file_that_is_gone_is_an_error(monkeypatch):
    monkeypatch.setattr(weights, "expected", lambda: {"no/such": "0" * 64})
    assert [f.code for f in weights.check.__wrapped__()] == ["R201"]


def test_a_missing_model_is_an_error(monkeypatch):
    monkeypatch.setattr(weights, "PACKAGE", "no_such_model")
    assert [f.code for f in weights.check.__wrapped__()] == ["R202"]
    monkeypatch.setattr(parsing, "folder", lambda: None)
    with pytest.raises(OSError, match="not installed"):
        parsing._model.__wrapped__()


@given(st.text(max_size=400))
@settings(max_examples=60, deadline=None)
def test_tokens_keep_their_offsets(text):
    doc = language.parse(text)
    assert doc.text == text
    assert all(text[token.idx : token.idx + len(token)] == token.text for token in doc)


@given(st.text(alphabet="ab .\n’", max_size=300), st.integers(4, 40))
def test_pieces_are_the_text_and_none_is_too_long(text, longest):
    before = cutting.LONGEST_PIECE
    cutting.LONGEST_PIECE = longest
    try:
        parts = list(cutting.pieces(text))
    finally:
        cutting.LONGEST_PIECE = before
    assert "".join(parts) == text
    assert all(len(part) <= longest for part in parts)


def test_a_text_is_cut_at_the_best_break(monkeypatch):
    monkeypatch.setattr(cutting, "LONGEST_PIECE", 40)
    paragraphs = "One sentence here.\nAnd on.\n\nAnother one. More words follow it.\n"
    assert next(cutting.pieces(paragraphs)) == "One sentence here.\nAnd on.\n\n"
    sentences = "One sentence is here now. Another one starts and goes on."
    assert next(cutting.pieces(sentences)) == "One sentence is here now. "
    assert next(cutting.pieces("a" * 100)) == "a" * 40


def test_pieces_join_to_one_parse(monkeypatch):
    monkeypatch.setattr(cutting, "LONGEST_PIECE", 60)
    text = "The envoy said the talks had failed.\n\nAnkara denied it.\n\n" * 5
    doc = language.parse(text)
    assert doc.text == text
    assert len(list(doc.sents)) == 10


@given(st.text(alphabet="a(’ \n", max_size=60), st.integers(1, 3))
def test_runs_without_white_space_are_taken_apart(text, times):
    piece = text + "x" * (cutting.LONGEST_WORD * times) + " " + text
    parts = list(cutting.words_and_runs(piece))
    assert "".join(part for part, _ in parts) == piece
    assert any(run for _, run in parts)
    assert all(len(part.split()) == 1 for part, run in parts if run)


@pytest.mark.parametrize(
    "text",
    [
        "(" * 30_000,
        "a" * 30_000,
        "\n" * 30_000,
        "“’" * 15_000,
        "e\u0301" * 15_000,
        "\u202ex" * 9_000,
    ],
)
def test_hostile_runs_take_little_time(text):
    language.parse("Warm.")
    start = time.process_time()
    assert language.parse(text).text == text
    assert time.process_time() - start < 5


def test_only_the_beginning_of_a_very_long_text_is_read_and_that_is_told(monkeypatch):
    monkeypatch.setattr(parsing, "LONGEST_READ", 30)
    text = "Ankara denied it. Moscow agreed to it."
    assert language.parse(text).text == text[:30]
    monkeypatch.setattr(doubts, "LONGEST_READ", 30)
    (found,) = doubts.doubts(text, text, 0, "a.txt")
    assert found.code == "R301"
    assert "38 characters" in found.message
    assert list(doubts.doubts("Short.", "Short.", 0, "a.txt")) == []


def test_a_paragraph_break_ends_a_sentence_but_not_after_an_abbreviation():
    text = "Talks over the missiles\n\nAnkara denied it, said U.S.\n\nAmbassador Jane Doe."
    sentences = [sentence.text.strip() for sentence in language.parse(text).sents]
    assert sentences[0] == "Talks over the missiles"
    assert sentences[1] == "Ankara denied it, said U.S.\n\nAmbassador Jane Doe."


def test_paragraphs():
    text = "One.\n\nTwo of the U.S.\n\nArmy.\nThree,\nstill three.\n“Four.”"
    found = Paragraphs(text)
    starts = [0, text.index("Two"), text.index("Three"), text.index("“")]
    ends = [text.index("\n\nTwo"), text.index("\nThree"), text.index("\n“"), len(text)]
    assert found.ends == ends
    assert [found.end(start) for start in starts] == ends
    assert [found.start(start) for start in starts[1:]] == ends[:-1]
    assert found.start(0) == 0
    assert found.breaks(0, len(text)) == 3
    assert Paragraphs("").ends == [0]
    assert abbreviated(text, text.index("\n\nArmy"))
    assert not abbreviated(text, 4)
