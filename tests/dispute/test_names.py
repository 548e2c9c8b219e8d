"""The names of a file, before any expression in it is read."""

from __future__ import annotations

import pytest

from detente import dispute
from detente.dispute.expressions import Names
from detente.dispute.found import Found
from detente.dispute.layout.composing import compose
from detente.dispute.layout.source import Source
from detente.dispute.outline import check_names, outline
from detente.dispute.reader import Reader
from detente.dispute.sections.frame import read_frame

FILE = """\
decision_makers:
  row: {options: {quiet: A, talk: B}, prefers: []}
  column: {options: {quiet: C}, prefers: []}
  third: {options: {}, prefers: []}
states: {deal: YNY}
outcomes: {peace: deal}
"""


def framed(text):
    source = Source.of("f", text)
    found = Found(source)
    return read_frame(Reader(source, found), compose(source, found)), source, found


def names_of(text):
    return outline(framed(text)[0])


def test_names_of_option_form():
    names = names_of(FILE)
    assert names.options == ("row.quiet", "row.talk", "column.quiet")
    assert names.owners == {
        "row.quiet": ("row.quiet",),
        "row.talk": ("row.talk",),
        "column.quiet": ("column.quiet",),
        "quiet": ("row.quiet", "column.quiet"),
        "talk": ("row.talk",),
    }
    assert (names.states, names.outcomes) == (frozenset({"deal"}), frozenset({"peace"}))
    assert names.automatic
    assert names.complete


def test_names_of_graph_form():
    names = names_of("decision_makers: {row: {prefers: []}}\nstates: [a, b]\nmoves: {}\n")
    assert (names.options, names.states) == ((), frozenset({"a", "b"}))
    assert not names.automatic
    assert names.complete


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("{quiet: C}", "[quiet]"),
        ("{quiet: C}", "{quiet: C, quiet: D}"),
        ("{quiet: C}", ""),
        ("{options: {quiet: C}, prefers: []}", "quiet"),
        ("{deal: YNY}", "deal"),
        ("{peace: deal}", "[peace]"),
        ("outcomes: {", "outcomes: [{"),
        ("states", "states: {}\n<<"),
        ("column", "[column]"),
    ],
)
def test_names_are_incomplete_where_a_part_that_declares_some_cannot_be_read(before, after):
    assert before in FILE
    assert not names_of(FILE.replace(before, after, 1)).complete


@pytest.mark.parametrize(
    ("before", "after"),
    [("outcomes", "outcome"), ("states", "state"), ("options", "option"), ("prefers", "prefer")],
)
def test_no_name_is_lost_by_a_misspelt_key(before, after):
    names, respelt = names_of(FILE), names_of(FILE.replace(before, after))
    assert respelt.complete
    assert (respelt.options, respelt.states, respelt.outcomes) == (
        names.options,
        names.states,
        names.outcomes,
    )


def test_names_are_suggested_in_full_first_and_bare_last():
    names = names_of(FILE)
    assert names.usable(options_only=True) == (*names.options, "talk")
    assert names.usable(options_only=False) == (*names.options, "deal", "peace", "talk")


@pytest.mark.parametrize(
    ("text", "graph_form"),
    [
        ("states: [a]", True),
        ("states: {a: Y}\nmoves: {}", False),
        ("moves: {}", True),
        ("moves: {}\ndecision_makers: {row: {prefers: []}}", True),
        ("moves: {}\ndecision_makers: {row: {options: {a: A}}}", False),
        ("moves: {}\ndecision_makers: {row: {option: {a: A}}}", False),
        ("title: T", False),
        ("states: a", False),
    ],
)
def test_which_form_a_file_has(text, graph_form):
    assert framed(text)[0].graph_form is graph_form


def test_ids_are_checked_where_they_are_declared():
    frame, source, found = framed(FILE.replace("deal", "Deal").replace("row", "not"))
    check_names(frame, source, found)
    assert [(f.code, f.place.line) for f in found.listed()] == [("D141", 2), ("D140", 5)]


@pytest.mark.parametrize("word", ["a", "a1", "a_b", "no", "on", "y", "iffy", "exactly_one", "s3"])
def test_what_may_be_an_id(word):
    text = FILE.replace("talk", word)
    assert [f.code for f in dispute.loads(text).findings] == ["D137"]


@pytest.mark.parametrize("word", ["", "1a", "_a", "a-b", "a.b", "A", "ä", "a b", "a\\n", "²"])
def test_what_may_not(word):
    text = FILE.replace("talk", f'"{word}"')
    assert [f.code for f in dispute.loads(text).findings] == ["D137", "D140"]


def test_names_of_nothing():
    names = Names(())
    assert names.owners == {}
    assert names.usable(options_only=False) == ()
