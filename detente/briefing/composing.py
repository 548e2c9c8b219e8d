"""From a case to its brief."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from detente import __version__
from detente.briefing import hearing, solving
from detente.briefing.brief import Brief
from detente.briefing.records import Basis
from detente.briefing.shown import shown
from detente.case import Grounds
from detente.case import open_case as open_files
from detente.case.parts import parts
from detente.case.touching import footing
from detente.dispute.model import DecisionMaker, Pairs, Weights

if TYPE_CHECKING:
    from detente.case import Case
    from detente.dispute.model import Dispute, Part
    from detente.findings import Place


def compose(case: Case | str | Path) -> Brief:
    """Gather all that a brief tells of a case, or of the case at a path.

    A case without reports, without a dispute, or with errors gives a brief of what there is.
    """
    if isinstance(case, str | Path):
        case = open_files(case)
    bases = _bases(case)
    solution, found = solving.solve(case.dispute) if case.dispute else (None, ())
    readings = case.readings if case.reports else ()
    return Brief(
        title=shown(case.dispute.title if case.dispute else case.name),
        name=shown(case.name),
        dispute=case.dispute,
        solution=solution,
        bases=bases,
        grounds=_counted(case.dispute, bases),
        reports=case.reports,
        voices=hearing.voices(readings, _relied_on(bases)),
        mentions=hearing.mentions(readings),
        comparison=case.comparison if readings else None,
        findings=(*case.findings, *found),
        version=__version__,
    )


def _bases(case: Case) -> dict[Place, Basis]:
    if case.dispute is None:
        return {}
    return {part.place: _basis(case, part) for part in parts(case.dispute)}


def _basis(case: Case, part: Part) -> Basis:
    supports = case.supports(part)
    if not any(support.span for support in supports):
        return Basis(case.grounds(part), supports)
    return Basis(case.grounds(part), supports, footing(supports, case.comparison))


def _counted(dispute: Dispute | None, bases: dict[Place, Basis]) -> dict[Grounds, int]:
    tally = Counter(basis.grounds for basis in bases.values())
    if dispute is not None:
        tally[Grounds.JUDGEMENT] += sum(map(_without_place_for_evidence, dispute.decision_makers))
    return {grounds: tally[grounds] for grounds in Grounds}


def _without_place_for_evidence(dm: DecisionMaker) -> int:
    """Weights and pairs carry no `because`: each is judgement."""
    match dm.preferences:
        case Weights(weights=weights):
            return len(weights)
        case Pairs(pairs=pairs):
            return len(pairs)
    return 0


def _relied_on(bases: dict[Place, Basis]) -> frozenset[str]:
    supports = (support for basis in bases.values() for support in basis.supports)
    return frozenset(s.attribution.id for s in supports if s.attribution is not None)
