"""Ordinal payoffs: dense ranks of the states from statements, tiers or weights.

Option prioritisation (Peng 1999; Fang, Hipel, Kilgour, Peng 2003a) scores a state by the sum of
2^(p-j) over the true ones of its p statements. That number outgrows every machine word, but only
its order matters: the rank is built some statements at a time and made dense before it can
overflow.
"""

from __future__ import annotations

from fractions import Fraction
from math import lcm
from typing import TYPE_CHECKING, Any, cast

import numpy as np

from detente.stability.shares import in_shares

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from decimal import Decimal

    from numpy.typing import NDArray

    from detente.stability.preference import Payoff
    from detente.stability.truth import Truth

    Numbers = NDArray[np.signedinteger[Any]]
    Flat = Callable[[NDArray[Any]], NDArray[Any]]

AT_A_TIME = 16
"""Statements that are added up before the rank is made dense again: 2^16 scores fit a table."""

TOGETHER = 2**16
"""Scores that are looked up together: they stay in the cache of a processor."""

LARGEST_TABLE = 2**22
"""Scores that are ranked through a table of all possible ones; past that, by sorting."""


def by_statements(grids: Sequence[Truth], flat: Flat) -> Payoff:
    """Dense ranks by statements, most important first.

    Args:
        grids: the truth of each statement, as arrays that broadcast against each other.
        flat: brings an array of scores to one value for each state.

    Returns:
        Shape (count,): 0 for the worst states, one more for each better class.
    """
    rank = flat(np.zeros((), dtype=np.int32))
    for start in range(0, len(grids), AT_A_TIME):
        part = grids[start : start + AT_A_TIME]
        scores = flat(total([(truth, 1 << k) for k, truth in enumerate(reversed(part))]))
        if start == 0:
            rank = dense(scores)
        else:
            rank = dense(rank.astype(np.int64) * 2 ** len(part) + scores)
    return rank


def by_tiers(tiers: Iterable[Sequence[int]], count: int) -> Payoff:
    """Dense ranks by the states of each tier, best first; every state stands in one tier."""
    rank = np.zeros(count, dtype=np.int32)
    for height, tier in enumerate(reversed(list(tiers))):
        rank[list(tier)] = height
    return rank


def by_weights(weighted: Sequence[tuple[Truth, Decimal]], flat: Flat) -> Payoff:
    """Dense ranks by the exact sum of the weights of the true expressions."""
    grids, whole = [truth for truth, _ in weighted], _whole([value for _, value in weighted])
    if sum(map(abs, whole)) < 2**62:
        return dense(flat(total(list(zip(grids, whole, strict=True)))))
    return dense(_long_sum([flat(truth) for truth in grids], whole))


def _whole(values: Sequence[Decimal]) -> list[int]:
    """The weights as whole numbers in the same proportions."""
    fractions = [Fraction(value) for value in values]
    scale = lcm(*(f.denominator for f in fractions))
    return [int(f * scale) for f in fractions]


def _long_sum(truths: Sequence[Truth], weights: Sequence[int]) -> NDArray[np.object_]:
    """Sums past the machine word, as Python's own numbers: slow and exact."""
    score = np.zeros(truths[0].shape, dtype=object)
    for truth, weight in zip(truths, weights, strict=True):
        score[truth] += weight
    return score


def total(terms: Iterable[tuple[Truth, int]]) -> Numbers:
    """The sum of weight x truth, adding small arrays before large ones.

    Two sums over few axes are joined before they meet one over many, so that the whole cube is
    walked a few times and not once for each term.
    """
    terms = list(terms)
    wide = sum(abs(weight) for _, weight in terms) >= 2**31
    kind = np.int64 if wide else np.int32
    sums: list[Numbers] = [truth * kind(weight) for truth, weight in terms]
    while len(sums) > 1:
        one, other = _cheapest(sums)
        joined = sums[one] + sums[other]
        sums = [array for k, array in enumerate(sums) if k not in {one, other}] + [joined]
    return sums[0] if sums else np.zeros((), dtype=np.int32)


def _cheapest(sums: Sequence[Numbers]) -> tuple[int, int]:
    """The two arrays whose sum is smallest."""
    smallest = sorted(range(len(sums)), key=lambda k: (sums[k].size, k))[:6]

    def size(pair: tuple[int, int]) -> int:
        return int(np.broadcast(sums[pair[0]], sums[pair[1]]).size)

    return min(_pairs(smallest), key=lambda pair: (size(pair), pair))


def _pairs(items: Sequence[int]) -> Iterator[tuple[int, int]]:
    return ((a, b) for place, a in enumerate(items) for b in items[place + 1 :])


def dense(scores: Numbers | NDArray[np.object_]) -> Payoff:
    """The scores as ranks without gaps: equal scores the same rank, the lowest 0."""
    if scores.dtype != object:
        whole = cast("Numbers", scores)
        low, high = int(whole.min()), int(whole.max())
        if high - low < min(LARGEST_TABLE, 2 * scores.size + 2**16):
            return _through_table(whole, low, high)
    return np.unique(scores, return_inverse=True)[1].reshape(scores.shape).astype(np.int32)


def _through_table(scores: Numbers, low: int, high: int) -> Payoff:
    """By shares, so that no other array as long as the scores is made on the way."""
    seen = np.zeros(high - low + 1, dtype=bool)
    ranks = np.empty(scores.shape, dtype=np.int32)

    def look(share: slice) -> None:
        seen[scores[share] - low] = True

    def rank(share: slice) -> None:
        ranks[share] = table[scores[share] - low]

    in_shares(look, len(scores), scores.size, TOGETHER)
    table = np.cumsum(seen, dtype=np.int32) - np.int32(1)
    in_shares(rank, len(scores), scores.size, TOGETHER)
    return ranks
