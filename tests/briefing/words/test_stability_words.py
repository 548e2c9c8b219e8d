"""Why somebody stays or leaves: every sentence against the moves it tells of."""

from __future__ import annotations

import pytest

from detente.briefing.words import stability
from detente.stability import BASIC, CONCEPTS, explain
from tests.briefing.cases import GRAPH, MARKED, QUARREL, space

PRISONERS = """
title: Two prisoners
decision_makers:
  row:
    name: The row prisoner
    options: {quiet: Stays silent}
    ranking: [NY, YY, NN, YN]
  column:
    name: The column prisoner
    options: {quiet: Stays silent}
    ranking: [YN, YY, NN, NY]
"""


def test_nothing_better():
    cell = space(PRISONERS)
    told = stability.why(cell, explain(cell, cell.index("NN"), "row", "nash"))
    assert told == "The row prisoner cannot reach anything better from s1."


def test_deterred_by_the_answer():
    cell = space(PRISONERS)
    told = stability.why(cell, explain(cell, cell.index("YY"), "row", "seq"))
    assert told == (
        "The row prisoner could reach one better state from s4, but would be deterred. If the row "
        "prisoner no longer stays silent (s3), the answer can be that the column prisoner no "
        "longer stays silent (s1): no better for the row prisoner than s4."
    )


@pytest.mark.parametrize("concept", ["smr", "sseq"])
def test_no_way_out_where_the_concept_looks_for_one(concept):
    cell = space(PRISONERS)
    told = stability.why(cell, explain(cell, cell.index("YY"), "row", concept))
    assert told.endswith("than s4, with no way out.")


def test_leaving():
    cell = space(PRISONERS)
    told = stability.why(cell, explain(cell, cell.index("YN"), "row", "seq"))
    assert told == (
        "The row prisoner would leave s2: it is better for the row prisoner if the row prisoner no "
        "longer stays silent (s1), and no answer would undo the gain."
    )
    nash = stability.why(cell, explain(cell, cell.index("YY"), "row", "nash"))
    assert nash.endswith("(s3).")


def test_those_who_have_nothing_to_gain_share_a_sentence():
    cell = space(PRISONERS)
    explanations = [explain(cell, cell.index("NN"), dm, "nash") for dm in cell.dms]
    assert stability.reasons(cell, explanations) == (
        "The row prisoner and the column prisoner cannot reach anything better from s1.",
    )
    torn = [explain(cell, cell.index("YY"), dm, "seq") for dm in cell.dms]
    assert len(stability.reasons(cell, torn)) == 2


def test_many_moves_are_counted_past_the_third():
    text = "title: T\ndecision_makers:\n  a:\n    options: {p: P, q: Q, r: R}\n"
    text += "    prefers: [a.p, a.q, a.r]\n"
    wide = space(text + "  b:\n    options: {z: Z}\n    prefers: []\n")
    told = stability.why(wide, explain(wide, 0, "a", "nash"))
    assert told.endswith("or 4 more.")


@pytest.mark.parametrize("concept", BASIC)
@pytest.mark.parametrize("text", [PRISONERS, QUARREL, GRAPH])
def test_every_explanation_has_a_sentence_that_agrees_with_it(text, concept):
    base = space(text)
    for state in range(base.count):
        for dm in base.dms:
            each = explain(base, state, dm, concept)
            told = stability.why(base, each)
            assert told.endswith(".")
            assert ("would leave" in told) is not each.stable
            assert ("cannot reach anything better" in told) is not bool(each.improvements)
            assert base.id(state) in told


def test_names_of_concepts_and_coalitions():
    cell = space(PRISONERS)
    assert stability.concepts(["nash", "gmr"]) == "Nash and GMR"
    assert stability.concept("l3") == "L3"
    assert stability.concept("stackelberg:row") == "Stackelberg (led by row)"
    assert stability.name_of(cell, "row+column") == "The row prisoner and the column prisoner"
    assert stability.meaning("nash").endswith(".")
    assert stability.meaning("nash")[0].isupper()


def test_steps_tell_a_path():
    cell = space(PRISONERS)
    explanation = explain(cell, cell.index("YY"), "row", "seq")
    sanction = explanation.improvements[0].sanction
    assert stability.steps(cell, explanation.improvements[0].to, sanction) == (
        "The column prisoner no longer stays silent (s1)"
    )


FURTHER = ("sim", "l2", "l3", "nm", "stackelberg:row", "maximin1", "maximin3", "cseq:all")
STRENGTHS = tuple(f"{how}_{basic}" for how in ("strong", "weak") for basic in ("gmr", "smr", "seq"))


@pytest.mark.parametrize("concept", [*FURTHER, "csmr:all", "cnash:all", *STRENGTHS])
def test_the_further_concepts_have_sentences_too(concept):
    cell = space(PRISONERS)
    for state in range(cell.count):
        for dm in CONCEPTS[concept].focal(cell):
            each = explain(cell, state, dm, concept)
            told = stability.why(cell, each)
            assert told.endswith(".")
            assert cell.id(state) in told
            assert not (each.stable and "would leave" in told)
            assert stability.verdict(each).startswith(("stay", "leave", "does not"))


def test_a_joint_answer_is_told_at_once():
    cell = space(PRISONERS.replace("[NY, YY, NN, YN]", "[YY, NY, YN, NN]"))
    told = stability.why(cell, explain(cell, cell.index("NN"), "row", "sim"))
    assert "it can be that at the same time" in told or "would leave" in told


@pytest.mark.parametrize("concept", ["cseq:all", "cseq:row+column"])
def test_a_coalition_leaves_together(concept):
    cell = space(PRISONERS)
    each = explain(cell, cell.index("NN"), "row+column", concept)
    assert stability.verdict(each) == "leave"
    assert stability.why(cell, each) == (
        "The row prisoner and the column prisoner would leave s1 together: it is better for each "
        "of them if the row prisoner stays silent and the column prisoner stays silent (s4), and "
        "no answer would undo the gain."
    )


def test_foresight_tells_the_play():
    cell = space(PRISONERS)
    told = stability.why(cell, explain(cell, cell.index("YY"), "row", "l3"))
    assert "would gain nothing in the end. If the row prisoner no longer stays silent" in told
    assert "what follows is that the column prisoner no longer stays silent (s1)" in told


def test_strength_tells_what_costs_much():
    ferry = space(MARKED)
    here = ferry.index("NN")
    strong = explain(ferry, here, "island", "strong_seq")
    assert stability.verdict(strong) == "does not stay strongly"
    assert stability.why(ferry, strong).endswith("no answer would cost the island much.")
    weak = explain(ferry, here, "island", "weak_seq")
    assert stability.verdict(weak) == "stays weakly"
    line = explain(ferry, ferry.index("NY"), "line", "strong_smr")
    assert stability.why(ferry, line).endswith(
        "much worse for the shipping line than s3, with no way out."
    )
    never = explain(ferry, ferry.index("NY"), "line", "weak_seq")
    assert "and not weakly" in stability.why(ferry, never)
