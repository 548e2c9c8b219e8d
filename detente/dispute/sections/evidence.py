"""`because`: the words of a report, or a source outside the case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from detente.dispute.layout.nodes import Mapping
from detente.dispute.model import Anchor, Because, Citation

if TYPE_CHECKING:
    from detente.dispute.layout.nodes import Node
    from detente.dispute.reader import Reader

CITES = "cites"
_HELP = 'write "r07: the words as they stand there" or "cites: Treaty, art. 5", in quotes'


def read_because(reader: Reader, node: Node | None) -> Because:
    """What a part rests on, each line as it was written."""
    return () if node is None else reader.each(node, "'because'", _ground)


def _ground(reader: Reader, node: Node) -> Anchor | Citation | None:
    parts = _parts(reader, node)
    if parts is None:
        return None
    head, words = parts
    if not head or not words:
        reader.report("D138", node, "neither 'REPORT: words' nor 'cites: source'", _HELP)
        return None
    if head == CITES:
        return Citation(words, reader.place(node))
    return Anchor(head, words, reader.place(node))


def _parts(reader: Reader, node: Node) -> tuple[str, str] | None:
    """What stands before and after the colon: in one text, or as a key and its value."""
    if isinstance(node, Mapping) and len(node.pairs) == 1:
        key, value = node.pairs[0]
        head, words = reader.text(key, "a report's id"), reader.text(value, "a ground")
        return None if head is None or words is None else (head.strip(), words.strip())
    text = reader.text(node, "a ground")
    if text is None:
        return None
    colon = ": " if ": " in text and not text.lstrip().startswith(f"{CITES}:") else ":"
    head, _, words = text.partition(colon)
    return head.strip(), words.strip()
