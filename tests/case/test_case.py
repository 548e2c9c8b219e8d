from __future__ import annotations

import pytest

from detente import evidence, reading
from detente.case import Grounds, open_case
from detente.case.dating import is_later
from detente.case.parts import parts
from detente.dispute.model import Citation
from detente.reading.records import Attribution, Reading, Span

from .cases import DISPUTE, REPORTS, write


@pytest.fixture
def case(tmp_path):
    return open_case(write(tmp_path))


def part(case, words):
    return next(p for p in parts(case.dispute) if any(words in str(b) for b in p.because))


def test_a_part_rests_on_the_strongest_of_its_grounds(case):
    grounds = [case.grounds(part).name for part in parts(case.dispute)]
    assert grounds == [
        *["WORDS", "JUDGEMENT", "CITED", "WORDS", "CITED", "WORDS"],
        *["WORDS", "WORDS", "WORDS"],
    ]


def test_words_that_are_gone_are_no_ground(tmp_path):
    case = open_case(write(tmp_path, DISPUTE.replace("would open", "would shut")))
    assert case.grounds(part(case, "would shut")) is Grounds.JUDGEMENT


def test_a_support_leads_to_sentence_and_report(case):
    (support,) = case.supports(part(case, "would open"))
    assert support.report.id == "r1-courier"
    assert support.report.date == "2025-06-02"
    assert support.report.text[slice(*support.span)] == "would open the gates"
    assert support.sentence.startswith("Arden's minister Ilka Bor said")
    assert support.sentence.endswith("never both.")


def test_supports_stand_in_the_order_of_the_file(case):
    first, second = case.supports(part(case, "wants to be paid"))
    assert first.report.text[slice(*first.span)] == "wants to be\npaid"
    assert (second.report.id, second.span, second.sentence) == ("r1-courier", None, "")


def test_a_citation_leads_to_no_report(case):
    (support,) = case.supports(part(case, "River Treaty"))
    assert isinstance(support.anchor, Citation)
    assert (support.report, support.span, support.speaker) == (None, None, None)


def test_the_innermost_statement_around_the_words_tells_the_speaker(case, monkeypatch):
    def read_all(reports):
        return tuple(Reading(r, attributions=_said(r.text)) for r in reports)

    def _said(text):
        whole, start = Span(0, len(text)), text.index("she") if "she" in text else 0
        return (
            Attribution("r1#a1", "indirect", (whole,), source_name="the paper"),
            Attribution("r1#a2", "indirect", (Span(start, len(text)),), source_name="Ilka Bor"),
            Attribution("r1#a3", "indirect", (Span(0, 3),), source_name="nobody"),
        )

    monkeypatch.setattr(reading, "read_all", read_all)
    (support,) = case.supports(part(case, "would open"))
    assert support.speaker == "Ilka Bor"
    assert support.attribution.id == "r1#a2"
    # Without sentences, the words themselves are all there is to show.
    assert support.sentence == "would open the gates"


def test_words_over_two_sentences_show_both(tmp_path):
    text = DISPUTE.replace("r1: calm again", "r1: calm again. Arden's minister")
    case = open_case(write(tmp_path, text))
    (support,) = case.supports(part(case, "calm again. Arden"))
    assert support.sentence.startswith("For now")
    assert support.sentence.endswith("never both.")


def test_reports_later_than_the_model_are_a_warning(tmp_path):
    reports = REPORTS | {"r9.txt": "date: 2025-06-11\n---\nIt is over."}
    found = [f for f in open_case(write(tmp_path, reports=reports)).findings if f.code == "E107"]
    assert [(f.severity, f.place.file.endswith("r9.txt")) for f in found] == [("warning", True)]


def test_without_a_day_no_report_is_late(tmp_path):
    text = DISPUTE.replace("as_of: 2025-06-10\n", "")
    reports = REPORTS | {"r9.txt": "date: 2999-06-11\n---\nIt is over."}
    found = open_case(write(tmp_path, text, reports)).findings
    assert "E107" not in [finding.code for finding in found]


@pytest.mark.parametrize(
    ("date", "later"),
    [
        ("2025-06-11", True),
        ("2025-06-10", False),
        ("2025-07", True),
        ("2025-06", False),
        ("2026", True),
        ("2025", False),
        ("2024-12-31", False),
    ],
)
def test_a_date_is_late_only_if_all_of_it_is(date, later):
    assert is_later(date, "2025-06-10") is later


def test_findings_of_dispute_reports_and_anchors_come_together(tmp_path):
    text = DISPUTE.replace("would open", "would shut")
    reports = REPORTS | {"r8.txt": "", "r9.txt": "date: 2025-06-11\n---\nIt is over."}
    codes = [finding.code for finding in open_case(write(tmp_path, text, reports)).findings]
    assert codes == ["R103", "E107", "E105", "E105"]


def test_nothing_is_read_before_it_is_asked_for(tmp_path, monkeypatch):
    def fail(*_args):
        raise AssertionError

    monkeypatch.setattr(reading, "read_all", fail)
    monkeypatch.setattr(evidence, "compare", fail)
    case = open_case(write(tmp_path))
    assert case.findings
    assert case.grounds(part(case, "would open")) is Grounds.WORDS


def test_readings_and_comparison_are_of_the_cases_reports(case):
    assert [reading.report for reading in case.readings] == list(case.reports)
    assert case.comparison.reports == ("r1-courier", "r2-herald")
    assert [credit.to for credit in case.comparison.credits] == ["Valdor Courier"]
