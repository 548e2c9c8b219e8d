"""Large models are solved by lines of a box; small ones by arcs: both must say the same."""

from __future__ import annotations

from random import Random

import pytest

from detente.dispute import loads
from detente.stability import (
    BASIC,
    analyse,
    build,
    credible,
    lines,
    orders,
    shares,
    space,
)
from detente.stability.kernels import answering
from tests.stability import models
from tests.stability.making import free, space_of

COMPILED = ("lowest_answers", "_lay", "_spread")


@pytest.fixture
def by_lines(monkeypatch):
    """Every box, however small, is solved by lines and compiled loops."""
    monkeypatch.setattr(space, "WORTH_BOXING", 1)
    monkeypatch.setattr(lines, "WORTH_COMPILING", 1)


@pytest.fixture
def in_python(monkeypatch):
    """The same with the loops as Python runs them."""
    for name in COMPILED:
        monkeypatch.setattr(answering, name, getattr(answering, name).py_func)


def verdicts_by_arcs(dispute, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(space, "WORTH_BOXING", 2**60)
        found = build(dispute).value
        assert found.boxes is None
        return analyse(found)


def assert_same(dispute, monkeypatch):
    arcs = verdicts_by_arcs(dispute, monkeypatch)
    found = build(dispute).value
    assert found.boxes is not None
    boxes = analyse(found)
    for concept in BASIC:
        for dm in found.dms:
            assert (boxes.stable[concept][dm] == arcs.stable[concept][dm]).all(), (concept, dm)


def disputes(seed, count):
    """Random disputes whose states are a box: no interleaved exclusive options among the rules."""
    random, drawn = Random(seed), 0
    while drawn < count:
        dispute = loads(models.option_form(random, most=8, merged=False)).value
        if build(dispute).value.boxes is not None:
            drawn += 1
            yield dispute


@pytest.mark.usefixtures("by_lines")
@pytest.mark.parametrize(
    "seed", [0, *(pytest.param(k, marks=pytest.mark.nightly) for k in range(1, 20))]
)
def test_lines_agree_with_arcs(seed, monkeypatch):
    for dispute in disputes(seed, 60):
        assert_same(dispute, monkeypatch)


@pytest.mark.usefixtures("by_lines", "in_python")
def test_the_compiled_loops_are_the_python_ones(monkeypatch):
    for dispute in disputes(50, 40):
        assert_same(dispute, monkeypatch)


@pytest.fixture
def in_shares(monkeypatch):
    """Every array, however small, is shared out among threads, a few cells at a time."""
    monkeypatch.setattr(shares, "SERIAL_BELOW", 1)
    monkeypatch.setattr(orders, "AT_A_TIME", 8)
    monkeypatch.setattr(credible, "AT_A_TIME", 8)


@pytest.mark.usefixtures("by_lines", "in_shares")
def test_work_in_shares_is_work_at_once(monkeypatch):
    for dispute in disputes(60, 30):
        assert_same(dispute, monkeypatch)


def large(seed, options=(5, 5, 4), rules=(), one_way=0):
    """A dispute of many states with random statements."""
    random = Random(seed)
    head = {
        f"d{k}": {f"d{k}o{n}": "take" if n < one_way else "both" for n in range(size)}
        for k, size in enumerate(options)
    }
    prefers = {dm: models.statements(random, None, head, most=12) for dm in head}
    return models._text(head, rules, {}, prefers)


RULES = ("d0o0 and d1o1", "not d0o1 and d2o2 and d1o0")


@pytest.mark.parametrize("rules", [(), RULES])
@pytest.mark.parametrize("one_way", [0, 2])
def test_sixteen_thousand_states_agree_with_arcs(rules, one_way, monkeypatch):
    assert_same(loads(large(7, rules=rules, one_way=one_way)).value, monkeypatch)


SHAPES = [(6, 6), (1, 5, 6), (9, 1, 3), (3, 3, 3, 4), (2, 2, 2, 2, 2, 3), (1,) * 12]


@pytest.mark.usefixtures("by_lines", "in_shares")
@pytest.mark.parametrize("options", SHAPES)
@pytest.mark.parametrize("one_way", [0, 1])
@pytest.mark.parametrize("rules", [(), ("d0o0 and d1o0",)])
def test_boxes_of_every_shape_agree_with_arcs(options, one_way, rules, monkeypatch):
    monkeypatch.setattr(orders, "AT_A_TIME", 2**10)
    monkeypatch.setattr(credible, "AT_A_TIME", 2**10)
    assert_same(loads(large(13, options, rules, one_way)).value, monkeypatch)


@pytest.mark.parametrize(
    "seed", [0, *(pytest.param(k, marks=pytest.mark.nightly) for k in range(1, 20))]
)
def test_sixty_thousand_states_ranked_at_random_agree_with_arcs(seed, monkeypatch):
    """Whole rankings instead of statements: hardly two states are tied, improvements wander far."""
    head = {f"d{k}": {f"d{k}o{n}": "both" for n in range(4)} for k in range(4)}
    weights = {
        dm: "weights: {" + ", ".join(f"{o}: {w}" for o, w in _weights(seed, dm, head)) + "}"
        for dm in head
    }
    assert_same(loads(models._text(head, (), {}, weights)).value, monkeypatch)


def _weights(seed, dm, head):
    random = Random(f"{seed} {dm}")
    for options in head.values():
        yield from ((option, random.randrange(-(10**6), 10**6)) for option in options)


@pytest.mark.usefixtures("by_lines")
def test_more_one_way_options_than_bits_are_followed_by_arcs(monkeypatch):
    """Seventy exclusive options are one side of seventy-one cells, and need seventy bits."""
    monkeypatch.setattr(credible, "lowest_answers", None)
    options = {f"d0o{k}": "take" for k in range(70)}
    head = {"d0": options, "d1": {"d1o0": "both", "d1o1": "both"}}
    prefers = {"d0": "prefers: [d0o3 if d1o0, d1o1]", "d1": "prefers: [d1o1 iff d0o3, d1o0]"}
    rule = f"not at most one of ({', '.join(options)})"
    found = build(loads(models._text(head, (rule,), {}, prefers)).value).value
    assert found.boxes.shape == (4, 71)
    assert_same(found.dispute, monkeypatch)


@pytest.mark.parametrize("options", [(4, 4, 4), (5, 5, 4), (6, 5, 5)])
@pytest.mark.parametrize("rules", [(), RULES])
def test_implications_hold_on_large_models(options, rules):
    found = space_of(large(11, options, rules, one_way=1))
    stable = analyse(found).stable
    weaker = (("nash", "sseq"), ("sseq", "seq"), ("seq", "gmr"), ("sseq", "smr"), ("smr", "gmr"))
    for dm in found.dms:
        for strong, weak in weaker:
            assert not (stable[strong][dm] & ~stable[weak][dm]).any(), (strong, weak)
        assert stable["gmr"][dm].any()


def test_interleaved_exclusive_options_are_no_box():
    text = free(8, 1) + "infeasible: [o0 and o2, o1 and o3]\n"
    found = space_of(text)
    assert found.boxes is None
    patterns = [found.pattern(k)[::-1] for k in range(found.count)]
    assert patterns == sorted(patterns)
    assert analyse(found).complete
