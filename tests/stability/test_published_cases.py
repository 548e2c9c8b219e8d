"""Golden cases: the verdicts that papers print, and those computed for the shared cases."""

from __future__ import annotations

import json
from itertools import permutations

import numpy as np
import pytest

from detente.stability import analyse, explain
from tests.stability.making import ids, shared_case, space_of

NAMES = ["Cuban", "Elmira", "SyriaIraq"]
NAMES += [f"game_{name}" for name in ("Chicken", "Hero", "Leader", "PD", "StagHunt")]


@pytest.mark.parametrize("name", NAMES)
def test_every_expected_verdict_comes_out(name):
    space = space_of(shared_case(f"{name}.yaml"))
    expected = json.loads(shared_case(f"{name}.expected.json"))
    assert {space.index(state) for state in expected["states"]} == set(range(space.count))
    verdicts = analyse(space, tuple(expected["stability"]))
    for concept, by_dm in expected["stability"].items():
        for dm, states in by_dm.items():
            found = set(ids(space, verdicts.stable[concept][dm]))
            assert found == {space.id(space.index(state)) for state in states}, (concept, dm)


def test_elmira_as_printed():
    """Kilgour, Hipel, Peng, Fang 2001: s5, s8, s9 are equilibria; GMR and SMR add s1 and s4."""
    space = space_of(shared_case("Elmira.yaml"))
    equilibria = analyse(space).equilibria
    assert sorted(ids(space, equilibria["nash"])) == ["s5", "s8", "s9"]
    assert sorted(ids(space, equilibria["seq"])) == ["s5", "s8", "s9"]
    assert sorted(ids(space, equilibria["gmr"])) == ["s1", "s4", "s5", "s8", "s9"]
    assert sorted(ids(space, equilibria["smr"])) == ["s1", "s4", "s5", "s8", "s9"]


@pytest.mark.parametrize(("moves", "expected"), [("take", [4, 5, 6]), ("both", [4, 6])])
def test_cuba_depends_on_whether_an_air_strike_can_be_undone(moves, expected):
    text = shared_case("Cuban.yaml").replace("moves: take", f"moves: {moves}")
    space = space_of(text)
    found = [space.pattern(space.index(x)) for x in ids(space, analyse(space).equilibria["seq"])]
    assert [sum(2**k for k, mark in enumerate(x) if mark == "Y") for x in found] == expected


def test_elmira_with_the_coalition_of_ministry_and_uniroyal():
    """Kilgour, Hipel, Peng, Fang 2001: together they jump from s5 to s8; s8 and s9 hold."""
    space = space_of(shared_case("Elmira.yaml"))
    verdicts = analyse(space, ("cnash:moe+uniroyal", "cseq:moe+uniroyal", "cseq:all"))
    for concept in ("cnash:moe+uniroyal", "cseq:moe+uniroyal"):
        stable = verdicts.stable[concept]["moe+uniroyal"]
        assert not stable[space.index("s5")]
        assert stable[space.index("s8")]
        assert stable[space.index("s9")]
    assert sorted(ids(space, verdicts.equilibria["cseq:all"])) == ["s8", "s9"]
    jump = explain(space, space.index("s5"), "moe+uniroyal", "cnash:all").improvements
    assert [space.id(improvement.to) for improvement in jump] == ["s8"]


GAMES = {
    "PD": ("DD", "DD CC", "DD CC", "DD CC", "DD CC", "DD CC", "DD CC"),
    "Chicken": ("CD DC", "CD DC", "CD DC CC", "CD DC CC", "CD DC CC", "", "CC"),
    "StagHunt": ("CC DD", "CC DD", "CC DD", "CC DD", "CC DD", "CC", "CC"),
    "Hero": ("CD DC", "CD DC", "CD DC CC", "CD DC", "CD DC CC", "", ""),
    "Leader": ("CD DC", "CD DC", "CD DC CC", "CD DC", "CD DC CC", "", ""),
}


@pytest.mark.parametrize("name", GAMES)
def test_the_table_of_named_games(name):
    concepts = ("nash", "seq", "gmr", "smr", "sim", "l2", "l3", "l4", "nm")
    space = space_of(shared_case(f"game_{name}.yaml"))
    equilibria = analyse(space, concepts).equilibria
    columns = [*GAMES[name], GAMES[name][-1], GAMES[name][-1]]
    for concept, expected in zip(concepts, columns, strict=True):
        patterns = [space.pattern(space.index(x)) for x in ids(space, equilibria[concept])]
        found = {x.replace("Y", "C").replace("N", "D") for x in patterns}
        assert found == set(expected.split()), concept


def test_syria_and_iraq_over_all_orders():
    """Hipel, Kilgour, Kinsara 2014: which of Syria's 720 orders make YNN an equilibrium."""
    text = shared_case("SyriaIraq.yaml")
    states = ["NNN", "NYN", "NYY", "YNN", "NNY", "YNY"]
    before = f"ranking: [{', '.join(states)}]"
    assert before in text
    counts = dict.fromkeys(("nash", "gmr", "smr", "seq"), 0)
    for order in permutations(states):
        space = space_of(text.replace(before, f"ranking: [{', '.join(order)}]"))
        equilibria = analyse(space, tuple(counts)).equilibria
        for concept in counts:
            counts[concept] += equilibria[concept][space.index("YNN")]
    assert counts == {"nash": 240, "gmr": 384, "smr": 300, "seq": 384}


DEVELOPMENT = """\
title: Sustainable development
decision_makers:
  environmentalists:
    options: {proactive: Act before the harm is done}
    ranking: [YY, NY, ">>", YN, NN]
  developers:
    options: {sustainable: Build in a way that lasts}
    ranking: [NY, YY, ">>", NN, YN]
"""


def test_strength_in_sustainable_development():
    """Hamouda, Kilgour, Hipel 2004: 1 > 3 >> 2 > 4 and 3 > 1 >> 4 > 2; worked out by hand here.

    From NY the environmentalists could gain YY, which the developers can answer with YN: much
    worse, and no way out of it, but at a cost to themselves.
    """
    space = space_of(DEVELOPMENT)
    concepts = ("nash", "seq", "strong_gmr", "strong_smr", "strong_seq", "weak_gmr", "weak_smr")
    equilibria = analyse(space, concepts).equilibria
    found = {c: {space.pattern(k) for k in np.flatnonzero(x)} for c, x in equilibria.items()}
    assert found["nash"] == found["seq"] == found["strong_seq"] == {"YY"}
    assert found["strong_gmr"] == found["strong_smr"] == {"YY", "NY"}
    assert found["weak_gmr"] == found["weak_smr"] == set()


def test_a_sanction_that_hurts_but_not_much_is_weak():
    text = DEVELOPMENT.replace('NY, ">>", YN, NN', 'NY, YN, ">>", NN')
    equilibria = analyse(space_of(text), ("strong_gmr", "weak_gmr")).equilibria
    assert ids(space_of(text), equilibria["strong_gmr"]) == ["s4"]
    assert ids(space_of(text), equilibria["weak_gmr"]) == []
    weak = analyse(space_of(text), ("weak_gmr",)).stable["weak_gmr"]
    assert ids(space_of(text), weak["environmentalists"]) == ["s3"]
