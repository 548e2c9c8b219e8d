"""What holds where a preference is unknown: told by type, and by letters in four columns."""

from __future__ import annotations

import re

import pytest

from detente.briefing import compose, terminal
from detente.briefing.words import change, families, opening, sanctions, stability, unsure
from detente.stability import analyse, default_concepts, explain
from tests.briefing.cases import QUARREL, UNSURE, case_folder, space
from tests.briefing.playthroughs.record import printed

SIXTEEN = tuple(f"{b}_{t}" for b in ("nash", "gmr", "smr", "seq") for t in "abcd")


@pytest.fixture(scope="module")
def brief(tmp_path_factory):
    file = tmp_path_factory.mktemp("unsure") / "dispute.yaml"
    file.write_text(UNSURE, encoding="utf-8")
    return compose(file)


def test_sixteen_concepts_are_four_columns():
    columns = families.columns(SIXTEEN)
    assert [column.title for column in columns] == ["Nash", "GMR", "SMR", "SEQ"]
    assert all(column.typed and len(column.names) == 4 for column in columns)
    assert [c.title for c in families.columns(("gmr", "gmr_b", "l3"))] == ["GMR", "GMR", "L3"]


def test_names_of_the_rarer_concepts():
    names = ("seq_a", "strong_smr", "cseq:all", "cgmr:a+b", "maximin4", "sim", "weak_gmr", "nm")
    assert [families.concept(name) for name in names] == [
        *("SEQ a", "strong SMR", "CSEQ", "CGMR (a+b)", "Maximin 4", "SIM", "weak GMR", "NM")
    ]
    assert families.concepts(["nash_b", "nash_d", "gmr_a"]) == "Nash bd and GMR a"


def test_the_brief_solves_the_sixteen(brief):
    solution = brief.solution
    assert tuple(solution.verdicts.equilibria) == SIXTEEN
    assert solution.otherwise.views == ()
    assert brief.complete
    assert len(solution.changes) > 0
    assert solution.changes.concepts == SIXTEEN


def test_each_type_is_told_with_exactly_the_states_that_hold_under_it(brief):
    space_, equilibria = brief.solution.space, brief.solution.verdicts.equilibria
    told = unsure.explained(brief.solution)
    assert [letter for letter, _, _ in told] == list("abcd")
    for letter, _, held in told:
        under = [mask for name, mask in equilibria.items() if name.endswith(f"_{letter}")]
        holding = {space_.id(k) for k in range(space_.count) if any(m[k] for m in under)}
        assert set(re.findall(r"s\d+", held)) == holding
        everywhere = {space_.id(k) for k in range(space_.count) if all(m[k] for m in under)}
        first = held.partition("(all four concepts)")
        assert set(re.findall(r"s\d+", first[0] if first[1] else "")) == everywhere


def test_in_short_tells_what_holds_whatever_the_attitude(brief):
    lines = opening.in_short(brief)
    told = [line.text for line in lines]
    assert told[0].startswith("Not all preferences of the eastern government are known.")
    assert told[1] == (
        "One state holds whatever attitude is taken to what is unknown, under all four concepts:"
    )
    assert [name for name, _ in lines[1].states] == ["s1"]
    assert [name for name, _ in lines[2].states] == ["s5", "s9"]
    assert told[3] == "Six more states hold only under some attitudes: s2, s3, s6, s7, s8 and s11."
    assert any("under GMR bcd and SMR cd." in line for line in told)


def test_firmness_divides_what_holds(brief):
    groups = unsure.firmness(brief.solution)
    states = [state for _, group in groups for state in group]
    assert sorted(states) == sorted(held.state for held in brief.solution.holding)


def test_the_page_has_the_letters_and_the_types(brief):
    page = brief.html()
    assert "By the attitude to what is unknown" in page
    assert ">abcd</td>" in page
    assert ">bcd</td>" in page
    assert "Looked at otherwise" not in page
    assert "Cautious: leaves only for what is surely better" in page


def test_the_page_of_known_preferences_has_no_types(tmp_path):
    page = compose(case_folder(tmp_path)).html()
    assert "attitude to what is unknown" not in page
    assert "Looked at otherwise" in page


def test_the_terminal_has_four_columns_and_a_key():
    base = space(UNSURE)
    told = printed(terminal.solve(base, analyse(base, default_concepts(base.dispute))))
    assert re.search(r"State +In words +Nash +GMR +SMR +SEQ\n", told)
    assert re.search(r"s1 .* abcd +abcd +abcd +abcd\n", told)
    assert "d: cautious: leaves only" in told
    assert max(map(len, told.splitlines())) <= 100


def test_the_summary_of_the_terminal_tells_the_types(brief):
    told = " ".join(printed(brief).split())
    assert "By the attitude to what is unknown" in told
    assert "These hold: s1 (all four concepts)" in told


def test_the_reasons_say_what_is_only_possible():
    base = space(UNSURE)
    here = base.index("NYNY")
    told = stability.why(base, explain(base, here, "east", "seq_a"))
    assert "it may be better for the eastern government" in told
    assert told.endswith("and no answer is sure to undo that.")
    told = stability.why(base, explain(base, here, "east", "seq_c"))
    assert "not known to be better for the eastern government than s11" in told
    told = stability.why(base, explain(base, here, "east", "seq_b"))
    assert told == "The eastern government cannot gain for sure by leaving s11."


def test_endings_are_told_by_type(brief):
    changes = brief.solution.changes
    column = families.columns(changes.concepts)[1]
    held = brief.solution.holding[0]
    told = change.endings(changes, column, held.state, held.concepts)
    assert re.fullmatch(r"a \d+, b \d+, c \d+, d \d+", told)
    assert change.endings(changes, column, held.state, ()) == "–"
    well = families.Column("GMR", ("gmr",))
    assert change.endings(changes, well, held.state, ("gmr",)) == "0"


def test_definitions_of_columns():
    _, told, reference = stability.definition(families.columns(SIXTEEN)[3])
    assert "unknown whether it is a gain" in told
    assert reference == "Li, Hipel, Kilgour, Fang 2004"
    assert stability.definition(families.Column("L3", ("l3",)))[1] == stability.meaning("l3")


def test_where_all_is_known_there_are_no_types(tmp_path):
    solution = compose(case_folder(tmp_path)).solution
    assert not unsure.unsure(solution)
    assert unsure.explained(solution) == ()
    assert families.types(solution.verdicts.equilibria) == ()
    base = space(QUARREL)
    assert not sanctions.maybe_better(base, explain(base, 0, base.dms[0], "gmr"), 1)
