"""The whole of a dispute file: its keys at the left margin."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from detente.dispute.found import short
from detente.dispute.layout.nodes import Broken, Mapping, Sequence
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

    from detente.dispute.layout.nodes import Node
    from detente.dispute.model import Graph
    from detente.dispute.reader import Reader

T = TypeVar("T")

KEYS = (
    "title",
    "as_of",
    "decision_makers",
    "infeasible",
    "states",
    "moves",
    "status_quo",
    "outcomes",
)


def read_dispute(reader: Reader, root: Mapping, file: str, digest: str) -> Dispute:
    """All that could be read; what could not is reported and left out."""
    graph_form = is_graph_form(root)
    needed = ("decision_makers", "states", "moves") if graph_form else ("decision_makers",)
    fields = reader.fields(root, "a dispute", KEYS, needed)
    _check_form(reader, fields, graph_form=graph_form)
    dms = fields.get("decision_makers") or Broken(0, 0)
    return Dispute(
        title=_title(reader, fields, file),
        as_of=_part(reader, fields, "as_of", _day),
        decision_makers=read_decision_makers(reader, dms, graph_form=graph_form),
        infeasible=() if graph_form else _part(reader, fields, "infeasible", read_infeasible) or (),
        states=() if graph_form else _part(reader, fields, "states", read_states) or (),
        status_quo=_part(reader, fields, "status_quo", read_status_quo),
        outcomes=_part(reader, fields, "outcomes", read_outcomes) or (),
        graph=_graph(reader, fields) if graph_form else None,
        file=file,
        sha256=digest,
    )


def is_graph_form(root: Mapping) -> bool:
    """`states` is a list; or there are `moves`, and neither states by pattern nor options."""
    states, dms = root.get("states"), root.get("decision_makers")
    if states is not None or root.get("moves") is None:
        return isinstance(states, Sequence)
    given = [dm for _, dm in dms.pairs] if isinstance(dms, Mapping) else []
    return not any(isinstance(dm, Mapping) and dm.get("options") for dm in given)


def _part(
    reader: Reader, fields: Mapping, key: str, read: Callable[[Reader, Node], T | None]
) -> T | None:
    node = fields.get(key)
    return None if node is None else read(reader, node)


def _check_form(reader: Reader, fields: Mapping, *, graph_form: bool) -> None:
    """Report keys of the other form."""
    infeasible, moves = fields.get("infeasible"), fields.get("moves")
    if graph_form and infeasible:
        message = "graph form has no infeasible states: 'states' is a list"
        reader.report("D190", infeasible, message, "leave the state out of the list")
    if not graph_form and moves:
        message = "'moves' belongs to graph form, where 'states' is a list"
        reader.report("D190", moves, message, "moves follow from the options: remove it")


def _graph(reader: Reader, fields: Mapping) -> Graph | None:
    states, dms = fields.get("states"), fields.get("decision_makers")
    if not isinstance(states, Sequence):
        return None
    ids = dict.fromkeys(key.value for key in dms.keys) if isinstance(dms, Mapping) else {}
    return read_graph(reader, states, fields.get("moves") or Broken(0, 0), ids)


def _title(reader: Reader, fields: Mapping, file: str) -> str:
    title = fields.get("title")
    if title is not None:
        return reader.text(title, "the title") or ""
    if not fields.partial:
        at = fields.pairs[0][0] if fields.pairs else fields
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
