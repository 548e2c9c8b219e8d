"""`detente solve`: answers in the order of the inputs, failures in their places."""

import jsonschema

from detente.answers import schema
from tests.cli.conftest import DISPUTE


def test_the_terminal_shows_states_and_equilibria(detente, case):
    result = detente("solve", str(case))
    assert result.exit_code == 0
    for word in ("Two prisoners", "Nash", "s1", "s4", "silence"):
        assert word in result.stdout


def test_json_has_every_verdict(detente, case):
    (answer,) = detente.answers("solve", str(case), "--json")
    jsonschema.validate(answer, schema("solve"))
    assert answer["states"] == [
        {"id": "s1", "pattern": "NN"},
        {"id": "s2", "pattern": "YN"},
        {"id": "s3", "pattern": "NY"},
        {"id": "s4", "pattern": "YY"},
    ]
    assert answer["payoffs"] == {"row": [1, 0, 3, 2], "column": [1, 3, 0, 2]}
    assert answer["equilibria"]["nash"] == ["s1"]
    assert answer["equilibria"]["seq"] == ["s1", "s4"]
    assert answer["status_quo"] == "s1"
    assert answer["outcomes"] == {"silence": ["s4"]}
    assert answer["names"] == {"row": "The row prisoner", "column": "column"}
    assert answer["complete"] is True


def test_inputs_are_answered_in_order_and_a_failure_does_not_stop_the_others(detente, case, broken):
    result = detente("solve", str(broken), str(case), "nowhere.yaml", "-", "--json", stdin=DISPUTE)
    assert result.exit_code == 1
    answers = detente.answers(
        "solve", str(broken), str(case), "nowhere.yaml", "-", "--json", stdin=DISPUTE
    )
    assert [a["file"] for a in answers] == [str(broken), str(case), "nowhere.yaml", "-"]
    assert ["findings" in a for a in answers] == [True, False, True, False]
    jsonschema.validate(answers[0], schema("findings"))
    assert answers[0]["findings"][0]["line"] == 8
    assert result.stdout.isascii()


def test_a_failure_is_told_in_words_with_line_and_help(detente, broken):
    result = detente("solve", str(broken))
    assert result.exit_code == 1
    assert f"{broken}:8:" in result.stderr
    assert "row.quiet" in result.stderr
    assert "^" in result.stderr


def test_concepts_are_chosen(detente, case):
    (answer,) = detente.answers("solve", str(case), "--concepts", "seq,nash", "--json")
    assert list(answer["stability"]) == ["seq", "nash"]


def test_an_unknown_concept_is_a_finding(detente, case):
    result = detente("solve", str(case), "--concepts", "nsah")
    assert result.exit_code == 1
    assert "nsah" in result.stderr
    assert "nash" in result.stderr


def test_a_large_model_is_counted_unless_all_is_asked_for(detente, tmp_path):
    options = ", ".join(f"o{k}: takes {k}" for k in range(12))
    file = tmp_path / "large.yaml"
    file.write_text(
        f"title: Large\ndecision_makers:\n  a:\n    options: {{{options}}}\n    prefers: [o3]\n"
        "  b:\n    options: {p: acts}\n    prefers: []\n"
    )
    (answer,) = detente.answers("solve", str(file), "--json")
    jsonschema.validate(answer, schema("solve"))
    assert answer["states"] == {"count": 2**13}
    assert answer["listed"] is False
    assert answer["equilibria"]["nash"]["count"] == 2**12
    assert len(answer["equilibria"]["nash"]["first"]) == 100
    (answer,) = detente.answers("solve", str(file), "--json", "--all")
    jsonschema.validate(answer, schema("solve"))
    assert len(answer["states"]) == 2**13


def test_reports_alone_cannot_be_solved(detente, case):
    (case / "dispute.yaml").unlink()
    result = detente("solve", str(case))
    assert result.exit_code == 1
    assert "no dispute.yaml" in result.stderr


def test_wrong_use_is_2(detente):
    assert detente("solve").exit_code == 2
    assert detente("slove").exit_code == 2


def test_payoffs_that_do_not_tell_all_are_said_to_be_so(detente, unsure, tmp_path):
    (answer,) = detente.answers("solve", str(unsure), "--json")
    jsonschema.validate(answer, schema("solve"))
    assert answer["not_ordered"] == {"east": ["unknown"]}
    assert list(answer["stability"])[:5] == ["nash_a", "nash_b", "nash_c", "nash_d", "gmr_a"]
    assert len(answer["stability"]) == 16
    listed = tmp_path / "listed.yaml"
    listed.write_text(
        DISPUTE.replace(
            "prefers:\n      - column.quiet\n      - not row.quiet",
            "prefers_pairs: [[NY, YY]]\n    unknown: [[YN, NN]]",
        )
    )
    (answer,) = detente.answers("solve", str(listed), "--json")
    jsonschema.validate(answer, schema("solve"))
    assert answer["not_ordered"] == {"row": ["pairs", "unknown"]}
    assert list(answer["payoffs"]) == ["column"]


def test_what_is_not_defined_in_doubt_is_refused(detente, unsure):
    for concept in ("nash", "sim", "strong_gmr", "cseq:all", "maximin2"):
        result = detente("solve", str(unsure), "--concepts", concept)
        assert result.exit_code == 1
        assert "S405" in result.stderr
