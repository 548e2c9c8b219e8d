"""The whole of a dispute file, part by part."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from detente.dispute.found import short
from detente.dispute.layout.nodes import Broken, Sequence
from detente.dispute.model import Dispute
from detente.dispute.sections.decision_makers import read_decision_makers
from detente.dispute.sections.graph import read_graph
from detente.dispute.sections.states import (
    read_infeasible,
    read_outcomes,
    read_states,
    read_status_quo,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from detente.dispute.layout.nodes import Mapping, Node
    from detente.dispute.model import Graph
    from detente.dispute.reader import Reader
    from detente.dispute.sections.frame import Frame

T = TypeVar("T")


def read_dispute(reader: Reader, frame: Frame, file: str, digest: str) -> Dispute:
    """All that could be read; what could not is reported and left out."""
    parts, graph_form = frame.parts, frame.graph_form
    _check_form(reader, frame)
    return Dispute(
        title=_title(reader, parts, file),
        as_of=_part(reader, parts, "as_of", _day),
        decision_makers=read_decision_makers(reader, frame),
        infeasible=() if graph_form else _part(reader, parts, "infeasible", read_infeasible) or (),
        states=() if graph_form else _part(reader, parts, "states", read_states) or (),
        status_quo=_part(reader, parts, "status_quo", read_status_quo),
        outcomes=_part(reader, parts, "outcomes", read_outcomes) or (),
        graph=_graph(reader, frame) if graph_form else None,
        file=file,
        sha256=digest,
    )


def _part(
    reader: Reader, parts: Mapping, key: str, read: Callable[[Reader, Node], T | None]
) -> T | None:
    node = parts.get(key)
    return None if node is None else read(reader, node)


def _check_form(reader: Reader, frame: Frame) -> None:
    """Report keys of the other form."""
    infeasible, moves = frame.parts.get("infeasible"), frame.parts.get("moves")
    if not frame.graph_form and moves:
        message = "'moves' belongs to graph form, where 'states' is a list"
        reader.report("D190", moves, message, "moves follow from the options: remove it")
    if frame.graph_form and infeasible:
        message = "graph form has no infeasible states: 'states' is a list"
        reader.report("D190", infeasible, message, "leave the state out of the list")
    for _, dm in frame.decision_makers if frame.graph_form else ():
        if options := dm.get("options"):
            message = "graph form has no options: 'states' is a list"
            reader.report("D190", options, message, "name states as 'NAME: PATTERN'")


def _graph(reader: Reader, frame: Frame) -> Graph | None:
    states, moves = frame.parts.get("states"), frame.parts.get("moves")
    if not isinstance(states, Sequence):
        return None
    dms = dict.fromkeys(key.value for key, _ in frame.decision_makers)
    return read_graph(reader, states, moves or Broken(states.end, states.end), dms)


def _title(reader: Reader, parts: Mapping, file: str) -> str:
    title = parts.get("title")
    if title is not None:
        return reader.text(title, "the title") or ""
    if not parts.partial:
        at = parts.pairs[0][0] if parts.pairs else parts
        reader.report("D137", at, "the dispute has no title", "add 'title: …' as the first line")
    return Path(file).stem


def _day(reader: Reader, node: Node) -> date | None:
    typed = reader.text(node, "'as_of'")
    if typed is None:
        return None
    if re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", typed):
        try:
            return date.fromisoformat(typed)
        except ValueError:
            pass
    reader.report("D134", node, f"'{short(typed)}' is not a day", "write a day as 2025-12-17")
    return None
