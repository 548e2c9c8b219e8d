"""Options as clauses: verbs are inflected, everything else is quoted."""

from __future__ import annotations

import pytest

from detente.briefing.words import doing
from tests.briefing.cases import QUARREL, dispute


@pytest.mark.parametrize(
    ("name", "does", "manner", "told"),
    [
        ("Russia", "Lifts the sanctions", "does", "lifts the sanctions"),
        ("Russia", "Lifts the sanctions", "does not", "does not lift the sanctions"),
        ("Russia", "Lifts the sanctions", "no longer", "no longer lifts the sanctions"),
        ("The millers", "Keeps the dam", "does", "keep the dam"),
        ("The millers", "Keeps the dam", "does not", "do not keep the dam"),
        ("The millers", "Keeps the dam", "no longer", "no longer keep the dam"),
        ("Russia", "Talks", "does", "talks"),
        ("Russia", "Talks", "does not", "does not talk"),
        ("Russia", "Accept the order", "does", "takes “Accept the order”"),
        ("Russia", "Accept the order", "does not", "does not take “Accept the order”"),
        ("Ann and Bob", "Accept the order", "no longer", "no longer take “Accept the order”"),
        ("Russia", "Is present", "does", "is present"),
        ("Russia", "Is present", "does not", "is not present"),
        ("The millers", "Is present", "does not", "are not present"),
        ("Russia", "Has a veto", "does not", "does not have a veto"),
        ("The millers", "Has a veto", "does", "have a veto"),
    ],
)
def test_predicate(name, does, manner, told):
    assert doing.predicate(name, does, manner) == told


@pytest.mark.parametrize(
    ("verb", "base"),
    [("lifts", "lift"), ("carries", "carry"), ("ties", "tie"), ("passes", "pass"),
     ("pushes", "push"), ("reaches", "reach"), ("fixes", "fix"), ("goes", "go"),
     ("agrees", "agree"), ("says", "say"), ("does", "do"), ("is", "are"), ("has", "have"),
     ("uses", "use"), ("buzzes", "buzz")],
)  # fmt: skip
def test_base_form(verb, base):
    assert doing.base_form(verb) == base


@pytest.mark.parametrize(
    "does",
    ["Access", "Status quo", "F-35s for all", "UN troops", "<b>Lifts</b>", "", "Modify", "Crisis",
     "Dangerous steps", "123s"],
)  # fmt: skip
def test_what_is_no_verb_is_quoted(does):
    assert doing.predicate("Russia", does) == f"takes “{does}”"


@pytest.mark.parametrize(
    ("name", "plural"),
    [("Local governments", True), ("The millers", True), ("Ann and Bob", True),
     ("The United States of America", True), ("Congress", False), ("Cyprus", False),
     ("Texas", False), ("Paris", False), ("Ministry of Foreign Affairs", False), ("Russia", False)],
)  # fmt: skip
def test_plural(name, plural):
    assert doing.is_plural(name) is plural


def test_the_article_is_small_inside_a_sentence():
    assert doing.name_within("The U.S. Congress") == "the U.S. Congress"
    assert doing.name_within("Theodor") == "Theodor"


def test_clause_and_together_name_the_decision_maker():
    quarrel = dispute(QUARREL)
    dig, sue, dam = quarrel.options
    assert doing.clause(quarrel, dig) == "the village digs a second well"
    assert doing.clause(quarrel, dam, "does not") == "the millers do not keep the dam"
    both = doing.together("The village", [(dig, "does"), (sue, "no longer")])
    assert both == "the village digs a second well and no longer goes to court"
