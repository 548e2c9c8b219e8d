"""The event stream of a YAML document, walked once into nodes.

Composing of our own, for three reasons: libyaml's composer calls itself for each level (50,000
nested brackets take the process down), resolving turns `NO`, `1.10` and `2025` into something
that was not typed, and a dispute needs the offset of every value.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import yaml

from detente.dispute.layout.commas import rejoin_items, rejoin_pairs
from detente.dispute.layout.nodes import Broken, Mapping, Node, Scalar, Sequence, Style
from detente.dispute.layout.yaml_errors import in_plain_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from detente.dispute.found import Found
    from detente.dispute.layout.source import Source

DEEPEST = 50
MOST_NODES = 200_000

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_STYLES: dict[str, Style] = {"'": "single", '"': "double", "|": "block", ">": "block"}


class _StopComposingError(Exception):
    """A limit was passed: what follows is not read."""


@dataclass(slots=True, eq=False)
class _Open:
    """A collection that has begun and not yet ended."""

    start: int
    flow: bool
    mapping: bool
    children: list[Node] = field(default_factory=list)


def compose(source: Source, found: Found) -> Node | None:
    """The document as nodes, or None where it cannot be read; all limits are checked here."""
    composer = _Composer(source, found)
    try:
        for event in _events(composer.text):
            composer.take(event)
    except yaml.MarkedYAMLError as error:
        in_plain_words(error, source, found)
        return None
    except _StopComposingError:
        return None
    return composer.root


def _events(text: str) -> Iterator[Any]:
    loader = _LOADER(text)
    try:
        while loader.check_event():
            yield loader.get_event()
    finally:
        loader.dispose()


class _Composer:
    """Takes one event after the other; the collections still open stand on a stack."""

    def __init__(self, source: Source, found: Found) -> None:
        self.text = source.text
        self.root: Node | None = None
        self._source = source
        self._found = found
        self._stack: list[_Open] = []
        self._count = 0

    def take(self, event: Any) -> None:  # noqa: ANN401  (PyYAML's events have no common type)
        """Add what the event brings."""
        start, end = event.start_mark.index, event.end_mark.index
        match event:
            case yaml.ScalarEvent():
                self._properties(event)
                style = _STYLES.get(event.style or "", "plain")
                self._add(Scalar(event.value, start, end, style))
            case yaml.SequenceStartEvent() | yaml.MappingStartEvent():
                self._properties(event)
                self._open(event, start)
            case yaml.SequenceEndEvent() | yaml.MappingEndEvent():
                self._add(self._close(end))
            case yaml.AliasEvent():
                self._found.add("D114", (start, end), f"an alias, '*{event.anchor}'", _SAY_IT_TWICE)
                self._add(Broken(start, end))
            case yaml.DocumentStartEvent() if self.root is not None:
                self._stop("D111", start, end, "a second document begins", "a file is one dispute")

    def _properties(self, event: Any) -> None:  # noqa: ANN401
        at = (event.start_mark.index, event.start_mark.index + 1)
        if event.anchor is not None:
            self._found.add("D114", at, f"an anchor, '&{event.anchor}'", _SAY_IT_TWICE)
        if event.tag is not None:
            message = f"a tag, '{event.tag[:60]}'"
            self._found.add("D116", at, message, "leave it out: values are read as they are typed")

    def _open(self, event: Any, start: int) -> None:  # noqa: ANN401
        if len(self._stack) == DEEPEST:
            message = f"nested deeper than {DEEPEST} levels"
            self._stop("D112", start, start + 1, message, "a dispute needs at most five")
        mapping = isinstance(event, yaml.MappingStartEvent)
        self._stack.append(_Open(start, bool(event.flow_style), mapping))

    def _close(self, end: int) -> Node:
        done = self._stack.pop()
        if not done.mapping:
            items = done.children
            if done.flow:
                items = rejoin_items(items, self._source, self._found)
            return Sequence(tuple(items), done.start, end, done.flow)
        pairs = list(zip(done.children[::2], done.children[1::2], strict=True))
        if done.flow:
            pairs = rejoin_pairs(pairs, self._source, self._found)
        keyed = tuple(self._keyed(pairs))
        return Mapping(keyed, done.start, end, done.flow, partial=len(keyed) < len(pairs))

    def _keyed(self, pairs: list[tuple[Node, Node]]) -> Iterator[tuple[Scalar, Node]]:
        seen: dict[str, Scalar] = {}
        for key, value in pairs:
            if not isinstance(key, Scalar):
                if not isinstance(key, Broken):
                    self._found.add("D118", key, "a key must be a plain text", "put it in quotes")
            elif key.value == "<<" and key.style == "plain":
                self._found.add("D115", key, "a merge key, '<<'", _SAY_IT_TWICE)
            elif key.value in seen:
                line = self._source.place(seen[key.value].start, seen[key.value].end).line
                message = f"'{key.value[:60]}' stands twice; the first is on line {line}"
                self._found.add("D117", key, message, "keep one of the two")
            else:
                seen[key.value] = key
                yield key, value

    def _add(self, node: Node) -> None:
        self._count += 1
        if self._count > MOST_NODES:
            message = f"more than {MOST_NODES:,} values"
            self._stop("D113", node.start, node.start + 1, message, "a dispute is a small file")
        if self._stack:
            self._stack[-1].children.append(node)
        else:
            self.root = node

    def _stop(self, code: str, start: int, end: int, message: str, help: str) -> None:  # noqa: A002
        self._found.add(code, (start, end), message, help)
        raise _StopComposingError


_SAY_IT_TWICE = "write it out: anchors, aliases and merge keys are not used here"
