"""What a state gives, against looking at every pair of states."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from detente.outlook import better_for_all, compare_outcomes
from tests.outlook.disputes import GRAPH, PAIRS, PRISONERS, WEIGHTED, random_disputes, space


def test_both_silent_is_better_for_both_prisoners_than_both_talking():
    base = space(PRISONERS)
    common = better_for_all(base)
    assert [base.pattern(k) for k in common.all_better] == ["YY"]
    assert common.none_worse == ()


def test_gains_tell_place_sign_and_statements():
    base = space(PRISONERS)
    row, column = compare_outcomes(base, [base.index("NY")])
    assert (row.dm, row.against, row.place, row.places) == ("row", "better", 1, 4)
    assert (row.met, row.won, row.lost) == ((0, 2), (0,), ())
    assert (column.dm, column.against, column.place) == ("column", "worse", 4)
    assert column.met == ()


def test_the_status_quo_is_the_same_as_itself_for_everyone():
    base = space(WEIGHTED)
    gains = compare_outcomes(base, [base.status_quo])
    assert {gain.against for gain in gains} == {"same"}


def test_without_a_status_quo_nothing_is_compared():
    base = space(PRISONERS.replace("status_quo: NN\n", ""))
    assert better_for_all(base).all_better == ()
    gains = compare_outcomes(base, [0])
    assert {gain.against for gain in gains} == {None}
    assert gains[0].won == gains[0].lost == ()


def test_indifference_is_worse_for_no_one():
    base = space(WEIGHTED)
    common = better_for_all(base)
    assert common.all_better == ()
    assert len(common.none_worse) == 7


def test_in_graph_form_too():
    base = space(GRAPH)
    common = better_for_all(base)
    assert common == better_for_all(base)
    assert common.all_better == ()


def test_a_state_that_is_none_is_wrong_use():
    with pytest.raises(IndexError):
        compare_outcomes(space(PRISONERS), [4])


@settings(max_examples=40, deadline=None)
@given(random_disputes())
def test_better_for_all_is_what_every_payoff_says(text):
    base = space(text)
    here, common = base.status_quo, better_for_all(base)
    for state in range(base.count):
        signs = [int(p[state]) - int(p[here]) for p in base.payoffs.values()]
        assert (state in common.all_better) == all(sign > 0 for sign in signs)
        weak = all(sign >= 0 for sign in signs) and any(signs) and not all(s > 0 for s in signs)
        assert (state in common.none_worse) == weak


@settings(max_examples=40, deadline=None)
@given(random_disputes())
def test_what_is_won_and_lost_is_the_difference_of_what_is_met(text):
    base = space(text)
    here = compare_outcomes(base, [base.status_quo])
    for state in range(base.count):
        for now, then in zip(here, compare_outcomes(base, [state]), strict=True):
            assert set(then.won) == set(then.met) - set(now.met)
            assert set(then.lost) == set(now.met) - set(then.met)
            assert 1 <= then.place <= then.places


def test_listed_pairs_compare_what_they_list_and_give_no_place():
    base = space(PAIRS)
    signs = {
        base.pattern(gain.state): (gain.against, gain.place)
        for gain in compare_outcomes(base, range(base.count))
        if gain.dm == "a"
    }
    assert signs == {
        "NN": ("same", None),
        "YN": ("better", None),
        "NY": ("same", None),
        "YY": ("worse", None),
    }


def test_where_no_preference_is_known_nothing_is_better_for_all():
    base = space(PAIRS)
    gains = compare_outcomes(base, [base.index("YN")])
    assert [gain.against for gain in gains] == ["better", "unknown"]
    common = better_for_all(base)
    assert (common.all_better, common.none_worse) == ((), ())
