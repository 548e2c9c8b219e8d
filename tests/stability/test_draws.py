"""Many preferences of one model at once say what one analysis after the other says."""

from __future__ import annotations

from random import Random
from types import MappingProxyType

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.dispute import loads
from detente.stability import analyse, build, draws
from detente.stability.draws import DRAWN, analyse_draws
from detente.stability.kernels import drawing
from detente.stability.memory import TooLargeError
from detente.stability.preference import Preference
from tests.stability import models
from tests.stability.literal import Literal
from tests.stability.making import free, space_of

LOOPS = (
    "analyse_each",
    "_count",
    "_best",
    "_worst",
    "_worst_by_lines",
    "_worst_by_improvements",
    "_move",
    "_improve",
    "_improve_freely",
    "_improve_one_way",
    "_fall",
    "_by_insertion",
)


@pytest.fixture
def in_python(monkeypatch):
    """The loops as Python runs them; lines of more than three states are sorted by NumPy."""
    for name in LOOPS:
        monkeypatch.setattr(drawing, name, getattr(drawing, name).py_func)
    monkeypatch.setattr(drawing, "SHORT", 3)


def with_payoffs(dispute, payoffs):
    """The space of the dispute with these payoffs in the place of its preferences."""
    space = build(dispute).value
    preferences = {
        dm: Preference(np.unique(row, return_inverse=True)[1].astype(np.int32))
        for dm, row in zip(space.dms, payoffs, strict=True)
    }
    space.preferences = MappingProxyType(preferences)
    space.payoffs = MappingProxyType({dm: p.payoff for dm, p in preferences.items()})
    return space


def assert_same(dispute, payoffs):
    space = build(dispute).value
    found = analyse_draws(space, payoffs)
    assert found.draws == len(payoffs)
    each = [analyse(with_payoffs(dispute, one), DRAWN) for one in payoffs]
    for concept in DRAWN:
        for number, verdicts in enumerate(each):
            expected = verdicts.equilibria[concept]
            assert (found.equilibria[concept][number] == expected).all(), concept
        for dm in space.dms:
            expected = sum(verdicts.stable[concept][dm].astype(int) for verdicts in each)
            assert (found.stable[concept][dm] == expected).all(), (concept, dm)


def some_payoffs(dispute, seed, number, most=None):
    space = build(dispute).value
    random = np.random.default_rng(seed)
    return random.integers(0, most or space.count, (number, len(space.dms), space.count))


def drawn(seed, most=7):
    return loads(models.option_form(Random(seed), most=most, merged=False)).value


@settings(max_examples=80, deadline=None)
@given(st.integers(0, 2**32))
def test_draws_agree_with_analyses(seed):
    """Infeasible states, one-way options, exclusive groups, ties, one to four decision makers."""
    dispute = drawn(seed)
    assert_same(dispute, some_payoffs(dispute, seed, 6))


@pytest.mark.usefixtures("in_python")
def test_the_compiled_loops_are_the_python_ones():
    for seed in range(60):
        dispute = drawn(seed)
        assert_same(dispute, some_payoffs(dispute, seed, 3, most=(3, None)[seed % 2]))


def test_the_models_have_what_can_go_wrong():
    spaces = [build(drawn(seed)).value for seed in range(60)]
    assert any(space.count < 2 ** len(space.dispute.options) for space in spaces)
    assert any(any(space.one_way.values()) for space in spaces)
    assert {len(space.dms) for space in spaces} == {1, 2, 3, 4}


@pytest.mark.parametrize("seed", range(20))
def test_a_draw_of_the_model_itself_agrees_with_the_literal_reading(seed):
    dispute = drawn(1000 + seed, most=5)
    space, literal = build(dispute).value, Literal(dispute)
    payoffs = np.array([[space.payoffs[dm] for dm in space.dms]])
    found = analyse_draws(space, payoffs)
    for concept in DRAWN:
        for dm in space.dms:
            stable = set(np.flatnonzero(found.stable[concept][dm]).tolist())
            assert stable == literal.stable(concept, dm), (concept, dm)


RULES = "infeasible: [o0 and o1, o2 and not o3 and o5, o6 iff o7]\n"


@pytest.mark.parametrize("rules", ["", RULES])
@pytest.mark.parametrize("dms", [1, 2, 4])
def test_lines_too_long_for_insertion(rules, dms):
    """With one decision maker a single line holds all states."""
    dispute = loads(free(9, dms) + rules).value
    for most in (5, None):
        assert_same(dispute, some_payoffs(dispute, dms, 2, most))


def test_several_threads_find_what_one_finds(monkeypatch):
    dispute = drawn(5)
    space, payoffs = build(dispute).value, some_payoffs(dispute, 1, 200)
    whole = analyse_draws(space, payoffs)
    monkeypatch.setattr(draws, "AT_A_TIME", 1)
    parts = analyse_draws(space, payoffs)
    for concept in DRAWN:
        assert (whole.equilibria[concept] == parts.equilibria[concept]).all()
        for dm in space.dms:
            assert (whole.stable[concept][dm] == parts.stable[concept][dm]).all()


def test_only_the_order_of_payoffs_matters():
    """To the ends of 64 bits, and in any kind of integer."""
    dispute = drawn(8)
    space = build(dispute).value
    ranks = some_payoffs(dispute, 2, 20, most=4)
    ends = np.array([np.iinfo(np.int64).min, -1, 0, np.iinfo(np.int64).max])[ranks]
    one = analyse_draws(space, ranks.astype(np.uint8))
    other = analyse_draws(space, ends)
    for concept in DRAWN:
        assert (one.equilibria[concept] == other.equilibria[concept]).all()


def test_no_draws():
    space = space_of(free(3, 2))
    found = analyse_draws(space, np.zeros((0, 2, 8), dtype=np.int32))
    assert found.draws == 0
    assert found.equilibria["seq"].shape == (0, 8)
    assert found.stable["gmr"]["d1"].tolist() == [0] * 8


def test_the_answer_is_read_only():
    found = analyse_draws(space_of(free(3, 2)), np.zeros((2, 2, 8), dtype=np.int32))
    for array in (found.equilibria["nash"], found.stable["nash"]["d0"]):
        with pytest.raises(ValueError, match="read-only"):
            array[:] = 0


GRAPH = "title: g\nstates: [a, b]\ndecision_makers: {d: {ranking: [a, b]}}\nmoves: {d: [[a, b]]}\n"


@pytest.mark.parametrize(
    ("text", "shape", "kind", "said"),
    [
        (GRAPH, (1, 1, 2), int, "graph form"),
        (free(2) + "states: {same: Y-}\n", (1, 1, 3), int, "merges"),
        (free(2), (4,), int, r"shape \(draws, 1, 4\)"),
        (free(2), (1, 2, 4), int, r"not \(1, 2, 4\)"),
        (free(2), (1, 1, 4), float, "float64"),
        (free(2), (1, 1, 4), bool, "bool"),
        (free(2), (1, 1, 4), np.uint64, "uint64"),
    ],
)
def test_what_it_is_not_for(text, shape, kind, said):
    with pytest.raises(ValueError, match=said):
        analyse_draws(space_of(text), np.zeros(shape, dtype=kind))


def test_an_answer_too_large_for_the_memory_is_said_before_it_is_taken():
    payoffs = np.broadcast_to(np.int8(0), (10**15, 1, 4))
    with pytest.raises(TooLargeError, match="draws"):
        analyse_draws(space_of(free(2)), payoffs)


@pytest.mark.parametrize("options", [63, 64])
def test_as_many_one_way_options_as_bits(options):
    names = [f"o{k}" for k in range(options)]
    own = ", ".join(f"{name}: {{does: x, moves: take}}" for name in names)
    space = space_of(
        f"title: t\ndecision_makers:\n  d0:\n    options: {{{own}}}\n    prefers: []\n"
        f"infeasible: ['not at most one of ({', '.join(names)})']\n"
    )
    payoffs = np.arange(space.count).reshape(1, 1, -1)
    if options > 63:
        with pytest.raises(ValueError, match="63 one-way"):
            analyse_draws(space, payoffs)
    else:
        stable = analyse_draws(space, payoffs).stable["nash"]["d0"]
        assert stable.tolist() == [0] + [1] * options
