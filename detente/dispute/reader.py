"""Nodes to values: each method gives the value, or None after it has reported what is wrong."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from detente.dispute.expressions.parser import examine
from detente.dispute.layout.nodes import Broken, Mapping, Node, Scalar, Sequence
from detente.dispute.model import Ranked

if TYPE_CHECKING:
    from collections.abc import Collection

    from detente.dispute.expressions.names import Names
    from detente.dispute.expressions.tokens import Problem
    from detente.dispute.expressions.tree import Expression
    from detente.dispute.found import Found
    from detente.dispute.layout.source import Source
    from detente.findings import Place

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")


class Reader:
    """Reads the nodes of one file, with the names that its expressions may use."""

    def __init__(self, source: Source, found: Found, names: Names) -> None:
        self._source = source
        self._found = found
        self.names = names

    def report(self, code: str, at: Node, message: str, help: str = "") -> None:  # noqa: A002
        """Report a finding at a node."""
        self._found.add(code, at, message, help)

    def place(self, node: Node) -> Place:
        """Where a node stands."""
        return self._source.place(node.start, node.end)

    def text(self, node: Node, what: str) -> str | None:
        """A text that is not empty."""
        if not isinstance(node, Scalar):
            self._wrong(node, what, "a text")
            return None
        if not node.value.strip():
            self.report("D133", node, f"{what} is empty")
            return None
        if match := _CONTROL.search(node.value):
            message = f"{what} holds the control character U+{ord(match[0]):04X}"
            self.report("D104", node, message, "remove it")
            return None
        return node.value

    def mapping(self, node: Node, what: str) -> Mapping | None:
        """A mapping."""
        if isinstance(node, Mapping):
            return node
        self._wrong(node, what, "a mapping, 'key: value'")
        return None

    def items(self, node: Node, what: str) -> tuple[Node, ...] | None:
        """The items of a list."""
        if isinstance(node, Sequence):
            return node.items
        self._wrong(node, what, "a list, […]")
        return None

    def fields(
        self, node: Node, what: str, known: Collection[str], required: Collection[str] = ()
    ) -> dict[str, Node]:
        """The known keys of a mapping and their values; others, and missing ones, are reported."""
        mapping = self.mapping(node, what)
        if mapping is None:
            return {}
        fields = {key.value: value for key, value in mapping.pairs if key.value in known}
        for key, _ in mapping.pairs:
            if key.value not in known:
                self.unknown("D130", key, f"{what} has no key '{key.value[:80]}'", known)
        for name in required:
            if name not in fields and not mapping.partial:
                at = mapping.pairs[0][0] if mapping.pairs else node
                self.report("D131", at, f"{what} needs the key '{name}'", f"add '{name}: …'")
        return fields

    def unknown(self, code: str, key: Scalar, message: str, known: Collection[str]) -> None:
        """Report a name that is not among the known ones, with the nearest of them."""
        near = self._found.near(key.value, known)
        self.report(code, key, message, near or f"known here: {', '.join(list(known)[:12])}")

    def expression(
        self, node: Node, what: str, *, options_only: bool = False
    ) -> tuple[Expression, str, Place] | None:
        """An expression with its text and place; findings point at the very words."""
        if not isinstance(node, Scalar):
            self._wrong(node, what, "an expression")
            return None
        if self.text(node, what) is None:
            return None
        tree, problems = examine(node.value, self.names, options_only=options_only)
        for problem in problems:
            self._problem(node, problem)
        return None if tree is None else (tree, node.value, self.place(node))

    def ranked(self, node: Node, what: str) -> Ranked | None:
        """An expression that stands for one state, or for a class of them."""
        read = self.expression(node, what)
        return None if read is None else Ranked(*read)

    def _problem(self, node: Scalar, problem: Problem) -> None:
        help_ = problem.help
        if problem.near:
            help_ = self._found.near(node.value[problem.start : problem.end], self.names.all())
        at = self._source.within(node, problem.start, problem.end)
        self._found.add(problem.code, at, problem.message, help_)

    def _wrong(self, node: Node, what: str, wanted: str) -> None:
        """Report a value of the wrong kind."""
        match node:
            case Broken():
                return
            case Scalar() if node.empty:
                self.report("D133", node, f"{what} is empty", f"write {wanted}")
                return
            case Scalar():
                is_ = "a text"
            case Sequence():
                is_ = "a list"
            case Mapping():
                is_ = "a mapping"
        self.report("D132", node, f"{what} must be {wanted}, not {is_}")
