"""The parts of a file one by one: what each form of them becomes, or which finding."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from detente import dispute
from detente.dispute import Anchor, Citation

FILE = """\
title: T
decision_makers:
  row:
    options: {{a: {option}, b: B}}
    {preferences}
  column:
    options: {{c: C}}
    prefers: []
{more}
"""


def read(option="A", preferences="prefers: []", more=""):
    return dispute.loads(FILE.format(option=option, preferences=preferences, more=more))


def only_code(checked):
    (finding,) = checked.findings
    return finding.code


@pytest.mark.parametrize(
    ("line", "report", "words"),
    [
        ('"r07: said so"', "r07", "said so"),
        ('"r07:said so"', "r07", "said so"),
        ('"  r07 :  said so  "', "r07", "said so"),
        ('"r07: said: so"', "r07", "said: so"),
        ('"2025-12-17 10:30: said so"', "2025-12-17 10:30", "said so"),
        ("r07: said so", "r07", "said so"),
        ("{r07: 'said, so'}", "r07", "said, so"),
        ("'r07: \"so\" he said'", "r07", '"so" he said'),
        ('"Citing: x"', "Citing", "x"),
    ],
)
def test_words_of_a_report(line, report, words):
    option = f"{{does: A, because: [{line}]}}"
    (anchor,) = read(option=option).value.options[0].because
    assert isinstance(anchor, Anchor)
    assert (anchor.report, anchor.words) == (report, words)
    assert anchor.place.line == 4


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ('"cites: Treaty, art. 5"', "Treaty, art. 5"),
        ("cites: Treaty", "Treaty"),
        ('"cites:Treaty: annex"', "Treaty: annex"),
    ],
)
def test_a_source_outside_the_case(line, text):
    (citation,) = read(option=f"{{does: A, because: [{line}]}}").value.options[0].because
    assert isinstance(citation, Citation)
    assert citation.text == text


@pytest.mark.parametrize("line", ["said so", '"r07:"', '": so"', '":"', '"cites: "', "Penal Code"])
def test_what_rests_on_nothing(line):
    assert only_code(read(option=f"{{does: A, because: [{line}]}}")) == "D138"


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("4", "4"),
        ("-2.5", "-2.5"),
        ("+0", "0"),
        ("007", "7"),
        ("1.10", "1.1"),
        ('"3"', "3"),
        ("' 3 '", "3"),
        ("0.000000000000000001", "1e-18"),
        ("999999999999999999", "999999999999999999"),
    ],
)
def test_weights_are_exact(typed, value):
    (weight,) = (
        read(preferences=f"weights: {{a: {typed}}}").value.decision_makers[0].preferences.weights
    )
    assert weight.value == Decimal(value)


@pytest.mark.parametrize(
    "typed", ["1e3", ".5", "5.", "1,000", "1_000", "inf", "nan", "0x1", "٣", "--1"]
)
def test_what_is_no_weight(typed):
    assert only_code(read(preferences=f'weights: {{a: "{typed}"}}')) == "D135"


@pytest.mark.parametrize(
    ("ranking", "tiers"),
    [
        ("[a, b]", [(1, False), (1, False)]),
        ("[[a, b]]", [(2, False)]),
        ('[a, ">>", b]', [(1, True), (1, False)]),
        ("[a, '>>', [b, s1], \">>\", s2]", [(1, True), (2, True), (1, False)]),
        ("{order: [a, b]}", [(1, False), (1, False)]),
    ],
)
def test_tiers_of_a_ranking(ranking, tiers):
    preferences = read(preferences=f"ranking: {ranking}").value.decision_makers[0].preferences
    assert [(len(tier.items), tier.much) for tier in preferences.tiers] == tiers


@pytest.mark.parametrize(
    ("prefers", "much"),
    [
        ("[]", []),
        ("[a, b]", [False, False]),
        ('[a, ">>", b]', [True, False]),
        ('[a, b, ">>"]', [False, True]),
    ],
)
def test_the_strength_mark_among_statements(prefers, much):
    preferences = read(preferences=f"prefers: {prefers}").value.decision_makers[0].preferences
    assert [statement.much for statement in preferences.statements] == much


@pytest.mark.parametrize(
    ("moves", "direction"), [("", "both"), (", moves: both", "both"), (", moves: drop", "drop")]
)
def test_how_an_option_can_change(moves, direction):
    assert read(option=f"{{does: A{moves}}}").value.options[0].moves == direction


@pytest.mark.parametrize(
    ("typed", "day"), [("2024-02-29", date(2024, 2, 29)), ("0001-01-01", date(1, 1, 1))]
)
def test_the_day_that_is_described(typed, day):
    assert read(more=f"as_of: {typed}").value.as_of == day


@pytest.mark.parametrize(
    "typed",
    ["2025-2-3", "20250203", "2025-W06-1", "2025-12", "2025-13-01", "0000-01-01", "٢٠٢٥-01-01"],
)
def test_what_is_no_day(typed):
    assert only_code(read(more=f'as_of: "{typed}"')) == "D134"


@pytest.mark.parametrize(
    ("typed", "merges"),
    [("YYN", True), ("Y--", True), ("(Y--)", True), ("a and b", False), ("{merges: a}", True)],
)
def test_what_a_name_of_a_state_merges(typed, merges):
    (state,) = read(more=f"states: {{deal: {typed}}}").value.states
    assert state.merges is merges


@pytest.mark.parametrize(
    ("typed", "text"),
    [("a   and  b", "a and b"), ('"a\n   and b"', "a and b"), ("'a and b '", "a and b")],
)
def test_an_expression_is_kept_as_it_was_typed_on_one_line(typed, text):
    (rule,) = read(more=f"infeasible: [{typed}]").value.infeasible
    assert rule.text == text
