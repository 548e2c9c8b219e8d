"""Faults of YAML, said in words: the same with libyaml and with PyYAML's own parser."""

from __future__ import annotations

import pytest
import yaml

from detente import dispute

PARSERS = ["libyaml", "PyYAML"]

FAULTS = {
    "a: b: c": ("a ':' where no key can stand", 1, 5),
    "a: b\n  c: d": ("a ':' where no key can stand", 2, 4),
    "a:\n\tb: c": ("a tab, where YAML wants spaces", 2, 1),
    "a: x\n\tb: c": ("a tab, where YAML wants spaces", 2, 1),
    "a: @b": ("a text cannot begin with '@'", 1, 4),
    "a: `b`": ("a text cannot begin with '`'", 1, 4),
    "a: %b": ("a text cannot begin with '%'", 1, 4),
    "a: [b, >c]": ("a text cannot begin with '>'", 1, 8),
    "a: [b c\nd: e": ("a list in brackets lacks its ']', or a comma", 2, 2),
    "a: [b": ("a list in brackets lacks its ']', or a comma", 1, 4),
    'a: ["b" "c"]': ("a list in brackets lacks its ']', or a comma", 1, 9),
    "a: {b: c\nd: e": ("a mapping in braces lacks its '}', or a comma", 2, 2),
    "a: {b: c": ("a mapping in braces lacks its '}', or a comma", 1, 4),
    "a: 'b\nc: d": ("a quote mark is never closed", 1, 4),
    'x: y\na: "b\n': ("a quote mark is never closed", 2, 4),
    "a: b\nc\nd: e": ("neither 'key: value' nor an item of a list", 2, 1),
    "a: 'b' c": ("this cannot stand here", 1, 8),
    "a:\n  b: c\n d: e": ("this cannot stand here", 3, 2),
    "a: b]": None,
    "a: [b]]": ("this cannot stand here", 1, 7),
    "- a\nb: c": ("this is no item of the list that begins on line 1", 2, 1),
    "a: - b": ("an item of a list cannot stand here", 1, 4),
    'a: "\\q"': ("an escape that YAML does not know", 1, None),
    'a: "\\xZZ"': ("an escape that YAML does not know", 1, None),
    "a: |b": ("'|' and '>' begin a text of several lines", 1, None),
    "a: >b": ("'|' and '>' begin a text of several lines", 1, None),
    "a: * b": ("a text cannot begin with '*' or '&'", 1, 4),
    "a: & b": ("a text cannot begin with '*' or '&'", 1, 4),
    "a: !b!c d": ("a text cannot begin with '!'", 1, 4),
    "a: ,": ("a value was expected, not ','", 1, 4),
    "a: ]": ("a value was expected, not ']'", 1, 4),
    "a: b\n...\nc: d": ("the dispute has ended above", 3, 1),
}


@pytest.fixture(params=PARSERS, autouse=True)
def parser(request, monkeypatch):
    """Each test runs with both."""
    if request.param == "PyYAML":
        monkeypatch.delattr(yaml, "CSafeLoader", raising=False)


@pytest.mark.parametrize(("text", "expected"), FAULTS.items(), ids=FAULTS)
def test_a_fault_is_said_in_words_and_shown_where_it_is(text, expected):
    found = [finding for finding in dispute.loads(text).findings if finding.code == "D110"]
    if expected is None:
        assert found == []
        return
    (finding,) = found
    message, line, column = expected
    assert finding.message == f"this is not YAML: {message}"
    assert finding.place.line == line
    assert column in {None, finding.place.column}
    assert finding.help
    assert "{" not in finding.help.replace("{…}", "")


def test_a_fault_that_has_no_words_yet_is_said_in_those_of_the_parser():
    (finding, *_) = dispute.loads("%YAML 3.0\n---\na: b").findings
    assert finding.message.startswith("this is not YAML: found incompatible YAML document")
    assert finding.help.startswith("check the indentation")


def test_a_character_out_of_range():
    (finding, *_) = dispute.loads('a: "\\UFFFFFFFF"').findings
    assert finding.code == "D110"
    assert finding.place.line == 1


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("titel: T\na: b: c", ["D130", "D130"]),
        ("title: T\ntitle: U\na: [", ["D117", "D130"]),
        ("title: T\ndecision_makers:\n  row:\n    options: {a: A}\n    prefers: [a\n", []),
        ("title: T\ndecision_makers:\n  row:\n    options: {A: A}\n    prefers: [a\n", ["D140"]),
        ("title: T\ndecision_makers:\n  Row:\n    options:\n      a: 'A\n", ["D140"]),
    ],
)
def test_the_part_before_a_fault_is_checked_and_nothing_is_missed_in_it(text, rest):
    codes = [finding.code for finding in dispute.loads(text).findings]
    assert sorted(codes) == sorted(["D110", *rest])
