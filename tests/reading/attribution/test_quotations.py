"""Quotation marks: which there are, how they pair, and what happens when one is missing."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.reading.attribution.quotations import quotations
from detente.reading.attribution.quotations.marks import marks


def found(text):
    return [text[q.start : q.end] for q in quotations(text)]


def repaired(text):
    return [text[q.start : q.end] for q in quotations(text) if q.repaired]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We agree,” he said.", ["“We agree,”"]),
        ('"We agree," he said.', ['"We agree,"']),
        ("‘We agree,’ he said.", ["‘We agree,’"]),
        ("'We agree,' he said.", ["'We agree,'"]),
        ("''We agree,'' he said.", ["''We agree,''"]),
        ("«We agree», he said.", ["«We agree»"]),
        ("“One.” “Two.”", ["“One.”", "“Two.”"]),
        ('"One." "Two."', ['"One."', '"Two."']),
        ("He said “no”.", ["“no”"]),
        ('A "state of war" it is.', ['"state of war"']),
        ('He said: "No"—and left.', ['"No"']),
        ("Nothing quoted here.", []),
        ("", []),
    ],
)
def test_each_kind_of_mark(text, expected):
    assert found(text) == expected
    assert repaired(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Turkey’s deal and the officials’ view don’t count.",
        "Turkey's deal and the officials' view don't count.",
        "In the ’90s and the '80s, 'twas rock 'n' roll.",
        "The diplomats’ hopes, the ministers’ fears.",
        "It stands 6'2\" tall, rock ’n’ roll.",
    ],
)
def test_apostrophes_are_no_quotations(text):
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“He told me ‘never’ twice,” she said.", ["“He told me ‘never’ twice,”"]),
        ("‘He told me “never” twice,’ she said.", ["‘He told me “never” twice,’"]),
        ("\"He told me 'never' twice,\" she said.", ["\"He told me 'never' twice,\""]),
        ("“He said, ‘Never.’” She left.", ["“He said, ‘Never.’”"]),
        ("“It’s Turkey’s turn,” he said.", ["“It’s Turkey’s turn,”"]),
        ("‘It’s the allies’ turn now,’ he said.", ["‘It’s the allies’ turn now,’"]),
        ("“They call it “the deal” here,” he said.", ["“They call it “the deal” here,”"]),
    ],
)
def test_marks_within_marks(text, expected):
    assert found(text) == expected
    assert repaired(text) == []


def test_a_quotation_over_paragraphs_opened_anew_in_each():
    text = "“One thing is clear.\n\n“Another is not.\n\n“A third is both,” he said. “Yes.”"
    assert found(text) == [text[: text.index(" he said")], "“Yes.”"]
    assert repaired(text) == []


def test_a_quotation_over_paragraphs_opened_once():
    text = "‘One thing is clear.\n\nAnother is not.’\nThe talks went on."
    assert found(text) == ["‘One thing is clear.\n\nAnother is not.’"]


def test_a_missing_end_before_the_speaker():
    text = "“We will not go back, said Ann Lee. “We never will.”"
    assert found(text) == ["“We will not go back,", "“We never will.”"]
    assert repaired(text) == ["“We will not go back,"]


@pytest.mark.parametrize("cue", ["Peskov said", "he added", "Ann Lee told reporters"])
def test_a_missing_end_before_the_name_of_the_speaker(cue):
    text = f"“We will not go back, {cue} on Monday.\n\n“Never,” she said."
    assert found(text) == ["“We will not go back,", "“Never,”"]


def test_a_missing_end_without_a_speaker_runs_to_the_end_of_the_paragraph():
    text = "He was firm. “We will not go back.\n\nThe talks went on. “Never,” she said."
    assert found(text) == ["“We will not go back.", "“Never,”"]


def test_a_missing_start_is_put_at_the_start_of_the_sentence():
    text = "The talks went on. We will not go back,” said Ann Lee. “Never.”"
    assert found(text) == ["We will not go back,”", "“Never.”"]
    assert repaired(text) == ["We will not go back,”"]


def test_a_missing_start_does_not_reach_into_the_paragraph_before():
    text = "The talks went on\n\nWe will not go back,” said Ann Lee."
    assert found(text) == ["We will not go back,”"]


def test_a_mark_typed_twice_counts_once():
    assert found("‘‘We agree,’ he said.") == ["‘‘We agree,’"]
    assert found("‘We agree,’’ he said.") == ["‘We agree,’’"]
    assert found("““We agree,”” he said.") == ["““We agree,””"]
    assert found("Turkey’’s turn, he said.") == []


def test_straight_and_curly_marks_may_pair():
    assert found("'We agree,’ he said.") == ["'We agree,’"]
    assert found("‘We agree,' he said.") == ["‘We agree,'"]
    assert found('“We agree," he said.') == ['“We agree,"']


STORY = """The minister left early. “We had a long day,” said a tired aide. “It was worth it.”

The other side was silent. “We shall see,” said Ivo Lund, the envoy. “Or we shall not.”

Nobody else spoke. “That is all,” the host told reporters, “for today.”
"""
SPOKEN = [
    "We had a long day,",
    "It was worth it.",
    "We shall see,",
    "Or we shall not.",
    "That is all,",
    "for today.",
]
PLACES = [k for k, c in enumerate(STORY) if c in "“”"]


@pytest.mark.parametrize("style", ["“”", "‘’", '""'])
@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("damage", ["removed", "doubled", "straightened"])
def test_one_damaged_mark_costs_at_most_one_quotation(style, place, damage):
    mark = STORY[place]
    new = {"removed": "", "doubled": mark * 2, "straightened": '"'}[damage]
    text = STORY[:place] + new + STORY[place + 1 :]
    for curly, other in zip("“”", style, strict=True):
        text = text.replace(curly, other)
    if style == "‘’":
        text = text.replace('"', "'")
    kept = [q.strip("“”‘’'\"") for q in found(text)]
    assert sum(words in kept for words in SPOKEN) >= (4 if style == '""' else 5)


ALPHABET = "ab.,?! \n“”‘’\"'«»sST"


@given(st.text(alphabet=ALPHABET, max_size=200))
@settings(max_examples=500, deadline=None)
def test_quotations_are_in_order_apart_and_not_empty(text):
    spans = quotations(text)
    assert all(0 <= q.start < q.end <= len(text) for q in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert quotations(text) == spans
    for q in spans:
        assert text[q.start : q.end].strip(" \n“”‘’\"'«»") or q.end - q.start > 1


@given(st.lists(st.sampled_from(["We agree.", "No.", "It is over, all of it."]), max_size=6))
def test_well_formed_quotations_all_come_back(sentences):
    text = " Then he spoke. ".join(f"“{sentence}”" for sentence in sentences)
    assert found(text) == [f"“{sentence}”" for sentence in sentences]
    assert repaired(text) == []


@given(st.text(alphabet=ALPHABET, max_size=200))
def test_marks_are_marks(text):
    for mark in marks(text):
        assert set(text[mark.start : mark.end]) <= set("“”‘’\"'«»")
        assert mark.opens or mark.closes


@pytest.mark.parametrize("text", ["“" * 50_000, "“a ” " * 20_000, "' a" * 30_000, "’s ‘ " * 20_000])
def test_many_marks_take_little_time(text):
    start = time.process_time()
    quotations(text)
    assert time.process_time() - start < 10
