"""The search for the worst answers by improvements: against its definition, and at its edges."""

from __future__ import annotations

import os
import signal
from threading import get_ident

import numpy as np
import pytest

from detente.stability import credible, opponents, orders, shares
from detente.stability.boxes import boxed
from tests.stability.making import space_of


def boxes_of(*options, rule=None, one_way=0):
    """The box of a dispute with so many options of each decision maker."""
    lines = ["title: t", "decision_makers:"]
    for dm, size in enumerate(options):
        ways = ["take" if k < one_way else "both" for k in range(size)]
        own = ", ".join(f"d{dm}o{k}: {{does: x, moves: {way}}}" for k, way in enumerate(ways))
        lines += [f"  d{dm}:", f"    options: {{{own}}}", "    prefers: []"]
    if rule:
        lines.append(f"infeasible: [{rule}]")
    space = space_of("\n".join(lines) + "\n")
    return space, boxed(space)


def drawn(space, seed, tiers):
    random = np.random.default_rng(seed)
    return {dm: random.integers(0, tiers, space.count, dtype=np.int32) for dm in space.dms}


def reached(space, payoffs, dm, state):
    """R^+ of all others, as it is defined: step by step, each step an improvement for its mover."""
    found, waiting = {state}, [state]
    while waiting:
        now = waiting.pop()
        for other in space.dms:
            if other != dm:
                better = payoffs[other] > payoffs[other][now]
                for to in space.moves(other, now).tolist():
                    if better[to] and to not in found:
                        found.add(to)
                        waiting.append(to)
    return sorted(found)


@pytest.mark.parametrize("tiers", [1, 3, 1000])
@pytest.mark.parametrize("rule", [None, "d0o0 and d1o1", "d0o0 xor d2o0"])
@pytest.mark.parametrize("one_way", [0, 1, 2])
def test_the_least_value_over_what_is_reached(tiers, rule, one_way):
    space, boxes = boxes_of(3, 2, 2, rule=rule, one_way=one_way)
    payoffs, values = drawn(space, 1, tiers), drawn(space, 2, 50)["d0"]
    order = orders.rising(boxes, payoffs)
    for dm in space.dms:
        full = boxes.full(values, 2**31 - 1)
        answers = boxes.flat(credible.lowest_answers(boxes, dm, full, 49, order))
        expected = [values[reached(space, payoffs, dm, t)].min() for t in range(space.count)]
        assert answers.tolist() == expected


@pytest.mark.parametrize("most", [2, 2**30])
def test_lines_longer_than_a_short_number(most):
    """With one opponent, a running minimum down its line; places, cells and keys need more bits."""
    space, boxes = boxes_of(1, 16)
    payoffs, values = drawn(space, 3, 40_000), drawn(space, 4, most)["d0"]
    order = orders.rising(boxes, payoffs)
    assert order.places.dtype == np.uint32
    box = boxes.full(values, 0)
    answers = credible.lowest_answers(boxes, "d0", box, most, order)
    for own in range(2):
        worth, line = payoffs["d1"].reshape(boxes.shape)[:, own], box[:, own]
        tiers = np.arange(40_000)
        least = np.full(40_001, 2**31 - 1)
        np.minimum.at(least, worth, line)
        above = np.minimum.accumulate(least[::-1])[::-1][tiers + 1]
        assert (answers[:, own] == np.minimum(line, above[worth])).all()


def test_alone_with_its_options_nobody_answers():
    space, boxes = boxes_of(4)
    order = orders.rising(boxes, drawn(space, 5, 9))
    box = boxes.full(drawn(space, 6, 9)["d0"], 0)
    assert (credible.lowest_answers(boxes, "d0", box, 8, order) == box).all()


@pytest.mark.parametrize("tiers", [1, 5, 2**30])
def test_lines_in_rising_order(tiers):
    space, boxes = boxes_of(3, 4, 2, rule="d0o0 and d1o0 and not d2o1")
    payoffs = drawn(space, 7, tiers)
    order = orders.rising(boxes, payoffs)
    for row, dm in enumerate(space.dms):
        own = boxes.shape[boxes.side(dm)]
        full = boxes.full(payoffs[dm], 2**31 - 1)
        lines = np.moveaxis(full, boxes.side(dm), -1).reshape(-1, own)
        places = order.places[row].reshape(-1, own)
        assert (places % order.flag == np.argsort(lines, axis=1, kind="stable")).all()
        worth = np.take_along_axis(lines, (places % order.flag).astype(int), axis=1)
        first = np.ones(worth.shape, dtype=bool)
        first[:, 1:] = worth[:, 1:] > worth[:, :-1]
        assert (first == (places >= order.flag)).all()


def test_values_and_places_packed_into_as_few_bits_as_hold_them():
    values = np.array([[5, 0, 7, 5, 9]], dtype=np.int32)
    keys = orders.packed(values, 8)
    assert keys.dtype == np.int32
    assert (keys >> 3).tolist() == [[5, 0, 7, 5, 8]]
    assert (keys & 7).tolist() == [[0, 1, 2, 3, 4]]
    assert orders.packed(values, 2**28 - 1).dtype == np.int32
    assert orders.packed(values, 2**28).dtype == np.int64


def test_memory_is_claimed_before_it_is_taken(monkeypatch):
    claimed = {}
    for module in (orders, opponents, credible):
        monkeypatch.setattr(module, "claim", lambda size, what: claimed.setdefault(what, size))
    space, boxes = boxes_of(3, 4, 2, one_way=2)
    order = orders.rising(boxes, drawn(space, 8, 9))
    assert claimed.pop("the order of the states for everyone") == order.places.nbytes
    who = opponents.opponents_of(boxes, "d0", order)
    assert claimed.pop("the moves by one-way options") == who.turns.nbytes
    lists = opponents.lists_of(who, space.count // 8)
    taken = sum(array.nbytes for array in (lists.number, lists.rising, lists.end, lists.waiting))
    assert claimed.pop("the moves of all opponents") >= taken
    credible.lowest_answers(boxes, "d0", boxes.full(drawn(space, 9, 9)["d0"], 0), 8, order)
    assert claimed["the answers to 'd0'"] == 4 * space.count


class TestShares:
    def test_a_small_piece_of_work_is_done_at_once_and_here(self):
        assert shares.in_shares(lambda share: (share, get_ident()), 10, 10, 3) == [
            (slice(0, 10), get_ident())
        ]

    def test_shares_come_back_in_their_order(self):
        found = shares.in_shares(lambda share: share, 10, 2**18, 3)
        assert found == [slice(0, 3), slice(3, 6), slice(6, 9), slice(9, 10)]

    def test_one_share_a_processor_if_not_said(self, monkeypatch):
        monkeypatch.setattr(shares.os, "cpu_count", lambda: 4)
        assert len(shares.in_shares(lambda share: share, 10, 2**18)) == 4
        assert len(shares.in_shares(lambda share: share, 3, 2**18)) == 3

    @pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not fork")
    def test_a_child_process_has_threads_of_its_own(self):
        shares.in_shares(lambda share: share, 10, 2**18)
        child = os.fork()
        if not child:
            signal.alarm(60)
            found = shares.in_shares(lambda share: share, 10, 2**18, 5)
            os._exit(0 if len(found) == 2 else 1)
        assert os.waitpid(child, 0)[1] == 0

    def test_an_error_in_a_share_is_raised_here(self):
        with pytest.raises(ZeroDivisionError):
            shares.in_shares(lambda share: 1 // share.start, 10, 2**18, 3)
