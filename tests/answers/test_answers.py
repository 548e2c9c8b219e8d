"""The JSON of the commands: one line of ASCII, schemas that hold, numbers as numbers."""

import json
from decimal import Decimal
from importlib import resources

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.answers import SCHEMAS, line, schema
from detente.answers.findings import findings
from detente.answers.read import read
from detente.findings import Finding, Place
from detente.reading.records import (
    Amount,
    Attribution,
    ChainLink,
    Event,
    Hedge,
    Reading,
    Report,
    Span,
    TimeExpression,
)


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_schema_is_a_schema(name):
    jsonschema.Draft202012Validator.check_schema(schema(name))


def test_no_schema_is_left_unnamed():
    files = resources.files("detente.answers") / "schemas"
    assert {f.name for f in files.iterdir()} == {f"{name}.schema.json" for name in SCHEMAS}


def test_an_unknown_schema_is_wrong_use():
    with pytest.raises(ValueError, match="no schema is named 'solved'"):
        schema("solved")


@given(st.text())
def test_an_answer_is_one_line_of_ascii(text):
    written = line({"text": text})
    assert written.isascii()
    assert "\n" not in written
    assert json.loads(written) == {"text": text}


def test_findings_keep_their_order_and_their_places():
    found = (
        Finding("D102", "error", Place("a", 3, 5, 8, "  - x"), "wrong", "mend it"),
        Finding("E108", "warning", Place("a"), "late"),
    )
    answer = findings("a", found)
    jsonschema.validate(answer, schema("findings"))
    assert [f["line"] for f in answer["findings"]] == [3, 0]
    assert answer["findings"][0]["help"] == "mend it"


def test_all_that_can_stand_in_a_report_has_its_json():
    reading = Reading(
        Report("r", "r.txt", "0" * 64, "x" * 40, date="2025-12"),
        (
            Attribution(
                "r#a1",
                "mixed",
                (Span(0, 3), Span(5, 9)),
                source=(Span(10, 12),),
                source_name="A",
                chain=(ChainLink("B", Span(20, 21)),),
                hedges=(Span(1, 2),),
                hedged=(Hedge(Span(1, 2), Span(0, 3), "denial"),),
            ),
        ),
        (TimeExpression(0, 2, "xx", "deadline", "P6M", "2025-12-17", None),),
        (
            Amount(0, 2, "xx", "money", Decimal(2500000000), None, None, "USD"),
            Amount(0, 2, "xx", "percent", Decimal("2.5"), Decimal("1E+1"), None, "%"),
        ),
        (Event(0, 2, "xx", Span(0, 1), None, "REJECT"),),
        findings=(Finding("R301", "warning", Place("r.txt"), "long"),),
    )
    answer = json.loads(line(read(reading)))
    jsonschema.validate(answer, schema("read"))
    assert answer["attributions"][0]["content"] == [[0, 3], [5, 9]]
    assert answer["attributions"][0]["chain"] == [{"name": "B", "span": [20, 21]}]
    assert answer["attributions"][0]["hedged"] == [
        {"word": [1, 2], "clause": [0, 3], "kind": "denial"}
    ]
    assert [a["value"] for a in answer["amounts"]] == [2500000000, 2.5]
    assert isinstance(answer["amounts"][0]["value"], int)
    assert answer["amounts"][1]["low"] == 10
    assert answer["events"][0]["source"] == [0, 1]
    assert answer["events"][0]["target"] is None
