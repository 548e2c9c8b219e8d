"""The engine against the literal reading of the definitions, on random models."""

from __future__ import annotations

from random import Random

import numpy as np
import pytest

from detente.dispute import loads
from detente.stability import BASIC, analyse, build, explain
from tests.stability import models
from tests.stability.literal import Literal

NIGHTLY = [pytest.param(seed, marks=pytest.mark.nightly) for seed in range(20, 200)]


def spaces(seed, count=100, **kind):
    random = Random(seed)
    for _ in range(count):
        text = models.option_form(random, **kind)
        checked = build(loads(text).value)
        assert checked.value is not None, (text, checked.findings)
        yield text, checked.value


@pytest.mark.parametrize("seed", [*range(20), *NIGHTLY])
def test_the_basic_concepts_agree(seed):
    for text, space in spaces(seed):
        literal = Literal(space.dispute)
        verdicts = analyse(space)
        for dm in space.dms:
            assert_same_moves(space, literal, dm, text)
            for concept in BASIC:
                found = set(np.flatnonzero(verdicts.stable[concept][dm]).tolist())
                assert found == literal.stable(concept, dm), (concept, dm, text)


def assert_same_moves(space, literal, dm, text):
    for state in range(space.count):
        assert set(space.moves(dm, state).tolist()) == literal.R(dm, state), (dm, state, text)
        assert set(space.arcs(dm).of(state).tolist()) == literal.R(dm, state), (dm, state, text)
        assert set(space.improvements(dm, state).tolist()) == literal.R_plus(dm, state)


@pytest.mark.parametrize("seed", range(3))
def test_explanations_agree_with_verdicts_and_walk_legally(seed):
    for text, space in spaces(1000 + seed, count=60):
        literal = Literal(space.dispute)
        verdicts = analyse(space)
        for concept in BASIC:
            for dm in space.dms:
                for state in range(space.count):
                    why = explain(space, state, dm, concept)
                    assert why.stable == verdicts.stable[concept][dm][state], (concept, dm, text)
                    assert {x.to for x in why.improvements} == literal.R_plus(dm, state)
                    for improvement in why.improvements:
                        assert_sanction(literal, why, improvement)


def assert_sanction(literal, why, improvement):
    if improvement.sanction is None:
        return
    at, last = improvement.to, None
    credible = why.concept in {"seq", "sseq"}
    for step in improvement.sanction:
        assert step.by not in {last, why.dm}
        moves = literal.R_plus if credible else literal.R
        assert step.to in moves(step.by, at)
        at, last = step.to, step.by
    assert at in literal.phi(why.dm, why.state)
    if why.concept in {"smr", "sseq"}:
        assert literal.R(why.dm, at) <= literal.phi(why.dm, why.state)
