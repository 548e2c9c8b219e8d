"""The engine against the literal reading of the definitions, on random models."""

from __future__ import annotations

from random import Random

import numpy as np
import pytest

from detente.dispute import loads
from detente.stability import BASIC, analyse, build
from detente.stability.concepts import STRENGTH, UNKNOWN
from tests.stability import models
from tests.stability.literal import Literal

NIGHTLY = [pytest.param(seed, marks=pytest.mark.nightly) for seed in range(20, 200)]
SOME_NIGHTLY = [pytest.param(seed, marks=pytest.mark.nightly) for seed in range(3, 40)]
COALITIONS = ("cnash:all", "cgmr:all", "csmr:all", "cseq:all")


def most_options(seed):
    """Up to 32 states for one seed in five, and for all seeds from 20 on; else up to 16."""
    return 5 if seed % 5 == 0 or seed >= 20 else 4


def spaces(seed, count=100, make=models.option_form, **kind):
    random = Random(seed)
    for _ in range(count):
        text = make(random, **kind)
        checked = build(loads(text).value)
        assert checked.value is not None, (text, checked.findings)
        yield text, checked.value


def assert_agree(space, concepts, text):
    literal = Literal(space.dispute)
    verdicts = analyse(space, concepts)
    assert verdicts.complete, verdicts.missing
    for concept in concepts:
        for dm, stable in verdicts.stable[concept].items():
            found = set(np.flatnonzero(stable).tolist())
            assert found == literal.stable(concept, dm), (concept, dm, text)


def assert_same_moves(space, text):
    literal = Literal(space.dispute)
    for dm in space.dms:
        for state in range(space.count):
            assert set(space.moves(dm, state).tolist()) == literal.R(dm, state), (dm, state, text)
            assert set(space.arcs(dm).of(state).tolist()) == literal.R(dm, state), (dm, state, text)
            assert set(space.improvements(dm, state).tolist()) == literal.R_plus(dm, state), text


@pytest.mark.parametrize("seed", [*range(20), *NIGHTLY])
def test_the_basic_concepts(seed):
    for text, space in spaces(seed, most=most_options(seed)):
        assert_agree(space, BASIC, text)


@pytest.mark.parametrize("make", [models.option_form, models.graph_form])
def test_moves_and_improvements(make):
    for text, space in spaces(11, make=make):
        assert_same_moves(space, text)


@pytest.mark.parametrize("seed", [*range(3), *SOME_NIGHTLY])
def test_graph_form(seed):
    for text, space in spaces(2000 + seed, make=models.graph_form):
        assert_agree(space, BASIC, text)


@pytest.mark.parametrize("seed", [*range(3), *SOME_NIGHTLY])
def test_simultaneous_stability(seed):
    for text, space in spaces(3000 + seed, merged=False):
        assert_agree(space, ("sim",), text)


@pytest.mark.parametrize("seed", [*range(3), *SOME_NIGHTLY])
def test_maximin(seed):
    for text, space in spaces(4000 + seed, count=50, most=most_options(seed)):
        assert_agree(space, ("maximin1", "maximin2", "maximin3", "maximin4", "maximin7"), text)


@pytest.mark.parametrize("seed", [*range(3), *SOME_NIGHTLY])
def test_looking_ahead(seed):
    concepts = ("l1", "l2", "l3", "l4", "nm", "stackelberg:d0", "stackelberg:d1")
    for text, space in spaces(5000 + seed, count=60, dms=2):
        assert_agree(space, concepts, text)


@pytest.mark.parametrize("seed", [*range(3), *SOME_NIGHTLY])
def test_coalitions(seed):
    for text, space in spaces(6000 + seed, count=50, most=most_options(seed)):
        assert_agree(space, COALITIONS, text)
    for text, space in spaces(6000 + seed, count=20, make=models.graph_form):
        assert_agree(space, COALITIONS, text)


@pytest.mark.parametrize("seed", [*range(3), *SOME_NIGHTLY])
def test_strength(seed):
    for text, space in spaces(7000 + seed, count=40, preferences=models.marked):
        assert_agree(space, STRENGTH, text)


@pytest.mark.parametrize("seed", [*range(3), *SOME_NIGHTLY])
def test_unknown_preferences(seed):
    for text, space in spaces(8000 + seed, count=50, preferences=models.unsure):
        assert_agree(space, UNKNOWN, text)


@pytest.mark.parametrize("seed", [*range(2), *SOME_NIGHTLY])
def test_listed_pairs(seed):
    for text, space in spaces(9000 + seed, count=50, preferences=models.pairs):
        assert_agree(space, (*BASIC, "cseq:all"), text)
        assert_same_moves(space, text)
