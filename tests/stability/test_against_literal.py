"""The engine against the literal reading of the definitions, on random models.

The normal run reads 2,000 small models, each under every concept that is defined for it; the
nightly one 20,000 larger ones.
"""

from __future__ import annotations

from random import Random

import numpy as np
import pytest

from detente.dispute import loads
from detente.dispute.model import Pairs
from detente.stability import BASIC, analyse, build
from detente.stability.concepts import STRENGTH, UNKNOWN
from tests.stability import models
from tests.stability.literal import Literal

NORMAL, NIGHTLY = 20, 200
MODELS = 100
LOOKING_AHEAD = ("l1", "l2", "l3", "l4", "nm", "stackelberg:d0", "stackelberg:d1")
MAXIMIN = ("maximin1", "maximin2", "maximin3", "maximin4", "maximin7")
COALITIONS = ("cnash:all", "cgmr:all", "csmr:all", "cseq:all")


def seeds(normal, nightly):
    """So many seeds in the normal run, and others for the nightly one."""
    later = range(normal, normal + nightly)
    return [*range(normal), *(pytest.param(seed, marks=pytest.mark.nightly) for seed in later)]


def space_of(text):
    checked = build(loads(text).value)
    assert checked.value is not None, (text, checked.findings)
    return checked.value


def spaces(seed, count=MODELS, make=models.option_form, **kind):
    random = Random(seed)
    for _ in range(count):
        text = make(random, **kind)
        yield text, space_of(text)


def defined(space):
    """Every concept that is defined for the dispute, the horizons by example."""
    dms = space.dispute.decision_makers
    if any(dm.unknown for dm in dms):
        return UNKNOWN
    ordered = not any(isinstance(dm.preferences, Pairs) for dm in dms)
    marked = any(preference.degree is not None for preference in space.preferences.values())
    return (
        *BASIC,
        *COALITIONS,
        *(MAXIMIN if ordered else ()),
        *(LOOKING_AHEAD if ordered and len(dms) == 2 else ()),
        *(STRENGTH if marked else ()),
        *(("sim",) if space.transitive else ()),
    )


def assert_agree(space, concepts, text):
    literal = Literal(space.dispute)
    verdicts = analyse(space, concepts)
    assert verdicts.complete, verdicts.missing
    for concept in concepts:
        together = np.ones(space.count, dtype=bool)
        for dm, stable in verdicts.stable[concept].items():
            found = set(np.flatnonzero(stable).tolist())
            assert found == literal.stable(concept, dm), (concept, dm, text)
            together &= stable
        assert (verdicts.equilibria[concept] == together).all()


def assert_same_moves(space, text):
    literal = Literal(space.dispute)
    for dm in space.dms:
        for state in range(space.count):
            assert set(space.moves(dm, state).tolist()) == literal.R(dm, state), (dm, state, text)
            assert set(space.arcs(dm).of(state).tolist()) == literal.R(dm, state), (dm, state, text)
            assert set(space.improvements(dm, state).tolist()) == literal.R_plus(dm, state), text


KINDS = {
    "statements, rankings and weights": (50, {}),
    "strength": (10, {"preferences": models.marked}),
    "unknown": (15, {"preferences": models.unsure}),
    "listed pairs": (10, {"preferences": models.pairs}),
    "graph form": (15, {"make": models.graph_form}),
}
"""How many of a hundred models are of each kind, and how such a model is drawn."""

SMALL = ({}, {"dms": 2}, {"dms": 3}, {"dms": 1}, {"dms": 2})
"""Most models of the normal run have no more than seven coalitions."""


def test_a_seed_draws_a_hundred_models():
    assert sum(share for share, _ in KINDS.values()) == MODELS
    assert NORMAL * MODELS == 2_000
    assert NIGHTLY * MODELS == 20_000


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("seed", seeds(NORMAL, NIGHTLY))
def test_every_concept_that_is_defined(seed, kind):
    share, how = KINDS[kind]
    how = how | (SMALL[seed % len(SMALL)] if seed < NORMAL else {})
    if kind != "graph form":
        how = how | {"most": 3 if seed < NORMAL else (4, 4, 5)[seed % 3]}
    for text, space in spaces(seed, share, **how):
        assert_agree(space, defined(space), text)


@pytest.mark.parametrize("concepts", [BASIC, COALITIONS, MAXIMIN, LOOKING_AHEAD, ("sim",)])
@pytest.mark.parametrize("seed", seeds(1, 39))
def test_models_of_up_to_a_hundred_and_twenty_eight_states(seed, concepts):
    """Nightly also under what is slow to read literally; one model a seed."""
    random, drawn = Random(30_000 + seed), 0
    fewest, most = (16, 32) if seed == 0 else (32, 128)
    how = {"dms": 2} if concepts == LOOKING_AHEAD else {"merged": concepts != ("sim",)}
    while drawn < 1:
        text = models.option_form(random, most=5 if seed == 0 else random.choice((6, 7)), **how)
        space = space_of(text)
        if fewest <= space.count <= most:
            assert_agree(space, concepts, text)
            drawn += 1


@pytest.mark.parametrize("make", [models.option_form, models.graph_form])
def test_moves_and_improvements(make):
    for text, space in spaces(11, make=make):
        assert_same_moves(space, text)


def test_moves_and_improvements_by_listed_pairs():
    for text, space in spaces(12, preferences=models.pairs):
        assert_same_moves(space, text)
