"""Texts that YAML splits at a comma because they stand unquoted inside `[…]` or `{…}`.

`[exactly one of (a, b)]` is, to YAML, the two texts `exactly one of (a` and `b)`. The parentheses
tell: the pieces are put together again, so that the checks go on, and the finding says what to do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from detente.dispute.layout.nodes import Node, Scalar

if TYPE_CHECKING:
    from detente.dispute.found import Found
    from detente.dispute.layout.source import Source

Pair = tuple[Node, Node]

_QUOTE = "put the whole of it in quotes: inside […] and {…} YAML splits at a comma"


def rejoin_items(items: list[Node], source: Source, found: Found) -> list[Node]:
    """The items of a list in brackets, split texts made whole."""
    whole: list[Node] = []
    at = 0
    while at < len(items):
        last = _closes(items, at)
        node = items[at]
        if last > at:
            node = _joined(node, items[last], source, found)
        whole.append(node)
        at = last + 1
    return whole


def rejoin_pairs(pairs: list[Pair], source: Source, found: Found) -> list[Pair]:
    """The pairs of a mapping in braces; the rest of a split text looks like keys without values."""
    whole: list[Pair] = []
    at = 0
    while at < len(pairs):
        key, value = pairs[at]
        keys = (
            [key for key, _ in pairs[at + 1 :]] if _balance(value) > 0 or _balance(key) > 0 else []
        )
        if (last := _closes([value, *keys], 0)) and _bare(pairs[at + 1 : at + last + 1]):
            value = _joined(value, pairs[at + last][0], source, found)
        elif (last := _closes([key, *keys], 0)) and _bare(pairs[at : at + last]):
            end, value = pairs[at + last]
            key = _joined(key, end, source, found)
        else:
            last = 0
        whole.append((key, value))
        at += last + 1
    return whole


def _bare(pairs: list[Pair]) -> bool:
    return all(isinstance(value, Scalar) and value.empty for _, value in pairs)


def _closes(items: list[Node], at: int) -> int:
    """The index of the item that closes the parentheses opened at this one, else the same index."""
    depth = _balance(items[at])
    if depth <= 0:
        return at
    for last in range(at + 1, len(items)):
        if not isinstance(item := items[last], Scalar) or item.style != "plain":
            return at
        depth += _balance(item)
        if depth <= 0:
            return last
    return at


def _balance(node: Node) -> int:
    if not isinstance(node, Scalar) or node.style != "plain":
        return 0
    return node.value.count("(") - node.value.count(")")


def _joined(first: Node, last: Node, source: Source, found: Found) -> Scalar:
    text = " ".join(source.text[first.start : last.end].split())
    whole = Scalar(text, first.start, last.end)
    found.add("D119", whole, "YAML splits this at its comma", _QUOTE)
    return whole
