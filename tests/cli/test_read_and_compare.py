"""`detente read` and `detente compare`."""

import jsonschema

from detente.answers import schema


def test_read_as_json(detente, case):
    report = case / "reports" / "r1.txt"
    (answer,) = detente.answers("read", str(report), "--json")
    jsonschema.validate(answer, schema("read"))
    (said,) = answer["attributions"]
    assert said["kind"] == "direct"
    ((start, end),) = said["source"]
    assert answer["text"][start:end] == "the column prisoner"
    assert any(a["unit"] == "USD" for a in answer["amounts"])
    assert answer["date"] == "2025-03-04"


def test_one_bad_report_does_not_stop_the_others(detente, case, tmp_path):
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    report = str(case / "reports" / "r1.txt")
    result = detente("read", str(empty), report, "missing.txt", "--json")
    assert result.exit_code == 1
    answers = detente.answers("read", str(empty), report, "missing.txt", "--json")
    assert ["text" in answer for answer in answers] == [False, True, False]


def test_a_folder_stands_for_its_reports(detente, case, tmp_path):
    (case / "reports" / "notes.csv").write_text("no report")
    reports = sorted(str(path) for path in (case / "reports").glob("*.txt"))
    for named in (case, case / "reports"):
        answers = detente.answers("read", str(named), "--json")
        assert [answer["file"] for answer in answers] == reports
    assert "R101" in detente("read", str(tmp_path), "--json").stdout


def test_a_draft_out_of_a_folder_is_that_of_its_files(detente, case):
    files = sorted(str(path) for path in (case / "reports").glob("*.txt"))
    assert detente("draft", str(case)).stdout == detente("draft", *files).stdout


def test_read_in_the_terminal(detente, case):
    result = detente("read", str(case / "reports" / "r1.txt"))
    assert result.exit_code == 0
    assert "the column prisoner" in result.stdout


def test_a_date_for_a_report_without_one(detente, tmp_path):
    report = tmp_path / "bare.txt"
    report.write_text("The town said on Monday that it would pay.")
    (answer,) = detente.answers("read", str(report), "--date", "2025-12-17", "--json")
    assert answer["date"] == "2025-12-17"
    assert detente("read", str(report), "--date", "yesterday").exit_code == 2
    assert detente("read", str(report), "--date", "2025-13").exit_code == 2


def test_compare(detente, case):
    (answer,) = detente.answers("compare", str(case), "--json")
    jsonschema.validate(answer, schema("compare"))
    assert answer["reports"] == ["r1"]
    assert detente("compare", str(case)).exit_code == 0


def test_compare_needs_reports(detente, case):
    (case / "reports" / "r1.txt").unlink()
    result = detente("compare", str(case))
    assert result.exit_code == 1
    assert "no report" in result.stderr


def test_what_is_doubtful_about_a_report_stands_in_its_json(detente, tmp_path):
    report = tmp_path / "odd.txt"
    report.write_text("date: some day\n---\nThe town said that it would pay.\n")
    result = detente("read", str(report), "--json")
    (answer,) = detente.answers("read", str(report), "--json")
    assert [f["code"] for f in answer["findings"]] == ["R124"]
    assert result.stderr.count("R124") == 1
    assert result.exit_code == 0
