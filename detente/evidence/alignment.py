"""Whether two told events can be one: how much their contexts share, and who takes part.

What values are values of is asked of the words around them (`pools`, `rivals`); this is asked of
what happened, where no value pools the reports.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from detente.evidence.contexts import Context

_COMMON = 0.75
"""A topic that more than half of the reports have counts for less by this factor."""


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


def shared(one: Context, other: Context, known: Weights) -> float:
    """How much two contexts have in common."""
    near = known.of(one.stems & other.stems)
    both = (one.stems | one.around) & (other.stems | other.around)
    wide = known.of(both - (one.stems & other.stems))
    persons = len(one.persons & other.persons)
    speakers = len(one.near & other.near) - persons
    return 2 * persons + 1.25 * speakers + len(one.sides & other.sides) + near + 0.5 * wide


def compatible(one: Context, other: Context) -> bool:
    """No party or person of one is missing in the other while another stands in its place."""
    return _nested(one.persons, other.persons) and _nested(one.sides, other.sides)


def _nested(one: frozenset[str], other: frozenset[str]) -> bool:
    return len(one & other) >= min(len(one), len(other), 2)
