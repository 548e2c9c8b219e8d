"""Nodes to values: each method gives the value, or None after it has reported what is wrong."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from detente.dispute.expressions.names import Names
from detente.dispute.expressions.parser import examine
from detente.dispute.found import short
from detente.dispute.layout.nodes import Broken, Mapping, Node, Scalar, Sequence
from detente.dispute.layout.spelling import spelled
from detente.dispute.model import Ranked
from detente.dispute.nearness import near, next_step

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable

    from detente.dispute.expressions.tokens import Problem
    from detente.dispute.expressions.tree import Expression
    from detente.dispute.found import Found
    from detente.dispute.layout.source import Source
    from detente.findings import Place

T = TypeVar("T")

_MOST_SEARCHES = 100  # comparing takes time

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")


class Kind(NamedTuple):
    """A kind of value, and how to write one."""

    name: str
    help: str


_TEXT = Kind("a text", "write it without brackets, in quotes where it holds odd characters")
_EXPRESSION = Kind("an expression", "write it as one text, such as 'not row.talk'")
_LIST = Kind("a list", "write [A, B], or each item behind '- ' on a line of its own")
_MAPPING = Kind("a mapping", "write 'key: value', each on a line of its own")


class Read(NamedTuple):
    """An expression as it was read: its tree, its text on one line, its place."""

    expression: Expression
    text: str
    place: Place


class Reader:
    """Reads the nodes of one file, with the names that its expressions may use."""

    def __init__(self, source: Source, found: Found, names: Names | None = None) -> None:
        self._source = source
        self._found = found
        self.names = names or Names(())
        self._searches = 0
        self._usable = {only: self.names.usable(options_only=only) for only in (False, True)}

    def report(self, code: str, at: Node, message: str, help: str = "") -> None:  # noqa: A002
        """Report a finding at a node."""
        self._found.add(code, at, message, help)

    def place(self, node: Node) -> Place:
        """Where a node stands."""
        return self._source.place(node.start, node.end)

    def text(self, node: Node, what: str) -> str | None:
        """A text that is not empty."""
        if not isinstance(node, Scalar):
            self._wrong(node, what, _TEXT)
        elif not node.value.strip():
            self.report("D133", node, f"{what} is empty", "write it, or remove its key")
        elif match := _CONTROL.search(node.value):
            message = f"{what} holds the control character U+{ord(match[0]):04X}"
            self.report("D104", node, message, "remove it")
        else:
            return node.value
        return None

    def mapping(self, node: Node, what: str) -> Mapping | None:
        """A mapping."""
        if isinstance(node, Mapping):
            return node
        self._wrong(node, what, _MAPPING)
        return None

    def sequence(self, node: Node, what: str) -> Sequence | None:
        """A list."""
        if isinstance(node, Sequence):
            return node
        self._wrong(node, what, _LIST)
        return None

    def each(
        self, node: Node, what: str, read: Callable[[Reader, Node], T | None]
    ) -> tuple[T, ...]:
        """What the items of a list are read as; those that cannot be read are left out."""
        sequence = self.sequence(node, what)
        return _kept(read(self, item) for item in sequence.items) if sequence else ()

    def each_pair(
        self, node: Node, what: str, read: Callable[[Reader, Scalar, Node], T | None]
    ) -> tuple[T, ...]:
        """What the pairs of a mapping are read as; those that cannot be read are left out."""
        mapping = self.mapping(node, what)
        return _kept(read(self, key, value) for key, value in mapping.pairs) if mapping else ()

    def two(self, node: Node, what: str, help: str) -> tuple[Node, Node] | None:  # noqa: A002
        """The two items of a list that has two."""
        sequence = self.sequence(node, what)
        if sequence is None or sequence.partial:
            return None
        if len(sequence.items) != 2:
            self.report("D173", node, f"{what} has two sides, not {len(sequence.items)}", help)
            return None
        return sequence.items[0], sequence.items[1]

    def long_form(self, node: Node, what: str, key: str) -> tuple[Node | None, Node | None]:
        """What is said and what it rests on: `X`, or `{key: X, because: […]}`."""
        if not isinstance(node, Mapping):
            return node, None
        fields = self.fields(node, what, (key, "because"), (key,))
        return fields.get(key), fields.get("because")

    def fields(
        self, node: Node, what: str, known: Collection[str], required: Collection[str] = ()
    ) -> Mapping:
        """A mapping of known keys; others, and missing ones, are reported."""
        mapping = self.spelt(node, what, known)
        self.need(mapping, what, required)
        return mapping

    def spelt(self, node: Node, what: str, known: Collection[str]) -> Mapping:
        """A mapping of known keys; others are reported.

        The value of a misspelt key is checked under the name that is near; where two names are
        near, nothing is expected of it.
        """
        mapping = self.mapping(node, what) or Mapping((), node.start, node.end, partial=True)
        fields = {key.value: (key, value) for key, value in mapping.pairs if key.value in known}
        for key, value in mapping.pairs:
            if key.value not in known:
                message = f"{what} has no key '{short(key.value)}'"
                found = self.unknown("D130", key, message, known)
                sure = value if len(found) == 1 else Broken(value.start, value.end)
                for meant in found[:1]:
                    fields.setdefault(meant, (replace(key, value=meant), sure))
        return replace(mapping, pairs=tuple(fields.values()))

    def need(self, mapping: Mapping, what: str, required: Collection[str]) -> None:
        """Report each key that is missing."""
        for name in required:
            if mapping.get(name) is None and not mapping.partial:
                at = mapping.pairs[0][0] if mapping.pairs else mapping
                self.report("D131", at, f"{what} lacks the key '{name}'", f"add '{name}: …'")

    def unknown(self, code: str, word: Scalar, message: str, known: Collection[str]) -> list[str]:
        """Report a word that is not among the known ones; those that are near."""
        found = self._near(word.value, known)
        self.report(code, word, message, next_step(found, known))
        return found

    def expression(self, node: Node, what: str, *, options_only: bool = False) -> Read | None:
        """An expression; findings point at the very words in it."""
        if not isinstance(node, Scalar):
            self._wrong(node, what, _EXPRESSION)
            return None
        if self.text(node, what) is None:
            return None
        tree, problems = examine(node.value, self.names, options_only=options_only)
        for problem in problems:
            self._problem(node, problem, options_only)
        if tree is None:
            return None
        return Read(tree, " ".join(node.value.split()), self.place(node))

    def ranked(self, node: Node, what: str) -> Ranked | None:
        """An expression that stands for one state, or for a class of them."""
        read = self.expression(node, what)
        return None if read is None else Ranked(*read)

    def _near(self, word: str, known: Collection[str]) -> list[str]:
        """The names near to a word; after a hundred unknown ones none is looked for."""
        self._searches += 1
        return near(word, known) if self._searches <= _MOST_SEARCHES else []

    def _problem(self, node: Scalar, problem: Problem, options_only: bool) -> None:
        help_ = problem.help
        if problem.unknown:
            known = self._usable[options_only]
            word = node.value[problem.start : problem.end]
            help_ = next_step(self._near(word, known), known)
        at = spelled(node, self._source, problem.start, problem.end)
        self._found.add(problem.code, at, problem.message, help_)

    def _wrong(self, node: Node, what: str, wanted: Kind) -> None:
        """Report a value of the wrong kind; of a broken one, enough was said."""
        if isinstance(node, Broken):
            return
        if isinstance(node, Scalar) and node.empty:
            self.report("D133", node, f"{what} is empty", wanted.help)
            return
        kinds = {Scalar: "a text", Sequence: "a list", Mapping: "a mapping"}
        message = f"{what} must be {wanted.name}, not {kinds[type(node)]}"
        self.report("D132", node, message, wanted.help)


def _kept(read: Iterable[T | None]) -> tuple[T, ...]:
    return tuple(one for one in read if one is not None)
