"""Outcomes may be made of outcomes, but not of each other."""

from __future__ import annotations

from graphlib import CycleError, TopologicalSorter
from typing import TYPE_CHECKING

from detente.dispute.expressions.printer import atoms
from detente.dispute.expressions.tree import OutcomeAtom
from detente.dispute.found import short

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from detente.dispute.layout import nodes
    from detente.dispute.model import Outcome
    from detente.dispute.reader import Reader


def check_outcomes(reader: Reader, outcomes: Sequence[Outcome], declared: nodes.Mapping) -> None:
    """Report each ring of outcomes once, at the first of them in the file."""
    keys = {key.value: key for key in declared.keys}
    order = {name: place for place, name in enumerate(keys)}
    for ring in _rings({outcome.name: _named(outcome) for outcome in outcomes}):
        inside = sorted(ring, key=order.__getitem__)
        more = ", …" if len(inside) > 8 else ""
        among = ", ".join(f"'{short(name, 30)}'" for name in inside[:8])
        message = f"outcomes rest on each other: {among}{more}"
        help_ = "say one of them by options, states or patterns"
        reader.report("D180", keys[inside[0]], message, help_)


def _rings(rests_on: Mapping[str, Sequence[str]]) -> Iterator[list[str]]:
    """Rings that have no outcome in common, in time linear in the size of the graph.

    Every outcome that is bound rests on one that is bound: going down from any of them ends in a
    ring, or where an earlier walk has been.
    """
    bound = _bound(rests_on)
    walked: dict[str, str] = {}
    for start in bound:
        path, name = [], start
        while name not in walked:
            walked[name] = start
            path.append(name)
            name = next(other for other in rests_on[name] if other in bound)
        if walked[name] == start:
            yield path[path.index(name) :]


def _bound(rests_on: Mapping[str, Sequence[str]]) -> dict[str, None]:
    """The outcomes that stand in a ring or rest on one, in file order."""
    sorter = TopologicalSorter(rests_on)
    try:
        sorter.prepare()
    except CycleError:
        free: set[str] = set()
        while ready := sorter.get_ready():
            sorter.done(*ready)
            free.update(ready)
        return dict.fromkeys(name for name in rests_on if name not in free)
    return {}


def _named(outcome: Outcome) -> list[str]:
    return [atom.name for atom in atoms(outcome.expression) if isinstance(atom, OutcomeAtom)]
