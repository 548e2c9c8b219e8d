"""The names of the concepts asked for."""

from __future__ import annotations

import pytest

from detente.stability import BASIC, CONCEPTS, analyse, default_concepts, parse_concepts
from detente.stability.concepts import UNKNOWN
from tests.stability.making import dispute_of, free, space_of

TWO, THREE = free(4, 2), free(4, 3)
UNSURE = free(2, 2, prefer="ranking: [s1, s2, s3, s4]\n    unknown: [[s1, s2]]")
PAIRED = free(2, 2, prefer="prefers_pairs: [[s1, s2]]")
GRAPH = "states: [p, q]\nmoves: {a: [[p, q]]}\ndecision_makers: {a: {ranking: [p, q]}}\ntitle: t\n"


def parsed(text, dispute=TWO):
    return parse_concepts(text, dispute_of(dispute))


def test_names_come_in_the_order_asked_each_once():
    assert parsed(" seq, nash ,seq,l3").value == ("seq", "nash", "l3")


def test_the_members_of_a_coalition_come_in_file_order():
    assert parsed("cseq:d2+d0", THREE).value == ("cseq:d0+d2",)


@pytest.mark.parametrize(
    ("text", "dispute", "code", "column", "words"),
    [
        ("nash,sek", TWO, "S401", 6, "did you mean seq?"),
        ("l0", TWO, "S401", 1, "did you mean l"),
        ("", TWO, "S401", 1, "choose among nash"),
        ("l3", THREE, "S403", 1, "defined for any number"),
        ("gmr,nm", THREE, "S403", 5, "defined for any number"),
        ("stackelberg:d9", TWO, "S402", 1, "did you mean d"),
        ("cseq:d0+x", TWO, "S402", 1, "there are d0, d1"),
        ("sim", GRAPH, "S404", 1, "gmr or seq"),
        ("nash", UNSURE, "S405", 1, "ask for nash_a to _d"),
        ("maximin3", PAIRED, "S405", 1, "gmr or seq"),
        ("strong_smr", UNSURE, "S405", 1, "ask for seq_a to _d"),
        ("sim", UNSURE, "S405", 1, "ask for seq_a to _d"),
        ("cseq:all", UNSURE, "S405", 1, "ask for seq_a to _d"),
        ("l3", UNSURE, "S405", 1, "ask for seq_a to _d"),
    ],
)
def test_a_wrong_name_is_a_finding_with_a_next_step(text, dispute, code, column, words):
    checked = parsed(text, dispute)
    assert checked.value is None
    (finding,) = checked.findings
    assert (finding.code, finding.place.column) == (code, column)
    assert words in finding.help
    assert "^" in str(finding) or not text


def test_all_wrong_names_are_told_at_once():
    assert [f.place.column for f in parsed("nush, sek,nash").findings] == [1, 7]


def test_the_sixteen_are_the_default_where_a_preference_is_unknown():
    assert default_concepts(dispute_of(TWO)) == BASIC
    assert default_concepts(dispute_of(UNSURE)) == UNKNOWN
    assert len(set(UNKNOWN)) == 16


@pytest.mark.parametrize("name", [*CONCEPTS, "l3", "maximin4", "stackelberg:d0", "cseq:all"])
def test_every_concept_says_what_it_is(name):
    concept = CONCEPTS[name]
    assert concept.name == name
    assert concept.title
    assert concept.reference
    assert concept.meaning.endswith(".")
    assert concept.meaning.count(".") == 1


def test_names_without_a_concept():
    assert "l1000" not in CONCEPTS
    with pytest.raises(KeyError):
        CONCEPTS["seq_e"]
    assert len(CONCEPTS) == len(list(CONCEPTS))


def test_what_is_not_defined_is_told_as_missing():
    verdicts = analyse(space_of(THREE), ("nash", "l3"))
    assert not verdicts.complete
    assert "no agreed definition" in verdicts.missing[0]
    assert set(verdicts.stable) == {"nash"}
    merged = THREE + "states: {n: YY--}\n"
    assert "not merged" in analyse(space_of(merged), ("sim",)).missing[0]
    assert "does not rank" in analyse(space_of(PAIRED), ("maximin3",)).missing[0]
    assert "unknown preferences" in analyse(space_of(UNSURE), ("gmr", "seq_a")).missing[0]
