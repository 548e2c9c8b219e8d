"""What is quoted beside a part: the words, their sentence, and whose they are."""

from __future__ import annotations

from detente.briefing.page.quotation import AROUND, quotation
from detente.case import Support
from detente.dispute.model import Anchor, Citation
from detente.findings import Place
from detente.reading.records import Report, Span

PLACE = Place("dispute.yaml", 1, 1, 2)


def report(text):
    return Report("r1", "r1.txt", "0" * 64, text, outlet="The Gazette", date="2025-12")


def support(text, words, sentence=None):
    start = text.index(words)
    span = Span(start, start + len(words))
    return Support(Anchor("r1", words, PLACE), report(text), span, sentence or text)


def test_the_words_are_marked_in_their_sentence():
    told = quotation(support("He said he will pay soon.", "will pay"))
    assert (told.before, told.words, told.after) == ("He said he ", "will pay", " soon.")
    assert told.source == "The Gazette, December 2025 [r1]"
    assert told.speaker == "No speaker was found for these words"
    assert told.problem == told.cited == ""


def test_of_a_very_long_sentence_only_what_is_near_the_words():
    told = quotation(support("a" * 5000 + " will pay " + "b" * 5000, "will pay"))
    assert told.words == "will pay"
    assert told.before.startswith("… a")
    assert len(told.before) <= AROUND + 3
    assert told.after.endswith("b …")


def test_a_citation_is_named_and_not_quoted():
    told = quotation(Support(Citation("Water Act, section 4", PLACE)))
    assert told.cited == "Water Act, section 4"
    assert told.words == told.source == ""


def test_words_that_are_not_there_are_a_problem():
    told = quotation(Support(Anchor("r9", "gone", PLACE)))
    assert (told.words, told.problem) == ("gone", "no single report “r9” in this case")
    told = quotation(Support(Anchor("r1", "gone", PLACE), report("text")))
    assert told.problem == "these words are not in r1"


def test_line_breaks_in_a_sentence_become_spaces():
    told = quotation(support("He said\nhe\nwill\npay soon.", "will\npay"))
    assert told.before + told.words + told.after == "He said he will pay soon."
