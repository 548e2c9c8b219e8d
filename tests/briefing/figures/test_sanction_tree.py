from __future__ import annotations

import pytest

from detente.briefing.figures import sanction_tree
from detente.briefing.figures.sanction_tree import MOST_BRANCHES

from .by_hand import Space, explanation_of, step, verdicts_of
from .drawings import assert_fit_for_a_page, assert_no_text_on_text, contents

HOSTILE = "<script>alert(1)</script>\u202e" + "x" * 3000


def tree_of(space, explanation):
    figure = sanction_tree(space, verdicts_of(space), explanation, "why")
    assert_fit_for_a_page(figure)
    assert_no_text_on_text(figure)
    return figure


@pytest.mark.parametrize("seed", range(6))
def test_improvements_without_a_sanction_go(seed):
    space = Space(2, 1, seed=seed)
    explanation = explanation_of(space, 0, "d0")
    figure = tree_of(space, explanation)
    count = len(explanation.improvements)
    shown = " ".join(contents(figure))
    assert shown.count("nothing deters it") == count
    assert len(figure.table.rows) == count
    assert ("no improvement" in shown) == (count == 0)


def test_a_sanction_is_shown_move_by_move():
    space = Space(1, 1, 1, seed=1)
    mover = next(dm.id for dm in space.dispute.decision_makers if len(space.improvements(dm.id, 0)))
    answer = (step("d1", 6), step("d2", 7))
    figure = tree_of(space, explanation_of(space, 0, mover, sanctions=[answer]))
    assert "stable under SEQ" in figure.description
    assert figure.table.rows[0][1] == "Party 2 to s7, Party 3 to s8"
    assert {"s7", "s8", "Party 2", "Party 3"} <= set(contents(figure))
    assert "deterred" in contents(figure)


def test_a_long_sanction_is_cut_and_it_is_said():
    space = Space(1, 1, 1, seed=1)
    mover = next(dm.id for dm in space.dispute.decision_makers if len(space.improvements(dm.id, 0)))
    answer = tuple(step(f"d{k % 3}", k) for k in range(7))
    figure = tree_of(space, explanation_of(space, 0, mover, sanctions=[answer]))
    assert "4 more moves" in " ".join(contents(figure))
    assert figure.table.rows[0][1].endswith(", …")


def test_many_improvements_are_cut_and_it_is_said():
    space = Space(4, 1, seed=3)
    worst = int(min(range(16), key=lambda k: space.payoffs["d0"][k]))
    explanation = explanation_of(space, worst, "d0")
    figure = tree_of(space, explanation)
    missing = len(explanation.improvements) - MOST_BRANCHES
    assert missing > 0
    assert figure.left_out == f"Not drawn: {missing} further improvements."
    assert len(figure.table.rows) == len(explanation.improvements)


def test_a_coalition_is_drawn_by_its_first_member():
    space = Space(1, 1, seed=1)
    explanation = explanation_of(space, 0, "d0", sanctions=[(step("d1+d0", 3),)] * 3)
    explanation.dm = "d0+d1"
    assert "Party 1 and Party 2" in tree_of(space, explanation).title


def test_the_title_asks_what_the_drawing_answers():
    space = Space(1, 1, 1, seed=1)
    mover = next(dm.id for dm in space.dispute.decision_makers if len(space.improvements(dm.id, 0)))
    kept = explanation_of(space, 0, mover, sanctions=[(step("d1", 6),)])
    assert tree_of(space, kept).title.startswith("What keeps Party")
    assert "can leave" in tree_of(space, explanation_of(space, 0, mover)).title


def test_hostile_names_are_only_text():
    space = Space(1, 1, seed=1, names={0: HOSTILE, 1: HOSTILE}, people={0: HOSTILE, 1: "撤回" * 80})
    figure = tree_of(space, explanation_of(space, 0, "d0"))
    assert "<script" not in figure.svg
