"""Explanations agree with the verdicts, and each sanction in them is a legal walk."""

from __future__ import annotations

from random import Random

import pytest

from detente.dispute import loads
from detente.stability import BASIC, Step, analyse, build, explain
from detente.stability.concepts import STRENGTH, UNKNOWN
from tests.stability import models
from tests.stability.literal import Literal
from tests.stability.making import shared_case, space_of

KINDS = {
    "basic": ((*BASIC, "maximin4"), {}),
    "graph": (BASIC, {"make": models.graph_form}),
    "joint": (("sim",), {"merged": False}),
    "ahead": (("l2", "l3", "nm", "stackelberg:d0"), {"dms": 2}),
    "coalitions": (("cnash:all", "cgmr:all", "csmr:all", "cseq:all"), {}),
    "strength": (STRENGTH, {"preferences": models.marked}),
    "unknown": (UNKNOWN, {"preferences": models.unsure}),
}


def drawn(seed, count, make=models.option_form, **kind):
    random = Random(seed)
    for _ in range(count):
        text = make(random, **kind)
        yield text, build(loads(text).value).value


@pytest.mark.parametrize("kind", KINDS)
def test_an_explanation_says_what_the_verdict_says(kind):
    concepts, how = KINDS[kind]
    for text, space in drawn(77, 20, **how):
        for concept, by_dm in analyse(space, concepts).stable.items():
            for dm, stable in by_dm.items():
                for state in range(space.count):
                    why = explain(space, state, dm, concept)
                    assert why.stable == stable[state], (concept, dm, state, text)
                    answered = all(x.sanction is not None for x in why.improvements)
                    assert why.stable == answered or concept.startswith("weak")


@pytest.mark.parametrize("concept", [*BASIC])
def test_a_sanction_is_a_shortest_legal_walk_that_deters(concept):
    for _, space in drawn(99, 40):
        literal = Literal(space.dispute)
        for dm in space.dms:
            for state in range(space.count):
                for improvement in explain(space, state, dm, concept).improvements:
                    assert improvement.to in literal.R_plus(dm, state)
                    if improvement.sanction is not None:
                        assert_deters(literal, concept, dm, state, improvement)


def assert_deters(literal, concept, dm, state, improvement):
    moves = literal.R_plus if concept in {"seq", "sseq"} else literal.R
    at, last = improvement.to, None
    for step in improvement.sanction:
        assert step.by not in {last, dm}
        assert step.to in moves(step.by, at)
        at, last = step.to, step.by
    phi = literal.phi(dm, state)
    lasting = concept in {"smr", "sseq"}
    assert at in phi
    assert not lasting or literal.R(dm, at) <= phi
    shorter = walks(literal, dm, improvement.to, moves, len(improvement.sanction) - 1)
    assert not any(q in phi and (not lasting or literal.R(dm, q) <= phi) for q in shorter)


def walks(literal, dm, start, moves, length):
    """The states that legal walks of at most so many moves end in."""
    layer, ends = {(start, None)}, set()
    for _ in range(length):
        layer = {
            (q, j)
            for s, last in layer
            for j in literal.others(dm)
            if j != last
            for q in moves(j, s)
        }
        ends |= {q for q, _ in layer}
    return ends


def test_elmira_in_moves():
    """Insisting is a gain for Local Government; only a modified order, against the Ministry's own
    interest, would deter from it."""
    space = space_of(shared_case("Elmira.yaml"))
    state = space.index("s1")
    for concept in ("gmr", "smr"):
        (improvement,) = explain(space, state, "local", concept).improvements
        assert space.id(improvement.to) == "s5"
        assert improvement.sanction == (Step("moe", space.index("s6")),)
    assert explain(space, state, "local", "seq").improvements[0].sanction is None


def test_the_concept_or_decision_maker_must_exist():
    space = space_of(shared_case("Elmira.yaml"))
    with pytest.raises(KeyError):
        explain(space, 0, "nobody", "nash")
    with pytest.raises(KeyError):
        explain(space, 0, "moe", "nush")
    with pytest.raises(IndexError):
        explain(space, 9, "moe", "nash")
