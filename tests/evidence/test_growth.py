"""Twice the text is about twice the work: counted in questions asked, or as a ratio in one run."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente import reading
from detente.evidence import compare, outlets
from detente.evidence.parsed import Parsed
from detente.reading.records import Attribution, Reading, Span

from .reports import report

ONE = "Minister Lars Brekke told reporters in Bergen on May 3, 2025 that Iceland had asked for it. "


def seconds(count):
    readings = reading.read_all([report(ONE * count, "a", date="2025-06-01"), report(ONE, "b")])
    best = []
    for _ in range(3):
        start = time.process_time()
        compare(readings)
        best.append(time.process_time() - start)
    return min(best)


@pytest.mark.nightly
def test_one_sentence_again_and_again_takes_no_more_than_its_length():
    assert seconds(400) < 4 * 3 * seconds(100)


@given(
    st.lists(
        st.tuples(st.integers(0, 4000), st.integers(1, 1500), st.integers(0, 90)), max_size=12
    ),
    st.integers(0, 6000),
)
def test_a_statement_is_found_at_each_of_its_places(parts, at):
    every = tuple(
        Attribution(
            f"a#{n}", "indirect", (Span(start, start + size),), (Span(end, end + 5),), (), "Bor"
        )
        for n, (start, size, end) in enumerate(parts)
    )
    parsed = Parsed(Reading(report("x" * 6000), attributions=every))
    around = [
        one
        for one in every
        if any(part.start <= at < part.end for part in (*one.content, *one.cue))
    ]
    assert [one for one in parsed.statements(at) if one in around] == around


def test_only_the_statements_around_a_place_are_looked_at():
    every = tuple(
        Attribution(f"a#{n}", "indirect", (Span(90 * n, 90 * n + 80),), (), (), "Bor")
        for n in range(1_000)
    )
    parsed = Parsed(Reading(report("x" * 90_000), attributions=every))
    assert max(len(parsed.statements(at)) for at in range(0, 90_000, 45)) < 10
    assert parsed.attribution(90 * 700 + 3) is every[700]
    assert parsed.attribution(89_999) is None


def test_a_text_is_searched_for_the_outlets_that_begin_with_its_words(monkeypatch):
    reports = [report("", f"r{n}", outlet=f"Paper{n} Voice") for n in range(300)]
    known = outlets.press(reports)
    tried = []
    own = outlets._any_of
    monkeypatch.setattr(outlets, "_any_of", lambda forms: tried.append(forms) or own(forms))
    text = "Ships left. PAPER7 VOICE and Paper250 Vöice said so; paper7 voice and Papers did not. "
    assert [one.name for one in known.mentions(text * 50)] == [
        "Paper7 Voice",
        "Paper250 Voice",
    ] * 50
    assert len(tried) == 3 * 50
