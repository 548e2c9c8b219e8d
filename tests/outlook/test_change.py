"""Which changes turn the answer, against solving each changed file anew."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings

from detente.dispute import dump, loads
from detente.outlook import edits, what_would_change
from detente.stability import Verdicts, analyse, build, default_concepts
from tests.outlook.disputes import (
    GRAPH,
    ONE_WAY,
    PAIRS,
    PRISONERS,
    WEIGHTED,
    random_disputes,
    space,
)


def equilibria_by_hand(dispute_text, concepts):
    """The literal way: the changed file is read and solved as if nothing were known of it."""
    solved = build(loads(dispute_text).value).value
    verdicts = analyse(solved, concepts)
    return {
        c: {solved.id(int(k)) for k in np.flatnonzero(m)} for c, m in verdicts.equilibria.items()
    }


def told(text):
    base = space(text)
    return base, what_would_change(base, analyse(base, default_concepts(base.dispute)))


def check_against_the_literal_way(text):
    base, changes = told(text)
    concepts = default_concepts(base.dispute)
    before = equilibria_by_hand(dump(base.dispute), concepts)
    for edit, change in zip(edits(base.dispute), changes, strict=True):
        after = equilibria_by_hand(dump(edit.dispute), concepts)
        turns = {turn.concept: turn for turn in change.turns}
        for concept in concepts:
            turn = turns.get(concept)
            come = {base.id(k) for k in turn.come} if turn else set()
            gone = {base.id(k) for k in turn.gone} if turn else set()
            assert come == after[concept] - before[concept]
            assert gone == before[concept] - after[concept]
        assert (edit.kind, edit.dm, edit.position) == (change.kind, change.dm, change.position)


@pytest.mark.parametrize("text", [PRISONERS, ONE_WAY, WEIGHTED, GRAPH, PAIRS])
def test_each_change_turns_what_the_changed_file_says(text):
    check_against_the_literal_way(text)


@settings(max_examples=25, deadline=None)
@given(random_disputes())
def test_the_same_of_random_disputes(text):
    check_against_the_literal_way(text)


def test_a_prisoner_who_does_not_mind_being_alone_in_silence_turns_the_answer():
    base, changes = told(PRISONERS)
    drop = next(c for c in changes if (c.kind, c.dm, c.position) == ("drop", "row", 2))
    nash = next(turn for turn in drop.turns if turn.concept == "nash")
    assert [base.pattern(k) for k in nash.come] == ["YN"]
    assert nash.gone == ()


def test_ending_counts_the_changes_that_end_an_equilibrium():
    base, changes = told(PRISONERS)
    both_talk = base.index("NN")
    by_hand = sum(both_talk in change.gone("nash") for change in changes)
    assert changes.ending(both_talk, "nash") == by_hand > 0


def test_a_concept_without_a_difference_has_no_turn():
    _, changes = told(PRISONERS)
    assert all(turn.come or turn.gone for change in changes for turn in change.turns)
    assert changes.turning == tuple(change for change in changes if change.turns)


def test_what_is_too_much_work_is_said_and_not_done():
    base = space(PRISONERS)
    verdicts = analyse(base, default_concepts(base.dispute))
    whole = what_would_change(base, verdicts)
    some = what_would_change(base, verdicts, largest_work=3 * 4 * (2 + 2))
    none = what_would_change(base, verdicts, largest_work=0)
    assert some.changes == whole.changes[:3]
    assert not some.complete
    assert some.missing == "5 of 8 single changes, for a model of 4 states"
    assert (len(none), none.possible, none.complete) == (0, 8, False)
    assert whole.complete
    assert not whole.missing


def test_the_answer_is_the_same_each_time():
    assert told(ONE_WAY)[1] == told(ONE_WAY)[1]


def test_only_the_concepts_of_the_verdicts_are_looked_at():
    base = space(PRISONERS)
    changes = what_would_change(base, analyse(base, ("nash",)))
    assert changes.concepts == ("nash",)
    assert {turn.concept for change in changes for turn in change.turns} == {"nash"}


def test_a_model_with_many_moves_is_too_much_work_even_with_few_changes():
    options = "".join(f"      o{k}: Does {k}\n" for k in range(13))
    text = f"title: T\ndecision_makers:\n  a:\n    options:\n{options}    prefers: [a.o1, a.o2]\n"
    base = space(text)
    nothing = Verdicts((), {}, {})
    changes = what_would_change(base, nothing)
    assert len(changes) == 0
    assert changes.missing == "3 of 3 single changes, for a model of 8,192 states"
