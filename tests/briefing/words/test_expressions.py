"""Expressions in English say exactly what the notation says."""

from __future__ import annotations

import pytest

from detente.briefing.words.expressions import clause
from detente.dispute.expressions import tree
from tests.briefing.cases import QUARREL, dispute

A, B, C = (tree.OptionAtom(option) for option in ("village.dig", "village.sue", "miller.dam"))
DIG, SUE, DAM = (
    "the village digs a second well",
    "the village goes to court",
    "the millers keep the dam",
)


def told(expression):
    return clause(dispute(QUARREL), expression)


@pytest.mark.parametrize(
    ("expression", "words"),
    [
        (A, DIG),
        (tree.Not(A), "the village does not dig a second well"),
        (tree.Not(tree.Not(A)), "it is not so that the village does not dig a second well"),
        (tree.And((A, B, C)), f"{DIG}, {SUE} and {DAM}"),
        (tree.Or((A, tree.And((B, C)))), f"{DIG} or ({SUE} and {DAM})"),
        (tree.Xor((A, B)), f"either {DIG} or {SUE}, not both"),
        (tree.Xor((A, B, C)), f"an odd number of these: {DIG}, {SUE} and {DAM}"),
        (tree.If(A, C), f"if {DAM}, then {DIG}"),
        (tree.If(tree.Or((A, B)), tree.And((B, C))), f"if {SUE} and {DAM}, then {DIG} or {SUE}"),
        (tree.If(A, tree.Xor((B, C))), f"if (either {SUE} or {DAM}, not both), then {DIG}"),
        (tree.Iff(A, C), f"{DIG} exactly when {DAM}"),
        (tree.Not(tree.And((A, B))), f"it is not so that ({DIG} and {SUE})"),
        (tree.ExactlyOne((A, B)), f"exactly one of these: {DIG} or {SUE}"),
        (tree.AtMostOne((A, B)), f"at most one of these: {DIG} or {SUE}"),
        (tree.StateAtom("s5"), "the state is s5"),
        (tree.Not(tree.StateAtom("s5")), "the state is not s5"),
        (tree.OutcomeAtom("no_deal"), "the outcome is “no deal”"),
        (tree.Not(tree.OutcomeAtom("flood")), "the outcome is not “flood”"),
        (tree.PatternAtom("Y-N"), f"{DIG} and the millers do not keep the dam"),
        (tree.PatternAtom("---"), "anything at all"),
        (tree.Or((tree.PatternAtom("Y--"), B)), f"{DIG} or {SUE}"),
        (tree.Or((tree.PatternAtom("YY-"), C)), f"({DIG} and {SUE}) or {DAM}"),
    ],
)
def test_clause(expression, words):
    assert told(expression) == words


def test_what_is_no_expression_is_wrong_use():
    with pytest.raises((TypeError, AttributeError)):
        told(object())
