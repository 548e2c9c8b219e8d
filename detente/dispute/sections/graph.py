"""Graph form: a list of states and who can move where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from detente.dispute.layout.nodes import Scalar, Sequence
from detente.dispute.model import Arc, Graph

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from detente.dispute.layout.nodes import Node
    from detente.dispute.reader import Reader


def read_graph(reader: Reader, states: Sequence, moves: Node | None, dms: Collection[str]) -> Graph:
    """The states and the moves between them."""
    names = dict.fromkeys(item.value for item in states.items if isinstance(item, Scalar))
    arcs: tuple[Arc, ...] = ()
    if moves is not None and (mapping := reader.mapping(moves, "'moves'")) is not None:
        for key, _ in mapping.pairs:
            if key.value not in dms and reader.names.complete:
                message = f"'{key.value[:80]}' is not a decision maker"
                reader.unknown("D161", key, message, dms)
        arcs = tuple(
            arc for key, node in mapping.pairs for arc in _arcs(reader, key.value, node, names)
        )
    return Graph(tuple(names), arcs, reader.place(states))


def _arcs(reader: Reader, dm: str, node: Node, states: Collection[str]) -> Iterator[Arc]:
    seen = set()
    for item in reader.items(node, f"the moves of '{dm[:40]}'") or ():
        ends = _ends(reader, item, states)
        if ends is None:
            continue
        if ends in seen:
            reader.report("D192", item, f"the move from '{ends[0]}' to '{ends[1]}' stands twice")
            continue
        seen.add(ends)
        yield Arc(dm, *ends, reader.place(item))


def _ends(reader: Reader, node: Node, states: Collection[str]) -> tuple[str, str] | None:
    items = reader.items(node, "a move")
    if items is None:
        return None
    if len(items) != 2:
        message = f"a move goes from one state to another, not {len(items)}"
        reader.report("D173", node, message, "write [from, to]")
        return None
    names = [reader.text(item, "a state") for item in items]
    for item, name in zip(items, names, strict=True):
        if name is not None and name not in states and isinstance(item, Scalar):
            reader.unknown("D161", item, f"'{name[:80]}' is not a state", states)
    source, target = names
    if source is None or target is None or not {source, target} <= set(states):
        return None
    if source == target:
        reader.report("D191", node, f"a move from '{source}' to itself")
        return None
    return source, target
