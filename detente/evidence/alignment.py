"""Which values in different reports are values of the same thing.

Two values belong together where their events are of one kind and the same parties, persons and
topics stand around them; the sum of what they share must reach a threshold, and parties or persons
that differ forbid it. Values are put into the first cluster they fit, in report order: the work
grows with the values times the clusters of their kind and parties.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from detente.evidence.lexicon import Place, counted_as, happens_on_one_day
from detente.evidence.ranges import Range

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from detente.evidence.contexts import Context
    from detente.evidence.slots import Family, Slot

ENOUGH = 1.25
"""What two contexts must share: two parties, or a topic and what stands around it."""

_NO_THING = frozenset({"%", "people", "person", "man", "woman"})

_OF_ANYTHING = frozenset({"member", "system", "unit", "piece", "item", "case"})
_OF_UNIT: Mapping[str, float] = {"number": 1.0, "money": 0.5}
"""What the same unit tells by itself; the noun counted tells more than the currency."""

_COMMON = 0.75
"""A topic that more than half of the reports have counts for less by this factor."""

_NOBODY = ""


@dataclass(frozen=True, slots=True)
class Weights:
    """How much a shared word tells: less where everybody uses it."""

    share: Mapping[str, float]

    def of(self, words: Iterable[str]) -> float:
        """The sum over words."""
        return sum(_COMMON if self.share.get(word, 0) > 0.5 else 1.0 for word in words)


def weights(contexts: Iterable[tuple[str, Context]], reports: int) -> Weights:
    """From how many reports each stem stands in; the contexts come with their report's id."""
    seen = {(report, word) for report, one in contexts for word in one.stems | one.around}
    counts = Counter(word for _report, word in seen)
    return Weights({word: count / max(1, reports) for word, count in counts.items()})


def clusters(slots: Sequence[Slot], known: Weights) -> list[list[Slot]]:
    """The slots of one family, each in one cluster; clusters of one slot are left out."""
    found: list[list[Slot]] = []
    homes = _Homes()
    for slot in slots:
        home = next((k for k in homes.near(slot) if _fits(slot, found[k], known)), None)
        if home is None:
            home = len(found)
            found.append([])
        found[home].append(slot)
        homes.add(slot, home)
    return [cluster for cluster in found if len({slot.report for slot in cluster}) > 1]


class _Homes:
    """The clusters by what their slots are compared by, and by who takes part.

    By kind of event alone, every value would be held against each quarrel of the world. Those left
    out have no slot whose sides `compatible` accepts, so that none of them could fit.
    """

    def __init__(self) -> None:
        self._by_key: defaultdict[str, set[int]] = defaultdict(set)
        self._by_side: defaultdict[str, set[int]] = defaultdict(set)

    def near(self, slot: Slot) -> list[int]:
        """The numbers of the clusters that a slot may belong to, lowest first."""
        alike = set[int]().union(*(self._by_key[key] for key in _keys(slot)))
        sides = slot.context.sides
        if sides:
            alike &= set[int]().union(*(self._by_side[side] for side in (*sides, _NOBODY)))
        return sorted(alike)

    def add(self, slot: Slot, home: int) -> None:
        """The slot is one of the cluster with this number."""
        for key in _keys(slot):
            self._by_key[key].add(home)
        for side in slot.context.sides or (_NOBODY,):
            self._by_side[side].add(home)


def _keys(slot: Slot) -> list[str]:
    """What another value must share to be looked at: a kind; or the speaker, of a forecast."""
    speakers = slot.context.near if slot.family == "deadline" else ()
    units = map(counted_as, slot.unit.split()) if slot.family == "number" else ()
    return [*sorted(slot.context.kinds), *(f"@{one}" for one in sorted(speakers)), *units]


def _fits(slot: Slot, cluster: Sequence[Slot], known: Weights) -> bool:
    """It belongs with most of a sample of the cluster."""
    sample = cluster[:5]
    return 2 * sum(same_thing(slot, other, known) for other in sample) > len(sample)


def same_thing(one: Slot, other: Slot, known: Weights) -> bool:
    """Both are values of the same thing."""
    if one.family != other.family or not _same_unit(one.unit, other.unit):
        return False
    if not _comparable(one, other) or not compatible(one.context, other.context):
        return False
    if _elsewhere(one, other):
        return False
    return shared(one.context, other.context, known) + _OF_UNIT.get(one.family, 0) >= ENOUGH


def shared(one: Context, other: Context, known: Weights) -> float:
    """How much two contexts have in common."""
    near = known.of(one.stems & other.stems)
    both = (one.stems | one.around) & (other.stems | other.around)
    wide = known.of(both - (one.stems & other.stems))
    persons = len(one.persons & other.persons)
    speakers = len(one.near & other.near) - persons
    return 2 * persons + 1.25 * speakers + len(one.sides & other.sides) + near + 0.5 * wide


def _elsewhere(one: Slot, other: Slot) -> bool:
    """Another day and another place: that is another event, not the same one told otherwise."""
    return differ(one.value, other.value) and differ(one.beside, other.beside)


def differ(one: Range | Place | None, other: Range | Place | None) -> bool:
    """Two places of which neither lies in the other, or two ranges that are apart."""
    if isinstance(one, Place) and isinstance(other, Place):
        return not (one.holds(other) or other.holds(one))
    return isinstance(one, Range) and isinstance(other, Range) and one.apart(other)


def _same_unit(one: str, other: str) -> bool:
    """As "radar systems" and "air radar systems" have; not "crew members" and "board members"."""
    a, b = (set(map(counted_as, unit.split())) for unit in (one, other))
    return one == other or bool(a & b - _OF_ANYTHING)


def _comparable(one: Slot, other: Slot) -> bool:
    """Their events are of one kind; things with a name of their own need no event."""
    if _telling(one.family, one.context.kinds & other.context.kinds):
        return True
    if one.family == "deadline" and one.value == other.value:
        return bool(one.context.near & other.context.near)
    told = [frozenset(k for k in s.context.kinds if k[0] != "=") for s in (one, other)]
    return one.family == "number" and one.unit not in _NO_THING and not (told[0] and told[1])


def _telling(family: Family, kinds: frozenset[str]) -> frozenset[str]:
    """The kinds that make two values comparable: for dates and places, of events on one day."""
    if family in {"date", "place"}:
        return frozenset(kind for kind in kinds if happens_on_one_day(kind)) - {"speaking"}
    return kinds - {"speaking"}


def compatible(one: Context, other: Context) -> bool:
    """No party or person of one is missing in the other while another stands in its place."""
    return _nested(one.persons, other.persons) and _nested(one.sides, other.sides)


def _nested(one: frozenset[str], other: frozenset[str]) -> bool:
    return len(one & other) >= min(len(one), len(other), 2)
