"""Whose post it is where a report does not say: that of the only house that has it in the case.

"The agriculture secretary" needs no country where all know which one is meant. But every state has
a prime minister and a foreign minister, and those of many are quoted on one dispute.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from detente.evidence.holding import Held, Holding

_HEADS = frozenset({"minister", "secretary", "commissioner"})
_ALONE = frozenset({"ceo", "chief minister", "first minister"})
"""Heads that tell without a field which post of a house it is."""

_ABROAD = frozenset({"prime", "foreign", "state", "defence"})
"""Fields whose holders are quoted on the disputes of others."""

_FEW = frozenset({"secretary"})
"""Heads of ministries in few states only."""

_OF_THE_CASE = frozenset({"the only one"})
"""The house of a post that no report gives a house: all mean the same one."""

_USUAL = 3
"""Reports from which on the holder of such a post is that of the case."""


def settled(told: Sequence[Held]) -> Iterator[Held]:
    """The same holdings, those without a house with the only one that the post has.

    One report stands against several: two ministers of whom each is told by many are of two states.
    """
    by_post: defaultdict[tuple[str, str], list[Held]] = defaultdict(list)
    for held in told:
        for post in _posts(held[1]):
            by_post[post].append(held)
    gathered = cache(lambda posts: _Holders([held for post in posts for held in by_post[post]]))
    for report, one in told:
        holders = gathered(_posts(one))
        settle = holders.all and not one.houses and holders.may_have(one)
        yield report, one._replace(houses=holders.houses or _OF_THE_CASE) if settle else one


class _Holders:
    """Who is told to hold some posts, in which reports, and of which houses."""

    def __init__(self, some: Sequence[Held]) -> None:
        self.all = some
        self.houses = frozenset[str]().union(*(held.houses for _report, held in some))
        self._reports: defaultdict[str, set[str]] = defaultdict(set)
        for report, held in some:
            self._reports[held.surname].add(report)

    def may_have(self, one: Holding) -> bool:
        """The house is the only one, and the reports on him and on another are one and several.

        Where none of them tells the house, half as many are few enough.
        """
        if len(self.houses) > 1 or (self.houses and one.beside - self.houses):
            return False
        own = len(self._reports[one.surname])
        others = max(
            (len(r) for name, r in self._reports.items() if name != one.surname), default=0
        )
        if one.head == "ceo":
            return own > 1
        if one.fields & _ABROAD:
            return one.head in _FEW and own >= _USUAL and others == 1
        few, many = sorted((own, others))
        return few == 1 < many if self.houses else 0 < 2 * few <= many


def _posts(one: Holding) -> tuple[tuple[str, str], ...]:
    if one.head in _ALONE:
        return ((one.head, ""),)
    return tuple((one.head, field) for field in sorted(one.fields)) if one.head in _HEADS else ()
