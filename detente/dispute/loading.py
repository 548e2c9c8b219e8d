"""From the bytes of a `dispute.yaml` to a `Dispute`."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from detente.dispute.found import WHOLE_FILE, Found
from detente.dispute.layout.bytes import decode, read_bytes
from detente.dispute.layout.composing import compose
from detente.dispute.layout.nodes import Broken, Mapping
from detente.dispute.outline import check_names, outline
from detente.dispute.reader import Reader
from detente.dispute.sections.cycles import check_outcomes
from detente.dispute.sections.frame import read_frame
from detente.dispute.sections.whole import read_dispute
from detente.findings import Checked, Finding

if TYPE_CHECKING:
    from pathlib import Path

    from detente.dispute.layout.nodes import Node
    from detente.dispute.layout.source import Source
    from detente.dispute.model import Dispute

_START = "'detente new FOLDER' writes a file to start from"


def load(path: str | Path) -> Checked[Dispute]:
    """The dispute in a file; `-` is standard input. All that is wrong comes as findings."""
    raw = read_bytes(path)
    return Checked(None, (raw,)) if isinstance(raw, Finding) else loads(raw, file=str(path))


def loads(text: str | bytes, file: str = "dispute.yaml") -> Checked[Dispute]:
    """The dispute in a text; `file` is what the findings call it."""
    raw = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
    source = decode(raw, file)
    if isinstance(source, Finding):
        return Checked(None, (source,))
    found = Found(source)
    root = compose(source, found)
    dispute = _read(root, source, found, sha256(raw).hexdigest())
    return Checked(dispute if found.clean else None, found.listed())


def _read(root: Node | None, source: Source, found: Found, digest: str) -> Dispute | None:
    """The checks, one after the other; each reports what it finds and lets the next one run."""
    if isinstance(root, Mapping):
        frame = read_frame(Reader(source, found), root)
        check_names(frame, source, found)
        reader = Reader(source, found, outline(frame))
        dispute = read_dispute(reader, frame, source.file, digest)
        if isinstance(outcomes := frame.parts.get("outcomes"), Mapping):
            check_outcomes(reader, dispute.outcomes, outcomes)
        return dispute
    if root is None and found.clean:
        found.add("D105", WHOLE_FILE, "the file is empty", _START)
    elif root is not None and not isinstance(root, Broken):
        found.add("D132", root, "a dispute must be a mapping, not a text or a list", _START)
    return None
