"""How far it went: values of one deed far apart on a scale, or such as exclude each other."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from detente.evidence.assertions import FAR
from detente.evidence.sides import apart, of_one_time, question

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from detente.evidence.assertions import Assertion
    from detente.evidence.naming import Names
    from detente.evidence.questions import Question

_OPPOSED = "One deed is told as its opposite: {}"
_FORCE = "One deed is told with different force: {}"


def how_far(some: Sequence[Assertion], names: Names) -> Iterator[Question]:
    """Which of several values: far apart on a scale, or poles."""
    for together in _times(some):
        yield from _how_far_at(together, names)


def _times(some: Sequence[Assertion]) -> Iterator[list[Assertion]]:
    """What is done, and of poles what lies ahead; of what goes on they are one."""
    done = [one for one in some if one.standing == "done"]
    ahead = [one for one in some if one.standing == "ahead"]
    if "lasting" in some[0].family.marks:
        yield done + ahead
        return
    yield done
    if some[0].family.kind == "poles":
        yield ahead


def _how_far_at(told: Sequence[Assertion], names: Names) -> Iterator[Question]:
    by_rank: defaultdict[int, list[Assertion]] = defaultdict(list)
    for one in told:
        by_rank[one.rank].append(one)
    ranks = sorted(by_rank)
    kind = told[0].family.kind if told else "event"
    far = [
        (a, b)
        for k, a in enumerate(ranks)
        for b in ranks[k + 1 :]
        if _far(by_rank[a], by_rank[b])
        and apart(by_rank[a], by_rank[b])
        and (kind != "poles" or of_one_time(by_rank[a], by_rank[b]))
    ]
    if not far:
        return
    opposed = kind == "poles" or any(a * b < 0 for a, b in far)
    values = {by_rank[r][0].told: by_rank[r] for r in sorted({r for pair in far for r in pair})}
    if len(values) > 1:
        asked = "stance" if "view" in told[0].family.marks else "polarity"
        asked, why = (asked, _OPPOSED) if opposed else ("strength", _FORCE)
        yield question("how:", asked, values, why, names)


def _far(low: Sequence[Assertion], high: Sequence[Assertion]) -> bool:
    """Poles, of different sign, or far apart: very far where not to the same addressee."""
    a, b = low[0].rank, high[0].rank
    if low[0].family.kind == "poles" or a * b < 0:
        return True
    if low[0].family.name != "putting":
        return b - a >= FAR
    to_low, to_high = (frozenset[str]().union(*(one.to for one in s)) for s in (low, high))
    return b - a > FAR or (b - a == FAR and bool(to_low & to_high))
