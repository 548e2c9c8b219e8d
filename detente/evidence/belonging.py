"""Whose post it is where a report does not say: that of the only house that has it in the case.

"The agriculture secretary" needs no country where all know which one is meant. But every state has
a prime minister and a foreign minister, and those of many are quoted on one dispute.
"""

from __future__ import annotations

from collections import defaultdict
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
    for report, one in told:
        some = [held for post in _posts(one) for held in by_post[post]]
        houses = frozenset[str]().union(*(other.houses for _report, other in some))
        lost = (
            bool(some)
            and not one.houses
            and len(houses) < 2
            and not (houses and one.beside - houses)
        )
        settle = lost and _may_be(one, some, known=bool(houses))
        yield report, one._replace(houses=houses or _OF_THE_CASE) if settle else one


def _posts(one: Holding) -> list[tuple[str, str]]:
    if one.head in _ALONE:
        return [(one.head, "")]
    return [(one.head, field) for field in sorted(one.fields)] if one.head in _HEADS else []


def _may_be(one: Holding, some: Sequence[Held], known: bool) -> bool:
    """The reports on him and on another holder are one and several.

    Where none of them tells the house (it is not known), half as many are few enough.
    """
    reports: defaultdict[str, set[str]] = defaultdict(set)
    for report, held in some:
        reports[held.surname].add(report)
    own = len(reports.pop(one.surname))
    others = max(map(len, reports.values()), default=0)
    if one.head == "ceo":
        return own > 1
    if one.fields & _ABROAD:
        return one.head in _FEW and own >= _USUAL and others == 1
    few, many = sorted((own, others))
    return few == 1 < many if known else 0 < 2 * few <= many
