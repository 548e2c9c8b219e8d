from __future__ import annotations

import pytest

from detente.briefing.figures.states import (
    concept_label,
    holding_states,
    marks_of,
    named_states,
    strength_of,
)

from .by_hand import Space, verdicts_of


def test_a_state_carries_all_its_marks():
    space = Space(1, 2, names={5: "deal"}, outcomes={"some_peace": lambda s: s[0]}, status_quo=5)
    marks = marks_of(space, verdicts_of(space, holding=(5,)), 5)
    assert (marks.id, marks.pattern) == ("deal", ((0, "Y"), (1, "NY")))
    assert marks.status_quo
    assert marks.outcomes == ("some peace",)
    assert "GMR" in marks.verdict or marks.holds_under_all
    assert marks.spoken.startswith("deal · Y NY · status quo · some peace · equilibrium: ")


def test_a_plain_state_has_few_words():
    space = Space(1, 1, status_quo=None)
    verdicts = verdicts_of(space)
    verdicts.equilibria["nash"][:] = verdicts.equilibria["gmr"][:] = False
    marks = marks_of(space, verdicts, 2)
    assert (marks.verdict, marks.spoken) == ("", "s3 · N Y")


def test_all_concepts_are_said_in_short():
    space = Space(1, 1)
    verdicts = verdicts_of(space)
    verdicts.equilibria["nash"][1] = verdicts.equilibria["gmr"][1] = True
    assert marks_of(space, verdicts, 1).verdict == "all 2 concepts"


def test_a_long_pattern_and_a_decision_maker_without_options_draw_none():
    space = Space(0, 1)
    assert marks_of(space, verdicts_of(space), 0).pattern == ((1, "N"),)
    space.pattern = lambda _: None
    assert marks_of(space, verdicts_of(space), 0).pattern == ()
    space.pattern = lambda _: "Y" * 25
    assert marks_of(space, verdicts_of(space), 0).pattern == ()


def test_names_that_fit_no_state_are_not_there():
    space = Space(1, 1, names={2: "deal"})
    assert named_states(space) == {2}
    space.given = {}
    assert named_states(space) == frozenset()


@pytest.mark.parametrize(
    ("name", "label"),
    [("nash", "Nash"), ("sseq", "SSEQ"), ("sim", "simultaneous"), ("cseq:a+b", "cseq:a+b")],
)
def test_concepts_are_named_as_in_the_literature(name, label):
    assert concept_label(name) == label


def test_equilibria_under_most_concepts_come_first():
    space = Space(2, 1, seed=2)
    verdicts = verdicts_of(space)
    verdicts.equilibria["nash"][:] = [0, 0, 0, 1, 0, 1, 0, 0]
    verdicts.equilibria["gmr"][:] = [0, 1, 0, 0, 0, 1, 1, 0]
    strength = strength_of(space, verdicts)
    assert strength.tolist() == [0, 1, 0, 1, 0, 2, 1, 0]
    assert holding_states(strength) == [5, 1, 3, 6]
    assert holding_states(strength, most=2) == [5, 1]
