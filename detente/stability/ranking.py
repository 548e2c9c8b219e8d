"""A ranking checked against the states: each of them named exactly once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from detente.findings import Finding
from detente.stability import codes
from detente.stability.found import SHOWN, finding, listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from detente.dispute.model import Ranked, Ranking
    from detente.stability.resolve import Resolver

Tiers = list[list[int]]


def tiers_of(ranking: Ranking, resolver: Resolver) -> tuple[Tiers, list[Finding]]:
    """The states of each tier, best first, and what is wrong with the ranking.

    States that it misses make a last tier, so that the checks can go on.
    """
    findings: list[Finding] = []
    seen: dict[int, str] = {}
    tiers = []
    for tier in ranking.tiers:
        found = [_place(item, resolver, seen) for item in tier.items]
        findings += [f for f in found if isinstance(f, Finding)]
        tiers.append([state for state in found if isinstance(state, int)])
    left = np.ones(resolver.states.count, dtype=bool)
    left[list(seen)] = False
    missed = np.flatnonzero(left).tolist()
    findings += _missed(ranking, missed, resolver, mended=bool(findings))
    return ([*tiers, missed] if missed else tiers), findings


def _place(item: Ranked, resolver: Resolver, seen: dict[int, str]) -> int | Finding:
    state = resolver.state(item, codes.RANKED_FITS_NOTHING, codes.RANKED_FITS_SEVERAL)
    if isinstance(state, Finding):
        return state
    if state in seen:
        name = resolver.states.id(state)
        message = f"'{name}' is ranked twice"
        if seen[state] != item.text:
            message += f": as {seen[state]} and as {item.text}"
        return finding(codes.RANKED_TWICE, item.place, message, "take one of them away")
    seen[state] = item.text
    return state


def _missed(
    ranking: Ranking, missed: list[int], resolver: Resolver, *, mended: bool
) -> Iterator[Finding]:
    if missed:
        names = listed(map(resolver.states.id, missed[:SHOWN]), len(missed[SHOWN:]))
        message = f"the ranking misses {len(missed):,} of {resolver.states.count:,} states: {names}"
        step = "mend the items above, then look again" if mended else "give each of them a place"
        yield finding(codes.RANKING_MISSES, ranking.place, message, step)
