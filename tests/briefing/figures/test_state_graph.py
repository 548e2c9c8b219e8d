from __future__ import annotations

import time

import pytest

from detente.briefing.figures import state_graph
from detente.briefing.figures.graph_scene import MOST_LINES, NOT_REACHED, scene_of
from detente.briefing.figures.shown_part import LEGIBLE

from .by_hand import Space, trace_of, verdicts_of
from .drawings import (
    assert_fit_for_a_page,
    assert_no_text_on_text,
    contents,
    elements,
)

SPACES = {
    "two parties": Space(1, 1, seed=3),
    "one way": Space(2, 1, seed=2, one_way=(0, 2)),
    "sixteen": Space(2, 1, 1, seed=4, names={3: "a very long name for a compromise"}),
    "indifferent": Space(1, 1, 1, tiers=1),
    "constrained": Space(2, 2, 1, seed=7, feasible=lambda s: not (s[0] and s[1])),
    "large": Space(3, 2, 2, seed=8, outcomes={"deal": lambda s: s[0] and s[4]}, one_way=(0, 3)),
    "cut off": Space(1, 1, one_way=(0, 1), status_quo=3),
    "one state": Space(1, feasible=any),
    "ten parties": Space(*[1] * 6, seed=1, people={2: "撤回导弹系统", 3: "<b>Bold</b> & co"}),
}


def drawn(space, **more):
    return state_graph(space, verdicts_of(space, **more), trace_of(space), "graph")


@pytest.mark.parametrize("space", SPACES.values(), ids=SPACES)
def test_every_graph_is_fit_for_a_page(space):
    figure = drawn(space)
    assert_fit_for_a_page(figure)
    assert_no_text_on_text(figure)


@pytest.mark.parametrize("space", SPACES.values(), ids=SPACES)
def test_the_same_dispute_gives_the_same_bytes(space):
    assert drawn(space).svg == drawn(space).svg


@pytest.mark.parametrize("space", SPACES.values(), ids=SPACES)
def test_columns_are_the_distances_from_the_status_quo(space):
    trace = trace_of(space)
    scene = scene_of(space, verdicts_of(space), trace)
    steps = {reached.state: reached.steps for reached in trace.moves} | {trace.start: 0}
    found = {k: column.moves for column in scene.columns for k in column.states}
    assert sorted(found) == list(scene.shown.states)
    assert all(found[k] == steps.get(k, NOT_REACHED) for k in found)
    for column in scene.columns:
        assert column.of == sum(
            steps.get(k, NOT_REACHED) == column.moves for k in range(space.count)
        )


def test_each_state_that_is_shown_has_its_name_and_is_a_row_of_the_table():
    space = SPACES["sixteen"]
    figure = drawn(space)
    names = [space.id(k) for k in range(space.count)]
    shown = contents(figure)
    assert all(name in shown for name in names if len(name) < 9)
    assert sorted(row[0] for row in figure.table.rows) == sorted(names)
    assert figure.left_out is None or "states" not in figure.left_out


def test_the_table_tells_the_improvements():
    space = Space(1, 1, seed=3)
    rows = {row[0]: row for row in drawn(space).table.rows}
    for k in range(space.count):
        told = [
            f"{dm.name}: {space.id(int(to))}"
            for dm in space.dispute.decision_makers
            for to in space.improvements(dm.id, k)
        ]
        assert rows[space.id(k)][5] == "; ".join(told)


def test_the_status_quo_and_the_equilibria_are_marked_not_by_colour_alone():
    space = Space(1, 1, seed=3, status_quo=1)
    figure = drawn(space, holding=(2,))
    assert "status quo" in contents(figure)
    assert any(text.startswith("◆ ") for text in contents(figure))
    frames = [float(r.get("stroke-width", "1")) for r in elements(figure, "rect")]
    assert max(frames) == 2.4


def test_decision_makers_differ_by_dash():
    space = Space(1, 1, 1, seed=2)
    dashes = {element.get("stroke-dasharray") for element in elements(drawn(space), "path")}
    assert {None, "8 3", "2 3"} <= dashes


def test_what_is_left_out_is_said():
    figure = drawn(SPACES["large"])
    assert figure.left_out.startswith(f"Shown are {len(figure.table.rows)} of 128 states")
    assert len(figure.table.rows) <= LEGIBLE
    assert "states" in " ".join(contents(figure))


def test_of_many_improvements_the_best_are_drawn_and_the_rest_is_counted():
    space = Space(3, 1, 1, seed=1, feasible=lambda s: s[:3] != (1, 1, 1) and s[:3] != (1, 1, 0))
    verdicts, trace = verdicts_of(space), trace_of(space)
    scene = scene_of(space, verdicts, trace)
    every = sum(
        len(space.improvements(dm.id, k))
        for dm in space.dispute.decision_makers
        for k in range(space.count)
    )
    drawn_lines = [line for line in scene.lines if line.improves]
    assert every > MOST_LINES
    assert len(drawn_lines) + scene.undrawn[0] == every
    assert f"{scene.undrawn[0]} others are not" in scene.left_out
    for k in range(space.count):
        for place, dm in enumerate(space.dispute.decision_makers):
            better = space.improvements(dm.id, k)
            if len(better):
                best = max(space.payoffs[dm.id][better])
                lines = [x for x in drawn_lines if (x.source, x.dm) == (k, place)]
                assert best in {space.payoffs[dm.id][x.target] for x in lines}


def test_of_a_decision_maker_without_payoffs_all_improvements_are_drawn():
    space = Space(3, 1, 1, seed=1, feasible=lambda s: s[:3] != (1, 1, 1) and s[:3] != (1, 1, 0))
    verdicts, trace = verdicts_of(space), trace_of(space)
    better = sum(len(space.improvements("d0", k)) for k in range(space.count))
    space.payoffs = {dm: ranks for dm, ranks in space.payoffs.items() if dm != "d0"}
    scene = scene_of(space, verdicts, trace)
    assert sum(line.dm == 0 and line.improves for line in scene.lines) == better


def test_without_a_status_quo_there_are_columns_but_no_distances():
    space = Space(1, 1, seed=3, status_quo=None)
    figure = state_graph(space, verdicts_of(space), None)
    assert_fit_for_a_page(figure)
    assert "1 move" not in contents(figure)
    assert {row[2] for row in figure.table.rows} == {""}


def test_a_large_graph_in_which_nothing_stands_out_says_so():
    space = Space(3, 2, 2, seed=3, status_quo=None)
    verdicts = verdicts_of(space)
    for holds in verdicts.equilibria.values():
        holds[:] = False
    figure = state_graph(space, verdicts, None)
    assert_fit_for_a_page(figure)
    assert contents(figure) == ["None of the 128 states stands out."]
    assert figure.table.rows == ()


def test_states_that_cannot_be_reached_have_a_column_of_their_own():
    assert "not reached" in contents(drawn(SPACES["cut off"]))


def test_ten_thousand_states_do_not_hang():
    space = Space(5, 4, 4, seed=1)
    verdicts = verdicts_of(Space(1), holding=())
    verdicts.equilibria = {"nash": space.payoffs["d0"] > space.count - 40}
    trace = trace_of(Space(1))
    start = time.process_time()
    figure = state_graph(space, verdicts, trace)
    assert time.process_time() - start < 10
    assert f"of {space.count:,} states" in figure.left_out
