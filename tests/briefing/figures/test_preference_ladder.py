from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.briefing.figures import preference_ladder
from detente.briefing.figures.ladder_rungs import MOST_RUNGS, Gap, rungs_of

from .by_hand import Space, verdicts_of
from .drawings import assert_fit_for_a_page, assert_no_text_on_text, contents, texts

SPACES = st.builds(
    lambda seed, tiers, here: Space(3, 2, seed=seed, tiers=tiers, status_quo=here),
    st.integers(0, 99),
    st.sampled_from([1, 3, 20, 1000]),
    st.none() | st.integers(0, 31),
)
FEW = settings(max_examples=25, deadline=None)


@given(SPACES)
@FEW
def test_every_ladder_is_fit_for_a_page(space):
    figure = preference_ladder(space, verdicts_of(space, holding=(4, 9)), "d0")
    assert_fit_for_a_page(figure)
    assert_no_text_on_text(figure)
    assert figure.width <= 340


@given(SPACES)
@FEW
def test_all_states_stand_in_their_tier_or_are_counted(space):
    rungs = rungs_of(space, verdicts_of(space, holding=(4, 9)), "d1")
    payoffs = space.payoffs["d1"]
    assert sum(rung.states if isinstance(rung, Gap) else rung.of for rung in rungs) == space.count
    place = 1
    for rung in rungs:
        if isinstance(rung, Gap):
            place += rung.tiers
            continue
        assert rung.place == place
        rank = payoffs.max() + 1 - place
        assert all(payoffs[k] == rank for k in rung.states)
        assert rung.of == (payoffs == rank).sum()
        place += 1
    assert place == payoffs.max() + 2


@given(SPACES)
@FEW
def test_better_and_worse_are_against_the_status_quo(space):
    payoffs = space.payoffs["d0"]
    for rung in rungs_of(space, verdicts_of(space), "d0"):
        if isinstance(rung, Gap):
            assert rung.against != 0
        elif space.status_quo is None:
            assert rung.against is None
        else:
            here = int(payoffs[space.status_quo])
            sides = {int(np.sign(int(payoffs[k]) - here)) for k in rung.states}
            assert sides == {rung.against}


@given(SPACES)
@FEW
def test_the_status_quo_the_best_and_the_worst_are_always_named(space):
    rungs = rungs_of(space, verdicts_of(space, holding=range(10)), "d0")
    named = {k for rung in rungs if not isinstance(rung, Gap) for k in rung.states}
    assert space.status_quo is None or space.status_quo in named
    assert not isinstance(rungs[0], Gap)
    assert not isinstance(rungs[-1], Gap)
    assert len(rungs) <= 2 * MOST_RUNGS + 4


def test_a_short_ladder_says_everything():
    space = Space(1, 1, seed=3, names={2: "peace"})
    figure = preference_ladder(space, verdicts_of(space, holding=(2,)), "d1")
    order = sorted(range(4), key=lambda k: -space.payoffs["d1"][k])
    shown = [t.content for t in sorted(texts(figure), key=lambda t: t.base)]
    found = [next(s for s in shown if space.id(k) in s.split(" ")) for k in order]
    assert [shown.index(s) for s in found] == sorted(shown.index(s) for s in found)
    assert "◆ peace" in shown
    assert figure.left_out is None
    assert [row[0] for row in figure.table.rows] == ["1", "2", "3", "4"]


def test_ties_stand_side_by_side():
    space = Space(1, 1, tiers=1)
    bases = {t.base for t in texts(preference_ladder(space, verdicts_of(space), "d0"))}
    figure = preference_ladder(space, verdicts_of(space), "d0")
    chips = [
        t for t in texts(figure) if t.content.removeprefix("◆ ").startswith("s") and t.base > 30
    ]
    assert len({t.base for t in chips}) < len(chips) <= 4
    assert len(bases) >= 2
    assert len(figure.table.rows) == 1


def test_the_signs_are_explained():
    def note(status_quo):
        space = Space(1, 1, seed=3, status_quo=status_quo)
        return contents(preference_ladder(space, verdicts_of(space), "d0"))[-1]

    assert note(1) == "◆ equilibrium · strong rail: better than the status quo"
    assert note(None) == "◆ equilibrium"


def test_long_runs_are_counted():
    space = Space(4, 2, seed=1)
    figure = preference_ladder(space, verdicts_of(space), "d0")
    assert any("more tiers" in text for text in contents(figure))
    assert figure.left_out.startswith("Counted, not named: ")


def test_a_tier_with_many_states_names_some_and_counts_the_rest():
    space = Space(4, 2, tiers=2, seed=1)
    figure = preference_ladder(space, verdicts_of(space), "d0")
    assert sum(" more" in text for text in contents(figure)) == 2


def test_a_decision_maker_that_is_not_there_is_an_error():
    space = Space(1, 1)
    with pytest.raises(KeyError):
        preference_ladder(space, verdicts_of(space), "d7")


def test_hostile_names_are_only_text():
    name = "<script>alert(1)</script>\u202e" + "x" * 5000
    space = Space(1, 1, names={0: name}, people={0: name})
    figure = preference_ladder(space, verdicts_of(space), "d0")
    assert_fit_for_a_page(figure)
    assert "<script" not in figure.svg
