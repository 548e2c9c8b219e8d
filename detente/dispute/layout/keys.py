"""The keys of a mapping: plain texts, each once, and no merge keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from detente.dispute.found import short
from detente.dispute.layout.nodes import Broken, Scalar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from detente.dispute.found import Found
    from detente.dispute.layout.nodes import Node
    from detente.dispute.layout.source import Source

WRITE_IT_OUT = "write it out: anchors, aliases and merge keys are not used here"


def keyed(
    pairs: Iterable[tuple[Node, Node]], source: Source, found: Found
) -> Iterator[tuple[Scalar, Node]]:
    """The pairs with a good key; the others are reported and left out."""
    seen: dict[str, Scalar] = {}
    for key, value in pairs:
        if not isinstance(key, Scalar):
            if not isinstance(key, Broken):
                found.add("D118", key, "a key must be a plain text", "put it in quotes")
        elif key.value == "<<" and key.style == "plain":
            found.add("D115", key, "a merge key, '<<'", WRITE_IT_OUT)
        elif (first := seen.setdefault(key.value, key)) is not key:
            line = source.place(first.start, first.end).line
            message = f"'{short(key.value)}' stands twice; the first is on line {line}"
            found.add("D117", key, message, "keep one of the two")
        else:
            yield key, value
