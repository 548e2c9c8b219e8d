"""What the terminal shows, of every command."""

from __future__ import annotations

from decimal import Decimal
from io import StringIO

import pytest
from rich.console import Console

from detente import catalog
from detente.briefing import compose, terminal
from detente.case import open_case
from detente.evidence.records import Comparison, Contradiction, Copy, Origin, Variant
from detente.reading.records import Amount, Event, Reading, Report, TimeExpression
from detente.stability import BASIC, analyse, explain, trace
from tests.briefing.cases import ACTING, GRAPH, QUARREL, case_folder, hostile_case, space


def printed(drawn, width=100):
    out = StringIO()
    Console(file=out, width=width, color_system=None, markup=False, emoji=False).print(drawn)
    return out.getvalue()


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return case_folder(tmp_path_factory.mktemp("well"))


def test_solve_lists_every_state_of_a_small_model():
    well = space(QUARREL)
    told = printed(terminal.solve(well, analyse(well)))
    assert "2 decision makers, 3 options, 6 states" in told
    assert all(well.id(k) in told for k in range(well.count))
    assert "The village digs a second" in told


def test_solve_lists_only_what_holds_in_a_large_one():
    options = "".join(f"      o{k}: Option {k}\n" for k in range(8))
    large = space(f"title: T\ndecision_makers:\n  a:\n    options:\n{options}    prefers: [a.o1]\n")
    verdicts = analyse(large)
    told = printed(terminal.solve(large, verdicts))
    assert "States that hold" in told
    assert "28 states more are left out here." in told
    assert "left out" not in printed(terminal.solve(large, verdicts, everything=True))


def test_why_tells_each_concept_once():
    well = space(QUARREL)
    state = well.index("NNY")
    explanations = [explain(well, state, dm, c) for c in ("nash", "seq") for dm in well.dms]
    told = " ".join(printed(terminal.why(well, state, explanations)).split())
    assert "s4 (“flood”)" in told
    assert told.count("leaves") == 2
    assert "The village would leave s4" in told


def test_trace_tells_both_kinds_of_reach():
    for text in (QUARREL, GRAPH):
        base = space(text)
        told = printed(terminal.trace(base, trace(base)))
        assert "by improvements alone" in told
        assert "by any moves" in told
    stuck = space("title: T\ndecision_makers:\n  a:\n    options: {x: {does: X, moves: drop}}\n"
                  "    prefers: []\nstatus_quo: []\n")  # fmt: skip
    assert "No state can be reached by any moves." in printed(terminal.trace(stuck, trace(stuck)))


def test_catalog_lists_every_entry():
    entries = [catalog.entry(name) for name in catalog.names()]
    told = printed(terminal.catalog(entries))
    assert all(name in told for name in catalog.names())


def test_read_shows_what_stands_in_a_report(folder):
    told = printed(terminal.read(open_case(folder).readings[0]))
    assert "The Gazette, 16 December 2025" in told
    assert "Not the original’s own words: translation (from the French)" in told
    assert "will dig a second well" in told


def test_read_shows_times_amounts_and_events():
    report = Report("r", "r.txt", "0" * 64, "x" * 40, date_text="in autumn")
    reading = Reading(
        report,
        times=(TimeExpression(0, 3, "May", "date", "2026-05", "2026-05-01", "2026-05-31"),),
        amounts=(
            Amount(0, 3, "$5", "money", Decimal(5), None, None, "USD"),
            Amount(0, 3, "2 to 3", "count", None, Decimal(2), Decimal(3), "jets"),
        ),
        events=(Event(0, 3, "sent arms", None, None, "AID"),),
    )
    told = printed(terminal.read(reading))
    for words in ("in autumn", "May 2026", "USD", "2 to 3", "jets", "AID"):
        assert words in told


class Compared:
    """A case of which only the comparison is asked."""

    def __init__(self, comparison):
        self.comparison = comparison


def test_compare_shows_origins_copies_and_contradictions():
    variants = (Variant("2017", ("r1",), (), 1), Variant("2019", ("r2", "r3"), (), 2))
    comparison = Comparison(
        ("r1", "r2", "r3"),
        contradictions=(Contradiction("c1", "k1", "date", variants, "one day, two years"),),
        copies=(Copy("r2", "r1", 0.83, credited=True), Copy("r3", "r1", 0.4, credited=False)),
        origins=(Origin("o1", "Bloomberg", ("r1", "r2"), "credited"),),
    )
    told = printed(terminal.compare(Compared(comparison)))
    for words in ("three reports", "Bloomberg", "83% of its wording; credits it", "2019"):
        assert words in told
    for words in ("does not credit it", "one day, two years", "named as the source"):
        assert words in told


def test_brief_tells_the_answer_and_what_would_change_it(folder):
    told = printed(compose(folder))
    for words in ("The well", "hold under all five concepts", "What would change it", "complete"):
        assert words in told


def test_brief_of_reports_alone(tmp_path):
    told = printed(compose(case_folder(tmp_path, None)))
    assert "This case holds two reports and no dispute" in " ".join(told.split())


def test_hostile_text_acts_on_no_terminal(tmp_path):
    folder = hostile_case(tmp_path)
    case = open_case(folder)
    drawn = [compose(case), terminal.read(case.readings[0])]
    for each in drawn:
        told = printed(each)
        assert not [c for c in told if not c.isprintable() and c not in "\n\u200c\u200d"]
    assert ACTING[0][:20] in printed(drawn[0])


def test_the_same_without_a_terminal_on_every_machine(monkeypatch, capsys):
    monkeypatch.setenv("COLUMNS", "40")
    terminal.console().print("x" * 90)
    assert capsys.readouterr().out == "x" * 90 + "\n"


def test_a_terminal_takes_its_own_width(monkeypatch):
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    monkeypatch.setenv("COLUMNS", "50")
    assert terminal.console().width == 50


def test_all_basic_concepts_have_a_column():
    well = space(QUARREL)
    told = printed(terminal.solve(well, analyse(well, BASIC)))
    assert all(name in told for name in ("Nash", "GMR", "SMR", "SEQ", "SSEQ"))
