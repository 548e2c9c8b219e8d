"""Which settings are feasible: the cube with the rules applied, or the list that they leave."""

from __future__ import annotations

from functools import reduce
from itertools import chain
from math import prod
from typing import TYPE_CHECKING

import numpy as np

from detente.dispute.expressions import tree
from detente.findings import Finding, Place
from detente.stability import codes
from detente.stability.axes import axes_of
from detente.stability.cube import Cube
from detente.stability.found import finding
from detente.stability.listing import BITS, Listing, bit, joined
from detente.stability.memory import at_hand, written
from detente.stability.settings import match
from detente.stability.truth import truth

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from detente.dispute.model import Dispute
    from detente.stability.axes import Axis
    from detente.stability.listing import Words
    from detente.stability.settings import Settings
    from detente.stability.truth import Truth

BYTES_A_CELL = (8, 13)
"""Of the cube: for each decision maker, and besides; measured at the peak of an analysis."""

MOST_TRIES = 2**21
"""Axes squared times axes of the rules up to which a good order is sought."""

MOST_ROWS = 2**21
"""Rows that the list may hold while it grows: answers in a second."""


def feasible(dispute: Dispute) -> Settings | Finding:
    """The feasible settings, or why there are none to work with."""
    if dispute.graph is not None:
        return Listing(np.zeros((1, len(dispute.graph.states)), dtype=np.uint64), ())
    groups = axes_of(dispute)
    size = prod(axis.size for axis in chain.from_iterable(groups))
    settings = _cube(dispute, groups) if _fits(size, dispute) else _listing(dispute, groups)
    if settings is None:
        return _too_large(size, dispute)
    return settings if settings.count else _nothing(dispute)


def bytes_needed(cells: int, dispute: Dispute) -> int:
    """The memory that an analysis of a cube of that size takes at its peak."""
    each, besides = BYTES_A_CELL
    return cells * (each * len(dispute.decision_makers) + besides)


def _fits(size: int, dispute: Dispute) -> bool:
    return size < 2**31 and bytes_needed(size, dispute) < max(at_hand(), 2**26)


def _cube(dispute: Dispute, groups: Sequence[tuple[Axis, ...]]) -> Cube:
    cube = Cube(groups)
    forbidden = [_forbidden(rule.expression, dispute, cube) for rule in dispute.infeasible]
    if forbidden:
        cube.keep(~reduce(np.logical_or, sorted(forbidden, key=np.size)))
    return cube


def _forbidden(rule: tree.Expression, dispute: Dispute, cube: Settings) -> Truth:
    places = _places(dispute)

    def atom(part: tree.Atom) -> Truth:
        match part:
            case tree.OptionAtom(option):
                return cube.option(places[option])
            case tree.PatternAtom(marks):
                return match(cube, marks)
        message = f"a rule cannot name {part}"
        raise ValueError(message)

    return truth(rule, atom)


def _listing(dispute: Dispute, groups: Sequence[tuple[Axis, ...]]) -> Listing | None:
    places = _places(dispute)
    axes = list(chain.from_iterable(groups))
    if _unruled(axes, dispute) > MOST_ROWS:
        return None
    axes = _early_rules_first(axes, dispute)
    due = _due(dispute, axes)

    def strike(rows: Words, number: int) -> Truth:
        struck = np.zeros(rows.shape[1], dtype=bool)
        for rule in due[number - 1]:
            struck |= truth(rule, lambda part: _bits(part, rows, places))
        return struck

    rows = joined(axes, strike, MOST_ROWS // -(-len(places) // BITS))
    if rows is None:
        return None
    return Listing(rows, [tuple(o for a in group for o in a.options) for group in groups])


def _early_rules_first(axes: list[Axis], dispute: Dispute) -> list[Axis]:
    """The axes in an order in which rules can be decided early, so that the list stays short.

    Next comes each time the axis that completes the most rules, else the one whose rules have the
    most in common with the axes before it.
    """
    number = {option: n for n, axis in enumerate(axes) for option in axis.options}
    places = _places(dispute)
    spans = [{number[p] for p in _named(r.expression, places)} for r in dispute.infeasible]
    if len(axes) ** 2 * (1 + sum(map(len, spans))) > MOST_TRIES:
        return axes
    joined: set[int] = set()
    order: list[int] = []
    left = set(range(len(axes)))
    while left:
        after = {n: [span - joined - {n} for span in spans if n in span] for n in left}
        chosen = min(left, key=lambda n: (*_openness(after[n]), n))
        order.append(chosen)
        joined.add(chosen)
        left.remove(chosen)
    return [axes[n] for n in order]


def _unruled(axes: Sequence[Axis], dispute: Dispute) -> int:
    """The combinations of the axes that no rule restricts, of which all are feasible."""
    places = _places(dispute)
    named = {place for rule in dispute.infeasible for place in _named(rule.expression, places)}
    return prod(axis.size for axis in axes if not named.intersection(axis.options))


def _openness(undecided: list[set[int]]) -> tuple[int, int]:
    """How little an axis decides: fewer complete rules, and more axes missing of the nearest."""
    return -undecided.count(set()), min(map(len, undecided), default=len(undecided) + 2**16)


def _due(dispute: Dispute, axes: Sequence[Axis]) -> list[list[tree.Expression]]:
    """The rules that can be decided once each axis is joined."""
    number = {option: n for n, axis in enumerate(axes) for option in axis.options}
    places = _places(dispute)
    due: list[list[tree.Expression]] = [[] for _ in axes]
    for rule in dispute.infeasible:
        named = [number[place] for place in _named(rule.expression, places)]
        due[max(named, default=0)].append(rule.expression)
    return due


def _named(rule: tree.Expression, places: dict[str, int]) -> Iterator[int]:
    """The places of the options that a rule depends on."""
    match rule:
        case tree.OptionAtom(option):
            yield places[option]
        case tree.PatternAtom(marks):
            yield from (place for place, mark in enumerate(marks) if mark != "-")
        case tree.Not(operand):
            yield from _named(operand, places)
        case tree.If(one, other) | tree.Iff(one, other):
            yield from chain(_named(one, places), _named(other, places))
        case tree.And() | tree.Or() | tree.Xor() | tree.ExactlyOne() | tree.AtMostOne():
            yield from chain.from_iterable(_named(part, places) for part in rule.operands)


def _bits(part: tree.Atom, rows: Words, places: dict[str, int]) -> Truth:
    if isinstance(part, tree.OptionAtom):
        return bit(rows, places[part.option])
    fits = np.ones(rows.shape[1], dtype=bool)
    if isinstance(part, tree.PatternAtom):
        for place, mark in enumerate(part.pattern):
            if mark != "-":
                fits &= bit(rows, place) == (mark == "Y")
    return fits


def _places(dispute: Dispute) -> dict[str, int]:
    return {option.id: place for place, option in enumerate(dispute.options)}


def _nothing(dispute: Dispute) -> Finding:
    place = dispute.infeasible[-1].place if dispute.infeasible else Place(dispute.file)
    message = "the rules leave no state feasible"
    return finding(codes.NOTHING_FEASIBLE, place, message, "take one of the rules away, or mend it")


def _too_large(size: int, dispute: Dispute) -> Finding:
    need, have = written(bytes_needed(size, dispute)), written(at_hand())
    count = f"{size:,}" if size < 10**24 else f"more than 2^{size.bit_length() - 1}"
    message = f"{count} states are too many: they need {need}, and {have} are at hand"
    step = "say which options exclude each other ('at most one of (…)'), or leave options out"
    return finding(codes.TOO_LARGE, Place(dispute.file), message, step)
