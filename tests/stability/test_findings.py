"""Every check that needs the states: the code, the line that it points at, what it says."""

from __future__ import annotations

import time

import pytest

from detente.stability import CODES, build
from tests.stability.making import dispute_of, findings_of, free

HEAD = """\
title: t
decision_makers:
  a:
    options: {x: does x, y: does y}
    PREFER
  b:
    options: {z: does z}
    prefers: []
"""


def dispute(prefer="prefers: []", rest=""):
    return HEAD.replace("PREFER", prefer) + rest


ORDER = "s1, s2, s3, s4, s5, s6, s7, s8"
BROKEN = {
    "S101": (dispute(rest="infeasible: [a.x or not a.x]\n"), 9, "no state feasible"),
    "S201": (dispute(rest="infeasible: [a.x]\nstates: {n: YNN}\n"), 10, "names no state"),
    "S202": (dispute(rest="states: {n: a.x and a.y}\n"), 9, "fits 2 settings: YYN, YYY"),
    "S203": (dispute(rest="states: {n: YN-, m: Y-N}\n"), 9, "'m' and 'n' share a setting"),
    "S204": (dispute(rest="states: {s3: NNN}\n"), 9, "place 3 is called already"),
    "S205": (dispute(rest="outcomes: {s3: a.x}\n"), 9, "the outcome 's3' has the name"),
    "S301": (dispute("prefers: [s9]"), 5, "there is no state 's9'"),
    "S302": (dispute("prefers: [a.x]", "states: {n: -NN}\n"), 5, "only some of the settings"),
    "S303": (dispute("prefers: [a.x or not a.x]"), 5, "true in every state"),
    "S311": (dispute("ranking: [Y-Y]", "infeasible: [b.z]\n"), 5, "Y-Y is no state"),
    "S312": (dispute("ranking: [Y-Y]"), 5, "Y-Y fits 2 states: s6, s8"),
    "S313": (dispute(f"ranking: [{ORDER}, NNN]"), 5, "'s1' is ranked twice: as s1 and as NNN"),
    "S314": (dispute("ranking: [s1, s8]"), 5, "misses 6 of 8 states: s2, s3, s4, s5, s6, s7"),
    "S321": (dispute(rest="infeasible: [b.z]\nstatus_quo: [b.z]\n"), 10, "not a feasible state"),
}


@pytest.mark.parametrize("code", BROKEN)
def test_the_finding_stands_at_its_line_and_says_what_is_wrong(code):
    text, line, words = BROKEN[code]
    found = [finding for finding in findings_of(text) if finding.code == code]
    assert len(found) == 1, findings_of(text)
    assert found[0].place.line == line
    assert words in found[0].message
    assert found[0].help


def test_a_warning_does_not_keep_the_dispute_from_being_used():
    checked = build(dispute_of(BROKEN["S303"][0]))
    assert checked.value is not None
    assert [finding.severity for finding in checked.findings] == ["warning"]


def test_all_findings_come_at_once():
    text = dispute("ranking: [s1, s1, s12]", "states: {n: YY-, m: Y-Y}\nstatus_quo: s77\n")
    found = {finding.code for finding in findings_of(text)}
    assert found == {"S203", "S313", "S301", "S314"}


def test_a_state_with_a_name_has_no_automatic_one():
    text = dispute("prefers: [s2]", "states: {n: YNN}\n")
    (finding,) = findings_of(text)
    assert (finding.code, finding.help) == ("S301", "write 'n'")


def test_an_automatic_name_is_free_where_that_state_has_another():
    text = dispute(rest="states: {s3: NNN, s1: NYN}\n")
    assert not findings_of(text)


def test_a_bare_option_hides_no_state():
    hides = dispute("prefers: [s3]").replace("y:", "s3:")
    (finding,) = findings_of(hides)
    assert (finding.code, finding.place.line) == ("S205", 4)
    assert "the option 's3'" in finding.message
    assert not findings_of(hides + "states: {n: NYN}\n")
    assert not findings_of(hides.replace("s3", "s9"))
    graph = (
        "title: t\nstates: [a, b, c]\ndecision_makers: {d: {prefers: []}}\nmoves: {d: [[a, b]]}\n"
    )
    assert not findings_of(graph + "outcomes: {s3: c}\n")


def test_an_outcome_that_holds_nowhere_is_a_warning():
    (finding,) = findings_of(dispute(rest="infeasible: [b.z]\noutcomes: {o: b.z}\n"))
    assert (finding.code, finding.severity) == ("S303", "warning")


def test_forty_five_free_options_answer_at_once():
    start = time.process_time()
    (finding,) = findings_of(free(45, 3))
    assert time.process_time() - start < 1.5
    assert finding.code == "S102"
    assert "35,184,372,088,832 states" in finding.message


def test_a_model_that_outgrows_the_memory_while_it_is_built(monkeypatch):
    dispute = dispute_of(free(14, 2))
    monkeypatch.setattr("detente.stability.building._built", exhausted)
    (finding,) = build(dispute).findings
    assert (finding.code, finding.message[:12]) == ("S102", "16,384 state")


def exhausted(*_):
    raise MemoryError


def test_codes_are_distinct_and_ordered():
    codes = [code.code for code in CODES]
    assert codes == sorted(set(codes))
    assert all(code.startswith("S") for code in codes)


@pytest.mark.parametrize("options", [200, 3000])
def test_a_cube_beyond_all_numbers_answers_at_once(options):
    dispute = dispute_of(free(options, 2))
    start = time.process_time()
    (finding,) = build(dispute).findings
    assert time.process_time() - start < 1.5
    assert f"more than 2^{options} states" in finding.message
    assert "more than a million TB" in finding.message
