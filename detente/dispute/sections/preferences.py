"""What a decision maker wants: statements, a ranking, weights or pairs."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from detente.dispute.layout.nodes import Mapping, Scalar, Sequence
from detente.dispute.model import (
    Pair,
    Pairs,
    Preferences,
    Prioritisation,
    Ranking,
    Statement,
    Tier,
    Weight,
    Weights,
)
from detente.dispute.sections.evidence import read_because

if TYPE_CHECKING:
    from detente.dispute.layout.nodes import Node
    from detente.dispute.reader import Reader

MARK = ">>"
_NUMBER = re.compile(r"[+-]?[0-9]{1,18}(\.[0-9]{1,18})?")


def is_mark(node: Node) -> bool:
    """The strength mark: what stands before it is preferred by much to what stands after."""
    return isinstance(node, Scalar) and node.value.strip() == MARK


def read_prefers(reader: Reader, key: Scalar, node: Node) -> Preferences | None:
    """`prefers`: statements, most important first, with at most one strength mark."""
    items = reader.items(node, "'prefers'")
    if items is None:
        return None
    marks = [at for at, item in enumerate(items) if is_mark(item)]
    for at in marks[1:]:
        reader.report(
            "D171", items[at], "'prefers' takes one strength mark", "use a ranking for more"
        )
    if marks and marks[0] == 0:
        reader.report("D170", items[0], "nothing stands above this strength mark")
    statements = (
        _statement(reader, item, much=at + 1 in marks)
        for at, item in enumerate(items)
        if at not in marks
    )
    return Prioritisation(tuple(s for s in statements if s is not None), reader.place(key))


def _statement(reader: Reader, node: Node, *, much: bool) -> Statement | None:
    says, because = node, None
    if isinstance(node, Mapping):
        fields = reader.fields(node, "a statement", ("says", "because"), ("says",))
        because = fields.get("because")
        if "says" not in fields:
            return None
        says = fields["says"]
    grounds = read_because(reader, because)
    read = reader.expression(says, "a statement")
    if read is None:
        return None
    expression, text, place = read
    return Statement(expression, text, grounds, place, much)


def read_ranking(reader: Reader, key: Scalar, node: Node) -> Preferences | None:
    """`ranking`: states, best first; a list inside holds equal ones."""
    order: Node | None = node
    because = None
    if isinstance(node, Mapping):
        fields = reader.fields(node, "a ranking", ("order", "because"), ("order",))
        order, because = fields.get("order"), fields.get("because")
    grounds = read_because(reader, because)
    items = reader.items(order, "'ranking'") if order is not None else None
    if items is None:
        return None
    if not items:
        reader.report("D172", node, "a ranking without states", "name every state, best first")
    marks = {at for at, item in enumerate(items) if is_mark(item)}
    for at in sorted(marks):
        if at in {0, len(items) - 1} or at - 1 in marks:
            reader.report("D170", items[at], "this strength mark does not stand between two states")
    tiers = (
        _tier(reader, item, much=at + 1 in marks)
        for at, item in enumerate(items)
        if at not in marks
    )
    return Ranking(tuple(t for t in tiers if t is not None), grounds, reader.place(key))


def _tier(reader: Reader, node: Node, *, much: bool) -> Tier | None:
    nodes = node.items if isinstance(node, Sequence) else (node,)
    if not nodes:
        reader.report("D172", node, "an empty list of equal states", "remove it")
    for inner in nodes:
        if isinstance(node, Sequence) and is_mark(inner):
            reader.report("D170", inner, "states in one list are equal: no mark can part them")
    read = (reader.ranked(inner, "a state") for inner in nodes if not is_mark(inner))
    items = tuple(item for item in read if item is not None)
    return Tier(items, much) if items else None


def read_weights(reader: Reader, key: Scalar, node: Node) -> Preferences | None:
    """`weights`: an expression and its score each."""
    mapping = reader.mapping(node, "'weights'")
    if mapping is None:
        return None
    weights = (_weight(reader, expression, value) for expression, value in mapping.pairs)
    return Weights(tuple(w for w in weights if w is not None), reader.place(key))


def _weight(reader: Reader, key: Scalar, node: Node) -> Weight | None:
    read = reader.expression(key, "what a weight is given to")
    typed = reader.text(node, "a weight")
    if typed is None:
        return None
    if not _NUMBER.fullmatch(typed):
        help_ = "write digits and at most one point, such as 4 or -2.5"
        reader.report("D135", node, f"'{typed[:40]}' is not a number", help_)
        return None
    if read is None:
        return None
    expression, text, place = read
    return Weight(expression, text, Decimal(typed), place)


def read_prefers_pairs(reader: Reader, key: Scalar, node: Node) -> Preferences | None:
    """`prefers_pairs`: `[better, worse]` each."""
    pairs = read_pairs(reader, node, "'prefers_pairs'")
    return None if pairs is None else Pairs(pairs, reader.place(key))


def read_pairs(reader: Reader, node: Node, what: str) -> tuple[Pair, ...] | None:
    """A list of pairs of expressions."""
    items = reader.items(node, what)
    if items is None:
        return None
    pairs = (_pair(reader, item, what) for item in items)
    return tuple(pair for pair in pairs if pair is not None)


def _pair(reader: Reader, node: Node, what: str) -> Pair | None:
    items = reader.items(node, f"a pair of {what}")
    if items is None:
        return None
    if len(items) != 2:
        message = f"a pair of {what} has two sides, not {len(items)}"
        reader.report("D173", node, message, "write [A, B]; quote a side that has a comma")
    first, *rest = [reader.ranked(item, "a side of a pair") for item in items] or [None]
    if first is None or len(rest) != 1 or rest[0] is None:
        return None
    return Pair(first, rest[0])


FORMS = {
    "prefers": read_prefers,
    "ranking": read_ranking,
    "weights": read_weights,
    "prefers_pairs": read_prefers_pairs,
}
"""The forms of preference by their key; a decision maker has exactly one."""
