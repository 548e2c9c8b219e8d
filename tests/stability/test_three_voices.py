"""Engine, literal reading and matrix form: three ways to the same verdicts, on small models."""

from __future__ import annotations

from random import Random

import numpy as np
import pytest

from detente.dispute import loads
from detente.stability import analyse, build
from tests.stability import matrices, models
from tests.stability.literal import Literal

CONCEPTS = ("nash", "gmr", "smr", "seq")


def ranked_graph(random):
    while True:
        text = models.graph_form(random)
        if "prefers_pairs" not in text:
            return text


@pytest.mark.parametrize("make", [models.option_form, ranked_graph])
@pytest.mark.parametrize(
    "seed", [1, *(pytest.param(k, marks=pytest.mark.nightly) for k in range(2, 40))]
)
def test_three_voices(make, seed):
    random = Random(seed)
    for _ in range(40):
        text = make(random)
        space = build(loads(text).value).value
        verdicts, literal = analyse(space, CONCEPTS), Literal(space.dispute)
        for concept in CONCEPTS:
            for dm in space.dms:
                engine = verdicts.stable[concept][dm]
                assert (engine == matrices.stable(space, concept, dm)).all(), (concept, dm, text)
                assert set(np.flatnonzero(engine).tolist()) == literal.stable(concept, dm)
