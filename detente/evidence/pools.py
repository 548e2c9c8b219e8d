"""Values put together that agree: the reports that say the same pool the words they say it in.

Equal values are the anchors of the comparing. Eight reports that say 37 tell it in eight ways, and
what they say together is the context that a ninth, which says 31, is held against: paraphrases are
learned from the case itself.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import partial
from typing import TYPE_CHECKING

from detente.evidence.agreement import agree, comparable, exact
from detente.evidence.gathering import joined
from detente.evidence.ranges import Range
from detente.evidence.rarity import cosine, unit

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from detente.evidence.rarity import Rarity, Vector
    from detente.evidence.slots import Slot
    from detente.evidence.stages import Stage

SHARED = 0.12
"""Cosine from which values that agree are one; low, as their agreeing tells more than the words."""

SHARED_OF_EVENTS = 0.2
"""The same for dates and places, as much happens on one day and in one place."""

SHARED_OF_EXACT = 0.03
"""The same for figures that no two things are likely to share."""

EVENT = 0.3
"""Weight of the verb over a value and of what it takes, beyond their share in all the words."""

SAME_EVENT = 0.1
"""Cosine of the events that dates and places need at least: on a day much happens."""

ONE_EVENT = 0.2
"""The same of those that agree, as one pool."""

_SAMPLE = 5
"""Members that a value must agree with."""

_KEYS = 24
"""Terms of a value, the weightiest first, by which others are looked up to compare it with."""


class Pool:
    """Values of different reports that agree, and the words around all of them."""

    def __init__(self, slot: Slot, vector: Vector, event: Vector) -> None:
        self.slots = [slot]
        self.reports = {slot.report}
        self.vector = vector
        self.event = event
        self._vectors = defaultdict(float, vector)
        self._events = defaultdict(float, event)

    @classmethod
    def of(cls, slot: Slot, rarity: Rarity) -> Pool:
        """The pool of one value."""
        event = rarity.vector(dict.fromkeys(slot.around.event, 1.0))
        return cls(slot, rarity.vector(slot.words), event)

    def likeness(self, other: Pool) -> float:
        """How alike the words around are, and the words of the event itself."""
        return cosine(self.vector, other.vector) + EVENT * cosine(self.event, other.event)

    def join(self, other: Pool) -> None:
        """All values of another pool."""
        self.slots += other.slots
        self.reports |= other.reports
        self.vector = _sum(self._vectors, other._vectors)
        self.event = _sum(self._events, other._events)

    @property
    def is_of_event(self) -> bool:
        """It holds days or places; a term or a figure is told with less of what it is of."""
        return self.slots[0].family == "place" or self.slots[0].day is not None

    @property
    def kinds(self) -> frozenset[str]:
        """The kinds of event that its values are of."""
        every = (kind for slot in self.slots for kind in slot.context.kinds)
        return frozenset(kind for kind in every if not kind.startswith("="))

    @property
    def stage(self) -> Stage:
        """The stage that half of its values have."""
        told = Counter(slot.stage for slot in self.slots)
        most = max(told, key=lambda one: (told[one], one))
        return most if 2 * told[most] >= len(self.slots) else ""

    def fits(self, other: Pool) -> bool:
        """The values agree; of dates and places, the events are one as well."""
        exactly = exact(self.slots[0])
        same = exactly and exactly == exact(other.slots[0])
        if self.is_of_event and not same and cosine(self.event, other.event) < ONE_EVENT:
            return False
        return all(
            comparable(one, mine) and agree(one, mine)
            for one in other.slots[:_SAMPLE]
            for mine in self.slots[:_SAMPLE]
        )


def _sum(total: defaultdict[str, float], more: Vector) -> Vector:
    for term, weight in more.items():
        total[term] += weight
    return unit(total)


def telling(pool: Pool, rarity: Rarity) -> list[str]:
    """The telling terms around a pool, by which it is found, and its exact figure."""
    weighty = sorted(pool.vector.items(), key=lambda one: (-one[1], one[0]))
    told = [term for term, _weight in weighty if rarity.tells(term)]
    figure = exact(pool.slots[0])
    return [*told[:_KEYS], figure] if figure else told[:_KEYS]


def pools(slots: Sequence[Slot], rarity: Rarity) -> list[Pool]:
    """Each value in the pool that it shares most with, or in one of its own."""
    every = [Pool.of(slot, rarity) for slot in sorted(slots, key=leeway)]
    keys = partial(telling, rarity=rarity)
    small = joined(every, keys, _best)
    # Once more from the largest: the order of the reports counts less.
    return joined(sorted(small, key=lambda pool: -len(pool.reports)), keys, _best)


def leeway(slot: Slot) -> float:
    """How much a value leaves open; the exact come first, as a loose one agrees with many."""
    if slot.day:
        return slot.day.high - slot.day.low + slot.day.slack
    if isinstance(slot.value, Range) and slot.value.low > 0:
        return slot.value.high / slot.value.low - 1
    return 0.0


def _best(pool: Pool, near: Iterable[Pool]) -> Pool | None:
    every = [(cosine(pool.vector, other.vector), other) for other in near if other.fits(pool)]
    most, best = max(every, key=lambda one: one[0], default=(0.0, None))
    return best if best and most >= _least(best, exact(pool.slots[0])) else None


def _least(pool: Pool, figure: str) -> float:
    if figure and any(exact(slot) == figure for slot in pool.slots[:_SAMPLE]):
        return SHARED_OF_EXACT
    return SHARED_OF_EVENTS if pool.is_of_event else SHARED
