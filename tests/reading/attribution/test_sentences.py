"""Two hundred sentences labelled by hand: who is unnamed, and by whom it came first."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from tests.reading.attribution.said import attributions

LINES = (Path(__file__).parent / "sentences.txt").read_text("utf-8").splitlines()


class Labelled(NamedTuple):
    unnamed: bool
    link: str
    speaker: str
    sentence: str


@pytest.fixture(scope="module")
def labelled():
    rows = (line.split("|") for line in LINES if not line.startswith("#"))
    return [Labelled(row[0] == "y", *row[1:]) for row in rows]


def found(row):
    """The attribution whose source shares the most with the labelled speaker."""
    start = row.sentence.lower().index(row.speaker.lower())
    end = start + len(row.speaker)
    shared = [
        (sum(min(e, end) - max(s, start) for s, e in one.source), one)
        for one in attributions(row.sentence)
        if any(s < end and start < e for s, e in one.source)
    ]
    return max(shared, key=lambda pair: pair[0])[1] if shared else None


def bare(name):
    return name.lower().removeprefix("the ")


def test_there_are_two_hundred(labelled):
    assert len(labelled) >= 200
    assert 80 <= sum(row.unnamed for row in labelled) <= 120
    assert sum(row.link != "-" for row in labelled) >= 45


def test_anonymity(labelled):
    answers = [(row.unnamed, bool((one := found(row)) and one.anonymous)) for row in labelled]
    right = sum(expected and answer for expected, answer in answers)
    assert right / sum(answer for _, answer in answers) >= 0.95
    assert right / sum(expected for expected, _ in answers) >= 0.95


def test_the_first_link_of_the_chain(labelled):
    answers = [
        (row.link, one.chain[0].name if (one := found(row)) and one.chain else "-")
        for row in labelled
    ]
    linked = [(link, answer) for link, answer in answers if link != "-"]
    right = sum(bare(link) in bare(answer) for link, answer in linked)
    assert right / len(linked) >= 0.93
    assert all(answer == "-" for link, answer in answers if link == "-")


def test_the_words_that_say_so_lie_in_the_sentence(labelled):
    for row in labelled:
        one = found(row)
        if one is not None and one.anonymous:
            assert one.anonymity
            assert all(0 <= s < e <= len(row.sentence) for s, e in one.anonymity)
