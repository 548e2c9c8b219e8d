"""The preferences of a decision maker, from its part of the file to arrays."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

import numpy as np

from detente.dispute.model import Pairs, Prioritisation, Ranking
from detente.findings import Finding
from detente.stability import codes
from detente.stability.found import finding, shortened
from detente.stability.payoffs import by_statements, by_tiers, by_weights, dense
from detente.stability.preference import Preference
from detente.stability.ranking import tiers_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from detente.dispute.model import DecisionMaker, Pair, Statement, Weights
    from detente.stability.preference import Classes, Payoff
    from detente.stability.resolve import Resolver
    from detente.stability.truth import Truth

Found = list[Finding]


def preference_of(dm: DecisionMaker, resolver: Resolver) -> tuple[Preference, Found]:
    """The preference of a decision maker, and all that is wrong with it."""
    findings: Found = []
    payoff, degree = None, None
    better_than: Classes = ()
    match dm.preferences:
        case Prioritisation(statements):
            payoff, degree = _prioritised(statements, resolver, findings)
        case Ranking() as ranking:
            payoff, degree = _ranked(ranking, resolver, findings)
        case Pairs(pairs):
            better_than = _classes(pairs, resolver, findings)
        case weights:
            payoff = _weighted(weights, resolver, findings)
    unknown = _classes(dm.unknown, resolver, findings)
    return Preference(_frozen(payoff), _frozen(degree), unknown, better_than), findings


def _frozen(array: Payoff | None) -> Payoff | None:
    if array is not None:
        array.setflags(write=False)
    return array


def _prioritised(
    statements: Sequence[Statement], resolver: Resolver, findings: Found
) -> tuple[Payoff, Payoff | None]:
    grids = []
    for statement in statements:
        grid = resolver.grid(statement.expression, statement.place)
        if isinstance(grid, Finding):
            findings.append(grid)
        else:
            findings += _idle(statement, grid, resolver)
            grids.append(grid)
    flat = resolver.evaluation.flat
    marks = [place for place, statement in enumerate(statements, start=1) if statement.much]
    degree = by_statements(grids[: marks[0]], flat) if marks else None
    return by_statements(grids, flat), degree


def _idle(statement: Statement, grid: Truth, resolver: Resolver) -> Iterator[Finding]:
    if grid.size <= 2**16:
        flat = resolver.evaluation.flat(grid)
        if flat.all() or not flat.any():
            everywhere = "true in every state" if flat.all() else "true in no state"
            message = f"{shortened(statement.text)} is {everywhere}: it tells none of them apart"
            yield finding(codes.TELLS_NOTHING, statement.place, message, "it may be left out")


def _ranked(ranking: Ranking, resolver: Resolver, findings: Found) -> tuple[Payoff, Payoff | None]:
    tiers, found = tiers_of(ranking, resolver)
    findings += found
    count = resolver.states.count
    payoff = by_tiers(tiers, count)
    if not any(tier.much for tier in ranking.tiers):
        return payoff, None
    strata = list(accumulate((int(tier.much) for tier in ranking.tiers), initial=0))
    level = np.zeros(count, dtype=np.int32)
    for states, stratum in zip(tiers, strata, strict=False):
        level[states] = -stratum
    return payoff, dense(level)


def _weighted(weights: Weights, resolver: Resolver, findings: Found) -> Payoff:
    weighted = []
    for weight in weights.weights:
        grid = resolver.grid(weight.expression, weight.place)
        if isinstance(grid, Finding):
            findings.append(grid)
        else:
            weighted.append((grid, weight.value))
    return by_weights(weighted, resolver.evaluation.flat)


def _classes(pairs: Iterable[Pair], resolver: Resolver, findings: Found) -> Classes:
    classes = []
    for pair in pairs:
        sides = [resolver.over_states(s.expression, s.place) for s in (pair.first, pair.second)]
        findings += [side for side in sides if isinstance(side, Finding)]
        good = [side for side in sides if not isinstance(side, Finding)]
        if len(good) == 2:
            classes.append((good[0], good[1]))
    return tuple(classes)
