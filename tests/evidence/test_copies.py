from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.evidence.copies import (
    LEAST_RUN,
    LEAST_SHARE,
    LEAST_SHINGLES,
    WIDTH,
    copies,
    runs,
    share,
    worded,
)

from .reports import report

TEXT = (
    "The council of the two river states met on Monday to divide the water of the upper dam, and "
    "after nine hours its chair said that no side had moved on the share of the dry months."
)
OTHER = (
    "Fishermen in the southern bay have asked the court for new rules on nets, because last year's "
    "catch was the smallest since anyone began to count, the harbour master wrote in a letter."
)


def nobody(_report, _other):
    return False


def pairs(*reports, named=nobody):
    return [(copy.report, copy.of) for copy in copies(reports, named)]


def test_a_republished_text_is_a_whole_copy():
    (copy,) = copies([report(TEXT, "a", date="2025-01-01"), report(TEXT, "b")], nobody)
    assert copy.share == 1.0
    assert [TEXT[start:end] for start, end in copy.shared] == [TEXT[:-1]]


def test_different_texts_are_no_copies():
    assert pairs(report(TEXT, "a"), report(OTHER, "b")) == []


def test_nobody_copies_from_tomorrow():
    early = report(TEXT, "late-in-the-list", date="2025-01-01")
    late = report(TEXT + " " + OTHER, "a", date="2025-01-02")
    assert pairs(late, early) == [("a", "late-in-the-list")]


def test_of_one_day_the_one_that_names_the_other_copies():
    def named(one, other):
        return (one.id, other.id) == ("a", "b")

    assert pairs(report(TEXT, "a"), report(TEXT, "b"), named=named) == [("a", "b")]
    assert copies([report(TEXT, "a"), report(TEXT, "b")], named)[0].credited


def test_of_one_day_papers_print_what_agencies_write():
    agency = report(TEXT, "z", outlet="Reuters", date="2025-01-01")
    paper = report(TEXT + " " + OTHER, "a", outlet="The Guardian", date="2025-01-01")
    assert pairs(agency, paper) == [("a", "z")]


def test_of_one_day_the_one_with_less_of_its_own_copies():
    assert pairs(report(TEXT + " " + OTHER, "a"), report(TEXT, "b")) == [("b", "a")]


def test_quoted_words_are_nobodys_wording():
    quote = f"“{TEXT[:-1]},”"
    one = report(f"{quote} said the chair to all who had waited in the rain since noon.", "a")
    other = report(f"Late at night the tired chair stepped out of the hall: {quote} he said.", "b")
    assert pairs(one, other) == []


def test_a_digest_is_found_in_a_long_text():
    long = report(" ".join([OTHER, TEXT] + [f"Word{n}" for n in range(900)]), "a")
    assert pairs(long, report(TEXT, "b")) == [("b", "a")]


def test_shared_runs_stand_in_the_copy():
    one = worded(report(f"Sources said this. {TEXT[:80]} And more.", "a"))
    (run,) = runs(one, worded(report(TEXT, "b")))
    assert one.report.text[run.start : run.end] == TEXT[:80].rsplit(" ", 1)[0]


def test_shares_are_of_the_reports_own_words():
    short, long = worded(report(TEXT, "a")), worded(report(f"{TEXT} {OTHER}", "b"))
    assert share(short, long) == 1.0
    assert 0 < share(long, short) < 1.0
    assert share(worded(report("", "e")), long) == 0.0


@pytest.mark.parametrize("text", ["", "one two three", "\x00", "“", "’" * 50])
def test_texts_without_shingles_are_no_copies(text):
    assert pairs(report(text, "a"), report(text, "b")) == []


SENTENCE = (
    "the harbour court of the northern province decided after two years to let the old ferry sink"
)


def padded(text, word, count=300):
    return " ".join([*(f"{word}{n}" for n in range(count)), text, *(f"{word}x{n}" for n in "abc")])


def test_one_long_sentence_taken_over_is_a_copy_however_long_the_rest():
    early = report(padded(SENTENCE, "alpha"), "a", date="2025-01-01")
    late = report(padded(SENTENCE, "beta"), "b", date="2025-01-02")
    (copy,) = copies([late, early], nobody)
    assert (copy.report, copy.of) == ("b", "a")
    assert copy.share < LEAST_SHARE
    assert [late.text[start:end] for start, end in copy.shared] == [SENTENCE]


def test_a_run_that_can_be_chance_is_no_copy():
    short = " ".join(SENTENCE.split()[: LEAST_RUN - 1])
    assert pairs(report(padded(short, "alpha"), "a"), report(padded(short, "beta"), "b")) == []


def test_a_sentence_is_copied_from_whoever_had_it_first():
    reports = [report(padded(SENTENCE, f"w{n}"), f"r{n}", date=f"2025-01-0{n}") for n in (1, 2, 3)]
    assert pairs(*reports) == [("r2", "r1"), ("r3", "r1")]


def literal(reports):
    """All pairs, compared word by word: the definition, without an index."""
    found = set()
    for later, earlier in combinations(reversed(reports), 2):
        a, b = (set(shingles_of(r.text)) for r in (later, earlier))
        enough = max(len(a & b) / len(a), len(a & b) / len(b)) >= LEAST_SHARE
        before = reports[: reports.index(earlier)]
        if len(a & b) >= LEAST_SHINGLES and (enough or run(later, earlier, before) >= LEAST_RUN):
            found.add(frozenset((later.id, earlier.id)))
    return found


def run(later, earlier, before):
    """Words in the longest run of the later that the earlier has and nobody before it."""
    seen = {shingle for one in before for shingle in shingles_of(one.text)}
    new = set(shingles_of(earlier.text)) - seen
    longest = length = 0
    for shingle in shingles_of(later.text):
        length = length + 1 if shingle in new else 0
        longest = max(longest, length + WIDTH - 1 if length else 0)
    return longest


def shingles_of(text):
    every = text.lower().split()
    return [tuple(every[i : i + WIDTH]) for i in range(len(every) - WIDTH + 1)]


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_the_index_finds_what_all_pairs_find(data):
    vocabulary = st.sampled_from(["river", "dam", "court", "water", "chair", "month"])
    passages = data.draw(
        st.lists(st.lists(vocabulary, min_size=12, max_size=25), min_size=2, max_size=4)
    )
    reports = []
    for number in range(data.draw(st.integers(2, 8))):
        chosen = data.draw(st.lists(st.sampled_from(passages), min_size=1, max_size=3))
        own = data.draw(st.lists(vocabulary, max_size=30))
        text = " ".join([word for passage in chosen for word in passage] + own)
        reports.append(report(text, f"r{number}"))
    assert {frozenset(pair) for pair in pairs(*reports)} == literal(reports)
