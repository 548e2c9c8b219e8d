"""From the bytes of a `dispute.yaml` to a `Dispute`."""

from __future__ import annotations

import re
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from detente.dispute.found import Found
from detente.dispute.layout.bytes import decode, read_bytes
from detente.dispute.layout.composing import compose
from detente.dispute.layout.nodes import Mapping, Node, Sequence
from detente.dispute.model import Dispute
from detente.dispute.outline import check_names, outline
from detente.dispute.reader import Reader
from detente.dispute.sections.cycles import check_outcomes
from detente.dispute.sections.decision_makers import read_decision_makers
from detente.dispute.sections.graph import read_graph
from detente.dispute.sections.states import (
    read_infeasible,
    read_outcomes,
    read_states,
    read_status_quo,
)
from detente.findings import Checked

if TYPE_CHECKING:
    from detente.dispute.layout.source import Source

_KEYS = (
    "title",
    "as_of",
    "decision_makers",
    "infeasible",
    "states",
    "status_quo",
    "outcomes",
    "moves",
)


def load(path: str | Path) -> Checked[Dispute]:
    """The dispute in a file; `-` is standard input. All that is wrong comes as findings."""
    raw = read_bytes(path)
    if isinstance(raw, bytes):
        return loads(raw, file=str(path))
    return Checked(None, (raw,))


def loads(text: str | bytes, file: str = "dispute.yaml") -> Checked[Dispute]:
    """The dispute in a text; `file` is what the findings call it."""
    raw = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
    decoded = decode(raw, file)
    if not isinstance(decoded, tuple):
        return Checked(None, (decoded,))
    source, found = decoded[0], Found(decoded[0])
    root = compose(source, found)
    dispute = None
    if root is None:
        if found.clean:
            found.add_at("D105", source.whole(), "the file is empty", _START)
    else:
        dispute = _dispute(root, source, found, sha256(raw).hexdigest())
    return Checked(dispute if found.clean else None, found.listed())


_START = "'detente new FOLDER' writes a file to start from"


def _dispute(root: Node, source: Source, found: Found, digest: str) -> Dispute | None:
    names = outline(root) if isinstance(root, Mapping) else None
    if names is None or not isinstance(root, Mapping):
        found.add("D132", root, "a dispute must be a mapping, 'key: value'", _START)
        return None
    reader = Reader(source, found, names)
    check_names(root, source, found)
    fields = reader.fields(root, "a dispute", _KEYS, ("decision_makers",))
    states = fields.get("states")
    graph_form = isinstance(states, Sequence)
    dms = fields.get("decision_makers")
    decision_makers = read_decision_makers(reader, dms, graph_form=graph_form) if dms else ()
    graph = None
    if isinstance(states, Sequence):
        ids = [key.value for key, _ in dms.pairs] if isinstance(dms, Mapping) else []
        graph = read_graph(reader, states, fields.get("moves"), ids)
    outcomes = read_outcomes(reader, fields["outcomes"]) if "outcomes" in fields else ()
    check_outcomes(outcomes, found)
    status_quo = next((key for key, _ in root.pairs if key.value == "status_quo"), None)
    return Dispute(
        title=_title(reader, root, fields, source),
        as_of=_as_of(reader, fields["as_of"]) if "as_of" in fields else None,
        decision_makers=decision_makers,
        infeasible=read_infeasible(reader, fields["infeasible"]) if "infeasible" in fields else (),
        states=read_states(reader, states) if states is not None and not graph_form else (),
        status_quo=read_status_quo(reader, status_quo, fields["status_quo"])
        if status_quo
        else None,
        outcomes=outcomes,
        graph=graph,
        file=source.file,
        sha256=digest,
    )


def _title(reader: Reader, root: Mapping, fields: dict[str, Node], source: Source) -> str:
    if "title" in fields:
        return reader.text(fields["title"], "the title") or ""
    at = root.pairs[0][0] if root.pairs else root
    reader.report("D137", at, "the dispute has no title", "add 'title: …' as the first line")
    return Path(source.file).stem


def _as_of(reader: Reader, node: Node) -> date | None:
    typed = reader.text(node, "'as_of'")
    if typed is None:
        return None
    try:
        if re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", typed):
            return date.fromisoformat(typed)
    except ValueError:
        pass
    reader.report("D134", node, f"'{typed[:40]}' is not a day", "write it as 2025-12-17")
    return None
