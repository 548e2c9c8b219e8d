from __future__ import annotations

from pathlib import Path

from detente.case.shelf import Shelf, fill

from .cases import write


def filled(folder, reports):
    return fill(write(folder, dispute="", reports=reports) / "reports")


def codes(shelf):
    return [finding.code for finding in shelf.findings]


def test_a_folder_that_is_not_there_is_an_empty_shelf(tmp_path):
    assert fill(tmp_path / "reports") == Shelf()


def test_reports_stand_in_the_order_of_their_files(tmp_path):
    shelf = filled(tmp_path, {"b.txt": "B.", "a.md": "A.", "C.TXT": "C."})
    assert [report.id for report in shelf.reports] == ["C", "a", "b"]


def test_one_bad_file_is_a_finding_and_the_others_stand(tmp_path):
    shelf = filled(tmp_path, {"a.txt": "", "b.txt": "B."})
    (tmp_path / "reports" / "c.txt").write_bytes(b"\x00\xff" * 100)
    shelf = fill(tmp_path / "reports")
    assert [report.id for report in shelf.reports] == ["b"]
    assert len([finding for finding in shelf.findings if finding.severity == "error"]) >= 2


def test_of_two_reports_with_one_id_the_first_stays(tmp_path):
    shelf = filled(tmp_path, {"a.txt": "id: x\n---\nA.", "b.txt": "id: x\n---\nB."})
    assert [report.text for report in shelf.reports] == ["A."]
    assert "R111" in codes(shelf)


def test_files_that_are_no_reports_are_named_but_hidden_ones_are_not(tmp_path):
    shelf = filled(tmp_path, {"a.docx": "A.", ".DS_Store": "x", "b.txt": "The text of b."})
    (tmp_path / "reports" / "folder").mkdir()
    shelf = fill(tmp_path / "reports")
    assert [(f.code, f.severity, f.place.file.rpartition("/")[2]) for f in shelf.findings] == [
        ("E109", "warning", "a.docx"),
        ("E109", "warning", "folder"),
    ]


def test_a_short_id_fits_where_only_one_begins_so(tmp_path):
    names = {"r1-a.txt": "A.", "r2-b.txt": "B.", "r2-c.txt": "C.", "r3.txt": "D.", "r3-e.txt": "E."}
    shelf = filled(tmp_path, names)

    def fitting(reference):
        return [report.id for report in shelf.fitting(reference)]

    assert fitting("r1") == ["r1-a"]
    assert fitting("r1-a") == ["r1-a"]
    assert fitting("r2") == ["r2-b", "r2-c"]
    assert fitting("r3") == ["r3"]
    assert fitting("r") == fitting("r1-") == fitting("r9") == []


def test_a_folder_that_may_not_be_read_is_a_finding(tmp_path, monkeypatch):
    filled(tmp_path, {"a.txt": "A."})

    def refuse(_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "iterdir", refuse)
    shelf = fill(tmp_path / "reports")
    assert shelf.reports == ()
    (found,) = shelf.findings
    assert found.code == "E113"
    assert "Permission denied" in found.message
