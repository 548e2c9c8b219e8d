"""The preference language in English: exact, so that nothing but the notation changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from detente.briefing.words import doing
from detente.briefing.words.lists import joined, quoted
from detente.dispute.expressions import tree

if TYPE_CHECKING:
    from detente.dispute.expressions.tree import Expression
    from detente.dispute.model import Dispute

_JOINTS: dict[type, tuple[str, str]] = {
    tree.And: ("", "and"),
    tree.Or: ("", "or"),
    tree.Xor: ("an odd number of these: ", "and"),
    tree.ExactlyOne: ("exactly one of these: ", "or"),
    tree.AtMostOne: ("at most one of these: ", "or"),
}
_LOOSE = (tree.And, tree.Or)
"""What may stand in an `if … then …` without brackets: the commas set it apart."""


def clause(dispute: Dispute, expression: Expression) -> str:
    """The expression as a clause: `if A takes “x”, then B does not take “y”`."""
    match expression:
        case tree.If(consequent, condition):
            parts = [_part(dispute, each, _LOOSE) for each in (condition, consequent)]
            return f"if {parts[0]}, then {parts[1]}"
        case tree.Iff(left, right):
            return f"{_part(dispute, left)} exactly when {_part(dispute, right)}"
        case tree.Not(operand):
            return _denied(dispute, operand)
        case tree.OptionAtom() | tree.StateAtom() | tree.OutcomeAtom() | tree.PatternAtom():
            return _atom(dispute, expression, holds=True)
        case _:
            return _list(type(expression), [_part(dispute, each) for each in expression.operands])


def _list(kind: type, parts: list[str]) -> str:
    if kind is tree.Xor and len(parts) == 2:
        return f"either {parts[0]} or {parts[1]}, not both"
    opening, last = _JOINTS[kind]
    return opening + joined(parts, last)


def _part(dispute: Dispute, expression: Expression, bare: tuple[type, ...] = ()) -> str:
    words = clause(dispute, expression)
    return words if _is_simple(expression) or isinstance(expression, bare) else f"({words})"


def _is_simple(expression: Expression) -> bool:
    if isinstance(expression, tree.Not):
        return _is_simple(expression.operand)
    if isinstance(expression, tree.PatternAtom):
        return len(expression.pattern.replace("-", "")) < 2
    return isinstance(expression, tree.OptionAtom | tree.StateAtom | tree.OutcomeAtom)


def _denied(dispute: Dispute, operand: Expression) -> str:
    if isinstance(operand, tree.OptionAtom | tree.StateAtom | tree.OutcomeAtom):
        return _atom(dispute, operand, holds=False)
    return f"it is not so that {_part(dispute, operand)}"


def _atom(dispute: Dispute, atom: Expression, *, holds: bool) -> str:
    match atom:
        case tree.OptionAtom(option):
            return _option(dispute, option, holds=holds)
        case tree.StateAtom(name):
            return f"the state is {'' if holds else 'not '}{name}"
        case tree.OutcomeAtom(name):
            return f"the outcome is {'' if holds else 'not '}{quoted(name.replace('_', ' '))}"
        case tree.PatternAtom(pattern):
            return _pattern(dispute, pattern)
    message = f"no atom: {atom!r}"
    raise TypeError(message)


def _pattern(dispute: Dispute, pattern: str) -> str:
    pairs = zip(dispute.options, pattern, strict=False)
    set_ones = [(option.id, mark == "Y") for option, mark in pairs if mark != "-"]
    if not set_ones:
        return "anything at all"
    return joined(_option(dispute, option, holds=holds) for option, holds in set_ones)


def _option(dispute: Dispute, option_id: str, *, holds: bool) -> str:
    option = next(each for each in dispute.options if each.id == option_id)
    return doing.clause(dispute, option, "does" if holds else "does not")
