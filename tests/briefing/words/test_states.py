"""States and moves in words."""

from __future__ import annotations

from detente.briefing.words import states
from tests.briefing.cases import GRAPH, QUARREL, space


def test_a_state_tells_who_does_what():
    well = space(QUARREL)
    assert states.described(well, well.index("YNY")) == (
        "The village digs a second well; the millers keep the dam"
    )
    assert states.described(well, well.index("NNN")) == "No option is taken"
    assert states.within(well, well.index("NNN")) == "no option is taken"
    assert states.within(well, well.index("NNY")) == "the millers keep the dam"


def test_a_merged_state_tells_what_its_settings_share():
    merged = space(
        """
title: T
decision_makers:
  a:
    options: {x: Opens the gate}
    prefers: [a.x]
  b:
    options: {y: Does y}
    prefers: []
states: {open: Y-}
"""
    )
    assert states.described(merged, merged.index("open")) == "A opens the gate"


def test_states_of_a_graph_have_only_their_names():
    graph = space(GRAPH)
    assert states.described(graph, graph.index("talks")) == "The state talks"
    assert states.moved(graph, "north", 0, 1) == "north moves to talks"


def test_settings_that_share_nothing_are_counted():
    text = """
title: T
decision_makers:
  a:
    options: {x: Does x}
    prefers: []
  b:
    options: {y: Does y}
    prefers: [b.y]
states: {calm: -N}
"""
    calm = space(text)
    assert states.described(calm, calm.index("calm")) == "2 settings held as one"


def test_a_move_tells_what_it_changes():
    well = space(QUARREL)
    dig, sue = well.index("YNY"), well.index("NYY")
    assert states.moved(well, "village", dig, sue) == (
        "the village goes to court and no longer digs a second well (s6)"
    )


def test_titles_carry_the_outcomes_and_lists_are_bounded():
    well = space(QUARREL)
    assert states.title(well, well.index("NNY")) == "s4 (“flood”)"
    assert states.title(well, well.index("YNY")) == "agreed"
    assert states.named(well, range(well.count), most=2) == "s1, s2 and 4 more"
