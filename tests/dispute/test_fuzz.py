"""Whatever the bytes: findings or a dispute, never an exception, and never both or neither."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from detente import dispute
from detente.dispute.expressions import Names, parse
from tests.dispute.drawn import disputes
from tests.dispute.made import written

PIECES = (
    *("title", "decision_makers", "options", "prefers", "ranking", "weights", "states", "moves"),
    *("infeasible", "status_quo", "outcomes", "because", "unknown", "prefers_pairs", "does", "is"),
    *(": ", ":\n  ", ":\n    ", "\n- ", ", ", "\n", "  ", " ", '"', "'", "[", "]", "{", "}"),
    *("row", "a", "b", "YN", "NO", ">>", "not ", "exactly one of (a, b)", "|\n", ">-\n", "? "),
    *("&x ", "*x", "!!str ", "<<", "---\n", "...\n", "#", "%", "@", "\t", "\r", "\x85", "\ufeff"),
    *("\\", "\\x00", "\\ud800", "\\UFFFFFFFF", "\0", "\x1b", "é", "😀", "\u2028", "\ud800"),
)


def check(raw):
    checked = dispute.loads(raw)
    errors = [finding for finding in checked.findings if finding.severity == "error"]
    assert (checked.value is None) == bool(errors)
    for finding in checked.findings:
        str(finding)


@given(st.binary(max_size=300))
def test_any_bytes(raw):
    check(raw)


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
@example("\ud800")
def test_any_text_of_what_disputes_are_made_of(text):
    check(text)


@pytest.mark.nightly
@settings(max_examples=20_000)
@given(st.lists(st.sampled_from(PIECES), max_size=60).map("".join))
def test_any_text_at_length(text):
    check(text)


@settings(max_examples=60)
@given(disputes(), st.randoms(), st.sampled_from(PIECES))
def test_a_dispute_with_something_wrong_anywhere(drawn, random, piece):
    text = dispute.dump(drawn)
    at = random.randrange(len(text))
    cut = random.randrange(3)
    check(text[:at] + piece + text[at + cut :])
    check(text[:at])


@given(st.lists(st.sampled_from((*PIECES, "(", ")", "iff", "of", "-Y", "->", "!a")), max_size=20))
def test_any_expression(pieces):
    text = " ".join(pieces)
    names = Names(("row.a", "row.b"), frozenset({"states"}), frozenset({"is"}))
    for options_only in (False, True):
        checked = parse(text, names, options_only=options_only)
        assert (checked.value is None) == bool(checked.findings)


SURROGATE = "yaml: a surrogate as an escape"


@pytest.mark.parametrize("case", written(), ids=lambda case: case.name)
def test_without_libyaml_the_findings_are_the_same(case, monkeypatch):
    """Where PyYAML was built without libyaml its own parser takes over; it is as strict."""
    monkeypatch.delattr(yaml, "CSafeLoader", raising=False)
    found = sorted((f.place.line, f.code) for f in dispute.loads(case.raw).findings)
    if case.name == SURROGATE:  # PyYAML lets it through, and the check of texts finds it
        assert (1, "D104") in found
    else:
        assert found == [(line, code) for line, code in case.expected if code.startswith("D")]
