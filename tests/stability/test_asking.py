"""What is asked of a state space by name, and what is said to a slip."""

from __future__ import annotations

import pytest

from detente.stability import BASIC, explain
from detente.stability.asking import (
    concepts_named,
    deciders_named,
    focal_named,
    reasons,
    start_named,
    state_named,
)
from tests.stability.making import free, space_of

NAMED = free(3, 3) + "states: {calm: YNN}\n"


def refused(checked):
    assert checked.value is None
    (finding,) = checked.findings
    return finding.code, finding.message, finding.help


def test_a_state_by_id_name_or_pattern():
    space = space_of(NAMED)
    assert [state_named(space, name).value for name in ("s1", "calm", "NYN")] == [0, 1, 2]
    assert refused(state_named(space, "clam"))[::2] == ("S301", "Did you mean calm?")
    code, message, advice = refused(state_named(space, "???"))
    assert (code, message) == ("S301", "there is no state '???'")
    assert "lists the states" in advice


def test_a_start():
    space = space_of(NAMED)
    assert start_named(space, "calm").value == 1
    assert refused(start_named(space, None))[0] == "S322"
    assert start_named(space_of(NAMED + "status_quo: NYN\n"), None).value == 2


def test_who():
    space = space_of(NAMED)
    assert deciders_named(space, None).value == ("d0", "d1", "d2")
    assert deciders_named(space, "d1").value == ("d1",)
    assert refused(deciders_named(space, "d7"))[0] == "S323"
    assert refused(deciders_named(space, "x"))[2] == "There are d0, d1, d2."


def test_concepts():
    space = space_of(NAMED)
    assert concepts_named(space, None).value == BASIC
    assert concepts_named(space, "SEQ, nash").value == ("seq", "nash")
    assert concepts_named(space, "cseq:d2+d0").value == ("cseq:d0+d2",)
    merged = space_of(free(3, 3) + "states: {some: YN-}\n")
    assert refused(concepts_named(merged, "sim"))[0] == "S404"


@pytest.mark.parametrize(
    ("concept", "dms", "focal"),
    [
        ("seq", ("d1",), ("d1",)),
        ("cseq:d0+d2", ("d1",), ()),
        ("cseq:d0+d2", ("d2",), ("d0+d2",)),
        ("cseq:all", ("d1",), ("d1", "d0+d1", "d1+d2", "d0+d1+d2")),
    ],
)
def test_whose_reasons_are_asked_for(concept, dms, focal):
    assert focal_named(space_of(NAMED), concept, dms) == focal


def test_reasons_in_the_order_of_the_concepts():
    space = space_of(free(2, 2, "prefers: [o0 iff o1]"))
    found = reasons(space, 1, ("d0", "d1"), ("gmr", "nash")).value
    assert [(each.concept, each.dm) for each in found] == [
        ("gmr", "d0"),
        ("gmr", "d1"),
        ("nash", "d0"),
        ("nash", "d1"),
    ]
    assert found[0].improvements == explain(space, 1, "d0", "gmr").improvements


def test_reasons_that_are_too_much_work(monkeypatch):
    monkeypatch.setattr("detente.stability.memory.MOST_STEPS", 3)
    code, message, advice = refused(reasons(space_of(NAMED), 0, ("d0",), ("cseq:d0+d1",)))
    assert code == "S406"
    assert "what d0+d1 can bring about together" in message
    assert "one coalition by its members" in advice
