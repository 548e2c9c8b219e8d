"""The event stream of a YAML document, walked once into nodes.

Composing of our own, for three reasons: libyaml's composer calls itself for each level (50,000
nested brackets take the process down), resolving turns `NO`, `1.10` and `2025` into something
that was not typed, and a dispute needs the offset of every value.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import yaml

from detente.dispute.found import Found, short
from detente.dispute.layout.commas import rejoin_items, rejoin_pairs
from detente.dispute.layout.keys import WRITE_IT_OUT, keyed
from detente.dispute.layout.nodes import Broken, Mapping, Node, Scalar, Sequence, Style
from detente.dispute.layout.strength import bare_mark, without_mark
from detente.dispute.layout.yaml_errors import report

if TYPE_CHECKING:
    from collections.abc import Iterator

    from detente.dispute.layout.source import Source

DEEPEST = 50
MOST_NODES = 200_000
_MOST_REREAD = 500_000  # characters: each bare strength mark costs one more reading of the file

_QUOTE_THE_MARK = ("the strength mark must be quoted", 'put it in quotes: ">>"')

_STYLES: dict[str, Style] = {"'": "single", '"': "double", "|": "block", ">": "block"}


def compose(source: Source, found: Found) -> Node | None:
    """The document as nodes, None where there is none; all limits are checked here.

    Where the YAML breaks off, what stands before is given, marked as partial, so that the checks
    can go on. A bare strength mark (`>>`), which YAML refuses, is reported and read as if quoted.
    """
    text, marks = source.text, list[int]()
    while True:
        attempt = Found(source)
        composer = _Composer(source, attempt, marks)
        error = composer.read(text)
        mark = bare_mark(error, text)
        if mark is None or (len(marks) + 1) * len(text) > _MOST_REREAD:
            break
        marks.append(mark)
        text = without_mark(text, mark)
    if mark is not None:
        attempt.add("D120", (mark, mark + 2), *_QUOTE_THE_MARK)
    elif error is not None:
        report(error, source, attempt, composer.opened)
    found.take(attempt)
    return composer.root


class _StopComposingError(Exception):
    """A limit was passed: what follows is not read."""


@dataclass(slots=True, eq=False)
class _Open:
    """A collection that has begun and not yet ended."""

    start: int
    flow: bool
    mapping: bool
    children: list[Node] = field(default_factory=list)


class _Composer:
    """Takes one event after the other; the collections still open stand on a stack."""

    def __init__(self, source: Source, found: Found, marks: list[int]) -> None:
        self.root: Node | None = None
        self.opened = 0
        self._source = source
        self._found = found
        self._marks = marks
        self._stack: list[_Open] = []
        self._count = 0

    def read(self, text: str) -> Exception | None:
        """Take all events of a text; the error at which they break off, if they do."""
        error: Exception | None = None
        try:
            for event in _events(text):
                self._take(event)
        except _StopComposingError:
            pass
        except (yaml.YAMLError, ValueError, OverflowError) as caught:  # the last two: bad escapes
            error = caught
            self._doubt()
        self._break_off()
        return error

    def _take(self, event: Any) -> None:  # noqa: ANN401  (PyYAML's events have no common type)
        start, end = event.start_mark.index, event.end_mark.index
        match event:
            case yaml.ScalarEvent():
                self._properties(event)
                self._add(self._scalar(event.value, start, end, event.style))
            case yaml.SequenceStartEvent() | yaml.MappingStartEvent():
                self._properties(event)
                self._open(event, start)
            case yaml.SequenceEndEvent() | yaml.MappingEndEvent():
                self._add(self._closed(self._stack.pop(), end))
            case yaml.AliasEvent():
                message = f"an alias, '*{short(event.anchor or '')}'"
                self._found.add("D114", (start, end), message, WRITE_IT_OUT)
                self._add(Broken(start, end))
            case yaml.DocumentStartEvent() if self.root is not None:
                message = "a second document begins"
                self._stop("D111", (start, end), message, "a file is one dispute: split it")

    def _scalar(self, value: str, start: int, end: int, style: str | None) -> Scalar:
        if start in self._marks:
            self._found.add("D120", (start, end), *_QUOTE_THE_MARK)
            return Scalar(">>", start, end, "double")
        return Scalar(value, start, end, _STYLES.get(style or "", "plain"))

    def _properties(self, event: Any) -> None:  # noqa: ANN401
        at = (event.start_mark.index, event.start_mark.index + 1)
        if event.anchor is not None:
            self._found.add("D114", at, f"an anchor, '&{short(event.anchor)}'", WRITE_IT_OUT)
        if event.tag is not None:
            message = f"a tag, '{short(event.tag)}'"
            help_ = "leave it out, values are read as they are typed; or put the text in quotes"
            self._found.add("D116", at, message, help_)

    def _open(self, event: Any, start: int) -> None:  # noqa: ANN401
        if len(self._stack) == DEEPEST:
            message = f"nested deeper than {DEEPEST} levels"
            self._stop("D112", (start, start + 1), message, "a dispute needs fewer than ten")
        mapping = isinstance(event, yaml.MappingStartEvent)
        self._stack.append(_Open(start, bool(event.flow_style), mapping))

    def _closed(self, done: _Open, end: int, *, partial: bool = False) -> Sequence | Mapping:
        if not done.mapping:
            items = done.children
            if done.flow:
                items = rejoin_items(items, self._source, self._found)
            return Sequence(tuple(items), done.start, end, partial)
        pairs = list(zip(done.children[::2], done.children[1::2], strict=True))
        if done.flow:
            pairs = rejoin_pairs(pairs, self._source, self._found)
        kept = tuple(keyed(pairs, self._source, self._found))
        return Mapping(kept, done.start, end, partial or len(kept) < len(pairs))

    def _add(self, node: Node) -> None:
        self._count += 1
        if self._count > MOST_NODES:
            message = f"more than {MOST_NODES:,} values"
            at = (node.start, node.start + 1)
            self._stop("D113", at, message, "a dispute is a small file; was it made by a program?")
        self._put(node)

    def _put(self, node: Node) -> None:
        if self._stack:
            self._stack[-1].children.append(node)
        else:
            self.root = node

    def _stop(self, code: str, at: tuple[int, int], message: str, help: str) -> None:  # noqa: A002
        self._found.add(code, at, message, help)
        raise _StopComposingError

    def _doubt(self) -> None:
        """Expect nothing of what ended just before YAML failed: it may have been cut short."""
        if not self._stack:
            self.root = None if self.root is None else _doubtful(self.root)
            return
        innermost = self._stack[-1]
        self.opened = innermost.start
        if innermost.children:
            innermost.children[-1] = _doubtful(innermost.children[-1])

    def _break_off(self) -> None:
        """Close what is still open, as partial; a list in brackets may hold anything by then."""
        while self._stack:
            done = self._stack.pop()
            end = done.children[-1].end if done.children else done.start
            if done.flow:
                self._put(Broken(done.start, end))
                continue
            if done.mapping and len(done.children) % 2:
                done.children.append(Broken(end, end))
            self._put(self._closed(done, end, partial=True))


def _doubtful(node: Node) -> Node:
    """The node without its last scalar, each collection around that marked as partial."""
    if isinstance(node, Mapping):
        last = tuple((key, _doubtful(value)) for key, value in node.pairs[-1:])
        return Mapping((*node.pairs[:-1], *last), node.start, node.end, partial=True)
    if isinstance(node, Sequence):
        last_item = map(_doubtful, node.items[-1:])
        return Sequence((*node.items[:-1], *last_item), node.start, node.end, partial=True)
    return Broken(node.start, node.end)


def _events(text: str) -> Iterator[Any]:
    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)(text)
    try:
        while loader.check_event():
            yield loader.get_event()
    finally:
        loader.dispose()
