"""One dispute, written in many ways; and one fault more, wherever it is, is one finding more."""

from __future__ import annotations

from dataclasses import replace

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from detente import catalog, dispute
from detente.dispute import Prioritisation, Statement
from detente.dispute.expressions import atoms, to_text
from detente.dispute.expressions.tree import OptionAtom
from tests.dispute.drawn import HERE, disputes, same
from tests.dispute.test_loading import GRAPH_FORM, OPTION_FORM

STYLES = [
    {"default_flow_style": flow, "default_style": style, "width": width}
    for flow in (True, False)
    for style in (None, '"', "'")
    for width in (20, 10**6)
]


def restyled(text, style):
    """The same YAML as another program would write it."""
    tree = yaml.load(text, yaml.BaseLoader)
    return yaml.dump(tree, sort_keys=False, allow_unicode=True, **style).replace("!!str ", "")


@pytest.mark.parametrize("style", STYLES, ids=str)
@pytest.mark.parametrize(
    "text",
    [OPTION_FORM, GRAPH_FORM, dispute.TEMPLATE, catalog.path("elmira").read_text("utf-8")],
    ids=["option form", "graph form", "template", "elmira"],
)
def test_the_style_of_the_yaml_makes_no_difference(text, style):
    again = dispute.loads(restyled(text, style))
    assert again.findings == ()
    assert same(again.value) == same(dispute.loads(text).value)


@settings(max_examples=40)
@given(disputes(), st.sampled_from(STYLES))
def test_nor_does_it_for_any_dispute(drawn, style):
    text = dispute.dump(drawn)
    other = restyled(text, style)
    if yaml.load(other, yaml.BaseLoader) == yaml.load(text, yaml.BaseLoader):
        assert same(dispute.loads(other).value) == same(drawn)


@settings(max_examples=60)
@given(disputes(), st.integers(0, 3), st.integers(0, 3))
def test_each_fault_is_one_finding(drawn, unknown, broken):
    """Unknown names and broken expressions in statements of a sound dispute: exactly these."""
    faults = ["no_such_name"] * unknown + ["(s1"] * broken
    wrong = [Statement(OptionAtom("x"), text, (), HERE) for text in faults]
    first, *others = drawn.decision_makers
    first = replace(first, preferences=Prioritisation(tuple(wrong), HERE))
    found = dispute.loads(dispute.dump(replace(drawn, decision_makers=(first, *others)))).findings
    expected = ["D161"] * unknown + ["D160"] * broken
    if drawn.graph is not None and "s1" not in drawn.graph.states:
        expected += ["D161"] * broken
    assert sorted(f.code for f in found) == sorted(expected)


@settings(max_examples=60)
@given(disputes())
def test_every_atom_of_a_dispute_is_resolved(drawn):
    """Bare options became full ones: what a tree names is in the dispute."""
    loaded = dispute.loads(dispute.dump(drawn)).value
    known = {option.id for option in loaded.options}
    for part in (*loaded.infeasible, *loaded.outcomes, *loaded.states):
        options = [atom for atom in atoms(part.expression) if isinstance(atom, OptionAtom)]
        assert {atom.option for atom in options} <= known


@settings(max_examples=60)
@given(disputes())
def test_bare_and_full_names_are_the_same_option(drawn):
    """An option whose bare name is its own may be written either way."""
    bare = [option.name for option in drawn.options]
    own = [option for option in drawn.options if bare.count(option.name) == 1]
    rules = tuple(
        dispute.Rule(OptionAtom(option.id), text, (), HERE)
        for option in own
        for text in (option.name, option.id)
    )
    if drawn.graph is None:
        loaded = dispute.loads(dispute.dump(replace(drawn, infeasible=rules))).value
        trees = [rule.expression for rule in loaded.infeasible]
        assert trees[::2] == trees[1::2] == [OptionAtom(option.id) for option in own]
        assert [to_text(tree) for tree in trees[::2]] == [option.id for option in own]
