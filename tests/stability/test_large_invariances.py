"""What must change nothing, and what must imply what, on models of 2^12 to 2^16 states."""

from __future__ import annotations

from random import Random

import numpy as np
import pytest

from detente.stability import BASIC, analyse, build
from detente.stability.concepts import STRENGTH
from tests.stability.making import dispute_of, space_of

SIZES = [
    (4, 4, 4),
    (3, 3, 3, 3),
    (5, 5, 4),
    pytest.param((6, 5, 5), marks=pytest.mark.nightly),
    pytest.param((3, 3, 3, 3, 4), marks=pytest.mark.nightly),
]
RULES = ("d0o0 and d1o1", "not d0o1 and d2o2 and d1o0")
SHAPES = ("{0}", "not {0}", "{0} and {1}", "{0} or not {1}", "{0} if {1}", "{0} iff {1}")


def drawn(seed, sizes, one_way=1):
    """Options of each decision maker with their direction, and the statements of each."""
    random = Random(seed)
    head = {
        f"d{k}": {f"d{k}o{n}": "take" if n < one_way else "both" for n in range(size)}
        for k, size in enumerate(sizes)
    }
    options = [option for own in head.values() for option in own]
    said = {
        dm: [random.choice(SHAPES).format(*random.sample(options, 2)) for _ in range(10)]
        for dm in head
    }
    return head, said


def written(head, said, rules=RULES, mark=None):
    lines = ["title: large", "decision_makers:"]
    for dm, options in head.items():
        lines += [f"  {dm}:", "    options:"]
        lines += [f"      {option}: {{does: x, moves: {way}}}" for option, way in options.items()]
        items = [f'"{text}"' for text in said[dm]]
        if mark is not None:
            items.insert(mark, '">>"')
        lines.append(f"    prefers: [{', '.join(items)}]")
    lines.append(f"infeasible: [{', '.join(rules)}]")
    return "\n".join(lines) + "\n"


def by_options(space, options, truth):
    """The verdicts in the order of settings in which the first of these options counts lowest."""
    places = {option.id: place for place, option in enumerate(space.dispute.options)}
    number = sum(
        space.grid.flat(space.grid.option(places[option])).astype(np.int64) << bit
        for bit, option in enumerate(options)
    )
    return truth[np.argsort(number)]


@pytest.mark.parametrize("sizes", SIZES)
def test_maximin_of_one_two_and_three_moves(sizes):
    space = space_of(written(*drawn(1, sizes)))
    stable = analyse(space, (*BASIC, "maximin1", "maximin2", "maximin3")).stable
    for dm in space.dms:
        for horizon, concept in enumerate(("nash", "gmr", "smr"), start=1):
            assert (stable[f"maximin{horizon}"][dm] == stable[concept][dm]).all()


@pytest.mark.parametrize("sizes", SIZES)
def test_a_coalition_of_one_is_a_decision_maker(sizes):
    assert_coalition_of_one(sizes, one_way=0)


def test_a_coalition_of_one_with_one_way_options():
    assert_coalition_of_one((4, 4, 4), one_way=1)


def assert_coalition_of_one(sizes, one_way):
    space = space_of(written(*drawn(2, sizes, one_way)))
    kinds = [f"{kind}:d0" for kind in ("cnash", "cgmr", "csmr", "cseq")]
    verdicts = analyse(space, (*BASIC, *kinds))
    assert verdicts.complete, verdicts.missing
    stable = {concept: by_whom["d0"] for concept, by_whom in verdicts.stable.items()}
    for concept in ("nash", "gmr", "smr"):
        assert (stable[f"c{concept}:d0"] == stable[concept]).all()
    assert (stable["seq"] <= stable["cseq:d0"]).all()
    assert (stable["cnash:d0"] <= stable["cseq:d0"]).all()
    assert (stable["cseq:d0"] <= stable["cgmr:d0"]).all()


@pytest.mark.parametrize("sizes", SIZES)
def test_the_order_of_decision_makers_and_options_changes_nothing(sizes):
    head, said = drawn(3, sizes)
    turned = {dm: dict(reversed(own.items())) for dm, own in reversed(head.items())}
    one, other = space_of(written(head, said)), space_of(written(turned, said))
    options = [option.id for option in one.dispute.options]
    first, second = analyse(one).stable, analyse(other).stable
    for concept in BASIC:
        for dm in head:
            here = by_options(one, options, first[concept][dm])
            there = by_options(other, options, second[concept][dm])
            assert (here == there).all(), (concept, dm)


@pytest.mark.parametrize("sizes", SIZES)
def test_names_change_nothing(sizes):
    text = written(*drawn(4, sizes))
    renamed = text
    for old, new in (("d0", "zeta"), ("d1", "alpha"), ("d2", "mu"), ("d3", "b")):
        renamed = renamed.replace(old, new)
    first, second = analyse(space_of(text)), analyse(space_of(renamed))
    for concept in BASIC:
        assert (first.equilibria[concept] == second.equilibria[concept]).all()


@pytest.mark.parametrize("sizes", SIZES)
def test_another_last_statement_that_follows_from_the_rest_changes_nothing(sizes):
    """An increasing map of the scores: each is doubled, and the same added to all or to none."""
    head, said = drawn(5, sizes)
    longer = {dm: [*items, "d0o0 or not d0o0", items[0]] for dm, items in said.items()}
    one, other = space_of(written(head, said)), build(dispute_of(written(head, longer))).value
    first, second = analyse(one).stable, analyse(other).stable
    for dm in head:
        assert (one.payoffs[dm] == other.payoffs[dm]).all()
        for concept in BASIC:
            assert (first[concept][dm] == second[concept][dm]).all()


@pytest.mark.parametrize("sizes", SIZES)
def test_strong_and_weak_part_the_general_concept(sizes):
    space = space_of(written(*drawn(6, sizes), mark=4))
    stable = analyse(space, (*BASIC, *STRENGTH)).stable
    for dm in space.dms:
        for basic in ("gmr", "smr", "seq"):
            strong, weak = stable[f"strong_{basic}"][dm], stable[f"weak_{basic}"][dm]
            assert not (strong & weak).any()
            assert (strong | weak == stable[basic][dm]).all()
            assert (stable["nash"][dm] <= strong).all()
        assert (stable["strong_smr"][dm] <= stable["strong_gmr"][dm]).all()
        assert (stable["strong_seq"][dm] <= stable["strong_gmr"][dm]).all()


@pytest.mark.parametrize("sizes", [(6, 6), pytest.param((7, 7), marks=pytest.mark.nightly)])
def test_two_decision_makers_looking_ahead(sizes):
    """L1 is Nash; a leader has L2, its follower Nash; SIM is GMR stable."""
    space = space_of(written(*drawn(7, sizes), rules=RULES[:1]))
    stable = analyse(space, (*BASIC, "l1", "l2", "stackelberg:d0", "sim")).stable
    for dm, led in (("d0", "l2"), ("d1", "nash")):
        assert (stable["l1"][dm] == stable["nash"][dm]).all()
        assert (stable["stackelberg:d0"][dm] == stable[led][dm]).all()
        assert (stable["sim"][dm] <= stable["gmr"][dm]).all()
