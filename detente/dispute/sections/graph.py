"""Graph form: a list of states and who can move where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from detente.dispute.found import short
from detente.dispute.layout.nodes import Mapping, Scalar
from detente.dispute.model import Arc, Graph

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from detente.dispute.layout.nodes import Node, Sequence
    from detente.dispute.reader import Reader


def read_graph(reader: Reader, states: Sequence, moves: Node, dms: Collection[str]) -> Graph:
    """The states and the moves between them."""
    if not states.items and not states.partial:
        reader.report("D133", states, "there is no state", "name the states")
    named = reader.each(states, "'states'", lambda reader, node: reader.text(node, "a state"))
    names = dict.fromkeys(named)
    mapping = reader.mapping(moves, "'moves'") or Mapping((), 0, 0)
    for key in mapping.keys:
        if key.value not in dms and reader.names.complete:
            reader.unknown("D161", key, f"'{short(key.value)}' is not a decision maker", dms)
    arcs = [arc for key, node in mapping.pairs for arc in _arcs(reader, key, node, names)]
    return Graph(tuple(names), tuple(arcs), reader.place(states))


def _arcs(reader: Reader, dm: Scalar, node: Node, states: Collection[str]) -> Iterator[Arc]:
    """The moves of one decision maker, each once."""
    seen = set()
    sequence = reader.sequence(node, f"the moves of '{short(dm.value)}'")
    for item in sequence.items if sequence else ():
        ends = _ends(reader, item, states)
        if ends is None:
            continue
        if ends in seen:
            message = f"the move from '{short(ends[0])}' to '{short(ends[1])}' stands twice"
            reader.report("D192", item, message, "remove one of the two")
        else:
            seen.add(ends)
            yield Arc(dm.value, *ends, reader.place(item))


def _ends(reader: Reader, node: Node, states: Collection[str]) -> tuple[str, str] | None:
    """From where to where; None where one of the two is no state, or both are the same."""
    sides = reader.two(node, "a move", "write [from, to]")
    if sides is None:
        return None
    source, target = (_end(reader, side, states) for side in sides)
    if source is not None and source == target:
        reader.report("D191", node, f"a move from '{short(source)}' to itself", "remove it")
        return None
    return None if source is None or target is None else (source, target)


def _end(reader: Reader, node: Node, states: Collection[str]) -> str | None:
    name = reader.text(node, "a state")
    if name is not None and name not in states and isinstance(node, Scalar):
        if reader.names.complete:
            reader.unknown("D161", node, f"'{short(name)}' is not a state", states)
        return None
    return name
