"""Expressions as text, with as few parentheses as their meaning allows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from detente.dispute.expressions.tree import (
    And,
    AtMostOne,
    ExactlyOne,
    If,
    Iff,
    Not,
    OptionAtom,
    Or,
    OutcomeAtom,
    PatternAtom,
    StateAtom,
    Xor,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from detente.dispute.expressions.tree import Atom, Expression

_CONDITIONAL, _OR, _XOR, _AND, _NOT, _ATOM = range(6)  # how tightly each form binds


def to_text(expression: Expression) -> str:
    """The expression as it would be written in a file; options by their full id."""
    return _text(expression)[0]


def _text(expression: Expression) -> tuple[str, int]:  # noqa: PLR0911  (one a form)
    """The text and how tightly it binds."""
    match expression:
        case OptionAtom(name) | PatternAtom(name) | StateAtom(name) | OutcomeAtom(name):
            return name, _ATOM
        case Not(operand):
            return f"not {_within(operand, _NOT)}", _NOT
        case And(operands):
            return " and ".join(_within(operand, _AND) for operand in operands), _AND
        case Xor(operands):
            return " xor ".join(_within(operand, _XOR) for operand in operands), _XOR
        case Or(operands):
            return " or ".join(_within(operand, _OR) for operand in operands), _OR
        case If(left, right):
            return f"{_within(left, _OR)} if {_within(right, _OR)}", _CONDITIONAL
        case Iff(left, right):
            return f"{_within(left, _OR)} iff {_within(right, _OR)}", _CONDITIONAL
        case ExactlyOne(operands):
            return f"exactly one of ({_listed(operands)})", _ATOM
        case AtMostOne(operands):
            return f"at most one of ({_listed(operands)})", _ATOM


def _within(expression: Expression, at_least: int) -> str:
    text, binds = _text(expression)
    return text if binds >= at_least else f"({text})"


def _listed(operands: tuple[Expression, ...]) -> str:
    return ", ".join(_text(operand)[0] for operand in operands)


def atoms(expression: Expression) -> Iterator[Atom]:
    """The atoms from left to right, each as often as it stands there."""
    left = [expression]
    while left:
        match left.pop():
            case Not(operand):
                left.append(operand)
            case And(operands) | Xor(operands) | Or(operands):
                left.extend(reversed(operands))
            case ExactlyOne(operands) | AtMostOne(operands):
                left.extend(reversed(operands))
            case If(first, second) | Iff(first, second):
                left += [second, first]
            case atom:
                yield atom
