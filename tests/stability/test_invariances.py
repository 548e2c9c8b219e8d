"""What must change nothing: names, order, increasing maps; and what must imply what."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.dispute import loads
from detente.stability import BASIC, analyse, build
from tests.stability import models
from tests.stability.making import ids, space_of

SEEDS = st.integers(0, 2**32)
IMPLIED = (("nash", "sseq"), ("sseq", "seq"), ("seq", "gmr"), ("sseq", "smr"), ("smr", "gmr"))


def drawn(seed, **kind):
    return build(loads(models.option_form(Random(seed), **kind)).value).value


@settings(max_examples=60, deadline=None)
@given(SEEDS)
def test_implications(seed):
    space = drawn(seed)
    stable = analyse(space).stable
    for dm in space.dms:
        for strong, weak in IMPLIED:
            assert not (stable[strong][dm] & ~stable[weak][dm]).any(), (strong, weak)


@settings(max_examples=40, deadline=None)
@given(SEEDS)
def test_maximin_of_one_two_and_three_moves(seed):
    space = drawn(seed)
    stable = analyse(space, (*BASIC, "maximin1", "maximin2", "maximin3")).stable
    for dm in space.dms:
        for horizon, concept in enumerate(("nash", "gmr", "smr"), start=1):
            assert (stable[f"maximin{horizon}"][dm] == stable[concept][dm]).all()


@settings(max_examples=40, deadline=None)
@given(SEEDS)
def test_a_coalition_of_one_is_a_decision_maker(seed):
    space = drawn(seed, merged=False)
    stable = analyse(space, (*BASIC, "cnash:all", "cgmr:all", "csmr:all", "cseq:all")).stable
    for dm in space.dms:
        for concept in ("nash", "gmr", "smr"):
            assert (stable[f"c{concept}:all"][dm] == stable[concept][dm]).all()
        assert not (stable["seq"][dm] & ~stable["cseq:all"][dm]).any()


@settings(max_examples=40, deadline=None)
@given(SEEDS)
def test_two_moves_ahead_implies_sequential_stability(seed):
    strict = drawn(seed, dms=2, preferences=lambda *a: models.ranking(*a, ties=0))
    concepts = ("l1", "l2", "nash", "seq") + (() if strict.merged else ("sim", "gmr"))
    stable = analyse(strict, concepts).stable
    for dm in strict.dms:
        assert (stable["l1"][dm] == stable["nash"][dm]).all()
        assert not (stable["l2"][dm] & ~stable["seq"][dm]).any()
        if "sim" in stable:
            assert not (stable["sim"][dm] & ~stable["gmr"][dm]).any()


@settings(max_examples=40, deadline=None)
@given(SEEDS)
def test_names_of_decision_makers_and_options_change_nothing(seed):
    text = models.option_form(Random(seed))
    renamed = text
    for old, new in (("d0", "zeta"), ("d1", "alpha"), ("d2", "mu"), ("d3", "b")):
        renamed = renamed.replace(old, new)
    one, other = (build(loads(x).value).value for x in (text, renamed))
    first, second = analyse(one), analyse(other)
    for concept in BASIC:
        assert (first.equilibria[concept] == second.equilibria[concept]).all()


@pytest.mark.parametrize("factor", ["0.001", "1000", "1e20"])
def test_an_increasing_map_of_the_weights_changes_nothing(factor):
    for seed in range(30):
        text = models.option_form(Random(seed), preferences=models.weights, merged=False)
        dispute = loads(text).value
        one, other = build(dispute).value, build(scaled(dispute, Decimal(factor))).value
        for dm in one.dms:
            assert (one.payoffs[dm] == other.payoffs[dm]).all(), text


def scaled(dispute, factor):
    return replace(
        dispute,
        decision_makers=tuple(
            replace(
                dm,
                preferences=replace(
                    dm.preferences,
                    weights=tuple(
                        replace(weight, value=weight.value * factor)
                        for weight in dm.preferences.weights
                    ),
                ),
            )
            for dm in dispute.decision_makers
        ),
    )


def test_a_joint_answer_where_no_single_moves_lead():
    """With three decision makers SIM does not imply GMR (options a, b, c, one each)."""
    orders = {"a": (5, 4, 3, 1, 4, 2), "b": (5, 5, 3, 3, 5, 0), "c": (2, 3, 5, 4, 2, 5)}
    patterns = ("NNN", "YNN", "NYN", "YYN", "NNY", "YYY")
    lines = ["title: t", "decision_makers:"]
    for dm, payoffs in orders.items():
        tiers = [
            [p for p, x in zip(patterns, payoffs, strict=True) if x == k] for k in range(5, -1, -1)
        ]
        shown = ", ".join(f"[{', '.join(tier)}]" for tier in tiers if tier)
        lines += [f"  {dm}:", f"    options: {{o{dm}: x}}", f"    ranking: [{shown}]"]
    lines.append("infeasible: [YNY, NYY]")
    space = space_of("\n".join(lines) + "\n")
    stable = analyse(space, ("sim", "gmr")).stable
    state = space.id(space.index("YYN"))
    assert state in ids(space, stable["sim"]["c"])
    assert state not in ids(space, stable["gmr"]["c"])


@pytest.mark.parametrize("count", [63, 100])
def test_any_number_of_statements(count):
    """Only the last statement tells the two states apart: sums of powers of two would overflow."""
    statements = ", ".join(["x or not x"] * (count - 1) + ["x"])
    text = f"title: t\ndecision_makers:\n  a:\n    options: {{x: x}}\n    prefers: [{statements}]\n"
    assert build(loads(text).value).value.payoffs["a"].tolist() == [0, 1]
    reverse = ", ".join(["not x"] + ["x"] * (count - 1))
    text = text.replace(statements, reverse)
    assert build(loads(text).value).value.payoffs["a"].tolist() == [1, 0]


@settings(max_examples=60, deadline=None)
@given(SEEDS)
def test_payoffs_are_dense_ranks_from_zero(seed):
    space = drawn(seed)
    for payoff in space.payoffs.values():
        assert sorted(set(payoff.tolist())) == list(range(int(payoff.max()) + 1))
        assert not payoff.flags.writeable
