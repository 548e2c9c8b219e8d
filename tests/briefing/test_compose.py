"""What a brief gathers, of whole cases, halves of cases, and none."""

from __future__ import annotations

from dataclasses import replace

import pytest

from detente.briefing import compose
from detente.briefing.solving import DEMANDING_FIRST, MOST_EXPLAINED
from detente.case import Grounds
from detente.case.parts import parts
from tests.briefing.cases import QUARREL, case_folder


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return case_folder(tmp_path_factory.mktemp("well"))


@pytest.fixture(scope="module")
def well(folder):
    return compose(folder)


def test_a_brief_is_of_the_case(well):
    assert (well.title, well.complete) == ("The well", True)
    assert [report.id for report in well.reports] == ["r1-gazette", "r2-courier"]
    assert [report.id for report in well.retold] == ["r1-gazette"]


def test_every_part_has_its_basis(well):
    for part in parts(well.dispute):
        assert well.basis(part).grounds in Grounds
    assert sum(well.grounds.values()) == len(list(parts(well.dispute)))


def test_equilibria_come_with_those_under_most_concepts_first(well):
    counts = [len(held.concepts) for held in well.solution.holding]
    assert counts == sorted(counts, reverse=True)
    for held in well.solution.holding:
        masks = well.solution.verdicts.equilibria
        assert held.concepts == tuple(name for name in masks if masks[name][held.state])
        assert held.strongest == next(n for n in DEMANDING_FIRST if n in held.concepts)
        assert all(reason.stable for reason in held.reasons)
        assert [gain.dm for gain in held.gains] == list(well.solution.space.dms)


def test_who_would_leave_the_status_quo(well):
    here = well.solution.space.status_quo
    stable = well.solution.verdicts.stable["gmr"]
    assert well.solution.leaving == tuple(dm for dm in stable if not stable[dm][here])
    assert [each.dm for each in well.solution.unrest] == list(well.solution.leaving) == ["village"]


def test_statements_the_model_rests_on_are_marked(well):
    cited = [s for voice in well.voices for s in voice.statements if s.cited]
    relied_on = {s.anchor.words for basis in well.bases.values() for s in basis.supports if s.span}
    assert any("will dig a second well" in statement.words for statement in cited)
    assert all(any(words in s.words for words in relied_on) for s in cited)


def test_days_are_in_the_order_of_the_calendar(well):
    days = [(mention.earliest, mention.latest) for mention in well.mentions]
    assert days == sorted(days)
    assert any(mention.deadline and mention.latest == "2026-03-31" for mention in well.mentions)
    assert all(mention.words in mention.sentence for mention in well.mentions)


def test_a_dispute_without_reports(tmp_path):
    (tmp_path / "dispute.yaml").write_text(QUARREL)
    brief = compose(tmp_path)
    assert brief.solution is not None
    assert (brief.reports, brief.voices, brief.mentions, brief.comparison) == ((), (), (), None)
    assert brief.grounds[Grounds.WORDS] == 0
    assert brief.findings


def test_reports_without_a_dispute(tmp_path):
    brief = compose(case_folder(tmp_path, None))
    assert (brief.dispute, brief.solution, brief.bases) == (None, None, {})
    assert brief.voices
    assert brief.title == tmp_path.name
    assert sum(brief.grounds.values()) == 0


def test_a_dispute_with_errors(tmp_path):
    brief = compose(case_folder(tmp_path, "title: [\n"))
    assert brief.dispute is None
    assert any(finding.severity == "error" for finding in brief.findings)
    assert not brief.complete
    assert brief.voices


def test_a_dispute_whose_states_cannot_be_built(tmp_path):
    text = "title: T\ndecision_makers:\n  a:\n    options: {x: X}\n    prefers: []\n"
    text += "infeasible: [a.x, not a.x]\n"
    brief = compose(case_folder(tmp_path, text))
    assert brief.dispute is not None
    assert brief.solution is None
    assert not brief.complete


def test_nothing_there(tmp_path):
    brief = compose(tmp_path / "none")
    assert (brief.dispute, brief.reports) == (None, ())
    assert brief.findings


def test_no_more_equilibria_are_explained_than_a_reader_can_take(tmp_path):
    options = "".join(f"      o{k}: Option {k}\n" for k in range(5))
    text = f"title: T\ndecision_makers:\n  a:\n    options:\n{options}    prefers: []\n"
    holding = compose(case_folder(tmp_path, text)).solution.holding
    assert len(holding) == 32
    assert [bool(held.reasons) for held in holding] == [k < MOST_EXPLAINED for k in range(32)]


def test_a_model_too_large_to_trace_says_so(tmp_path):
    text = "title: T\ndecision_makers:\n"
    for dm, options in (("a", 5), ("b", 4), ("c", 4)):
        listed = ", ".join(f"{dm}{k}: Does {k}" for k in range(options))
        text += f"  {dm}:\n    options: {{{listed}}}\n    prefers: [{dm}.{dm}1]\n"
    brief = compose(case_folder(tmp_path, f"{text}status_quo: []\n"))
    assert brief.solution.traced is None
    assert not brief.complete
    assert brief.solution.unrest == ()
    assert all(not held.reasons for held in brief.solution.holding)
    assert brief.solution.holding[0].gains
    assert "8,192 states" in brief.solution.missing[0]
    assert "8,192 states" in brief.html()


def test_the_same_case_gives_the_same_brief(folder, well):
    again = compose(folder)
    assert replace(again.solution.changes) == well.solution.changes
    assert again.voices == well.voices
    assert again.html() == well.html()
