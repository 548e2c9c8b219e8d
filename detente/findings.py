"""Findings: what is wrong or doubtful in an input, as values.

Wrong input is a `Finding`, never an exception: every reader in this project returns `Checked`, the
value (or None) and all that was found. Codes are stable and tell the room: D dispute, R report,
E evidence, S stability.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, Literal, NamedTuple, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

Severity = Literal["error", "warning"]
T_co = TypeVar("T_co", covariant=True)
U = TypeVar("U")

LONGEST_EXCERPT = 160
"""Characters of a source line that are shown around the place of a finding."""


class Place(NamedTuple):
    """Where something stands in a file.

    Attributes:
        file: the file as the user named it.
        line: counted from 1; 0 where the finding is about the whole file.
        column: counted from 1, in code points.
        end: the column after the last character, on the same line.
        text: the source line as it stands, without its line break.
    """

    file: str
    line: int = 0
    column: int = 0
    end: int = 0
    text: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """One error or warning, with where it stands and what to do about it.

    Attributes:
        code: stable, such as `D101`.
        severity: an error keeps the input from being used, a warning does not.
        place: where it stands.
        message: what is wrong, one sentence without a full stop.
        help: the next step, one sentence; empty where there is none to name.
    """

    code: str
    severity: Severity
    place: Place
    message: str
    help: str = ""

    def __str__(self) -> str:
        """The finding as printed: `file:line:col: code message`, the line, a caret, the help."""
        return "\n".join([self._head(), *self._excerpt(), *self._help()])

    def _head(self) -> str:
        where = self.place.file
        if self.place.line:
            where += f":{self.place.line}:{self.place.column}"
        word = "" if self.severity == "error" else "warning: "
        return f"{printable(where)}: {self.code} {word}{printable(self.message)}"

    def _excerpt(self) -> list[str]:
        if not self.place.line or not self.place.text.strip():
            return []
        start = max(0, self.place.column - 1 - LONGEST_EXCERPT // 2)
        shown = printable(self.place.text[start : start + LONGEST_EXCERPT])
        before = printable(self.place.text[start : self.place.column - 1])
        width = max(1, min(self.place.end - self.place.column, len(shown) - len(before)))
        return [f"    {shown}", "    " + " " * len(before) + "^" * width]

    def _help(self) -> list[str]:
        return [f"    {printable(self.help)}"] if self.help else []


def printable(text: str) -> str:
    """The text with each character that could act on a terminal replaced by a visible one."""
    return "".join(c if c.isprintable() else _visible(c) for c in text)


def _visible(character: str) -> str:
    return " " if character in "\t\n\r\u00a0" else "\N{REPLACEMENT CHARACTER}"


@dataclass(frozen=True, slots=True)
class Code:
    """What a code stands for; every room lists its own in `codes.py`, told in docs/findings.md.

    Attributes:
        severity: of every finding with this code.
        title: what is wrong, in general, in a few words.
    """

    code: str
    severity: Severity
    title: str


@dataclass(frozen=True, slots=True)
class Checked(Generic[T_co]):
    """What a reader returns: the value, or None where an error forbids one, and the findings."""

    value: T_co | None
    findings: tuple[Finding, ...] = ()

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings that are errors."""
        return tuple(f for f in self.findings if f.severity == "error")

    def then(self, step: Callable[[T_co], Checked[U]]) -> Checked[U]:
        """Go on with the value, if there is one, and keep what was found so far."""
        if self.value is None:
            return Checked(None, self.findings)
        after = step(self.value)
        return Checked(after.value, self.findings + after.findings)
