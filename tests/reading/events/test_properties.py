"""What holds for any text: exact spans inside the text, sides apart, known classes, no failure."""

from __future__ import annotations

import time

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from detente.reading import language
from detente.reading.events import LONGEST_SENTENCE, find
from detente.reading.events.lexicon import CLASSES, NOUNS, VERBS
from detente.reading.records import Report

NAMES = ["Russia", "Turkey", "Erdogan", "the rebels", "its troops", "they", "S-400", "İzmir"]
FUNCTION = "will not to by on of with and that must be was said against in unless which".split()  # noqa: SIM905
WORDS = [v.replace("_", " ") for v in sorted(VERBS)] + sorted(NOUNS)
PIECES = st.sampled_from([*NAMES * 6, *FUNCTION * 4, *WORDS, ",", ".", "\n\n"])


def check(text: str) -> None:
    for event in find(language.parse(text), Report("r", "r.txt", "", text, date="2025-12-17")):
        assert event.text == text[event.start : event.end]
        assert event.kind in CLASSES
        sides = [side for side in (event.source, event.target) if side is not None]
        assert sides
        assert all(
            0 <= s.start < s.end <= len(text) and text[s.start : s.end].strip() for s in sides
        )
        assert len(sides) == 1 or sides[0] != sides[1]


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200))
def test_any_text(text: str) -> None:
    check(text)


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=25).map(" ".join))
def test_any_sequence_of_the_lexicon_s_words(text: str) -> None:
    check(text)


def test_a_text_without_a_parse_has_no_events() -> None:
    text = "Turkey attacked Syria."
    assert find(spacy.blank("en")(text), Report("r", "r.txt", "", text)) == ()


def parse(count: int, label: str, *, deep: bool) -> Doc:
    """A made-up parse of sentences as long as they are read, as deep or as wide as they can be."""
    size = LONGEST_SENTENCE - LONGEST_SENTENCE % 2
    heads = [max(k - 1, k - k % size) if deep else k - k % size for k in range(count)]
    deps = ["ROOT" if k % size == 0 else label for k in range(count)]
    words, pos = ["attack"] * count, ["VERB", "PROPN"] * (count // 2)
    vocab = spacy.blank("en").vocab
    return Doc(vocab, words=words, heads=heads, deps=deps, pos=pos, lemmas=words)


def seconds(count: int, label: str, *, deep: bool) -> float:
    doc, best = parse(count, label, deep=deep), float("inf")
    for _ in range(2):
        before = time.process_time()
        find(doc, Report("r", "r.txt", "", doc.text))
        best = min(best, time.process_time() - before)
    return best


@pytest.mark.parametrize("deep", [True, False])
@pytest.mark.parametrize("label", ["xcomp", "ccomp", "conj", "nsubj", "dobj", "advcl", "prep"])
def test_time_grows_with_the_length_and_no_faster(label: str, deep: bool) -> None:
    assert seconds(3_000, label, deep=deep) <= 3 * 3 * seconds(1_000, label, deep=deep) + 0.05


def test_a_sentence_longer_than_any_of_news_is_left_out() -> None:
    doc = Doc(spacy.blank("en").vocab, words=["attack"] * 20_000, heads=[0] * 20_000,
              deps=["ROOT", *["dobj"] * 19_999], pos=["VERB"] * 20_000)  # fmt: skip
    assert find(doc, Report("r", "r.txt", "", doc.text)) == ()
