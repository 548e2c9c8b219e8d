"""Who did it: one deed, which one alone can have done, put down to two."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from detente.evidence.deeds import named, swapped
from detente.evidence.sides import apart, question

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from detente.evidence.assertions import Assertion
    from detente.evidence.deeds import Deed
    from detente.evidence.naming import Names
    from detente.evidence.questions import Question

_BY_TWO = "One can have done it, and two are told: {}"
_SAMPLE = 12
"""Assertions of each party that are looked at for swapped roles."""


def by_whom(deed: Deed, names: Names) -> Iterator[Question]:
    """One deed put down to two parties that have nothing in common."""
    for one, other in combinations(_by_party(deed.assertions), 2):
        if apart(one, other) and _exclusive(one, other) and _disjoint(one, other):
            values = {_doers(one, names): one, _doers(other, names): other}
            if len(values) > 1:
                yield question("who did it:", "actor", values, _BY_TWO, names)


def _by_party(some: Iterable[Assertion]) -> list[list[Assertion]]:
    """Those together that have a doer in common, in the order of their first."""
    sides: list[tuple[set[str], list[Assertion]]] = []
    for one in some:
        who = named(one.by)
        home = next((side for side in sides if side[0] & who), None)
        if home is None:
            home = (set(), [])
            sides.append(home)
        home[0].update(who)
        home[1].append(one)
    return [told for _who, told in sides]


def _disjoint(one: Sequence[Assertion], other: Sequence[Assertion]) -> bool:
    """Two for certain: two countries or bodies, or one does it to the other."""
    few, many = ({(o.by, o.to, o.standing, o.alone): o for o in some} for some in (one, other))
    return any(_are_two(a, b) for a in few.values() for b in many.values())


def _are_two(one: Assertion, other: Assertion) -> bool:
    if (named(one.by) & other.to) or (named(other.by) & one.to):
        return True
    if "ahead" in {one.standing, other.standing} and not (one.alone and other.alone):
        return False
    return all(any(p[0] not in "@=" for p in some) for some in (named(one.by), named(other.by)))


def _exclusive(one: Sequence[Assertion], other: Sequence[Assertion]) -> bool:
    """One alone did it, by its nature or by what is said; and those of both are two."""
    if one[0].family.marks & {"one", "refused"}:
        return True
    if "turned" in one[0].family.marks:
        return any(swapped(a, b) for a in one[:_SAMPLE] for b in other[:_SAMPLE])
    return any(a.alone for a in one) and any(b.alone for b in other)


def _doers(some: Sequence[Assertion], names: Names) -> str:
    parties = sorted(named(some[0].by))
    return names.shown(parties[0].removeprefix("@"))
