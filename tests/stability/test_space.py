"""The state space: ids, names, patterns, settings, moves; and the two forms that hold settings."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import numpy as np
import pytest

from detente.dispute import loads
from detente.dispute.expressions.tree import OutcomeAtom
from detente.stability import analyse, build, feasible, memory, trace
from detente.stability.listing import Listing
from tests.stability import models
from tests.stability.literal import Literal
from tests.stability.making import dispute_of, free, space_of

MERGED = """\
title: t
decision_makers:
  a:
    options: {x: does x, y: does y}
    prefers: [y]
  b:
    options: {z: does z}
    prefers: [not z]
states: {talked: -YN, quiet: NNN}
status_quo: [b.z]
outcomes: {loud: z}
"""


def test_settings_are_counted_with_the_first_option_lowest():
    space = space_of(free(3))
    patterns = ["NNN", "YNN", "NYN", "YYN", "NNY", "YNY", "NYY", "YYY"]
    assert [space.pattern(k) for k in range(space.count)] == patterns
    assert [space.id(k) for k in range(3)] == ["s1", "s2", "s3"]


def test_a_merged_state_stands_where_its_lowest_setting_stands():
    space = space_of(MERGED)
    assert [space.id(k) for k in range(space.count)] == [
        "quiet", "s2", "talked", "s4", "s5", "s6", "s7",
    ]  # fmt: skip
    assert space.settings(2) == ("NYN", "YYN")
    assert space.settings(0) == ()
    assert space.pattern(2) == "-YN"
    assert space.taken(2) == ("a.y",)
    assert space.taken(4) == ("a.x", "b.z")


def test_names_ids_and_patterns_lead_to_states():
    space = space_of(MERGED)
    found = {name: space.index(name) for name in ("quiet", "NNN", "s1", "s3", "-YN", "NYN", "YY-")}
    assert found == {
        "quiet": 0, "NNN": 0, "s1": None, "s3": None, "-YN": 2, "NYN": 2, "YY-": None,
    }  # fmt: skip
    assert [space.index(name) for name in ("", "s0", "s99", "nobody", "NN", "ſ1")] == [None] * 6


def test_status_quo_outcomes_and_truth():
    space = space_of(MERGED)
    assert space.status_quo == space.index("NNY")
    assert np.flatnonzero(space.outcomes["loud"]).tolist() == [3, 4, 5, 6]
    statement = space.dispute.decision_makers[0].preferences.statements[0]
    assert np.flatnonzero(space.truth(statement.expression)).tolist() == [2, 5, 6]


def test_wrong_use_is_an_exception():
    space = space_of(MERGED)
    for wrong in (-1, space.count):
        with pytest.raises(IndexError):
            space.id(wrong)
    with pytest.raises(KeyError):
        space.moves("nobody", 0)
    with pytest.raises(KeyError):
        space.arcs("nobody")


def test_exclusive_options_are_one_axis():
    own = [f"o{k}" for k in range(12)]
    text = free(36, 3)
    rules = [
        f"not at most one of ({', '.join(f'o{k}' for k in range(d, 36, 3))})" for d in range(3)
    ]
    space = space_of(text + "infeasible: [" + ", ".join(f'"{rule}"' for rule in rules) + "]\n")
    assert space.count == 13**3
    assert len(own) == 12


def test_the_same_said_pairwise_is_one_axis_as_well():
    pairs = ", ".join(f"o{a} and o{b}" for a in range(40) for b in range(a))
    space = space_of(free(40) + f"infeasible: [{pairs}]\n")
    assert space.count == 41


def test_a_nearly_empty_cube_is_listed(monkeypatch):
    monkeypatch.setattr(feasible, "_fits", lambda *_: False)
    random = Random(5)
    for _ in range(60):
        text = models.option_form(random)
        space = build(loads(text).value).value
        assert isinstance(space.grid, Listing)
        literal = Literal(space.dispute)
        verdicts = analyse(space)
        for dm in space.dms:
            for concept, by_dm in verdicts.stable.items():
                assert set(np.flatnonzero(by_dm[dm]).tolist()) == literal.stable(concept, dm), text
            for state in range(space.count):
                assert set(space.moves(dm, state).tolist()) == literal.R(dm, state)


def test_seventy_options_of_which_few_combinations_are_feasible():
    equal = ", ".join(f"o{k} xor o{k + 1}" for k in range(69))
    space = space_of(free(70, 2) + f"infeasible: [{equal}]\nstatus_quo: []\n")
    assert (space.count, space.pattern(1), space.status_quo) == (2, "Y" * 70, 0)
    assert space.index("Y" * 70) == 1


def test_memory_is_asked_before_it_is_taken(monkeypatch, tmp_path):
    assert memory.at_hand() > 2**20
    assert memory.written(2_500_000_000) == "2.5 GB"
    assert memory.written(12) == "12 bytes"
    monkeypatch.setattr(memory, "FREE", tmp_path / "none")
    assert memory.at_hand() > 0
    (tmp_path / "memory.max").write_text("1000000")
    (tmp_path / "memory.current").write_text("400000")
    monkeypatch.setattr(memory, "GROUP", tmp_path)
    assert memory.at_hand() == 600_000
    with pytest.raises(memory.TooLargeError, match="TB needed"):
        memory.claim(2**42, "a test")
    monkeypatch.delattr(memory.os, "sysconf")
    monkeypatch.setattr(memory, "GROUP", tmp_path / "none")
    assert memory.at_hand() == memory.UNKNOWN


def test_what_does_not_fit_is_missing_and_the_rest_is_computed(monkeypatch):
    space = space_of(free(8, 2))
    monkeypatch.setattr(memory, "at_hand", lambda: 0)
    monkeypatch.setattr("detente.stability.arcs.BYTES_AN_ARC", 2**30)
    verdicts = analyse(space, ("nash", "seq"))
    assert set(verdicts.stable) == {"nash"}
    assert verdicts.missing[0].startswith("seq: the arcs of all moves")


def test_a_trace_has_shortest_paths_and_all_who_can_move_last():
    space = space_of(MERGED)
    found = trace(space)
    assert found.start == space.status_quo
    assert all(len(reached.path) == reached.steps for reached in found.moves)
    by_state = {reached.state: reached for reached in found.moves}
    assert set(by_state) == set(range(space.count)) - {found.start}
    assert by_state[space.index("talked")].last == ("a", "b")
    with pytest.raises(ValueError, match="no status quo"):
        trace(space_of(free(2)))
    assert trace(space_of(free(2)), 1).start == 1


def test_statements_may_name_outcomes_and_outcomes_each_other():
    text = MERGED.replace("prefers: [not z]", "prefers: [both, loud]")
    space = space_of(text.replace("loud: z}", "loud: z, both: loud and a.x}"))
    assert np.flatnonzero(space.outcomes["both"]).tolist() == [4, 6]
    assert space.payoffs["b"].tolist() == [0, 0, 0, 1, 2, 1, 2]


def test_outcomes_that_rest_on_each_other_are_a_finding_even_unread():
    """The reader of the file refuses them; a dispute made by hand must not hang."""
    dispute = dispute_of(MERGED.replace("loud: z}", "loud: z, both: loud}"))
    loud, both = dispute.outcomes
    cyclic = replace(dispute, outcomes=(replace(loud, expression=OutcomeAtom("both")), both))
    codes = {finding.code for finding in build(cyclic).findings}
    assert codes == {"S301"}
