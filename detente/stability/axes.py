"""The axes of the cube of settings: a free option is one, and so is a group of exclusive options.

Options of one decision maker of which at most one can be taken make one axis with a value for each
of them, instead of one axis each: three groups of twelve span 13 x 13 x 13 settings, not 2^36.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from detente.dispute.expressions import tree

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from detente.dispute.model import Dispute


@dataclass(frozen=True, slots=True)
class Axis:
    """Options of which at most one is taken; a single free option is the smallest such group.

    Attributes:
        options: positions in the file order of all options, rising.
        none: whether none of them may be taken; if so that is value 0.
    """

    options: tuple[int, ...]
    none: bool

    @property
    def size(self) -> int:
        """The number of values."""
        return len(self.options) + self.none

    def value(self, option: int) -> int:
        """The value at which that option is taken."""
        return self.options.index(option) + self.none

    def taken(self, value: int) -> tuple[int, ...]:
        """The positions of the options taken at that value: one or none."""
        place = value - self.none
        return (self.options[place],) if place >= 0 else ()


@dataclass(frozen=True, slots=True)
class _Exclusive:
    """What a rule says: at most one of these options (`exact`: and at least one) is taken."""

    options: frozenset[int]
    exact: bool


def axes_of(dispute: Dispute) -> tuple[tuple[Axis, ...], ...]:
    """The axes of each decision maker in turn, by their lowest option.

    Groups are taken greedily, those said in one rule first and the longest of them before the
    others, then what is said pairwise. A grouping only decides how much memory the cube takes: all
    rules are applied to it afterwards, so that a group overlooked here costs room, not truth.
    """
    places = {option.id: place for place, option in enumerate(dispute.options)}
    said = [group for rule in dispute.infeasible for group in _said(rule.expression, places)]
    return tuple(
        _partition([places[option.id] for option in dm.options], said)
        for dm in dispute.decision_makers
    )


def _partition(own: Sequence[int], said: Sequence[_Exclusive]) -> tuple[Axis, ...]:
    free, axes = set(own), []
    for group in sorted(said, key=lambda g: (not g.exact, -len(g.options), min(g.options))):
        members = group.options & free
        if len(members) > 1 and (group.exact or len(group.options) > 2):
            exact = group.exact and members == group.options
            axes.append(Axis(tuple(sorted(members)), none=not exact))
            free -= members
    axes.extend(Axis(tuple(clique), none=True) for clique in _cliques(sorted(free), said))
    return tuple(sorted(axes, key=lambda axis: axis.options))


def _cliques(free: Sequence[int], said: Sequence[_Exclusive]) -> Iterator[list[int]]:
    """Options grouped so that each two of a group exclude each other by a rule on the two."""
    pairs = {group.options for group in said if len(group.options) == 2}
    left = list(free)
    while left:
        clique = [left.pop(0)]
        if pairs:
            for option in left:
                if all(frozenset((option, other)) in pairs for other in clique):
                    clique.append(option)
            left = [option for option in left if option not in clique]
        yield clique


def _said(rule: tree.Expression, places: dict[str, int]) -> Iterator[_Exclusive]:
    """The exclusions that an infeasible expression states as such."""
    match rule:
        case tree.Or(operands):
            for operand in operands:
                yield from _said(operand, places)
        case tree.Not(tree.AtMostOne(operands)):
            yield from _group(operands, places, exact=False)
        case tree.Not(tree.ExactlyOne(operands)):
            yield from _group(operands, places, exact=True)
        case tree.And((tree.OptionAtom(), tree.OptionAtom()) as operands):
            yield from _group(operands, places, exact=False)
        case tree.PatternAtom(pattern) if pattern.count("Y") == 2 and "N" not in pattern:
            options = frozenset(place for place, mark in enumerate(pattern) if mark == "Y")
            yield _Exclusive(options, exact=False)


def _group(
    operands: tuple[tree.Expression, ...], places: dict[str, int], *, exact: bool
) -> Iterator[_Exclusive]:
    options = [places[o.option] for o in operands if isinstance(o, tree.OptionAtom)]
    if len(set(options)) == len(operands) > 1:
        yield _Exclusive(frozenset(options), exact)
