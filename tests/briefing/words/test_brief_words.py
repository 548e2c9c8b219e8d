"""The sentences about a whole brief: the opening, the answer in short, grounds, changes, method."""

from __future__ import annotations

from dataclasses import replace

import pytest

from detente.briefing import compose
from detente.briefing.words import (
    change,
    grounds,
    method,
    model,
    opening,
    outcome,
    reports,
    tracing,
)
from detente.case import Grounds
from detente.evidence.records import Claim, Comparison, Contradiction, Copy, Credit, Variant
from detente.reading.records import Span
from tests.briefing.cases import GRAPH, QUARREL, WEIGHTED, case_folder, dispute


@pytest.fixture(scope="module")
def well(tmp_path_factory):
    return compose(case_folder(tmp_path_factory.mktemp("well")))


@pytest.fixture(scope="module")
def others(tmp_path_factory):
    return {
        name: compose(case_folder(tmp_path_factory.mktemp(name), text))
        for name, text in {"graph": GRAPH, "weighted": WEIGHTED}.items()
    }


def test_the_paragraph_is_computed_from_the_model(well, others):
    assert opening.paragraph(well) == (
        "Two decision makers decide this dispute: the village and The millers. Between them they "
        "have three options, which leave six states possible where one rule says what cannot be. "
        "On 17 December 2025 it stood in the state s4 (“flood”): the millers keep the dam."
    ).replace("The millers", "the millers")
    assert "three states and who can move where" in opening.paragraph(others["graph"])
    assert "make eight states." in opening.paragraph(others["weighted"])
    assert "does not say where" in opening.paragraph(others["weighted"])


def test_one_who_decides_alone(tmp_path):
    text = "title: T\ndecision_makers:\n  a:\n    options: {x: Does x}\n    prefers: [a.x]\n"
    told = opening.paragraph(compose(case_folder(tmp_path, text)))
    assert told.startswith("One decision maker, a, decides alone. There is one option")


def test_in_short_says_what_holds_and_what_is_done_in_it(well):
    lines = opening.in_short(well)
    assert lines[0].text == "Two states hold under all five concepts:"
    agreed = ("agreed", "The village digs a second well; the millers keep the dam")
    assert agreed in lines[0].states
    assert any("s4, does not hold: the village can leave it" in line.text for line in lines)
    assert any("single changes of the model" in line.text for line in lines)


@pytest.mark.parametrize(("prefers", "told"), [("[a.x]", "would alter"), ("[a.x, a.x]", "None")])
def test_a_single_change_is_told_as_one(tmp_path, prefers, told):
    text = f"title: T\ndecision_makers:\n  a:\n    options: {{x: Does x}}\n    prefers: {prefers}\n"
    lines = opening.in_short(compose(case_folder(tmp_path, text)))
    (line,) = [line.text for line in lines if "single change" in line.text]
    assert told in line
    assert line.startswith("The one single change") == (prefers == "[a.x]")


def test_common_gains(well):
    text = " ".join(line.text for line in opening.in_short(well))
    assert "No state is better than the status quo for every decision maker." in text
    assert outcome.common(well.solution).startswith("No state is better than s4 for every")
    assert "worse for no one: agreed" in outcome.common(well.solution)


def test_grounds_are_counted_and_add_up(well):
    assert sum(well.grounds.values()) == 11
    assert grounds.counted(well.grounds) == (
        "Of the 11 parts of the model, four rest on words that the reports carry, two on sources "
        "that are cited and were not checked and five on the analyst’s judgement."
    )


@pytest.mark.parametrize(
    ("numbers", "told"),
    [
        ((0, 0, 0), "The model has no part that could rest on a source."),
        ((0, 0, 1), "The one part of the model rests on the analyst’s judgement."),
        ((3, 0, 0), "All three parts of the model rest on words that the reports carry."),
    ],
)
def test_grounds_of_other_counts(numbers, told):
    assert grounds.counted(dict(zip(Grounds, numbers, strict=True))) == told


def test_one_rests():
    told = grounds.counted(dict(zip(Grounds, (0, 1, 1), strict=True)))
    assert told.startswith("Of the two parts of the model, one rests on sources that are cited")


def test_the_head_note_says_which_reports_are_not_the_originals_words(well):
    note = grounds.head_note(well.retold, len(well.reports))
    assert note == (
        "One report of two is not in the original’s own words: translation (from the French). Each "
        "line quoted from one is marked."
    )
    assert grounds.head_note((), 2) == ""
    every = [replace(report, form="summary") for report in well.reports]
    assert grounds.head_note(every, 2).startswith("Every report of this case (two) is not in")


@pytest.mark.parametrize(
    ("form", "mark"),
    [("retelling in English of the page (not its words)", "retelling in English …"),
     ("translation (from the French)", "translation"), ("summary", "summary"), ("", "")],
)  # fmt: skip
def test_the_mark_of_a_line_is_short(form, mark):
    assert grounds.form_mark(form) == mark


def test_supports_tell_who_said_it_where_and_when(well):
    supports = [s for basis in well.bases.values() for s in basis.supports]
    said = {support.anchor.words: support for support in supports if support.span}
    mayor = said["will dig a second well"]
    assert "Anna Berg" in grounds.speaker(mayor)
    assert grounds.source(mayor) == "The Gazette, 16 December 2025 [r1-gazette]"
    assert grounds.speaker(said["the dam stands"]) == "no speaker was found for these words"
    assert grounds.source(supports[-1]) or supports[-1].report is None


def test_an_anchor_that_leads_nowhere_says_so(tmp_path):
    text = QUARREL.replace("r1: wants the dam gone", "r1: never said")
    text = text.replace("r2: the dam stands", "r9: the dam stands")
    brief = compose(case_folder(tmp_path, text))
    told = {grounds.unfound(s) for basis in brief.bases.values() for s in basis.supports}
    assert told == {"", "these words are not in r1-gazette", "no single report “r9” in this case"}
    assert not brief.complete
    assert "input error" in method.completeness(brief)


def test_changes_in_words(well, others):
    solution = well.solution
    whats = [change.what(solution.space, each) for each in solution.changes]
    assert whats[0] == (
        "The village: the second preference above the first, that is, “if the millers keep the "
        "dam, then the village digs a second well” above “the millers do not keep the dam”"
    )
    assert (
        "The village: no third preference, that is, without “the village does not go to court”"
        in (whats)
    )
    assert "The village: “Goes to court” could be undone" in whats
    weighted = others["weighted"].solution
    told = [change.what(weighted.space, each) for each in weighted.changes]
    assert "east: “east does a” and “west does c” exchange their weights" in told
    assert "east: no first weight, that is, without “east does a”" in told
    assert "west: “Does c” could be taken up again" in told
    graph = others["graph"].solution
    told = [change.what(graph.space, each) for each in graph.changes]
    assert "north: talks is ranked above peace, not below" in told
    assert "south: the move from talks to peace could be undone" in told


def test_effects_name_states_and_concepts(well):
    solution = well.solution
    turning = solution.changes.turning
    assert turning
    for each in turning:
        told = " ".join(change.effect(solution.space, each))
        for turn in each.turns:
            for state in (*turn.come, *turn.gone)[:3]:
                assert solution.space.id(state) in told
    assert "would no longer hold" in " ".join(
        line for each in turning for line in change.effect(solution.space, each)
    )


def test_what_a_change_touches_and_the_summary(well):
    changes = well.solution.changes
    assert change.touched(well, changes.changes[0]) == (Grounds.WORDS, Grounds.JUDGEMENT)
    assert str(len(changes)) in change.summary(changes) or "single change" in change.summary(
        changes
    )
    bare = sum(change.touched(well, c) == (Grounds.JUDGEMENT,) for c in changes.turning)
    assert (
        change.resting(well, changes)
        .lower()
        .startswith({0: "no", 1: "one", 2: "two", 3: "three", 4: "four", 5: "five"}[bare])
    )


def test_weights_pairs_and_arcs_are_judgement(others):
    weighted = others["weighted"]
    assert weighted.grounds[Grounds.JUDGEMENT] == 3 + 4
    assert {change.touched(weighted, c) for c in weighted.solution.changes} == {
        (Grounds.JUDGEMENT,)
    }


def test_gains_in_words(well):
    gains = [gain for held in well.solution.holding for gain in held.gains]
    assert {outcome.against(gain) for gain in gains} <= set(outcome.SIGNS.values())
    agreed = well.solution.holding[0].gains[0]
    assert outcome.against(agreed) == "▲ better"
    assert outcome.wishes(agreed) == "meets preference 2 and 3; gains 2"
    assert outcome.place(agreed).startswith("place ")
    nothing = replace(agreed, met=(), won=(), lost=(), against=None, place=None)
    assert outcome.wishes(nothing) == "meets none of its preferences"
    assert (outcome.against(nothing), outcome.place(nothing)) == ("–", "")


def test_without_a_status_quo_nothing_is_compared(others):
    assert "nothing to compare" in outcome.common(others["weighted"].solution)
    assert tracing.reach(others["weighted"].solution) == ""


def test_where_it_can_go(well, others):
    told = tracing.reach(well.solution)
    assert told.startswith("From s4, five other states can be reached")
    assert "Of the states that hold, agreed lies on such a path." in told
    traced = well.solution.traced
    assert tracing.route(well.solution.space, traced.start, traced.improvements[0]) == (
        "The village digs a second well (agreed)"
    )
    assert tracing.last(well.solution.space, traced.improvements[0]) == "The village"
    assert tracing.steps(1) == "after one move"
    assert tracing.steps(0) == "today"
    assert tracing.reach(others["graph"].solution).startswith("From war, two other states")


def test_preferences_in_words(others):
    by_form = {dm.id: model.order(dm) for dm in others["weighted"].dispute.decision_makers}
    assert by_form["east"].startswith("The scores")
    assert by_form["west"].startswith("Exactly these")
    graph = others["graph"].dispute.decision_makers
    assert model.order(graph[0]) == "The analyst ranked the states, best first."
    assert model.tiers(graph[1].preferences) == ("war", "peace = talks")
    pair = others["weighted"].dispute.decision_makers[1].preferences.pairs[0]
    assert model.pair(pair) == "--Y comes before --N"
    empty = dispute(QUARREL.replace("      - {says: miller.dam", "      - {says: miller.dam"))
    assert model.order(empty.decision_makers[0]).startswith("Most important first")
    nothing = replace(
        empty.decision_makers[0],
        preferences=replace(empty.decision_makers[0].preferences, statements=()),
    )
    assert model.order(nothing) == "The village is indifferent between all states."


def test_unknown_pairs_are_told():
    dam = "      dam: Keeps the dam\n"
    text = QUARREL.replace(dam, f"{dam}    unknown: [[s1, s2]]\n")
    millers = dispute(text).decision_makers[1]
    assert model.unknown(millers) == "No preference is known between s1 and s2."
    assert model.unknown(dispute(QUARREL).decision_makers[1]) == ""


def test_rules_and_moves(well):
    quarrel = well.dispute
    assert model.rule(quarrel, quarrel.infeasible[0]) == (
        "It cannot be that the village digs a second well and the village goes to court."
    )
    assert [model.moves(option) for option in quarrel.options] == [
        "can be taken and dropped",
        "once taken, stays taken",
        "can be taken and dropped",
    ]


def test_inputs_versions_and_standing(well):
    names = [name for name, _ in method.inputs(well)]
    assert names == ["dispute.yaml", "r1-gazette", "r2-courier"]
    assert all(len(digest) == 64 for _, digest in method.inputs(well))
    versions = dict(method.versions(well))
    assert versions["detente"] == well.version
    assert "spacy" in versions
    assert method.standing(well) == "as of 17 December 2025 · with 2 reports · complete"
    assert method.findings(well) == ""
    assert method.completeness(well).startswith("This brief is complete")


def test_a_package_that_is_not_there_is_named_so(monkeypatch, well):
    monkeypatch.setattr(method, "READERS", ("no-such-package-anywhere",))
    assert ("no-such-package-anywhere", "not installed") in method.versions(well)


def test_reports_in_words(well):
    voices = {voice.name: voice for voice in well.voices}
    mayor = next(voice for name, voice in voices.items() if "Anna Berg" in name)
    assert reports.voice(mayor).endswith(" in one report")
    assert reports.voice(replace(mayor, anonymous=True)).endswith(" in one report, not named")
    line = reports.statement(mayor.statements[0])
    assert line.startswith("r1-gazette, 16 December 2025, ")
    hedged = replace(mayor.statements[0], hedges=("may",), via=("the Gazette",))
    assert reports.statement(hedged).endswith("; through the Gazette; hedged: may")
    assert reports.spread(well.comparison).startswith("The case holds two reports.")
    assert reports.independent(1) == "1 independent source"
    assert reports.independent(3) == "3 independent sources"
    assert reports.ids(("r1", "r2", "r3"), 2) == "r1, r2 and 1 more"


def test_contradictions_are_counted_named_and_explained():
    variants = (Variant("2017", ("r1",), (), 1), Variant("2019", ("r2",), (), 1))
    dates = Contradiction("c1", "k1", "date", variants, "No day fits: “2017” (r1), “2019” (r2).")
    orphan = Contradiction("c2", "k9", "money", variants, "The sums differ.")
    comparison = Comparison(
        ("r1", "r2"),
        claims=(Claim("k1", "when it was bought", "date", variants),),
        contradictions=(dates, orphan),
    )
    assert reports.spread(comparison).endswith("The reports contradict each other on two points.")
    assert reports.contradicted(comparison).startswith("Two points on which not all")
    assert reports.about(comparison, dates) == "when it was bought"
    assert reports.about(comparison, orphan) == "money"
    assert reports.reason(dates) == "No day fits."
    assert reports.said(dates, "2019-W28") == "week 28 of 2019"
    assert reports.said(orphan, "2019-07") == "2019-07"
    assert reports.reason(orphan) == "The sums differ."


def test_one_copy_and_one_credit():
    comparison = Comparison(
        ("r1", "r2"),
        copies=(Copy("r2", "r1", 0.5, credited=True),),
        credits=(Credit("r2", "r1", Span(0, 2)),),
    )
    told = reports.spread(comparison)
    assert "One report shares wording with an earlier one." in told
    assert "One report credits another source for what is said." in told
