"""A dispute file read: every part of format 1, from a file, a text, bytes and standard input."""

from __future__ import annotations

import hashlib
import io
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from detente import dispute
from detente.dispute import (
    Anchor,
    Arc,
    Citation,
    Pairs,
    Prioritisation,
    Ranking,
    Weights,
)
from detente.dispute.expressions import to_text
from detente.dispute.expressions.tree import OptionAtom, PatternAtom, StateAtom
from tests.dispute.drawn import same

SHARED = Path(__file__).resolve().parents[2] / "../shared/cases"

OPTION_FORM = """\
title: Two prisoners
as_of: 2025-12-17
decision_makers:
  row:
    name: The row prisoner
    options:
      quiet: Stays silent
      talk: {does: Talks, moves: take, because: ["r07: will talk: on Friday"]}
    prefers:
      - {says: not row.talk, because: ["r07:  will not say a word ", cites: Penal Code]}
      - ">>"
      - column.quiet if not row.talk
    unknown: [[s1, talked]]
  column:
    options: {quiet: Stays silent}
    ranking: {order: [s5, ">>", talked, [s4, YNN], s1], because: [r07: said so]}
  third:
    options: {}
    weights: {row.quiet: 4, "not column.quiet": -2.50, talk: +0}
  fourth:
    options: {}
    prefers_pairs: [[s1, talked], [talked, s1]]
infeasible: [row.quiet and row.talk, {rule: talk and NNY, because: []}]
states: {talked: -Y-, both: column.quiet and row.quiet, some: {merges: not talk}}
status_quo: {is: s1, because: ["cites: Code, art. 1"]}
outcomes:
  silence: row.quiet and column.quiet
  broken: {is: talked or silence, because: ["cites: Penal Code, art. 12"]}
"""

GRAPH_FORM = """\
title: A river
decision_makers:
  upper: {prefers: [shared]}
  lower: {ranking: [shared, taken, dry]}
states: [shared, taken, dry]
moves:
  upper: [[shared, taken], [taken, dry]]
  lower: [[taken, shared]]
status_quo: taken
outcomes: {thirst: taken or dry}
"""


@pytest.fixture(scope="module")
def prisoners():
    checked = dispute.loads(OPTION_FORM)
    assert checked.findings == ()
    return checked.value


def test_the_head(prisoners):
    assert (prisoners.title, prisoners.as_of) == ("Two prisoners", date(2025, 12, 17))
    assert prisoners.sha256 == hashlib.sha256(OPTION_FORM.encode()).hexdigest()
    assert [dm.id for dm in prisoners.decision_makers] == ["row", "column", "third", "fourth"]
    assert [dm.name for dm in prisoners.decision_makers][:2] == ["The row prisoner", "column"]


def test_options_stand_in_file_order(prisoners):
    assert [(o.id, o.dm, o.name, o.does, o.moves) for o in prisoners.options] == [
        ("row.quiet", "row", "quiet", "Stays silent", "both"),
        ("row.talk", "row", "talk", "Talks", "take"),
        ("column.quiet", "column", "quiet", "Stays silent", "both"),
    ]


def test_statements_with_what_they_rest_on_and_the_strength_mark(prisoners):
    preferences = prisoners.decision_makers[0].preferences
    assert isinstance(preferences, Prioritisation)
    assert [(s.text, s.much) for s in preferences.statements] == [
        ("not row.talk", True),
        ("column.quiet if not row.talk", False),
    ]
    anchor, citation = preferences.statements[0].because
    assert isinstance(anchor, Anchor)
    assert (anchor.report, anchor.words) == ("r07", "will not say a word")
    assert isinstance(citation, Citation)
    assert citation.text == "Penal Code"


def test_a_ground_is_split_at_its_first_colon(prisoners):
    (anchor,) = prisoners.options[1].because
    assert (anchor.report, anchor.words) == ("r07", "will talk: on Friday")


def test_ranking_with_ties_and_strength_marks(prisoners):
    preferences = prisoners.decision_makers[1].preferences
    assert isinstance(preferences, Ranking)
    assert [([item.text for item in t.items], t.much) for t in preferences.tiers] == [
        (["s5"], True),
        (["talked"], False),
        (["s4", "YNN"], False),
        (["s1"], False),
    ]
    assert [g.words for g in preferences.because] == ["said so"]


def test_weights_are_exact_decimals(prisoners):
    preferences = prisoners.decision_makers[2].preferences
    assert isinstance(preferences, Weights)
    values = {w.text: w.value for w in preferences.weights}
    assert values == {
        "row.quiet": Decimal(4),
        "not column.quiet": Decimal("-2.5"),
        "talk": Decimal(0),
    }


def test_pairs_and_unknown_pairs(prisoners):
    preferences = prisoners.decision_makers[3].preferences
    assert isinstance(preferences, Pairs)
    assert [(p.first.text, p.second.text) for p in preferences.pairs] == [
        ("s1", "talked"),
        ("talked", "s1"),
    ]
    (pair,) = prisoners.decision_makers[0].unknown
    assert (pair.first.expression, pair.second.expression) == (
        StateAtom("s1"),
        StateAtom("talked"),
    )


def test_rules_states_status_quo_and_outcomes(prisoners):
    assert [to_text(r.expression) for r in prisoners.infeasible] == [
        "row.quiet and row.talk",
        "row.talk and NNY",
    ]
    assert [(s.name, s.text, s.merges) for s in prisoners.states] == [
        ("talked", "-Y-", True),
        ("both", "column.quiet and row.quiet", False),
        ("some", "not talk", True),
    ]
    assert prisoners.status_quo.state.expression == StateAtom("s1")
    assert prisoners.status_quo.taken is None
    assert [to_text(o.expression) for o in prisoners.outcomes] == [
        "row.quiet and column.quiet",
        "talked or silence",
    ]
    assert prisoners.graph is None


def test_graph_form():
    checked = dispute.loads(GRAPH_FORM)
    assert checked.findings == ()
    graph = checked.value.graph
    assert graph.states == ("shared", "taken", "dry")
    assert [arc for arc in graph.arcs if isinstance(arc, Arc)] == list(graph.arcs)
    assert [(arc.dm, arc.source, arc.target) for arc in graph.arcs] == [
        ("upper", "shared", "taken"),
        ("upper", "taken", "dry"),
        ("lower", "taken", "shared"),
    ]
    assert checked.value.options == checked.value.states == checked.value.infeasible == ()


@pytest.mark.parametrize(
    ("status_quo", "taken"),
    [
        ("[]", ()),
        ("[column.quiet, talk]", ("row.talk", "column.quiet")),
        ("{is: [talk, talk]}", ("row.talk",)),
    ],
)
def test_a_status_quo_by_the_options_taken(status_quo, taken):
    text = OPTION_FORM.replace('{is: s1, because: ["cites: Code, art. 1"]}', status_quo)
    assert dispute.loads(text).value.status_quo.taken == taken


@pytest.mark.parametrize(
    ("prefers", "expected"),
    [
        ("[]", []),
        ("[NNN]", [PatternAtom("NNN")]),
        ("[Y--, -N-, '---']", [PatternAtom("Y--"), PatternAtom("-N-"), PatternAtom("---")]),
        ("[quiet_]", None),
        ("[row.quiet]", [OptionAtom("row.quiet")]),
    ],
)
def test_what_looks_like_yaml_is_what_was_typed(prefers, expected):
    text = OPTION_FORM.partition("    prefers:\n")
    rest = text[2].partition("    unknown:")
    checked = dispute.loads(f"{text[0]}    prefers: {prefers}\n    unknown:{rest[2]}")
    if expected is None:
        assert checked.value is None
    else:
        statements = checked.value.decision_makers[0].preferences.statements
        assert [statement.expression for statement in statements] == expected


def test_words_of_yaml_may_be_names():
    """`no`, `on`, `y` and `null` are ids like any other: nothing is resolved."""
    text = "title: no\ndecision_makers: {on: {options: {y: A, null: B}, prefers: [no]}}\n"
    text += "states: {no: NN}\noutcomes: {off: y or null}\n"
    checked = dispute.loads(text)
    assert checked.findings == ()
    assert checked.value.title == "no"
    assert [option.id for option in checked.value.options] == ["on.y", "on.null"]


def test_the_title_is_the_files_name_where_there_is_none():
    checked = dispute.loads(OPTION_FORM.replace("title: Two prisoners\n", ""), file="a/cells.yaml")
    assert [f.severity for f in checked.findings] == ["warning"]
    assert checked.value.title == "cells"


@pytest.mark.parametrize("form", [OPTION_FORM, GRAPH_FORM])
def test_a_file_a_text_and_bytes_are_read_alike(form, tmp_path, monkeypatch):
    file = tmp_path / "dispute.yaml"
    file.write_bytes(b"\xef\xbb\xbf" + form.encode())
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(form.encode())))
    read = [
        dispute.load(file),
        dispute.load(str(file)),
        dispute.load("-"),
        dispute.loads(form),
        dispute.loads(form.encode()),
        dispute.loads(form.replace("\n", "\r\n")),
    ]
    assert [checked.findings for checked in read] == [()] * len(read)
    assert len({same(checked.value) for checked in read}) == 1
    assert read[0].value.file == str(file)
    assert read[2].value.file == "-"


@pytest.mark.parametrize("name", ["missing.yaml", ".", "a\0b", "x" * 300])
def test_a_file_that_cannot_be_read(name, tmp_path):
    checked = dispute.load(tmp_path / name)
    assert checked.value is None
    assert [finding.code for finding in checked.findings] == ["D101"]
    assert str(checked.findings[0]).splitlines()


def test_no_more_of_a_file_is_read_than_is_allowed():
    assert [f.code for f in dispute.load("/dev/zero").findings] == ["D102"]


def test_the_shared_cases_load_without_a_finding():
    if not SHARED.is_dir():
        pytest.skip("the cases are not beside the checkout")
    for file in SHARED.glob("*.yaml"):
        assert dispute.load(file).findings == (), file
