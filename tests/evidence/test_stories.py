"""Contradictions on five stories against what was compared by hand, with the goals to hold.

Two of them, the ferry and the lithium, were written by somebody who had not seen the program, and
no rule was made by looking at them: they show whether the method carries over. Keep it so.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bench.evidence.scoring import read_folder, score

from .reports import S400, SHARED

STORIES = Path(__file__).parent / "stories"


@pytest.fixture(scope="module")
def s400():
    gold = SHARED / "contradictions.json"
    if not gold.exists():
        pytest.skip("the claims compared by hand are not beside this checkout")
    comparison = read_folder(S400)
    return comparison, score(comparison, gold)


@pytest.fixture(scope="module", params=["mackerel", "powerline"])
def story(request):
    comparison = read_folder(STORIES / request.param)
    return comparison, score(comparison, STORIES / request.param / "gold.json")


@pytest.fixture(scope="module", params=["ferry", "lithium"])
def unseen(request):
    comparison = read_folder(STORIES / request.param)
    return score(comparison, STORIES / request.param / "gold.json")


def short(reports):
    return {report.partition("-")[0] for report in reports}


def test_easy_contradictions_are_all_found(s400):
    # C18 needs outside knowledge: no other report dates that event.
    easy = {c for c, ease in s400[1].contradictions.items() if ease == "easy"} - {"C18"}
    assert easy <= set(s400[1].found)


def test_medium_and_hard_contradictions_are_found_as_far_as_the_goal(s400):
    assert s400[1].of("medium")[0] >= 5
    assert s400[1].of("hard")[0] >= 2


def test_at_most_a_fifth_of_the_alarms_is_false(s400):
    assert s400[1].precision >= 0.8


def test_the_traps_are_not_flagged(s400):
    assert not {"C07", "C14", "C19", "C20", "C21"} & set(s400[1].false.values())


def test_the_main_claim_has_one_source_on_each_side(s400):
    main = max(
        (one for one in s400[0].contradictions if one.kind == "polarity"),
        key=lambda one: len(one.variants[0].reports),
    )
    yes, no = main.variants
    assert (yes.value, no.value) == ("yes", "no")
    (source,) = yes.sources
    assert source.name == "Bloomberg"
    assert (len(source.named), short(source.through)) == (20, {"r19"})
    assert short(source.inferred) == {"r10", "r20"}
    assert [one.name for one in no.sources] == ["The Kremlin"]
    assert "the speakers differ" in main.why


def test_own_stories_reach_the_goals(story):
    result = story[1]
    assert result.precision >= 0.8
    assert result.recall >= 0.8


def test_half_of_what_nobody_tuned_on_is_found(unseen):
    assert unseen.precision >= 0.7
    assert unseen.recall >= 0.5


def test_a_spokesman_is_one_source_wherever_he_is_named():
    comparison = read_folder(STORIES / "mackerel")
    offered = next(one for one in comparison.contradictions if one.kind == "polarity")
    no = next(variant for variant in offered.variants if variant.value == "no")
    assert short(no.reports) == {"m04", "m05"}
    assert no.independent_sources == 1


def test_every_contradiction_says_why_and_shows_words(story):
    comparison, _result = story
    claims = {claim.id for claim in comparison.claims}
    for one in comparison.contradictions:
        assert one.why.endswith(".")
        assert one.claim in claims
        assert len(one.variants) >= 2
        assert all(variant.spans and variant.independent_sources >= 1 for variant in one.variants)


def test_copies_of_the_own_stories_are_found(story, request):
    name = request.node.callspec.params["story"]
    gold = json.loads((STORIES / name / "gold.json").read_text(encoding="utf-8"))["copies"]
    pairs = {frozenset(short((copy.report, copy.of))) for copy in story[0].copies}
    assert {frozenset(pair) for pair in gold["found"]} <= pairs
    assert not [pair for pair in pairs if pair & set(gold["not copies"])]
