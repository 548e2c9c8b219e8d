"""`detente check` and `detente new`."""

import jsonschema

from detente.answers import schema


def test_a_sound_case_has_no_findings(detente, case):
    result = detente("check", str(case))
    assert (result.exit_code, result.stderr) == (0, "")
    assert "no findings" in result.stdout


def test_check_finds_words_that_are_gone(detente, case):
    (case / "reports" / "r1.txt").write_text("id: r1\n---\nNothing of the kind.\n")
    (answer,) = detente.answers("check", str(case), "--json")
    jsonschema.validate(answer, schema("findings"))
    assert [f["line"] for f in answer["findings"]] == [12]


def test_check_tells_state_findings_too(detente, case):
    file = case / "dispute.yaml"
    file.write_text(file.read_text() + "infeasible: [row.quiet or not row.quiet]\n")
    result = detente("check", str(case))
    assert result.exit_code == 1
    assert "S1" in result.stderr


def test_check_of_many(detente, case, broken):
    result = detente("check", str(broken), str(case))
    assert result.exit_code == 1
    assert "errors: 1" in result.stdout
    assert "no findings" in result.stdout


def test_new_makes_a_case_that_checks_and_solves(detente, tmp_path):
    folder = tmp_path / "harbour"
    assert detente("new", str(folder)).exit_code == 0
    assert (folder / "reports").is_dir()
    assert detente("check", str(folder)).exit_code == 0
    assert detente("solve", str(folder)).exit_code == 0


def test_new_never_touches_what_is_there(detente, case):
    before = (case / "dispute.yaml").read_text()
    result = detente("new", str(case))
    assert result.exit_code == 1
    assert "already there" in result.stderr
    assert (case / "dispute.yaml").read_text() == before


def test_new_where_nothing_can_be_made(detente, case):
    result = detente("new", str(case / "dispute.yaml" / "inside"))
    assert result.exit_code == 1
    assert "cannot be made" in result.stderr
