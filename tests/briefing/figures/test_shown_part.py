from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.briefing.figures.shown_part import LEGIBLE, shown_part

from .by_hand import Space, trace_of, verdicts_of

SMALL = st.builds(lambda seed: Space(2, 1, 1, seed=seed), st.integers(0, 99))
LARGE = st.builds(lambda seed: Space(3, 2, 2, seed=seed), st.integers(0, 99))


@given(SMALL)
@settings(max_examples=10)
def test_a_small_space_is_shown_whole(space):
    shown = shown_part(space, verdicts_of(space), trace_of(space))
    assert shown.states == tuple(range(space.count))
    assert shown.left_out is None


@given(LARGE)
@settings(max_examples=10, deadline=None)
def test_a_large_one_is_cut_to_what_is_legible_and_says_so(space):
    verdicts = verdicts_of(space, holding=(3, 70))
    shown = shown_part(space, verdicts, trace_of(space))
    assert space.status_quo in shown.states
    assert {3, 70} <= set(shown.states)
    assert list(shown.states) == sorted(set(shown.states))
    assert len(shown.states) <= LEGIBLE < space.count
    assert shown.left_out.startswith(f"Shown are {len(shown.states)} of 128 states")


def test_the_paths_to_the_equilibria_are_shown():
    space = Space(3, 2, 2, seed=5)
    trace = trace_of(space)
    goal = max(trace.improvements, key=lambda reached: reached.steps)
    shown = shown_part(space, verdicts_of(space, holding=(goal.state,)), trace)
    assert {step.to for step in goal.path} <= set(shown.states)


def test_an_equilibrium_is_shown_with_its_path_or_not_as_reached():
    space = Space(3, 3, 2, seed=5)
    trace = trace_of(space)
    reached = {found.state: found for found in trace.improvements}
    shown = shown_part(space, verdicts_of(space, holding=list(reached)), trace).states
    whole = [k for k in shown if k in reached and {s.to for s in reached[k].path} <= set(shown)]
    assert len(whole) >= len(shown) - 2


def test_named_states_are_shown():
    space = Space(3, 2, 2, seed=5, names={100: "compromise"})
    assert 100 in shown_part(space, verdicts_of(space), trace_of(space)).states


def test_more_equilibria_than_are_legible_are_counted():
    space = Space(3, 2, 2, seed=5)
    shown = shown_part(space, verdicts_of(space, holding=range(60)), trace_of(space))
    assert (shown.equilibria, shown.equilibria_shown) == (60, LEGIBLE)
    assert f"Left out are {128 - LEGIBLE}, {60 - LEGIBLE} of them equilibria." in shown.left_out


@pytest.mark.parametrize("holding", [(), (90,)])
def test_without_a_status_quo_the_equilibria_are_shown(holding):
    space = Space(3, 2, 2, seed=5, status_quo=None)
    verdicts = verdicts_of(space, holding=holding)
    shown = shown_part(space, verdicts, None)
    assert set(holding) <= set(shown.states)
    assert shown.equilibria_shown == shown.equilibria == len(shown.states)
