"""A parse that is kept is the parse: every token, sentence and entity of it."""

from __future__ import annotations

import pytest
import spacy

from detente import evidence, reading
from detente.reading import language, parses
from detente.reading.records import Report

ONE = "Norway's Fisheries Minister Lars Brekke met Helga Bor in Bergen on May 3, 2025. "
HOSTILE = ["", " \n\t ", "\x00\x1b[31m", "“" * 300, "x" * 2_000, "A b.\r\n\r\n\u0301 c", ONE * 300]


@pytest.fixture
def kept(monkeypatch):
    empty = parses.Parses()
    monkeypatch.setattr(parses, "KEPT", empty)
    return empty


def told(doc):
    tokens = [
        (
            *(t.text, t.idx, t.whitespace_, t.lower_, t.lemma_, t.pos_, t.tag_, t.dep_, t.head.i),
            *(t.ent_type_, t.ent_iob_, t.is_sent_start, t.is_space, t.is_punct, t.is_alpha),
        )
        for t in doc
    ]
    return (
        doc.text,
        tokens,
        [(one.start, one.end) for one in doc.sents],
        [(one.text, one.label_) for one in doc.ents],
    )


@pytest.mark.parametrize("text", [ONE, *HOSTILE], ids=range(len(HOSTILE) + 1))
def test_a_kept_parse_is_the_same_token_by_token(kept, text):
    first = told(language.parse(text))
    assert kept.get(text)
    assert told(language.parse(text)) == first


@pytest.mark.usefixtures("kept")
def test_what_was_read_is_not_parsed_again(monkeypatch):
    reports = [Report(f"r{n}", f"r{n}.txt", "0" * 64, f"{ONE}{n}") for n in range(5)]
    readings = reading.read_all(reports)
    monkeypatch.setattr(language.parsing, "_model", lambda: pytest.fail("parsed again"))
    assert evidence.compare(readings).reports == ("r0", "r1", "r2", "r3", "r4")


def test_what_other_processes_read_is_not_parsed_again(kept, monkeypatch):
    reports = [Report(f"r{n}", f"r{n}.txt", "0" * 64, f"{ONE}{n}") for n in range(5)]
    readings = reading.read_all(reports, processes=2)
    assert all(kept.get(report.text) for report in reports)
    compared = evidence.compare(readings)
    monkeypatch.setattr(parses, "KEPT", parses.Parses(0))
    assert evidence.compare(readings) == compared


def test_there_is_room_for_so_much_and_the_first_stay():
    vocabulary = spacy.blank("en").vocab
    few = parses.Parses(100)
    few.keep("a", b"x" * 60)
    few.keep("b", b"x" * 60)
    few.keep("c", b"x" * 40)
    few.keep("a", b"y" * 10)
    assert [few.get(text) for text in "abc"] == [b"x" * 60, None, b"x" * 40]
    doc = spacy.blank("en").make_doc("")
    assert parses.unpack(parses.pack(doc), vocabulary).text == ""
