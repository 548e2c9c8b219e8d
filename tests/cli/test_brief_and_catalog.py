"""`detente brief` and `detente catalog`."""

import jsonschema

from detente.answers import schema


def test_brief_writes_one_page_and_says_where(detente, case, tmp_path):
    out = tmp_path / "out"
    result = detente("brief", str(case), "--out", str(out))
    assert result.exit_code == 0
    assert str(out / "brief.html") in result.stdout
    page = (out / "brief.html").read_text("utf-8")
    assert "Two prisoners" in page
    assert "I hope he keeps silent" in page


def test_two_briefs_of_one_case_are_the_same_bytes(detente, case, tmp_path):
    pages = []
    for name in ("one", "two"):
        detente("brief", str(case), "--out", str(tmp_path / name))
        pages.append((tmp_path / name / "brief.html").read_bytes())
    assert pages[0] == pages[1]


def test_a_brief_stands_in_the_case_by_default(detente, case):
    assert detente("brief", str(case)).exit_code == 0
    assert (case / "brief.html").is_file()


def test_brief_as_json(detente, case, tmp_path):
    (answer,) = detente.answers("brief", str(case), "--out", str(tmp_path), "--json")
    jsonschema.validate(answer, schema("brief"))
    assert answer["solve"]["equilibria"]["nash"] == ["s1"]
    assert answer["grounds"] == {"words": 1, "cited": 0, "judgement": 7}


def test_a_broken_dispute_still_gets_a_brief_of_its_reports_and_exit_1(detente, case):
    file = case / "dispute.yaml"
    file.write_text(file.read_text().replace("not row.quiet", "not row.quite"))
    result = detente("brief", str(case))
    assert result.exit_code == 1
    assert "row.quite" in result.stderr
    assert "The Daily Cell" in (case / "brief.html").read_text("utf-8")


def test_a_brief_of_nothing_is_a_failure(detente, tmp_path):
    result = detente("brief", str(tmp_path / "nowhere"))
    assert result.exit_code == 1
    assert not (tmp_path / "nowhere").exists()


def test_the_catalogue_is_listed(detente):
    result = detente("catalog")
    assert result.exit_code == 0
    assert "elmira" in result.stdout
    (answer,) = detente.answers("catalog", "--json")
    jsonschema.validate(answer, schema("catalog"))


def test_an_entry_is_shown_and_copied(detente, tmp_path):
    assert "decision_makers:" in detente("catalog", "elmira").stdout
    (answer,) = detente.answers("catalog", "elmira", "--json")
    jsonschema.validate(answer, schema("catalog"))
    assert answer["disputes"][0]["text"] == detente("catalog", "elmira").stdout
    copy = tmp_path / "mine.yaml"
    assert detente("catalog", "elmira", "--copy-to", str(copy)).exit_code == 0
    assert detente("solve", str(copy)).exit_code == 0
    again = detente("catalog", "elmira", "--copy-to", str(copy))
    assert again.exit_code == 1
    assert "already there" in again.stderr


def test_an_unknown_entry(detente):
    result = detente("catalog", "elmria")
    assert result.exit_code == 1
    assert "elmira" in result.stderr
