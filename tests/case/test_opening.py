from __future__ import annotations

import io
import sys

import pytest

from detente import catalog
from detente.case import open_case

from .cases import DISPUTE, REPORTS, write


def codes(case):
    return [finding.code for finding in case.findings]


def test_a_folder_is_a_dispute_and_its_reports(tmp_path):
    case = open_case(write(tmp_path))
    assert case.name == tmp_path.name
    assert case.folder == tmp_path
    assert case.dispute is not None
    assert [report.id for report in case.reports] == ["r1-courier", "r2-herald"]


def test_reports_alone_are_a_case(tmp_path):
    case = open_case(write(tmp_path, dispute=""))
    assert case.dispute is None
    assert len(case.reports) == 2
    assert codes(case) == []


def test_a_dispute_alone_is_a_case(tmp_path):
    write(tmp_path, reports={})
    for path in (tmp_path, tmp_path / "dispute.yaml", str(tmp_path / "dispute.yaml")):
        case = open_case(path)
        assert case.dispute is not None
        assert case.reports == ()
        assert codes(case) == ["E108"]


def test_a_dispute_file_has_the_reports_beside_it(tmp_path):
    write(tmp_path)
    case = open_case(tmp_path / "dispute.yaml")
    assert case.name == "dispute"
    assert len(case.reports) == 2


def test_standard_input_has_no_reports(monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(DISPUTE.encode())))
    case = open_case("-")
    assert (case.name, case.folder, case.reports) == ("standard input", None, ())
    assert case.dispute is not None


def test_a_catalogue_entry_is_found_by_its_name(tmp_path, monkeypatch):
    write(tmp_path)
    entries = {"dam": tmp_path / "dispute.yaml"}
    monkeypatch.setattr(catalog, "path", entries.get, raising=False)
    case = open_case("catalog:dam")
    assert (case.name, case.folder, case.reports) == ("dam", None, ())
    assert case.dispute is not None
    assert codes(open_case("catalog:nothing")) == ["E101"]


def test_a_path_with_nothing_is_a_finding(tmp_path):
    case = open_case(tmp_path / "nowhere")
    assert (case.dispute, case.reports, codes(case)) == (None, (), ["E101"])


@pytest.mark.parametrize("path", ["", "a\0b", "x" * 5000])
def test_an_impossible_path_is_a_finding(path):
    case = open_case(path) if path else open_case("no/such/folder")
    assert codes(case) == ["E101"]


def test_an_empty_folder_is_a_finding(tmp_path):
    assert codes(open_case(tmp_path)) == ["E102"]


def test_a_broken_dispute_still_has_its_reports(tmp_path):
    case = open_case(write(tmp_path, dispute="title: [\n"))
    assert case.dispute is None
    assert case.findings
    assert all(finding.severity == "error" for finding in case.findings)
    assert len(case.reports) == len(REPORTS)
