"""The published disputes: their form, their sources, and what they come to."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from detente import catalog, dispute, stability
from detente.dispute import Ranking
from detente.dispute.expressions import to_text

SHARED = Path(__file__).resolve().parents[2] / "../shared/cases"

SHARED_NAMES = {
    "chicken": "game_Chicken",
    "cuban_missiles": "Cuban",
    "elmira": "Elmira",
    "hero": "game_Hero",
    "leader": "game_Leader",
    "prisoners_dilemma": "game_PD",
    "stag_hunt": "game_StagHunt",
    "syria_iraq": "SyriaIraq",
}


def test_names_are_those_of_the_cases():
    assert catalog.names() == tuple(SHARED_NAMES)


@pytest.mark.parametrize("name", SHARED_NAMES)
def test_every_dispute_loads_without_a_finding(name):
    checked = dispute.load(catalog.path(name))
    assert checked.findings == ()
    assert checked.value.outcomes


@pytest.mark.parametrize("name", SHARED_NAMES)
def test_every_entry_says_where_it_comes_from_and_whose_its_table_is(name):
    entry = catalog.entry(name)
    assert entry.name == name
    assert entry.title == dispute.load(catalog.path(name)).value.title
    assert any(year in entry.reference for year in ("19", "20"))
    assert entry.table.startswith("the paper's" if name == "elmira" else "computed here")


@pytest.mark.parametrize("name", ["nowhere", "../elmira", "elmira.yaml", "", "ELMIRA"])
def test_an_unknown_name_has_no_path_and_no_entry(name):
    assert catalog.path(name) is None
    with pytest.raises(KeyError):
        catalog.entry(name)


def test_only_elmiras_equilibria_are_called_the_papers():
    """The one table that a paper is known to print, as its equilibria."""
    tables = {name: catalog.expected(name)["tables"] for name in catalog.names()}
    printed = {name for name, each in tables.items() if any("paper" in t["whose"] for t in each)}
    assert printed == {"elmira"}
    assert tables["elmira"][0]["equilibria"] == {
        "nash": ["s5", "s8", "s9"],
        "gmr": ["s1", "s4", "s5", "s8", "s9"],
        "smr": ["s1", "s4", "s5", "s8", "s9"],
        "seq": ["s5", "s8", "s9"],
    }


@pytest.mark.parametrize("name", SHARED_NAMES)
def test_equilibria_are_the_states_stable_for_all(name):
    known = catalog.expected(name)
    stable = known["tables"][-1]["stability"]
    equilibria = {c: states for t in known["tables"] for c, states in t["equilibria"].items()}
    assert equilibria == {
        concept: [s for s in known["states"] if all(s in states for states in by_dm.values())]
        for concept, by_dm in stable.items()
    }


@pytest.mark.parametrize("name", SHARED_NAMES)
def test_model_and_table_are_those_of_the_case(name):
    """The shipped dispute says, in other words, what the case says: options, moves, rankings."""
    if not SHARED.is_dir():
        pytest.skip("the cases that this was made from are not beside the checkout")
    case = dispute.load(SHARED / f"{SHARED_NAMES[name]}.yaml").value
    ours = dispute.load(catalog.path(name)).value
    assert [dm.id for dm in ours.decision_makers] == [dm.id for dm in case.decision_makers]
    assert [(o.dm, o.moves) for o in ours.options] == [(o.dm, o.moves) for o in case.options]
    assert list(map(_order, ours.decision_makers)) == list(map(_order, case.decision_makers))
    assert _logic(ours) == _logic(case)
    expected = json.loads((SHARED / f"{SHARED_NAMES[name]}.expected.json").read_text())
    known = catalog.expected(name)
    assert known["states"] == expected["states"]
    assert known["tables"][-1]["stability"] == expected["stability"]


def _order(dm):
    assert isinstance(dm.preferences, Ranking)
    return [[item.text for item in tier.items] for tier in dm.preferences.tiers]


def _logic(model):
    """Rules and names with each option replaced by its place in the file."""
    rules = [to_text(rule.expression) for rule in model.infeasible]
    for at, option in enumerate(model.options):
        rules = [rule.replace(option.id, f"o{at}") for rule in rules]
    states = [(s.name, s.text, s.merges) for s in model.states]
    return rules, states, model.status_quo and model.status_quo.state.text


@pytest.mark.parametrize("name", SHARED_NAMES)
def test_the_engine_comes_to_the_expected_verdicts(name):
    space = stability.build(dispute.load(catalog.path(name)).value).value
    known = catalog.expected(name)
    assert {space.index(state) for state in known["states"]} == set(range(space.count))
    tables = known["tables"][-1]["stability"]
    concepts = tuple(concept for concept in tables if concept in stability.CONCEPTS)
    assert set(stability.BASIC) <= set(concepts)
    verdicts = stability.analyse(space, concepts=concepts)
    for concept in concepts:
        for dm, states in tables[concept].items():
            stable = {k for k in range(space.count) if verdicts.stable[concept][dm][k]}
            assert stable == {space.index(state) for state in states}, (concept, dm)
