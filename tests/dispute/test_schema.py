"""The schema for editors agrees with the reader as far as a schema can."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path

import jsonschema
import pytest
import yaml
from hypothesis import given

from detente import catalog, dispute
from tests.dispute.drawn import disputes
from tests.dispute.made import written
from tests.dispute.test_loading import GRAPH_FORM, OPTION_FORM

SCHEMA = json.loads(files("detente.dispute").joinpath("dispute.schema.json").read_text("utf-8"))
VALIDATOR = jsonschema.Draft202012Validator(
    SCHEMA, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
)
EXAMPLES = sorted((Path(__file__).resolve().parents[2] / "examples").glob("*/dispute.yaml"))

GOOD = {
    "template": dispute.TEMPLATE,
    "option form": OPTION_FORM,
    "graph form": GRAPH_FORM,
    **{name: catalog.path(name).read_text("utf-8") for name in catalog.names()},
    **{file.parent.name: file.read_text("utf-8") for file in EXAMPLES},
}

SHAPE = {"D130", "D131", "D132", "D133", "D134", "D135", "D136", "D138", "D140", "D141", "D150"} | {
    *("D151", "D152", "D165", "D172", "D173", "D190", "D191")
}
"""What a schema can see; the rest takes names, expressions or the text itself."""


def as_typed(text):
    """The file with every scalar a text, as we read it."""
    return yaml.load(text, yaml.BaseLoader)


def as_usual(text):
    """The file as most readers of YAML take it; days as texts, as JSON has none."""

    class Usual(yaml.SafeLoader):
        """Reads 2025-02-30 as a text, where PyYAML gives up."""

    Usual.add_constructor("tag:yaml.org,2002:timestamp", yaml.SafeLoader.construct_yaml_str)
    return yaml.load(text, Usual)


def test_the_schema_is_one():
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("read", [as_typed, as_usual])
@pytest.mark.parametrize("text", GOOD.values(), ids=GOOD)
def test_a_good_file_is_valid(text, read):
    VALIDATOR.validate(read(text))


@given(disputes())
def test_every_written_dispute_is_valid(drawn):
    text = dispute.dump(drawn)
    VALIDATOR.validate(as_typed(text))


def faulty():
    """The broken files whose only faults are of shape, and that any YAML reader reads."""
    for case in written():
        codes = {code for _, code in case.expected}
        if codes and codes <= SHAPE:
            yield pytest.param(case.raw.decode(), id=case.name)


@pytest.mark.parametrize("read", [as_typed, as_usual])
@pytest.mark.parametrize("text", list(faulty()))
def test_a_file_of_wrong_shape_is_not_valid(text, read):
    assert not VALIDATOR.is_valid(read(text))


def test_faults_of_shape_are_many():
    assert len(list(faulty())) >= 20


@pytest.mark.parametrize(
    ("wrong", "path"),
    [
        (("title: Two prisoners", "title: [T]"), ["title"]),
        (("moves: take", "moves: never"), ["decision_makers", "row", "options", "talk"]),
        (("as_of: 2025-12-17", "as_of: yesterday"), ["as_of"]),
        (("talk: +0", "talk: much"), ["decision_makers", "third", "weights", "talk"]),
        (("states: {talked", "states: {Talked"), ["states"]),
    ],
)
def test_an_editor_is_shown_the_place(wrong, path):
    errors = VALIDATOR.iter_errors(as_typed(OPTION_FORM.replace(*wrong)))
    assert {tuple(error.absolute_path) for error in errors} == {tuple(path)}
