"""A dispute written is the same dispute when it is read again, by us and by every YAML reader."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from detente import dispute
from detente.dispute.expressions.tree import Not, OptionAtom
from detente.dispute.writing.emitting import emit, quoted
from tests.dispute.drawn import HERE, disputes, same, texts


@given(disputes())
def test_a_written_dispute_is_read_as_the_same(drawn):
    checked = dispute.loads(dispute.dump(drawn))
    assert checked.findings == ()
    assert same(checked.value) == same(drawn)


@given(disputes())
def test_writing_is_settled_after_once(drawn):
    text = dispute.dump(drawn)
    assert dispute.dump(dispute.loads(text).value) == text


def test_the_template_is_a_dispute_and_keeps_its_meaning():
    checked = dispute.loads(dispute.TEMPLATE)
    assert checked.findings == ()
    again = dispute.loads(dispute.dump(checked.value))
    assert same(again.value) == same(checked.value)


@given(texts)
def test_every_reader_takes_a_quoted_text_as_it_is(text):
    """Also the usual loader, which makes numbers, dates and truth values of what looks like one."""
    assert yaml.safe_load(f"key: {quoted(text)}\n") == {"key": text}
    assert yaml.safe_load(f"[{quoted(text)}, x]") == [text, "x"]


MISREAD = """\
NO|no|y|On|null|~|1.10|2025|2025-12-17|0x1F|1_000|1e3|.inf|12:30|<<|=|-Y-|- x|a: b|a #b|a:|'|"|\\
@a|`a`|%a|&a|*a|!a|>|>>|[a]|{a}|a, b|?|:|---|...| a|a |a  b|"""


@pytest.mark.parametrize("text", ["|", *re.split("[|\n]", MISREAD)])
def test_what_yaml_would_misread_is_quoted(text):
    assert quoted(text).startswith('"')
    assert yaml.safe_load(f"- {quoted(text)}") == [text]


@pytest.mark.parametrize(
    "text", ["Stays silent", "not row.talk", "row.a and (b or c)", "Türkiye", "s5"]
)
def test_what_is_plain_stays_plain(text):
    assert quoted(text) == text


def test_numbers_and_days_stay_bare():
    assert emit({"a": Decimal("-2.50"), "b": date(2025, 12, 17), "c": Decimal("1E+3")}) == (
        "a: -2.50\nb: 2025-12-17\nc: 1000\n"
    )


@given(
    st.recursive(
        texts,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
        max_leaves=8,
    )
)
def test_any_tree_is_read_back(tree):
    """Lists in mappings in lists: the indentation holds."""
    assert yaml.safe_load(emit({"root": tree, "end": "x"})) == {"root": tree, "end": "x"}


def test_a_key_too_long_for_yaml_is_written_in_full_form():
    """YAML takes a plain `key:` of up to 1,024 characters; a weight's expression may be longer."""
    key = " or ".join(["row.quiet"] * 150)
    assert yaml.safe_load(emit({key: "4"})) == {key: "4"}


def test_an_expression_without_a_text_is_printed_from_its_tree():
    loaded = dispute.loads(dispute.TEMPLATE).value
    rule = dispute.Rule(Not(OptionAtom("lower.pay")), "", (), HERE)
    again = dispute.loads(dispute.dump(replace(loaded, infeasible=(rule,)))).value
    assert [r.text for r in again.infeasible] == ["not lower.pay"]


@pytest.mark.parametrize("report", ["a: b", "a:", ":", "cites:a", "r07", "a:b", "2025-12-17 10:30"])
def test_a_report_with_a_colon_keeps_its_words(report):
    loaded = dispute.loads(dispute.TEMPLATE).value
    anchor = dispute.Anchor(report, "said: so", HERE)
    rule = replace(loaded.infeasible[0], because=(anchor,))
    again = dispute.loads(dispute.dump(replace(loaded, infeasible=(rule,)))).value
    assert same(again.infeasible[0].because) == same((anchor,))
