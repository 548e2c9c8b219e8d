"""The published disputes: their form, their sources, and what they come to."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from detente import catalog, dispute, stability
from detente.dispute import Ranking

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
    tables = {concept: tables[concept] for concept in tables if concept in stability.CONCEPTS}
    assert set(stability.BASIC) <= set(tables)
    verdicts = stability.analyse(space, concepts=tuple(tables))
    for concept, by_dm in tables.items():
        for dm, states in by_dm.items():
            stable = {k for k in range(space.count) if verdicts.stable[concept][dm][k]}
            assert stable == {space.index(state) for state in states}, (concept, dm)
