"""The truth of an expression over many states at once, on boolean arrays that broadcast."""

from __future__ import annotations

from functools import reduce
from typing import TYPE_CHECKING, Any, TypeVar

import numpy as np

from detente.dispute.expressions import tree

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from numpy.typing import NDArray

    Truth = NDArray[np.bool_]
    Array = TypeVar("Array", bound=NDArray[Any])


_JUNCTIONS: dict[type, np.ufunc] = {
    tree.And: np.logical_and,
    tree.Or: np.logical_or,
    tree.Xor: np.logical_xor,
}


def truth(expression: tree.Expression, atom: Callable[[tree.Atom], Truth]) -> Truth:
    """Where the expression is true.

    Args:
        expression: resolved against its dispute.
        atom: gives the truth of an atom; all these arrays must broadcast against each other, so
            that an expression on three options costs eight cells and not the whole cube.
    """

    def of(part: tree.Expression) -> Truth:
        match part:
            case tree.Not(operand):
                found = ~of(operand)
            case tree.And(operands) | tree.Or(operands) | tree.Xor(operands):
                found = reduce(_JUNCTIONS[type(part)], map(of, operands))
            case tree.If(consequent, condition):
                found = of(consequent) | ~of(condition)
            case tree.Iff(left, right):
                found = of(left) == of(right)
            case tree.ExactlyOne(operands):
                once, twice = _once_and_twice(map(of, operands))
                found = once & ~twice
            case tree.AtMostOne(operands):
                found = ~_once_and_twice(map(of, operands))[1]
            case _:
                found = atom(part)
        return found

    return of(expression)


def _once_and_twice(arrays: Iterable[Truth]) -> tuple[Truth, Truth]:
    """Where at least one of the arrays is true, and where at least two are."""
    once, twice = np.array(0, dtype=bool), np.array(0, dtype=bool)
    for array in arrays:
        once, twice = once | array, twice | (once & array)
    return once, twice
