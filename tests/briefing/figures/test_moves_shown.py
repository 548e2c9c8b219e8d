from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from detente.briefing.figures.moves_shown import lines_between, moves_on_paths

from .by_hand import Space, trace_of

SPACES = st.builds(
    lambda seed, tiers, one_way: Space(2, 1, seed=seed, tiers=tiers, one_way=one_way),
    st.integers(0, 999),
    st.integers(1, 9),
    st.sets(st.integers(0, 2)),
)


def literal(space):
    """Every move of every decision maker, and whether it improves."""
    found = {}
    for place, dm in enumerate(space.dispute.decision_makers):
        for source in range(space.count):
            better = set(space.improvements(dm.id, source).tolist())
            for target in space.moves(dm.id, source).tolist():
                found[place, source, target] = target in better
    return found


@given(SPACES)
@settings(max_examples=60)
def test_each_move_is_drawn_by_exactly_one_line(space):
    drawn = set()
    for line in lines_between(space, range(space.count)):
        way, back = (line.dm, line.source, line.target), (line.dm, line.target, line.source)
        assert way not in drawn
        drawn |= {way} | ({back} & literal(space).keys())
    assert drawn == literal(space).keys()


@given(SPACES)
@settings(max_examples=60)
def test_each_improvement_is_a_line_of_its_own_along_it(space):
    lines = lines_between(space, range(space.count))
    drawn = {(line.dm, line.source, line.target) for line in lines if line.improves}
    assert drawn == {move for move, improves in literal(space).items() if improves}


@given(SPACES)
@settings(max_examples=60)
def test_a_line_without_a_head_can_be_gone_both_ways(space):
    for line in lines_between(space, range(space.count)):
        back = (line.dm, line.target, line.source) in literal(space)
        assert line.improves or (line.kind == "both") == back


@given(SPACES)
@settings(max_examples=60)
def test_only_the_steps_of_shortest_paths_are_marked_as_such(space):
    trace = trace_of(space)
    goals = frozenset(range(1, space.count, 2))
    lines = lines_between(space, range(space.count), moves_on_paths(trace, goals))
    marked = {(line.source, f"d{line.dm}", line.target) for line in lines if line.kind == "path"}
    steps = set()
    for reached in trace.improvements:
        if reached.state % 2:
            way = [trace.start, *(step.to for step in reached.path)]
            steps |= {(a, s.by, s.to) for a, s in zip(way, reached.path, strict=False)}
    assert marked == steps


def test_moves_to_states_that_are_not_shown_are_not_drawn():
    space = Space(2, 1)
    assert {(line.source, line.target) for line in lines_between(space, (0, 1))} <= {
        (0, 1),
        (1, 0),
    }
