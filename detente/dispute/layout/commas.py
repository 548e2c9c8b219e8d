"""Texts that YAML splits at a comma because they stand unquoted inside `[…]` or `{…}`.

`[exactly one of (a, b)]` is, to YAML, the two texts `exactly one of (a` and `b)`. The parentheses
tell: the pieces are put together again, so that the checks go on, and the finding says what to do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from detente.dispute.layout.nodes import Node, Scalar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from detente.dispute.found import Found
    from detente.dispute.layout.source import Source

Pair = tuple[Node, Node]

_FARTHEST = 50  # pieces; the other parenthesis of a longer text is not looked for
_QUOTE = "put the whole of it in quotes: inside […] and {…} YAML splits a text at a comma"


def rejoin_items(items: list[Node], source: Source, found: Found) -> list[Node]:
    """The items of a list in brackets, split texts made whole."""
    whole: list[Node] = []
    at = 0
    while at < len(items):
        node = items[at]
        if count := _open(node) > 0 and _pieces(node, items[at + 1 : at + _FARTHEST]):
            node = _joined(node, items[at + count], source, found)
        whole.append(node)
        at += count + 1
    return whole


def rejoin_pairs(pairs: list[Pair], source: Source, found: Found) -> list[Pair]:
    """The pairs of a mapping in braces; the rest of a split text looks like keys without values."""
    whole: list[Pair] = []
    at = 0
    while at < len(pairs):
        key, value = pairs[at]
        split = _open(key) > 0 or _open(value) > 0
        ahead = pairs[at + 1 : at + _FARTHEST] if split else []
        keys = [key for key, _ in ahead]
        if (count := _pieces(value, keys)) and _bare(ahead[:count]):
            value = _joined(value, keys[count - 1], source, found)
        elif (count := _pieces(key, keys)) and _bare([(key, value), *ahead[: count - 1]]):
            key, value = _joined(key, keys[count - 1], source, found), ahead[count - 1][1]
        else:
            count = 0
        whole.append((key, value))
        at += count + 1
    return whole


def _pieces(first: Node, ahead: Sequence[Node]) -> int:
    """How many of the texts ahead it takes to close the parentheses that the first leaves open."""
    depth = _open(first)
    for count, piece in enumerate(ahead, 1):
        if not isinstance(piece, Scalar) or piece.style != "plain":
            return 0
        depth += _open(piece)
        if depth == 0:
            return count
    return 0


def _open(node: Node) -> int:
    if not isinstance(node, Scalar) or node.style != "plain":
        return 0
    return node.value.count("(") - node.value.count(")")


def _bare(pairs: Sequence[Pair]) -> bool:
    return all(isinstance(value, Scalar) and value.empty for _, value in pairs)


def _joined(first: Node, last: Node, source: Source, found: Found) -> Scalar:
    text = " ".join(source.text[first.start : last.end].split())
    whole = Scalar(text, first.start, last.end)
    found.add("D119", whole, "YAML splits this at its comma", _QUOTE)
    return whole
