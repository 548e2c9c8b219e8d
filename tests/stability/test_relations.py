"""Deterrence by relations: kinds of states, bits, and groups say the same, and end."""

from __future__ import annotations

from random import Random

import numpy as np
import pytest

from detente.dispute import loads
from detente.stability import BASIC, analyse, build, coalitions, relations
from detente.stability.coalitions import ByCoalition, Reach
from detente.stability.concepts import UNKNOWN
from detente.stability.memory import TooLongError, bounded
from detente.stability.reach import fold
from tests.stability import models
from tests.stability.literal import Literal
from tests.stability.making import free, space_of

COALITIONS = ("cnash:all", "cgmr:all", "csmr:all", "cseq:all")


def unsure_and_listed(random, literal, head):
    """Listed pairs of states and of classes, overlapping ones among them, with unknown pairs."""
    sides = [literal.id(k) for k in range(len(literal.states))]
    if all(len(state) == 1 for state in literal.states):
        sides += [models._expression(random, head) for _ in range(4)]
    kinds = ["prefers_pairs"] + ["unknown"] * (random.random() < 0.6)
    drawn = {
        kind: [f'["{random.choice(sides)}", "{random.choice(sides)}"]' for _ in range(4)]
        for kind in kinds
    }
    return "\n".join(f"{kind}: [{', '.join(pairs)}]" for kind, pairs in drawn.items())


def drawn(seed, count, preferences, **kind):
    random = Random(seed)
    for _ in range(count):
        text = models.option_form(random, preferences=preferences, **kind)
        yield text, build(loads(text).value).value


@pytest.mark.parametrize("carried", ["kinds", "bits"])
@pytest.mark.parametrize("preferences", [models.unsure, models.pairs, unsure_and_listed])
def test_kinds_and_bits_read_the_definitions_alike(carried, preferences, monkeypatch):
    monkeypatch.setattr(relations, "A_NUMBER", 1 if carried == "kinds" else 2**60)
    monkeypatch.setattr(relations, "WIDEST", 8)
    for text, space in drawn(21, 25, preferences):
        literal = Literal(space.dispute)
        unsure = any(dm.unknown for dm in space.dispute.decision_makers)
        found = analyse(space, UNKNOWN if unsure else BASIC)
        for concept in found.stable:
            for dm, stable in found.stable[concept].items():
                expected = literal.stable(concept, dm)
                assert set(np.flatnonzero(stable).tolist()) == expected, (concept, dm, text)


@pytest.mark.parametrize("preferences", [models.unsure, unsure_and_listed])
def test_a_kind_is_unsure_of_the_same_states(preferences):
    for text, space in drawn(22, 40, preferences):
        every = np.arange(space.count)
        for preference in space.preferences.values():
            kinds = preference.kinds(space.count)
            for kind in range(int(kinds.max()) + 1):
                one, *others = np.flatnonzero(kinds == kind).tolist()
                for other in others:
                    for ask in (preference.uncertain, preference.better):
                        if ask == preference.better and preference.payoff is not None:
                            continue
                        alike = ask(np.array([one]), every) == ask(np.array([other]), every)
                        assert alike.all(), text


def test_nothing_is_better_than_itself_nor_where_it_is_unknown():
    text = (
        "title: t\ndecision_makers:\n  a:\n    options: {x: x, y: y}\n"
        "    prefers_pairs: [[x or y, x]]\n    unknown: [[YY, YN]]\n"
    )
    space = space_of(text)
    better = {
        (space.pattern(q), space.pattern(s))
        for s in range(4)
        for q in range(4)
        if space.preferences["a"].better(np.array([s]), np.array([q]))[0]
    }
    assert better == {("NY", "YN"), ("NY", "YY")}


def large(options, dms, prefer):
    return space_of(free(options, dms, prefer))


CLASSES = "prefers: [o0 iff o1, not o2, o0]\n    unknown: [[o3 and o4, not o3]]"


def test_four_thousand_states_of_which_some_are_unknown():
    """The sixteen follow from each other: a is hardest to deter, d easiest (Li et al. 2004)."""
    space = large(12, 3, CLASSES)
    stable = analyse(space, UNKNOWN).stable
    for dm in space.dms:
        for basic in ("gmr", "smr", "seq"):
            a, b, c, d = (stable[f"{basic}_{kind}"][dm] for kind in "abcd")
            assert (a <= b).all()
            assert (b <= d).all()
            assert (a <= c).all()
            assert (c <= d).all()
        assert (stable["smr_a"][dm] <= stable["gmr_a"][dm]).all()
        assert (stable["seq_d"][dm] <= stable["gmr_d"][dm]).all()


def test_many_kinds_of_many_states_are_not_waited_for():
    pairs = ", ".join(f"[o{k}, not o{k}]" for k in range(14))
    space = large(14, 2, f"prefers_pairs: [{pairs}]")
    verdicts = analyse(space, ("nash", "gmr"))
    assert "nash" in verdicts.stable
    (missing,) = verdicts.missing
    assert missing.startswith("gmr: deterrence between 16,384 states, pair by pair")
    assert "67,108,864" in missing


def test_a_bound_of_work_is_the_same_everywhere():
    bounded(10, "little", most=10)
    with pytest.raises(TooLongError, match="much: 11 steps needed, at most 10 are taken"):
        bounded(11, "much", most=10)


def test_a_coalition_of_all_in_a_large_model_is_refused_with_a_reason(monkeypatch):
    monkeypatch.setattr("detente.stability.memory.MOST_STEPS", 2**15)
    space = large(8, 2, "prefers: [o0, not o1]")
    verdicts = analyse(space, (*COALITIONS, "cseq:d0", "csmr:d0+d1"))
    assert list(verdicts.stable) == ["cseq:d0"]
    assert len(verdicts.missing) == 5
    assert "what d0+d1 can bring about together: 65,536 steps" in verdicts.missing[0]


@pytest.mark.parametrize("seed", range(4))
def test_what_a_group_reaches_by_blocks_and_by_search(seed, monkeypatch):
    monkeypatch.setattr(coalitions, "PAIRS", 16)
    monkeypatch.setattr(coalitions, "AT_A_TIME", 8)
    for text, space in drawn(seed, 15, None):
        literal = Literal(space.dispute)
        for members in list(coalitions.subsets(space.dms))[-4:]:
            arcs = ByCoalition(space, members, improving=True).arcs
            for state in range(space.count):
                expected = literal.R_group_plus(members, state)
                assert set(arcs.of(state).tolist()) == expected, (members, text)


@pytest.mark.parametrize("one_way", ["both", "take"])
def test_what_all_reached_states_have_in_common(one_way):
    way = f"{{does: x, moves: {one_way}}}"
    space = space_of(free(6, 3).replace("o1: x", f"o1: {way}"))
    bits = np.random.default_rng(5).integers(0, 256, (space.count, 2), dtype=np.uint8)
    arcs = [space.arcs(dm) for dm in space.dms[:2]]
    expected = bits & fold(np.bitwise_and, arcs, bits, 255)
    assert (Reach(space, space.dms[:2]).all_of(bits) == expected).all()


def test_type_a_leaves_for_what_may_be_better_whatever_the_order_says():
    space = space_of(
        "title: t\ndecision_makers:\n"
        "  a: {options: {x: x}, ranking: [YY, NN, YN, NY], unknown: [[YN, NN]]}\n"
        "  b: {options: {y: y}, prefers: []}\n"
    )
    stable = analyse(space, ("nash_a", "nash_b")).stable
    for pattern in ("YN", "NN"):
        assert not stable["nash_a"]["a"][space.index(pattern)]
        assert stable["nash_b"]["a"][space.index(pattern)]
