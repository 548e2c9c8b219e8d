from __future__ import annotations

from detente.case import open_case
from detente.case.anchors import Concordance, anchors, shortened
from detente.case.parts import parts
from detente.case.shelf import fill

from .cases import DISPUTE, REPORTS, write


def findings(folder, because, reports=None):
    text = DISPUTE.replace("r1: no such words", because)
    case = open_case(write(folder, text, reports))
    return [finding for finding in case.findings if finding.code.startswith("E")]


def test_every_part_that_may_carry_a_because_is_a_part(tmp_path):
    dispute = open_case(write(tmp_path)).dispute
    kinds = [type(part).__name__ for part in parts(dispute)]
    assert kinds == [
        *["Option", "Option", "Statement", "Statement", "Option", "Ranking"],
        *["Rule", "Outcome", "StatusQuo"],
    ]
    assert len(list(anchors(dispute))) == 7


def test_weights_carry_no_because(tmp_path):
    text = DISPUTE.partition("    ranking:")[0] + "    weights: {borva.pay: 1}\n"
    dispute = open_case(write(tmp_path, text)).dispute
    assert [type(part).__name__ for part in parts(dispute)][-1] == "Option"


def test_words_that_are_gone_are_an_error_at_their_line(tmp_path):
    (found,) = findings(tmp_path, "r1: no such words")
    assert (found.code, found.severity) == ("E105", "error")
    assert "no such words" in found.message
    assert found.place.text.strip().startswith("- {says: borva.pay")
    assert "no such words" in found.place.text[found.place.column - 1 :]


def test_words_that_stand_there_are_none(tmp_path):
    assert findings(tmp_path, "r1: calm again") == []


def test_words_that_stand_there_twice_are_a_warning(tmp_path):
    reports = REPORTS | {"r3.txt": "A dam is a dam."}
    (found,) = findings(tmp_path, "r3: dam", reports)
    assert (found.code, found.severity) == ("E106", "warning")
    assert "2 times" in found.message


def test_an_unknown_report_is_an_error_with_a_guess(tmp_path):
    (found,) = findings(tmp_path, "r2-herold: coin")
    assert (found.code, found.severity) == ("E103", "error")
    assert "r2-herald" in found.help
    (found,) = findings(tmp_path, "zzz: coin")
    assert "its part before a hyphen" in found.help


def test_a_short_id_that_fits_two_reports_is_an_error(tmp_path):
    reports = REPORTS | {"r5-a.txt": "The river is low.", "r5-b.txt": "The river is high."}
    (found,) = findings(tmp_path, "r5: river", reports)
    assert (found.code, found.severity) == ("E104", "error")
    assert "r5-a, r5-b" in found.message


def test_without_reports_one_warning_stands_for_all_anchors(tmp_path):
    (found,) = findings(tmp_path, "r1: no such words", reports={})
    assert (found.code, found.severity) == ("E108", "warning")
    assert "7 anchors are" in found.message


def test_one_anchor_without_reports_is_told_in_the_singular(tmp_path):
    text = """\
title: T
decision_makers:
  a: {options: {x: {does: X, because: ["r1: w"]}}, prefers: []}
"""
    (found,) = open_case(write(tmp_path, text, {})).findings
    assert "1 anchor is" in found.message


def test_findings_come_in_the_order_of_the_file(tmp_path):
    text = DISPUTE.replace("would open", "would shut").replace("For now", "For ever")
    lines = [f.place.line for f in open_case(write(tmp_path, text)).findings if f.code == "E105"]
    assert len(lines) == 3
    assert lines == sorted(lines)


def test_a_text_is_folded_once(tmp_path):
    write(tmp_path)
    shelf = fill(tmp_path / "reports")
    concordance = Concordance(shelf)
    (first, *_) = anchors(open_case(tmp_path).dispute)
    assert concordance.resolve(first) == concordance.resolve(first)
    assert concordance.resolve(first).report is shelf.reports[0]


def test_long_words_are_shortened_in_messages():
    assert shortened("a b") == "a b"
    assert shortened("word " * 40, 12) == "word word w…"
