"""Every verdict that examples/s400/README.md states, computed.

The expected states were found by a literal reading of the definitions, not by this program.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from detente import stability
from detente.dispute.model import Prioritisation

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from detente.dispute import Dispute
    from tests.examples.conftest import Solved

DMS = ("turkiye", "administration", "congress", "russia")
HOLDING = {"today", "returned"}
HELD_BY_THREATS = {
    "russia_ready",
    "refund_promised",
    "sanctions_only",
    "sanctions_and_refund",
    "aircraft_only",
}

# The edits that the README's table of changes describes.
RUSSIA_WOULD = (
    (
        'says: not turkiye.hand_over\n        because: ["r15',
        'says: turkiye.hand_over\n        because: ["r15',
    ),
    ("says: not russia.take_back", "says: russia.take_back"),
)
CONGRESS_HOSTILE = (("- not congress.block\n", "- not deliveries\n"),)
REFUND_STAYS = (("does: Gives money back", "moves: take\n        does: Gives money back"),)
ADMINISTRATION_MILD = (
    (
        "says: turkiye.hand_over if administration.certify",
        "says: turkiye.hand_over or turkiye.store if administration.certify",
    ),
)
CONGRESS_MILD = (
    (
        "says: turkiye.hand_over if deliveries",
        "says: turkiye.hand_over or turkiye.store if deliveries",
    ),
    ("says: not congress.accept", "says: congress.accept if turkiye.store"),
)


def test_size(solved: Solved, folder: Path) -> None:
    readme = (folder / "README.md").read_text(encoding="utf-8")
    counted = re.search(r"Nine options, four decision makers, six rules: (\d+) states", readme)
    assert counted is not None
    dispute = solved.space.dispute
    assert len(dispute.options) == 9
    assert [dm.id for dm in dispute.decision_makers] == list(DMS)
    assert len(dispute.infeasible) == 6
    assert solved.space.count == int(counted[1]) == 112


def test_today_is_the_status_quo_and_nobody_has_done_anything(solved: Solved) -> None:
    assert solved.space.status_quo == solved.state("today")
    assert solved.space.taken(solved.state("today")) == ()


@pytest.mark.parametrize("concept", ["nash", "seq", "sseq"])
def test_the_deadlock_and_the_bargain_hold(solved: Solved, concept: str) -> None:
    assert solved.equilibria(concept) == HOLDING


@pytest.mark.parametrize("concept", ["gmr", "smr"])
def test_five_more_hold_by_threats_that_cost_those_who_make_them(
    solved: Solved, concept: str
) -> None:
    assert solved.equilibria(concept) == HOLDING | HELD_BY_THREATS


@pytest.mark.parametrize(
    ("state", "outcomes"),
    [
        ("today", {"deadlock"}),
        ("returned", {"bargain", "deliveries"}),
        ("returned_and_refunded", {"bargain", "deliveries"}),
        ("russia_ready", {"deadlock"}),
        ("refund_promised", {"deadlock"}),
        ("handed_over_first", {"unpaid"}),
        ("sanctions_only", {"unpaid"}),
        ("sanctions_and_refund", {"unpaid"}),
        ("aircraft_only", {"unpaid", "deliveries"}),
        ("stored", {"storage_compromise", "deliveries"}),
    ],
)
def test_the_named_states_are_what_their_names_say(
    solved: Solved, state: str, outcomes: set[str]
) -> None:
    here = solved.state(state)
    assert {name for name, true in solved.space.outcomes.items() if true[here]} == outcomes


def test_the_bargain_is_three_moves_from_today(solved: Solved) -> None:
    moves = stability.trace(solved.space, solved.state("today")).moves
    reached = next(one for one in moves if one.state == solved.state("returned"))
    assert reached.steps == 3
    assert [step.by for step in reached.path] == ["russia", "turkiye", "administration"]
    assert solved.names([step.to for step in reached.path[:2]]) == {
        "russia_ready",
        "handed_over_first",
    }


def test_by_improvements_nothing_is_reached_from_today(solved: Solved) -> None:
    assert solved.improvements("today") == {}
    assert stability.trace(solved.space, solved.state("today")).improvements == ()


def test_each_step_before_the_last_makes_its_mover_worse(solved: Solved) -> None:
    assert solved.prefers("russia", "today", "russia_ready")
    assert solved.prefers("turkiye", "russia_ready", "handed_over_first")
    assert solved.prefers("administration", "returned", "handed_over_first")


def test_going_first_is_the_worst_for_turkiye_and_cannot_be_undone(solved: Solved) -> None:
    here = solved.state("handed_over_first")
    assert solved.space.payoffs["turkiye"][here] == solved.space.payoffs["turkiye"].min()
    assert solved.space.moves("turkiye", here).size == 0


def test_three_gain_by_the_bargain_and_russia_loses(solved: Solved) -> None:
    gainers = [dm for dm in DMS if solved.prefers(dm, "returned", "today")]
    assert gainers == ["turkiye", "administration", "congress"]
    assert solved.prefers("russia", "today", "returned")


def test_russia_would_leave_the_refund(solved: Solved) -> None:
    assert solved.improvements("returned_and_refunded") == {"russia": {"returned"}}
    assert solved.prefers("turkiye", "returned_and_refunded", "returned")
    for dm in ("administration", "congress"):
        assert not solved.prefers(dm, "returned_and_refunded", "returned")
        assert not solved.prefers(dm, "returned", "returned_and_refunded")


def test_storage_is_good_for_turkiye_only_and_even_it_would_leave(solved: Solved) -> None:
    assert [dm for dm in DMS if solved.prefers(dm, "stored", "returned")] == ["turkiye", "russia"]
    assert [dm for dm in DMS if solved.prefers(dm, "stored", "today")] == ["turkiye"]
    best = solved.space.payoffs["turkiye"].max()
    (out_again,) = solved.space.improvements("turkiye", solved.state("stored"))
    assert solved.space.payoffs["turkiye"][out_again] == best


def test_handing_over_and_paying_at_once_would_be_better_for_both(solved: Solved) -> None:
    for dm in ("turkiye", "administration"):
        assert solved.prefers(dm, "returned", "russia_ready")


def test_the_best_answer_to_going_first_is_to_pay(solved: Solved) -> None:
    payoffs = solved.space.payoffs["administration"]
    answers = solved.space.improvements("administration", solved.state("handed_over_first"))
    best = [k for k in answers.tolist() if payoffs[k] == payoffs[answers].max()]
    assert solved.names(best) == {"returned"}


def swaps(dispute: Dispute) -> Iterator[Dispute]:
    """The dispute with two neighbouring statements exchanged, every pair once."""
    for place, dm in enumerate(dispute.decision_makers):
        assert isinstance(dm.preferences, Prioritisation)
        said = dm.preferences.statements
        for k in range(len(said) - 1):
            order = (*said[:k], said[k + 1], said[k], *said[k + 2 :])
            changed = replace(dm, preferences=replace(dm.preferences, statements=order))
            dms = dispute.decision_makers
            yield replace(dispute, decision_makers=(*dms[:place], changed, *dms[place + 1 :]))


def test_no_exchange_of_neighbouring_statements_changes_what_holds(solved: Solved) -> None:
    checked = 0
    for dispute in swaps(solved.space.dispute):
        space = stability.build(dispute).value
        assert space is not None
        verdicts = stability.analyse(space, ("nash", "seq", "sseq"))
        for concept in ("nash", "seq", "sseq"):
            before = solved.verdicts.equilibria[concept]
            assert (verdicts.equilibria[concept] == before).all()
        checked += 1
    assert checked == 15


def test_if_russia_would_take_them_turkiye_still_waits(edited: Callable[..., Solved]) -> None:
    changed = edited(*RUSSIA_WOULD)
    assert changed.equilibria("nash") == {"russia_ready", "returned"}
    assert changed.prefers("turkiye", "russia_ready", "handed_over_first")


def test_if_congress_wants_no_deliveries_the_bargain_is_lost(
    edited: Callable[..., Solved],
) -> None:
    changed = edited(*CONGRESS_HOSTILE)
    holding = changed.verdicts.equilibria["nash"]
    assert not holding[changed.state("returned")]
    assert not (holding & changed.space.outcomes["bargain"]).any()
    assert (holding & changed.space.outcomes["unpaid"]).any()


def test_a_refund_that_stays_lets_the_refunded_bargain_hold(
    edited: Callable[..., Solved],
) -> None:
    assert {"returned", "returned_and_refunded"} <= edited(*REFUND_STAYS).equilibria("nash")


def test_a_mild_administration_alone_changes_nothing(edited: Callable[..., Solved]) -> None:
    assert edited(*ADMINISTRATION_MILD).equilibria("nash") == HOLDING


def test_storage_holds_only_by_what_would_follow_its_breach(
    edited: Callable[..., Solved],
) -> None:
    changed = edited(*ADMINISTRATION_MILD, *CONGRESS_MILD)
    assert set(changed.improvements("stored")) == {"turkiye"}
    assert "stored" not in changed.equilibria("nash")
    assert "stored" in changed.equilibria("seq")
