"""Which pools of values answer the same question differently.

An outlier or a rival group is of the same thing where the words around it fit the words around a
larger pool well, and better than those of any other. It is of something else where reports carry
both values side by side, since to them they are two things.
"""

from __future__ import annotations

from collections import defaultdict
from functools import partial
from itertools import product
from typing import TYPE_CHECKING

from detente.evidence.agreement import agree, comparable, differ, same_stage
from detente.evidence.gathering import Index
from detente.evidence.lexicon import listed
from detente.evidence.pools import SAME_EVENT, Pool, pools, telling
from detente.evidence.rarity import cosine
from detente.evidence.resemblance import resemblance

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from detente.evidence.rarity import Rarity
    from detente.evidence.slots import Family, Slot

ALIKE: Mapping[Family, float] = {
    "date": 0.43,
    "deadline": 0.43,
    "duration": 0.33,
    "money": 0.33,
    "number": 0.35,
    "place": 0.4,
}
"""Likeness from which values that do not agree are of one thing."""

ALONE = 0.12
"""What two values of one report each need beyond it: there is little to learn from."""

SPREAD = 0.2
"""What two values of several reports each need: so many are seldom all mistaken."""

ODD = 0.3
"""The same where one report or two give a figure and several others another one."""

ODD_DAY = 0.36
"""The same of a day near by."""

APART = 0.06
"""What two sums need beyond it whose verbs and nouns have nothing in common."""

NO_EVENT = 0.02
"""Cosine of such events."""

RESEMBLING = 0.12
"""Weight of values that are easily mistaken for each other."""

_FIGURES = frozenset({"money", "number", "duration"})
_TWICE = listed("dated twice")
_SAMPLE = 5
_SOME_DAYS = 7
_NEAR_BY = 0.5
_SEVERAL = 3
_BOTH = 1 / 4
"""Part of the smaller group whose reports carry the other value too, from which they are two."""


def clusters(slots: Sequence[Slot], rarity: Rarity) -> list[list[Slot]]:
    """Values of one thing each, of two reports and more."""
    found: dict[Pool, list[Pool]] = {}
    index: Index[Pool] = Index(partial(telling, rarity=rarity))
    placed = _placed(slots)
    for pool in sorted(pools(slots, rarity), key=lambda pool: -len(pool.reports)):
        home = _rival(pool, index, placed)
        if home is None:
            found[pool] = [pool]
            index.add(pool, pool)
        else:
            found[home].append(pool)
    together = [[slot for pool in some for slot in pool.slots] for some in found.values()]
    return [some for some in together if len({slot.report for slot in some}) > 1]


def _placed(slots: Sequence[Slot]) -> Mapping[str, set[str]]:
    """Places to the reports that place anything there."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for slot in slots:
        if slot.family == "place":
            found[slot.figure].add(slot.report)
    return found


def _rival(pool: Pool, index: Index[Pool], placed: Mapping[str, set[str]]) -> Pool | None:
    """The larger pool that answers the same question; None where none does."""
    every = (other for other in index.near(pool) if comparable(pool.slots[0], other.slots[0]))
    near = [(likeness(pool, other), other) for other in every if not _two_things(pool, other)]
    most, best = max(near, key=lambda one: one[0], default=(0.0, None))
    if best is None or most < _least(pool, best):
        return None
    return None if _knows_both(pool, best, placed) else best


def _knows_both(one: Pool, other: Pool, placed: Mapping[str, set[str]]) -> bool:
    """Who places one thing in Rome and another in Oslo has not mistaken Rome for Oslo."""
    if one.slots[0].family != "place":
        return False
    elsewhere = {report for slot in other.slots for report in placed.get(slot.figure, ())}
    return one.reports <= elsewhere


def _least(one: Pool, other: Pool) -> float:
    """More is needed where neither has a second report to learn from.

    So it is of sums that nothing alike is done with: what is invested is not what is claimed.
    """
    if _is_odd(one, other) and _is_mistakable(one, other):
        return ODD_DAY if one.slots[0].day else ODD
    alone = len(one.reports) == len(other.reports) == 1
    apart = one.slots[0].family == "money" and cosine(one.event, other.event) < NO_EVENT
    both = min(len(one.reports), len(other.reports)) >= _SEVERAL
    extra = (ALONE if alone else 0.0) + (APART if apart else 0.0) + (SPREAD if both else 0.0)
    return ALIKE[one.slots[0].family] + extra


def _is_odd(one: Pool, other: Pool) -> bool:
    """A value that one report or two have, where three and more have another one."""
    return len(one.reports) <= 2 < len(other.reports) and not one.reports & other.reports


def _is_mistakable(one: Pool, other: Pool) -> bool:
    """Any figure is, but only a day near by."""
    if one.slots[0].day:
        return resemblance(one.slots[0], other.slots[0]) >= _NEAR_BY
    return one.slots[0].family in _FIGURES


def likeness(one: Pool, other: Pool) -> float:
    """How much speaks for one thing: the words around, the event itself, the values themselves."""
    if one.is_of_event and cosine(one.event, other.event) < SAME_EVENT:
        return 0.0
    return one.likeness(other) + RESEMBLING * resemblance(one.slots[0], other.slots[0])


def _two_things(one: Pool, other: Pool) -> bool:
    """One asked for and the other agreed; or reports have both side by side."""
    both = len(one.reports & other.reports)
    fewer = min(len(one.reports), len(other.reports))
    return (
        _dated_twice(one, other)
        or _elsewhere(one, other)
        or not same_stage(one.stage, other.stage)
        or both >= _BOTH * fewer
        or _of_no_measure(one, other)
    )


def _dated_twice(one: Pool, other: Pool) -> bool:
    """Dates of buying or building: of the contract the one, of the delivery the other.

    Between these lie more than some days.
    """
    first, second = one.slots[0].day, other.slots[0].day
    if first is None or second is None or abs(first.low - second.low) <= _SOME_DAYS:
        return False
    kinds = one.kinds & other.kinds
    return bool(kinds) and kinds <= _TWICE


def _elsewhere(one: Pool, other: Pool) -> bool:
    """Another day and another place: that is another event, not the same one told otherwise."""
    beside = [
        differ(a.beside, b.beside)
        for a in one.slots[:_SAMPLE]
        for b in other.slots[:_SAMPLE]
        if a.beside and b.beside
    ]
    return bool(beside) and all(beside)


def _of_no_measure(one: Pool, other: Pool) -> bool:
    """No value of one can be held against any of the other."""
    pairs = product(one.slots[:_SAMPLE], other.slots[:_SAMPLE])
    return all(agree(a, b) is None for a, b in pairs)
