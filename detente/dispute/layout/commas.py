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
    opens = [_open(item) for item in items]
    at = 0
    while at < len(items):
        count = _ahead(opens[at], opens, at)
        whole.append(_joined(items[at], items[at + count], source, found) if count else items[at])
        at += count + 1
    return whole


def rejoin_pairs(pairs: list[Pair], source: Source, found: Found) -> list[Pair]:
    """The pairs of a mapping in braces; the rest of a split text looks like keys without values."""
    whole: list[Pair] = []
    opens = [_open(key) for key, _ in pairs]
    at = 0
    while at < len(pairs):
        key, value = pairs[at]
        if (count := _ahead(opens[at], opens, at)) and _bare(pairs[at : at + count]):
            end, value = pairs[at + count]
            key = _joined(key, end, source, found)
            at += count
        if (count := _ahead(_open(value), opens, at)) and _bare(pairs[at + 1 : at + count + 1]):
            value = _joined(value, pairs[at + count][0], source, found)
            at += count
        whole.append((key, value))
        at += 1
    return whole


def _open(node: Node) -> int | None:
    """How many parentheses a text leaves open; None for what can be no part of a split text."""
    if not isinstance(node, Scalar) or node.style != "plain":
        return None
    return node.value.count("(") - node.value.count(")")


def _ahead(depth: int | None, opens: Sequence[int | None], at: int) -> int:
    """How many texts after the one at `at` it takes to close the parentheses left open there."""
    if not depth or depth < 0:
        return 0
    for count, piece in enumerate(opens[at + 1 : at + _FARTHEST], 1):
        if piece is None:
            return 0
        depth += piece
        if depth <= 0:
            return count if depth == 0 else 0
    return 0


def _bare(pairs: Sequence[Pair]) -> bool:
    return all(isinstance(value, Scalar) and value.empty for _, value in pairs)


def _joined(first: Node, last: Node, source: Source, found: Found) -> Scalar:
    text = " ".join(source.text[first.start : last.end].split())
    whole = Scalar(text, first.start, last.end)
    found.add("D119", whole, "YAML splits this at its comma", _QUOTE)
    return whole
