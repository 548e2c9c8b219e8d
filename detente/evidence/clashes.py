"""Where the reports disagree about a deed: whether it was done, how far it went, and who did it.

What two parties did in turn, or what a report of its own accord tells of both, is no clash.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from detente.evidence.deeds import by_anybody, by_one_party, deeds, named, nobody, vectors
from detente.evidence.degrees import how_far
from detente.evidence.doers import by_whom
from detente.evidence.whether import at_one_saying, whether

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from detente.evidence.assertions import Assertion
    from detente.evidence.deeds import Deed
    from detente.evidence.naming import Names
    from detente.evidence.questions import Question
    from detente.evidence.rarity import Rarity

_SINGLE = frozenset({"one", "turned", "refused"})
"""Marks of families whose doers are compared."""

_TOLD = frozenset({"done", "ahead"})
_DENIED = frozenset({"not", "off"})


def questions(every: Sequence[Assertion], known: Rarity, names: Names) -> Iterator[Question]:
    """Whether it was done, how far it went, who did it."""
    by_family: defaultdict[str, list[Assertion]] = defaultdict(list)
    for one in every:
        by_family[one.family.name].append(one)
    for some in by_family.values():
        some.sort(key=lambda one: not named(one.by))
        around = vectors(some, known)
        for deed in deeds(some, around, known, by_one_party):
            yield from _within(deed, names)
        yield from at_one_saying(some, names)
        done = [k for k, one in enumerate(some) if _has_doer(one)]
        acts = [some[k] for k in done]
        if acts and (acts[0].family.marks & _SINGLE or any(one.alone for one in acts)):
            lines = [around[k] for k in done]
            for deed in deeds(acts, lines, known, by_anybody, nobody):
                yield from by_whom(deed, names)


def _has_doer(one: Assertion) -> bool:
    """Somebody with a name is told to do it; of what can be refused, not to."""
    told = _DENIED if "refused" in one.family.marks else _TOLD
    return one.standing in told and bool(named(one.by))


def _within(deed: Deed, names: Names) -> Iterator[Question]:
    some = _by_name(deed.assertions)
    if len({one.report for one in some}) < 2:
        return
    yield from whether(some, names)
    if some[0].family.kind != "event":
        yield from how_far(some, names)


def _by_name(some: Sequence[Assertion]) -> list[Assertion]:
    """Of a report that tells who did it, only what it tells with the name."""
    telling = {one.report for one in some if named(one.by)}
    return [one for one in some if named(one.by) or one.report not in telling]
