"""Further concepts against the five: what is lost, what comes, and who would leave."""

from __future__ import annotations

import pytest

from detente.briefing import compose
from detente.briefing.otherwise import applying, look_otherwise
from detente.briefing.words import otherwise as words
from detente.stability import BASIC, CONCEPTS, analyse, explain
from tests.briefing.cases import GRAPH, MARKED, QUARREL, UNSURE, WEIGHTED, space

TEXTS = (GRAPH, MARKED, QUARREL, WEIGHTED)


def looked(base, **bounds):
    return look_otherwise(base, analyse(base, BASIC), **bounds)


def published(name):
    return compose(f"catalog:{name}").solution.space


@pytest.mark.parametrize("text", [*TEXTS, UNSURE])
def test_every_concept_that_applies_can_be_computed(text):
    base = space(text)
    names = tuple(applying(base))
    assert analyse(base, names).complete
    assert len(set(names)) == len(names)


def test_which_concepts_apply():
    assert "sim" not in set(applying(space(GRAPH)))
    assert {"l2", "nm", "stackelberg:north"} <= set(applying(space(GRAPH)))
    assert set(applying(space(WEIGHTED))) == {"sim", "cnash:all", "cseq:all"}
    assert {"strong_gmr", "strong_smr", "strong_seq"} <= set(applying(space(MARKED)))
    alone = space("title: T\ndecision_makers:\n  a: {options: {x: X}, prefers: [a.x]}\n")
    assert tuple(applying(alone)) == ()
    assert looked(alone).views == ()


@pytest.mark.parametrize("text", TEXTS)
def test_what_comes_and_goes_is_what_a_slow_look_finds(text):
    base = space(text)
    five = {name: analyse(base, [name]).equilibria[name] for name in BASIC}
    for view in looked(base).views:
        now = {k for k in range(base.count) if _holds(base, k, view.concept)}
        held = {k for k in range(base.count) if any(mask[k] for mask in five.values())}
        form = {"cnash:all": "nash", "cseq:all": "seq"}.get(view.concept)
        form = form or view.concept.partition("strong_")[2]
        compared = {k for k in held if five[form][k]} if form else held
        assert set(view.come) == now - held
        lost = [k for loss in view.losses for k in loss.states]
        assert sorted(lost) == sorted(compared - now)
        for loss in view.losses:
            assert not any(explain(base, k, loss.by, view.concept).stable for k in loss.states)


def _holds(base, state, concept):
    focal = CONCEPTS[concept].focal(base)
    return all(explain(base, state, dm, concept).stable for dm in focal)


def test_elmira_breaks_by_a_coalition():
    found = looked(published("elmira"))
    (loss,) = next(view for view in found.views if view.concept == "cseq:all").losses
    assert loss.by == "moe+uniroyal"
    told = words.lines(published("elmira"), found)
    assert "Ministry of the Environment and Uniroyal would leave together" in told[0]


def test_a_bound_on_the_work_is_kept_and_said():
    base = space(QUARREL)
    found = looked(base, largest_work=base.count**2 * 3 - 1)
    assert found.views == ()
    assert found.missing == ("the further concepts, for a model of 6 states",)
    assert words.lines(base, found) == (f"Not looked at: {found.missing[0]}.",)
    assert looked(base, largest_work=base.count**2 * 3).views


def test_words_when_nothing_changes():
    base = space(QUARREL)
    found = looked(base)
    (told,) = words.lines(base, found)
    assert words.opening(found) == ""
    assert told.startswith("Seven further concepts were looked at (SIM, CNash")
    assert "none changes the picture" in told


def test_words_name_the_states_and_the_concept():
    base = space(MARKED)
    told = " ".join(words.lines(base, looked(base)))
    assert words.opening(looked(base)).endswith("All ten further concepts that apply here change "
                                                "the picture.")  # fmt: skip
    assert "(strong SEQ): s1 would no longer hold (the island would be deterred" in told
    assert "the island leads, counting on the best answer, and the shipping line" in told


@pytest.mark.parametrize("text", TEXTS)
def test_every_sentence_ends(text):
    base = space(text)
    for line in words.lines(base, looked(base)):
        assert line.endswith(".")
        assert "s" in line
