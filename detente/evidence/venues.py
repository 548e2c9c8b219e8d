"""One event put into another town: a town that the others know nothing of, in place of theirs.

Reports of a dispute name many places, and of each much is told; but where a meeting or a signing
was is told by most with one town. A report that never names that town, and has another one alone
in words like theirs, tells of the same event.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import product
from typing import TYPE_CHECKING

from detente.evidence.agreement import agree
from detente.evidence.lexicon import Place, listed
from detente.evidence.pools import Pool
from detente.evidence.rarity import cosine

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from detente.evidence.rarity import Rarity
    from detente.evidence.slots import Slot

_CITY_STATES = listed("city states")

FEW = 2
"""Reports at most that have the odd town."""

MANY = 3
"""Reports at least that have the other one, and twice as many as have the odd one."""

LIKE = 0.27
"""Likeness of two tellings from which they are of one event."""

WITH_IT = 0.12
"""Cosine from which another telling of the town is of the event too."""


def clusters(
    slots: Sequence[Slot], rarity: Rarity, texts: Mapping[str, str]
) -> list[tuple[Slot, ...]]:
    """The tellings of an odd town with those of the town that most have for it.

    Args:
        slots: places.
        rarity: of the words around them.
        texts: of the reports, by their ids.
    """
    towns: defaultdict[Place, list[Pool]] = defaultdict(list)
    for slot in slots:
        if isinstance(slot.value, Place) and _is_narrow(slot.value):
            towns[slot.value].append(Pool.of(slot, rarity))
    mentions = {town: _naming(some, texts) for town, some in towns.items()}
    found = []
    for odd, usual in product(towns, repeat=2):
        few, many = _reports(towns[odd]), _reports(towns[usual])
        rare = len(few) <= FEW and len(many) >= max(MANY, 2 * len(few))
        if rare and _apart(towns[odd], towns[usual]) and not few & mentions[usual]:
            found += _of_one_event(towns[odd], towns[usual])
    return found


def _is_narrow(place: Place) -> bool:
    """Not a whole country, but for those that are one town."""
    return bool(place.town or place.region) or place.country in _CITY_STATES


def _apart(some: Sequence[Pool], others: Sequence[Pool]) -> bool:
    return agree(some[0].slots[0], others[0].slots[0]) is False


def _naming(some: Sequence[Pool], texts: Mapping[str, str]) -> set[str]:
    """The reports that name a town anywhere."""
    names = {one.slots[0].shown for one in some}
    named = {report for report, text in texts.items() if any(name in text for name in names)}
    return named | _reports(some)


def _reports(some: Sequence[Pool]) -> set[str]:
    return set[str]().union(*(one.reports for one in some))


def _of_one_event(odd: list[Pool], usual: list[Pool]) -> list[tuple[Slot, ...]]:
    """The two towns' tellings of the event that both are likeliest to be of; none where none is."""
    like, one, other = max(
        ((one.likeness(other), one, other) for one in odd for other in usual),
        key=lambda pair: pair[0],
    )
    if like < LIKE:
        return []
    same = [
        telling
        for telling in usual
        if max(cosine(telling.vector, one.vector), cosine(telling.vector, other.vector)) >= WITH_IT
    ]
    return [(one.slots[0], *(telling.slots[0] for telling in same))]
