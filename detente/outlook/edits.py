"""Every single change of a dispute: two neighbours swapped, a statement dropped, a move two-way."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from detente.dispute.model import Arc, Pairs, Prioritisation, Ranking, Weights

if TYPE_CHECKING:
    from collections.abc import Iterator

    from detente.dispute.model import DecisionMaker, Dispute, Preferences
    from detente.outlook.records import ChangeKind, Touched


@dataclass(frozen=True, slots=True)
class Edit:
    """One change and the dispute as it would be; the fields are those of `Change`."""

    kind: ChangeKind
    dm: str
    position: int
    parts: tuple[Touched, ...]
    dispute: Dispute


def edits(dispute: Dispute) -> Iterator[Edit]:
    """Every single change of the dispute, in file order: preferences, then moves.

    No edit adds or removes a state: the states of the edited dispute are those of the dispute.
    """
    for dm in dispute.decision_makers:
        for kind, position, parts, preferences in _preference_edits(dm.preferences):
            edited = _with(dispute, replace(dm, preferences=preferences))
            yield Edit(kind, dm.id, position, parts, edited)
    yield from _two_way_options(dispute)
    yield from _two_way_arcs(dispute)


_PreferenceEdit = tuple["ChangeKind", int, tuple["Touched", ...], "Preferences"]


def _preference_edits(preferences: Preferences) -> Iterator[_PreferenceEdit]:
    match preferences:
        case Prioritisation():
            yield from _statements(preferences)
        case Ranking():
            yield from _tiers(preferences)
        case Weights():
            yield from _weights(preferences)
        case Pairs():
            yield from _pairs(preferences)


def _statements(old: Prioritisation) -> Iterator[_PreferenceEdit]:
    statements = old.statements
    for k in range(len(statements) - 1):
        # The strength mark belongs to the place in the order, not to the statement.
        upper = replace(statements[k + 1], much=statements[k].much)
        lower = replace(statements[k], much=statements[k + 1].much)
        swapped = (*statements[:k], upper, lower, *statements[k + 2 :])
        yield "swap", k, statements[k : k + 2], replace(old, statements=swapped)
    for k, statement in enumerate(statements):
        kept = statements[:k] + statements[k + 1 :]
        yield "drop", k, (statement,), replace(old, statements=kept)


def _tiers(old: Ranking) -> Iterator[_PreferenceEdit]:
    tiers = old.tiers
    for k in range(len(tiers) - 1):
        upper = replace(tiers[k + 1], much=tiers[k].much)
        lower = replace(tiers[k], much=tiers[k + 1].much)
        swapped = (*tiers[:k], upper, lower, *tiers[k + 2 :])
        yield "swap", k, (old,), replace(old, tiers=swapped)


def _weights(old: Weights) -> Iterator[_PreferenceEdit]:
    """Neighbours by value exchange their values; each weight is dropped once."""
    weights = old.weights
    falling = sorted(range(len(weights)), key=lambda k: (-weights[k].value, k))
    for a, b in pairwise(falling):
        swapped = list(weights)
        swapped[a] = replace(weights[a], value=weights[b].value)
        swapped[b] = replace(weights[b], value=weights[a].value)
        yield "swap", a, (weights[a], weights[b]), replace(old, weights=tuple(swapped))
    for k, weight in enumerate(weights):
        kept = weights[:k] + weights[k + 1 :]
        yield "drop", k, (weight,), replace(old, weights=kept)


def _pairs(old: Pairs) -> Iterator[_PreferenceEdit]:
    for k, pair in enumerate(old.pairs):
        yield "drop", k, (pair,), replace(old, pairs=old.pairs[:k] + old.pairs[k + 1 :])


def _two_way_options(dispute: Dispute) -> Iterator[Edit]:
    for dm in dispute.decision_makers:
        for k, option in enumerate(dm.options):
            if option.moves != "both":
                free = replace(option, moves="both")
                options = (*dm.options[:k], free, *dm.options[k + 1 :])
                edited = _with(dispute, replace(dm, options=options))
                yield Edit("two_way", dm.id, k, (option,), edited)


def _two_way_arcs(dispute: Dispute) -> Iterator[Edit]:
    graph = dispute.graph
    if graph is None:
        return
    known = {(arc.dm, arc.source, arc.target) for arc in graph.arcs}
    for k, arc in enumerate(graph.arcs):
        if (arc.dm, arc.target, arc.source) not in known:
            back = Arc(arc.dm, arc.target, arc.source, arc.place)
            edited = replace(dispute, graph=replace(graph, arcs=(*graph.arcs, back)))
            yield Edit("two_way", arc.dm, k, (arc,), edited)


def _with(dispute: Dispute, changed: DecisionMaker) -> Dispute:
    makers = tuple(changed if dm.id == changed.id else dm for dm in dispute.decision_makers)
    return replace(dispute, decision_makers=makers)
