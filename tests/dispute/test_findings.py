"""What is said about what is wrong: in the order of the file, bounded, with a next step."""

from __future__ import annotations

import pytest

from detente import dispute
from detente.dispute.codes import CODES, SEVERITIES
from detente.dispute.found import MOST_FINDINGS, WHOLE_FILE, Found, short
from detente.dispute.layout.source import Source
from detente.dispute.nearness import near, next_step

FILE = """\
title: T
decision_makers:
  row:
    options: {quiet: A, talk: {does: B, moves: take}}
    prefers: [quiet]
  column:
    options: {pay: C}
    prefers: [pay]
outcomes: {silence: quiet}
"""


def changed(before, after):
    assert before in FILE
    return dispute.loads(FILE.replace(before, after, 1)).findings


def test_codes_are_of_this_room_and_listed_once():
    assert len(SEVERITIES) == len(CODES)
    assert all(code.code[0] == "D" and code.code[1:].isdigit() for code in CODES)
    assert [code.code for code in CODES] == sorted(code.code for code in CODES)


@pytest.mark.parametrize(
    ("before", "after", "message", "advice"),
    [
        ("title", "titel", "a dispute has no key 'titel'", "did you mean 'title'?"),
        ("moves", "move", "the option 'talk' has no key 'move'", "did you mean 'moves'?"),
        ("take", "taken", "'moves' cannot be 'taken'", "did you mean 'take'?"),
        ("[quiet]", "[qiet]", "'qiet' is not the name of anything here", "did you mean 'quiet'?"),
        ("[pay]", "[silnce]", None, "did you mean 'silence'?"),
        ("[pay]", "[row.tlak]", None, "did you mean 'row.talk'?"),
        (
            "[pay]",
            "[xyzzy]",
            None,
            "known here: row.quiet, row.talk, column.pay, silence, quiet, talk, pay",
        ),
        ("silence:", "Silence 2:", "'Silence 2' is not an id", None),
        ("silence:", "or:", None, "choose another id, such as 'or_'"),
        ("silence:", "pay:", "'pay' is already the name of the option on line 7", None),
        ("prefers: [pay]", "preferes: [pay]", None, "did you mean 'prefers'?"),
        ("[pay]", "pay", "'prefers' must be a list, not a text", None),
        ("[pay]", "", "'prefers' is empty", None),
        ("[pay]", "[pay column.pay]", None, None),
    ],
)
def test_what_is_said(before, after, message, advice):
    first = changed(before, after)[0]
    assert message is None or first.message == message
    assert advice is None or first.help == advice
    assert first.help


def test_an_id_that_is_none_gets_one_that_is_near():
    (finding,) = changed("silence:", "Silence in Court:")
    assert finding.help.endswith("such as 'silence_in_court'")
    (finding,) = changed("silence:", "'2':")
    assert "such as" not in finding.help


def test_findings_come_in_the_order_of_the_file_whatever_the_order_of_the_checks():
    text = "outcomes: {a b: z}\ntitle: \ndecision_makers: {row: {options: {}}}\n"
    places = [f.place[1:3] for f in dispute.loads(text).findings]
    assert places == sorted(places)
    assert len(places) == 5


def test_findings_are_bounded_and_the_rest_is_counted():
    found = Found(Source.of("f", "x" * 1000))
    for at in range(MOST_FINDINGS + 7):
        found.add("D161", (at, at + 1), f"number {at}")
    *listed, more = found.listed()
    assert [finding.message for finding in listed] == [f"number {k}" for k in range(MOST_FINDINGS)]
    assert (more.code, more.message) == ("D199", "7 more findings are not listed")
    assert more.place.line == 0


def test_a_warning_leaves_a_file_clean_and_an_error_does_not():
    found = Found(Source.of("f", "x"))
    found.add("D137", WHOLE_FILE, "no title")
    assert found.clean
    found.add("D105", WHOLE_FILE, "empty")
    assert not found.clean


def test_near_names_are_looked_for_a_bounded_number_of_times():
    """Each search takes time: past the hundredth, the known names are listed instead."""
    many = ", ".join(["qiet"] * 120)
    steps = [finding.help for finding in changed("[pay]", f"[{many}]")]
    assert steps.count("did you mean 'quiet'?") == 100
    assert (
        steps[100:]
        == ["known here: row.quiet, row.talk, column.pay, silence, quiet, talk, pay"] * 20
    )


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("prefer", ["prefers"]),
        ("status", ["states", "status_quo"]),
        ("qwerty", []),
        ("prefers" * 10, []),
    ],
)
def test_names_that_are_near(word, found):
    known = ("title", "states", "status_quo", "prefers", "prefers" * 10)
    assert near(word, known) == found


def test_the_next_step_names_what_is_known():
    assert next_step(["a", "b"], ["a", "b", "c"]) == "did you mean 'a'?"
    assert next_step([], list("abc")) == "known here: a, b, c"
    assert next_step([], list("abcdefghij")) == "known here: a, b, c, d, e, f, g, h, …"
    assert next_step([], []) == "none is known here"


def test_long_words_are_cut_where_they_are_shown():
    assert short("a" * 60) == "a" * 60
    assert short("a" * 61) == "a" * 59 + "…"
    name = "x" * 900
    text = f"title: T\ndecision_makers:\n  row: {{options: {{{name}: A}}, prefers: [{name}y]}}\n"
    text += f"  col: {{options: {{{name}: A}}, prefers: [{name}]}}\n{name}: y\n"
    for finding in dispute.loads(text).findings:
        assert len(finding.message) < 200
        assert len(finding.help) < 400
