"""What a decision maker wants: statements, a ranking, weights or pairs."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from detente.dispute.found import short
from detente.dispute.layout.nodes import Scalar, Sequence
from detente.dispute.model import (
    Pair,
    Pairs,
    Prioritisation,
    Ranking,
    Statement,
    Tier,
    Weight,
    Weights,
)
from detente.dispute.sections.evidence import read_because

if TYPE_CHECKING:
    from collections.abc import Iterator

    from detente.dispute.layout.nodes import Node
    from detente.dispute.reader import Reader

MARK = ">>"
_NUMBER = re.compile(r"[+-]?[0-9]{1,18}(\.[0-9]{1,18})?")


def read_prefers(reader: Reader, key: Scalar, node: Node) -> Prioritisation | None:
    """`prefers`: statements, most important first, with at most one strength mark."""
    sequence = reader.sequence(node, "'prefers'")
    if sequence is None:
        return None
    marks = [item for item in sequence.items if _is_mark(item)]
    for mark in marks[1:]:
        reader.report("D171", mark, "'prefers' takes one strength mark", "keep the one that counts")
    if marks and marks[0] is sequence.items[0]:
        reader.report("D170", marks[0], "no statement stands above this strength mark", "move it")
    read = [_statement(reader, item, much=much) for item, much in _marked(sequence)]
    return Prioritisation(tuple(s for s in read if s is not None), reader.place(key))


def _statement(reader: Reader, node: Node, *, much: bool) -> Statement | None:
    says, because = reader.long_form(node, "a statement", "says")
    grounds = read_because(reader, because)
    read = reader.expression(says, "a statement") if says else None
    return Statement(read.expression, read.text, grounds, read.place, much) if read else None


def read_ranking(reader: Reader, key: Scalar, node: Node) -> Ranking | None:
    """`ranking`: states, best first; a list inside holds equal ones."""
    order, because = reader.long_form(node, "a ranking", "order")
    grounds = read_because(reader, because)
    sequence = reader.sequence(order, "'ranking'") if order else None
    if sequence is None:
        return None
    if not sequence.items and not sequence.partial:
        reader.report("D172", sequence, "a ranking without states", "name every state, best first")
    _check_marks(reader, sequence)
    read = [_tier(reader, item, much=much) for item, much in _marked(sequence)]
    return Ranking(tuple(tier for tier in read if tier is not None), grounds, reader.place(key))


def _check_marks(reader: Reader, ranking: Sequence) -> None:
    """Report strength marks that do not stand between two states."""
    last = len(ranking.items) - 1
    for at, item in enumerate(ranking.items):
        if _is_mark(item) and (at in {0, last} or _is_mark(ranking.items[at - 1])):
            message = "this strength mark does not stand between two states"
            reader.report("D170", item, message, "remove it, or name the states beside it")


def _tier(reader: Reader, node: Node, *, much: bool) -> Tier | None:
    nodes = node.items if isinstance(node, Sequence) else (node,)
    if isinstance(node, Sequence) and not nodes and not node.partial:
        reader.report("D172", node, "an empty list of equal states", "remove it")
    for mark in filter(_is_mark, nodes):
        message = "states in one list are equal: no strength mark parts them"
        reader.report("D170", mark, message, "end the list before it")
    read = [reader.ranked(inner, "a state") for inner in nodes if not _is_mark(inner)]
    items = tuple(item for item in read if item is not None)
    return Tier(items, much) if items else None


def _is_mark(node: Node) -> bool:
    """What stands before a strength mark is preferred by much to what stands after it."""
    return isinstance(node, Scalar) and node.value.strip() == MARK


def _marked(sequence: Sequence) -> Iterator[tuple[Node, bool]]:
    """The items but for the marks, and whether a mark stands directly after each."""
    after = [*sequence.items, None][1:]
    for item, following in zip(sequence.items, after, strict=True):
        if not _is_mark(item):
            yield item, following is not None and _is_mark(following)


def read_weights(reader: Reader, key: Scalar, node: Node) -> Weights | None:
    """`weights`: an expression and its score each."""
    if reader.mapping(node, "'weights'") is None:
        return None
    return Weights(reader.each_pair(node, "'weights'", _weight), reader.place(key))


def _weight(reader: Reader, key: Scalar, node: Node) -> Weight | None:
    read = reader.expression(key, "what a weight is given to")
    typed = reader.text(node, "a weight")
    if typed is None:
        return None
    if not _NUMBER.fullmatch(typed.strip()):
        help_ = "write it as 4 or -2.5, with at most 18 digits on each side of the point"
        reader.report("D135", node, f"'{short(typed)}' is not a number", help_)
        return None
    return Weight(read.expression, read.text, Decimal(typed.strip()), read.place) if read else None


def read_prefers_pairs(reader: Reader, key: Scalar, node: Node) -> Pairs | None:
    """`prefers_pairs`: `[better, worse]` each."""
    if reader.sequence(node, "'prefers_pairs'") is None:
        return None
    return Pairs(read_pairs(reader, node, "'prefers_pairs'"), reader.place(key))


def read_pairs(reader: Reader, node: Node, what: str) -> tuple[Pair, ...]:
    """A list of pairs of expressions."""
    return reader.each(node, what, _pair)


def _pair(reader: Reader, node: Node) -> Pair | None:
    sides = reader.two(node, "a pair", "write [A, B]; quote a side that holds a comma")
    if sides is None:
        return None
    first, second = (reader.ranked(side, "a side of a pair") for side in sides)
    return Pair(first, second) if first and second else None


FORMS = {
    "prefers": read_prefers,
    "ranking": read_ranking,
    "weights": read_weights,
    "prefers_pairs": read_prefers_pairs,
}
"""The forms of preference by their key; a decision maker has exactly one."""
