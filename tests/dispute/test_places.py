"""Every part and every finding stands where a reader of the file would point to."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from detente import dispute
from detente.dispute.layout.nodes import Scalar
from detente.dispute.layout.source import Source
from detente.dispute.layout.spelling import spelled

HEAD = "title: T\ndecision_makers:\n  row:\n    options: {quiet: A, talk: B}\n    prefers:\n"
LOADERS = [yaml.SafeLoader, *([yaml.CSafeLoader] if yaml.__with_libyaml__ else [])]


def pointed_at(text):
    """What each finding points at, and its line."""
    found = dispute.loads(text).findings
    return [(f.place.text[f.place.column - 1 : f.place.end - 1], f.place.line) for f in found]


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("- quiet and wrong or talk", [("wrong", 6)]),
        ("- 'quiet and wrong'", [("wrong", 6)]),
        ('- "quiet and wrong"', [("wrong", 6)]),
        ("- quiet and\n        wrong", [("wrong", 7)]),
        ("- 'quiet and\n\n        wrong'", [("wrong", 8)]),
        ('- "quiet\n  \t and \\\n        wrong"', [("wrong", 8)]),
        ('- "quiet\\u0020and\\x20wr\\x6Fng"', [("wr\\x6Fng", 6)]),
        ('- "quiet\\tand\\nwrong"', [("wrong", 6)]),
        ("- 'quiet and it''s or worse'", [("it''s", 6), ("worse", 6)]),
        ("- |\n        quiet and\n        wrong", [("wrong", 8)]),
        (
            "- >-  # a comment\n        quiet and\n        wrong or worse",
            [("wrong", 8), ("worse", 8)],
        ),
        ("- {says: wrong}", [("wrong", 6)]),
        ("- ? says\n        : wrong", [("wrong", 7)]),
        ("- 'Ünïcödé and 😀 or wrong'", [("Ünïcödé", 6), ("😀", 6), ("wrong", 6)]),
        ("- quiet 😀", [("😀", 6)]),
    ],
)
def test_a_finding_in_an_expression_points_at_the_very_word(statement, expected):
    assert pointed_at(f"{HEAD}      {statement}\n") == expected


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r", "\x85", "\u2028", "\u2029"])
def test_lines_are_counted_whatever_ends_them(line_break):
    text = f"{HEAD}      - wrong\n".replace("\n", line_break)
    assert pointed_at(text) == [("wrong", 6)]


def test_a_byte_order_mark_does_not_count():
    assert pointed_at("\ufefftitel: T\n")[0] == ("titel", 1)


def test_a_place_is_cut_at_the_end_of_its_line():
    (finding,) = dispute.loads(HEAD + "      - [quiet,\n         talk]\n").findings
    assert (finding.place.column, finding.place.text[finding.place.column - 1 :]) == (9, "[quiet,")


def test_every_part_has_its_place():
    """The places of all parts that may carry a `because`: distinct, and at the very words."""
    loaded = dispute.loads(dispute.TEMPLATE).value
    upper, lower = loaded.decision_makers
    parts = [
        *loaded.options,
        *upper.preferences.statements,
        *lower.preferences.statements,
        *loaded.infeasible,
        *loaded.outcomes,
        loaded.status_quo,
    ]
    words = [p.place.text[p.place.column - 1 : p.place.end - 1] for p in parts]
    assert words == [
        *("release", "build", "pay", "complain"),
        *("not lower.complain", "build if not lower.pay", "not release"),
        *("release", "not build", "not pay", "not complain"),
        "lower.pay and lower.complain",
        *("water", "rupture"),
        "[lower.complain]",
    ]
    assert len({part.place for part in parts}) == len(parts)


@given(st.text("ab \n'\"\\#é😀(,)", max_size=30), st.sampled_from("'\"|>"), st.randoms())
def test_spellings_are_set_side_by_side(text, style, random):
    """Any visible stretch of a text is found where PyYAML wrote it, folded and escaped."""
    written = yaml.dump({"key": text}, default_style=style, allow_unicode=True, width=8)
    events = [e for e in yaml.parse(written) if isinstance(e, yaml.ScalarEvent)]
    event = events[1]
    text = event.value  # PyYAML does not fold every text so that it is read as it was
    style_name = {"'": "single", '"': "double", "|": "block", ">": "block"}.get(
        event.style, "plain"
    )
    scalar = Scalar(text, event.start_mark.index, event.end_mark.index, style_name)
    visible = [at for at, character in enumerate(text) if not character.isspace()]
    if not visible:
        return
    first, last = sorted((random.choice(visible), random.choice(visible)))
    start, end = spelled(scalar, Source.of("f", written), first, last + 1)
    assert scalar.start <= start < end <= scalar.end
    quote = {"single": "'", "double": '"'}.get(scalar.style, "")
    shown = yaml.safe_load(f"{quote}{written[start:end]}{quote}") if quote else written[start:end]
    assert "".join(shown.split()) == "".join(text[first : last + 1].split())


def test_a_spelling_that_cannot_be_matched_gives_the_whole_scalar():
    scalar = Scalar("a b", 4, 11)
    assert spelled(scalar, Source.of("f", "x: &y a  c"), 0, 1) == (4, 11)


@pytest.mark.parametrize("loader", LOADERS)
@given(st.text("a: -\n\r\x85\u2028😀é#'\"", max_size=30))
def test_offsets_of_yaml_are_offsets_of_the_text(loader, text):
    """Marks count code points as Python does, so that an offset alone gives line and column."""
    try:
        events = list(yaml.parse(text, Loader=loader))
    except yaml.MarkedYAMLError as error:
        marks = [error.problem_mark]
    else:
        marks = [event.start_mark for event in events if isinstance(event, yaml.ScalarEvent)]
    source = Source.of("f", text)
    for mark in marks:
        if mark.index < len(text):
            place = source.place(mark.index, mark.index + 1)
            assert (place.line, place.column) == (mark.line + 1, mark.column + 1)
