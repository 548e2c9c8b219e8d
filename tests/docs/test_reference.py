"""The reference names every key, command and schema, and its examples load."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest

from detente import answers, dispute
from detente.cli import COMMANDS
from tests.dispute.findings_page import findings
from tests.docs.pages import DOCS, ROOT, fenced, text

if TYPE_CHECKING:
    from collections.abc import Iterator

SCHEMA = json.loads((ROOT / "detente/dispute/dispute.schema.json").read_text("utf-8"))
(BASE,) = fenced("reference/file.md", "yaml base")
EXAMPLES = fenced("reference/file.md", "yaml")


def keys(part: Any) -> Iterator[str]:
    """Every key that a mapping with fixed keys may hold, anywhere in a schema."""
    if isinstance(part, dict):
        yield from (part["properties"] if isinstance(part.get("properties"), dict) else ())
        for below in part.values():
            yield from keys(below)
    if isinstance(part, list):
        for below in part:
            yield from keys(below)


@pytest.mark.parametrize("example", [BASE, *EXAMPLES])
def test_an_example_has_no_findings(example: str) -> None:
    found = [finding for finding in findings(example, BASE) if finding.code != "S303"]
    assert found == []


@pytest.mark.parametrize("key", sorted(set(keys(SCHEMA))))
def test_every_key_of_the_format_is_told_and_shown(key: str) -> None:
    assert f"`{key}`" in text("reference/file.md")
    shown = re.compile(rf"(^|[\s{{]){key}:", re.MULTILINE)
    assert any(shown.search(example) for example in (BASE, *EXAMPLES))


def test_an_example_that_is_broken_is_found() -> None:
    assert findings(EXAMPLES[0].replace("weights:", "weight:"), BASE)


def test_the_examples_use_all_forms_of_preference_and_both_forms_of_states() -> None:
    read = [dispute.loads(one).value for one in EXAMPLES if "decision_makers:" in one]
    forms = {type(dm.preferences).__name__ for one in read if one for dm in one.decision_makers}
    assert forms == {"Prioritisation", "Ranking", "Weights", "Pairs"}
    assert {one.graph is None for one in read if one} == {True, False}


def test_every_command_has_its_section_with_its_help() -> None:
    page = text("reference/commands.md")
    assert tuple(re.findall(r"^## `detente (\w+)`$", page, re.MULTILINE)) == COMMANDS
    assert all(f"$ detente {command} --help\nUsage:" in page for command in COMMANDS)


def test_every_schema_has_its_section() -> None:
    page = text("reference/json.md")
    assert tuple(re.findall(r"^```\{schema\} (\w+)$", page, re.MULTILINE)) == answers.SCHEMAS


def test_the_public_names_of_the_package_are_documented() -> None:
    import detente  # noqa: PLC0415 - the package itself is asked

    page = text("reference/python.md")
    named = set(re.findall(r"auto(?:function|class):: [\w.]*?(\w+)$", page, re.MULTILINE))
    assert set(detente.__all__) <= named


def test_the_limits_of_a_dispute_file_are_those_of_the_code() -> None:
    from detente.dispute.layout import bytes as of_bytes  # noqa: PLC0415
    from detente.dispute.layout import composing  # noqa: PLC0415

    page = text("reference/file.md")
    assert f"{of_bytes.MOST_BYTES // 1_000_000} MB" in page
    assert f"{composing.MOST_NODES:,} values" in page


def test_the_readme_section_is_included_not_copied() -> None:
    page = text("origin.md")
    (start,) = re.findall(r'^:start-after: "(.*?)\\n"$', page, re.MULTILINE)
    (end,) = re.findall(r'^:end-before: "(.*)"$', page, re.MULTILINE)
    readme = (ROOT / "README.md").read_text("utf-8")
    assert 0 < readme.index(start) < readme.index(end)
    assert not (DOCS / "where-it-comes-from.md").exists()
