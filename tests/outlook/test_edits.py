"""Every single change of a dispute is made, and only those."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from detente.dispute import dump, loads
from detente.dispute.model import Prioritisation, Ranking
from detente.outlook import edits
from detente.stability import build
from tests.outlook.disputes import GRAPH, ONE_WAY, PRISONERS, WEIGHTED, dispute, random_disputes

STRENGTH = """
title: Strength
decision_makers:
  a:
    options: {x: Does x}
    prefers: [a.x, ">>", not a.x]
  b:
    options: {y: Does y}
    prefers: []
"""


def kinds(text):
    return [(edit.kind, edit.dm, edit.position) for edit in edits(dispute(text))]


def test_statements_are_swapped_and_dropped_and_tiers_are_swapped():
    assert kinds(PRISONERS) == [
        ("swap", "row", 0),
        ("swap", "row", 1),
        ("drop", "row", 0),
        ("drop", "row", 1),
        ("drop", "row", 2),
        ("swap", "column", 0),
        ("swap", "column", 1),
        ("swap", "column", 2),
    ]


def test_weights_swap_with_the_next_smaller_value_and_drop():
    made = list(edits(dispute(WEIGHTED)))
    swaps = [[part.text for part in edit.parts] for edit in made if edit.kind == "swap"]
    assert swaps == [["east.a", "west.c"], ["west.c", "east.b"]]
    assert sum(edit.kind == "drop" for edit in made) == 3
    weights = made[0].dispute.decision_makers[0].preferences.weights
    assert [str(weight.value) for weight in weights] == ["2", "1", "3"]


def test_only_one_way_options_become_two_way():
    made = [edit for edit in edits(dispute(ONE_WAY)) if edit.kind == "two_way"]
    assert [edit.parts[0].id for edit in made] == ["guard.open"]
    assert all(option.moves == "both" for option in made[0].dispute.options)


def test_only_arcs_without_a_way_back_become_two_way():
    made = [edit for edit in edits(dispute(GRAPH)) if edit.kind == "two_way"]
    assert [(edit.dm, edit.parts[0].source) for edit in made] == [
        ("north", "talks"),
        ("south", "talks"),
    ]
    assert len(made[0].dispute.graph.arcs) == 5


def test_a_swap_touches_two_neighbours_and_leaves_the_strength_mark_in_its_place():
    text = (
        'title: T\ndecision_makers:\n  a:\n    options: {x: X}\n    prefers: [a.x, ">>", not a.x]\n'
    )
    edit = next(edits(dispute(text + "  b:\n    options: {y: Y}\n    prefers: []\n")))
    statements = edit.dispute.decision_makers[0].preferences.statements
    assert [statement.text for statement in statements] == ["not a.x", "a.x"]
    assert [statement.much for statement in statements] == [True, False]


def test_the_dispute_itself_is_left_alone():
    before = dispute(PRISONERS)
    kept = repr(before)
    list(edits(before))
    assert repr(before) == kept


@pytest.mark.parametrize("text", [PRISONERS, ONE_WAY, WEIGHTED, GRAPH])
def test_every_edit_changes_the_file_and_can_be_written_and_read(text):
    original = dump(dispute(text))
    written = [dump(edit.dispute) for edit in edits(dispute(text))]
    assert original not in written
    assert len(set(written)) == len(written)
    assert all(loads(each).value is not None for each in written)


@settings(max_examples=40, deadline=None)
@given(random_disputes())
def test_no_edit_changes_the_states(text):
    base = build(dispute(text)).value
    for edit in edits(dispute(text)):
        edited = build(edit.dispute).value
        assert [edited.id(k) for k in range(edited.count)] == [
            base.id(k) for k in range(base.count)
        ]


@settings(max_examples=40, deadline=None)
@given(random_disputes())
def test_there_are_two_n_minus_one_edits_of_n_statements(text):
    for dm in dispute(text).decision_makers:
        made = [e for e in edits(dispute(text)) if e.dm == dm.id and e.kind != "two_way"]
        assert len(made) == 2 * len(dm.preferences.statements) - 1


def test_swapping_twice_gives_back_the_order():
    for edit in edits(dispute(PRISONERS)):
        if edit.kind != "swap":
            continue
        again = next(
            e
            for e in edits(edit.dispute)
            if (e.kind, e.dm, e.position) == (edit.kind, edit.dm, edit.position)
        )
        assert again.dispute == dispute(PRISONERS)


def test_no_statement_no_edit():
    preferences = [dm.preferences for dm in dispute(WEIGHTED).decision_makers]
    assert isinstance(preferences[1], Prioritisation)
    assert not [edit for edit in edits(dispute(WEIGHTED)) if edit.dm == "west"]


def test_a_ranking_is_one_part():
    swaps = [edit for edit in edits(dispute(PRISONERS)) if edit.dm == "column"]
    assert all(isinstance(edit.parts[0], Ranking) and len(edit.parts) == 1 for edit in swaps)
