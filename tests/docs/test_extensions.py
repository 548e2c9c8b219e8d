"""What the book's own extensions of Sphinx do to texts; formulas and schemas need Sphinx."""

from __future__ import annotations

import sys
from importlib import import_module

import pytest

from detente import answers
from tests.docs.pages import CHAPTERS, DOCS, prose, text


@pytest.fixture(autouse=True)
def extensions(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(DOCS / "_ext"))


def extension(name: str):
    sys.modules.pop(name, None)
    return import_module(name)


@pytest.mark.parametrize(
    ("written", "led"),
    [
        ("[a](docs/findings.md)", "[a](findings.md)"),
        ("[the case](examples/s400/README.md)", "[the case](s400.md)"),
        ("[b](LICENSE) and c", "b (`LICENSE`) and c"),
        ("![picture](docs/brief.png)", "![picture](docs/brief.png)"),
        ("[d](https://example.org)", "[d](https://example.org)"),
    ],
)
def test_links_of_included_files_are_led_anew(written: str, led: str) -> None:
    readme = extension("readme")
    outside, inside = [written], [written]
    readme.on_include(None, "../README.md", "origin", outside)
    readme.on_include(None, "book/nash.md", "origin", inside)
    assert outside == [led]
    assert inside == [written]


def test_a_page_keeps_one_heading_of_the_first_level() -> None:
    lowered = extension("headings").lowered
    assert lowered("# A\n\n# B\n\n## C\n") == "# A\n\n## B\n\n### C\n"
    assert lowered("# A\n\n## C\n") == "# A\n\n## C\n"
    fenced = "# A\n\n```yaml\n# no heading\n```\n"
    assert lowered(fenced) == fenced
    assert lowered(fenced + "\n# B\n") == fenced + "\n## B\n"


def test_the_page_of_findings_is_one_page_under_one_heading() -> None:
    page = extension("headings").lowered(text("findings.md"))
    assert page.startswith("# Findings\n")
    assert "\n## The dispute file: D\n" in page
    assert "\n### D101: " in page
    assert "\n# nothing yet\n" in page


def test_every_formula_of_the_book_can_be_drawn() -> None:
    drawing = pytest.importorskip("docutils.utils.math.latex2mathml")
    formulas = [
        formula for name in CHAPTERS for formula in prose(name).replace("$$", "$").split("$")[1::2]
    ]
    assert len(formulas) > 100
    assert all("<math" in drawing.tex2mathml(formula) for formula in formulas)


@pytest.mark.parametrize("name", answers.SCHEMAS)
def test_every_key_of_a_schema_is_listed(name: str) -> None:
    pytest.importorskip("docutils")
    schemas = extension("schemas")
    whole = answers.schema(name)
    listed = "".join(
        node.astext()
        for form in schemas.forms(whole, whole)
        for node in schemas.listed(form, whole)
    )
    assert "format: 1" in listed
    assert all(key in listed for form in schemas.forms(whole, whole) for key in form["properties"])


def test_what_a_key_holds_is_told_in_words() -> None:
    pytest.importorskip("docutils")
    told = extension("schemas").told
    whole = {"$defs": {"step": {"type": "object"}}}
    assert told({"type": "array", "items": {"type": "string"}}, whole) == "list of strings"
    assert told({"type": ["integer", "null"]}, whole) == "whole number or null"
    assert told({"enum": ["a", "b"]}, whole) == "one of a, b"
    assert told({"const": 1}, whole) == "1"
    assert told({"anyOf": [{"$ref": "#/$defs/step"}, {"type": "null"}]}, whole) == "object or null"
    kept = {"type": "object", "additionalProperties": {"type": "boolean"}, "description": "why"}
    assert told(kept, whole) == "object: by name, true or false (why)"
