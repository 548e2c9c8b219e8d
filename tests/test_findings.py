"""Findings print where they stand, with a caret under the very words."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from detente.findings import Checked, Finding, Place, printable


def finding(place: Place, severity="error", advice="Take it out.") -> Finding:
    return Finding("D101", severity, place, "something is wrong", advice)


def test_a_finding_is_printed_with_its_line_a_caret_and_what_to_do():
    place = Place("a.yaml", 3, 5, 8, "  - bad thing")
    assert str(finding(place)).splitlines() == [
        "a.yaml:3:5: D101 something is wrong",
        "      - bad thing",
        "        ^^^",
        "    Take it out.",
    ]


def test_a_warning_says_so():
    assert "D101 warning: something" in str(finding(Place("a", 1, 1, 2, "x"), "warning"))


def test_a_finding_about_the_whole_file_has_no_excerpt():
    assert str(finding(Place("a.yaml"), advice="")) == "a.yaml: D101 something is wrong"


def test_a_long_line_is_cut_around_its_place():
    text = "x" * 5000 + "HERE" + "y" * 5000
    lines = str(finding(Place("a", 1, 5001, 5005, text))).splitlines()
    assert len(lines[1]) < 200
    caret = lines[2].index("^")
    assert lines[1][caret : caret + 4] == "HERE"
    assert lines[2].count("^") == 4


@given(st.text(max_size=300), st.integers(1, 300), st.integers(1, 400))
def test_no_text_can_act_on_the_terminal(text, column, end):
    place = Place(text, 1, column, end, text)
    shown = str(Finding("D101", "error", place, text, text))
    assert all(c == "\n" or unicodedata.category(c) not in ("Cc", "Cf") for c in shown)


def test_printable_keeps_ordinary_text():
    assert printable("Türkiye’s S-400 — 38 reports") == "Türkiye’s S-400 — 38 reports"
    assert printable("a\x1b[31mb\u202ec") == "a\ufffd[31mb\ufffdc"


def test_then_goes_on_with_a_value_and_keeps_all_findings():
    first, second = finding(Place("a"), "warning"), finding(Place("b"))
    after = Checked(1, (first,)).then(lambda one: Checked(one + 1, (second,)))
    assert after == Checked(2, (first, second))
    assert after.errors == (second,)


def test_then_stops_where_there_is_no_value():
    first = finding(Place("a"))
    assert Checked(None, (first,)).then(lambda _: Checked(1)) == Checked(None, (first,))
