"""`detente why` and `detente trace`: reasons and ways, as JSON and in words."""

import jsonschema

from detente.answers import schema


def test_why_tells_the_improvement_and_its_sanction(detente, case):
    (answer,) = detente.answers("why", str(case), "s4", "--dm", "row", "--concept", "seq", "--json")
    jsonschema.validate(answer, schema("why"))
    assert answer["stable"] is True
    assert answer["improvements"] == [{"to": "s3", "sanction": [{"by": "column", "to": "s1"}]}]


def test_why_without_a_choice_tells_all(detente, case):
    (answer,) = detente.answers("why", str(case), "YY", "--json")
    jsonschema.validate(answer, schema("why"))
    assert len(answer["explanations"]) == 10
    assert answer["state"] == "s4"


def test_why_in_words(detente, case):
    result = detente("why", str(case), "s4")
    assert result.exit_code == 0
    assert "The row prisoner" in result.stdout
    assert "s3" in result.stdout


def test_why_of_what_is_not_there(detente, case):
    for arguments in (("s9",), ("s1", "--dm", "rwo"), ("s1", "--concept", "sqe")):
        result = detente("why", str(case), *arguments)
        assert result.exit_code == 1
        assert arguments[-1] in result.stderr


def test_trace_tells_steps_last_movers_and_paths(detente, case):
    (answer,) = detente.answers("trace", str(case), "--json")
    jsonschema.validate(answer, schema("trace"))
    assert answer["from"] == "s1"
    assert {m["state"]: m["steps"] for m in answer["moves"]} == {"s2": 1, "s3": 1, "s4": 2}
    last = next(m for m in answer["moves"] if m["state"] == "s4")
    assert sorted(last["last"]) == ["column", "row"]
    assert answer["improvements"] == []


def test_trace_from_elsewhere(detente, case):
    (answer,) = detente.answers("trace", str(case), "--from", "YY", "--json")
    assert answer["from"] == "s4"
    assert {m["state"] for m in answer["improvements"]} == {"s1", "s2", "s3"}


def test_trace_in_words(detente, case):
    result = detente("trace", str(case))
    assert result.exit_code == 0
    assert "s4" in result.stdout


def test_trace_without_a_status_quo_says_what_to_do(detente, case):
    file = case / "dispute.yaml"
    file.write_text(file.read_text().replace("status_quo: NN\n", ""))
    result = detente("trace", str(case))
    assert result.exit_code == 1
    assert "--from" in result.stderr


def test_why_of_a_coalition_speaks_of_its_members(detente):
    result = detente("why", "catalog:elmira", "s1", "--concept", "cseq:local+moe")
    told = " ".join(result.stdout.split())
    assert result.exit_code == 0
    assert "Ministry of the Environment and Local" in told
    (answer,) = detente.answers(
        "why", "catalog:elmira", "s1", "--concept", "cseq:all", "--dm", "moe", "--json"
    )
    assert len(answer["explanations"]) == 4
    assert all("moe" in each["dm"] for each in answer["explanations"])


def test_why_refuses_what_is_not_defined_there(detente, tmp_path):
    merged = tmp_path / "merged.yaml"
    merged.write_text(
        "title: T\ndecision_makers:\n  a: {options: {x: X, y: Y}, prefers: [a.x]}\n"
        "states: {m: Y-}\n",
        encoding="utf-8",
    )
    for file, concept in (("catalog:elmira", "nm"), (str(merged), "sim"), (str(merged), "l3")):
        result = detente("why", file, "s1", "--concept", concept)
        assert result.exit_code == 1
        assert "is not defined here" in result.stderr


def test_unknown_preferences_bring_their_own_concepts(detente, unsure):
    (answer,) = detente.answers("solve", str(unsure), "--json")
    assert set(answer["stability"]) == {f"{b}_{t}" for b in BASICS for t in "abcd"}
    (told,) = detente.answers("why", str(unsure), "s1", "--dm", "east", "--json")
    assert len(told["explanations"]) == 16
    assert detente("solve", str(unsure), "--concepts", "seq").exit_code == 1


BASICS = ("nash", "gmr", "smr", "seq")


def test_an_explanation_that_is_too_much_work_is_a_finding(detente, case, monkeypatch):
    monkeypatch.setattr("detente.stability.memory.MOST_STEPS", 3)
    result = detente("why", str(case), "s1", "--concept", "cseq:row+column")
    assert result.exit_code == 1
    assert "S406 what row+column can bring about together: 16 steps needed" in result.stderr
    monkeypatch.setattr("detente.stability.asking.explain", exhausted)
    (answer,) = detente.answers("why", str(case), "s1", "--json")
    assert answer["findings"][0]["message"] == "the memory ran out"


def exhausted(*_):
    raise MemoryError
