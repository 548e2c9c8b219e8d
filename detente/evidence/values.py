"""Clusters of values to questions: which values stand apart."""

from __future__ import annotations

from collections import Counter
from math import isinf
from typing import TYPE_CHECKING

from detente.evidence import titles
from detente.evidence.agreement import agree
from detente.evidence.lexicon import Place
from detente.evidence.pools import leeway
from detente.evidence.questions import Answer, Question, clashing, listed
from detente.evidence.ranges import Range

if TYPE_CHECKING:
    from collections.abc import Sequence

    from detente.evidence.naming import Names
    from detente.evidence.slots import Family, Slot

_WHY = {
    "date": "No day fits these dates of one event",
    "duration": "These lengths of one event differ by more than rounding",
    "deadline": "These terms for one thing differ by half and more",
    "money": "These sums for one thing differ by more than rounding",
    "number": "These counts of one thing differ by more than rounding",
    "place": "One event was in one place, and neither of these lies in the other",
}
_SAMPLE = 5
_LOOSER = "; the looser one does not exclude the other, but is no way to say it"


def question(cluster: Sequence[Slot], names: Names) -> Question:
    """What a cluster of values of one thing asks, and which values cannot stand together."""
    groups: dict[tuple[object, ...], list[Slot]] = {}
    keys: dict[str, tuple[object, ...]] = {}
    for slot in cluster:
        key = keys.setdefault(f"{slot.shown.lower()} {slot.per}", _same(slot))
        groups.setdefault(key, []).append(slot)
    ordered = sorted(
        (sorted(some, key=leeway) for some in groups.values()),
        key=lambda some: -len({slot.report for slot in some}),
    )
    answers = tuple(Answer.of(some[0].shown, some) for some in ordered)
    others = _other_things(ordered)
    clash = clashing(
        len(ordered),
        lambda one, other: not {one, other} & others and _clash(ordered[one], ordered[other]),
    )
    ahead = [slot for slot in cluster if slot.family == "deadline"]
    family: Family = "deadline" if 2 * len(ahead) >= len(cluster) else _past(cluster)
    why = f"{_WHY[family]}: {listed(answers, clash)}{_degree(ordered, clash)}." if clash else ""
    return Question(titles.of_values(cluster, _most(cluster), names), family, answers, clash, why)


def _past(cluster: Sequence[Slot]) -> Family:
    return next(slot.family for slot in cluster if slot.family != "deadline")


def _same(slot: Slot) -> tuple[object, ...]:
    if isinstance(slot.value, Place):
        return slot.value
    return slot.value.low, slot.value.high, slot.unit if slot.family == "money" else "", slot.per


def _apart(one: Slot, other: Slot) -> bool:
    return agree(one, other) is False


def _clash(some: Sequence[Slot], others: Sequence[Slot]) -> bool:
    """Some of each, all of one value, cannot both be right: one may be told as past too early."""
    return any(_apart(one, other) for one in some[:_SAMPLE] for other in others[:_SAMPLE])


def _other_things(ordered: Sequence[Sequence[Slot]]) -> frozenset[int]:
    """The answers whose every report also gives the main one: to them it is something else."""
    main = ordered[0][0]
    agreeing = {s.report for some in ordered if not _apart(some[0], main) for s in some}
    return frozenset(
        number
        for number, some in enumerate(ordered)
        if _apart(some[0], main) and {slot.report for slot in some} <= agreeing
    )


def _degree(ordered: Sequence[Sequence[Slot]], clash: Sequence[int]) -> str:
    """Whether the clash is only one of an exact value with a lower bound far below it."""
    values = [ordered[number][0].value for number in clash]
    if ordered[0][0].family not in {"money", "number"}:
        return ""
    ranges = [value for value in values if isinstance(value, Range) and not isinf(value.high)]
    lowest = min(ranges, key=lambda value: value.low)
    bound = abs(lowest.high - 1.2 * lowest.low) < 1e-6 * lowest.high
    near = max(value.low for value in ranges) < 1.5 * lowest.low
    return _LOOSER if bound and near else ""


def _most(cluster: Sequence[Slot]) -> list[str]:
    """The kinds of event that half of the values are of, in alphabetical order."""
    counts = Counter(kind for slot in cluster for kind in slot.context.kinds)
    return sorted(kind for kind, count in counts.items() if 2 * count >= len(cluster))
