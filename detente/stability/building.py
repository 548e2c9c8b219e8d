"""From a dispute to its state space: every check that needs the states is made here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from detente.findings import Checked, Finding, Place
from detente.stability import codes
from detente.stability.evaluation import Evaluation
from detente.stability.feasible import feasible
from detente.stability.found import finding
from detente.stability.memory import TooLargeError
from detente.stability.naming import named
from detente.stability.preferences import preference_of
from detente.stability.resolve import Resolver
from detente.stability.space import StateSpace

if TYPE_CHECKING:
    from detente.dispute.model import Dispute
    from detente.stability.settings import Settings
    from detente.stability.truth import Truth


def build(dispute: Dispute) -> Checked[StateSpace]:
    """The states, moves and preferences of a dispute.

    Returns:
        The state space, or None where a finding is an error: nothing is feasible, the model is too
        large for the memory at hand, a name or a ranking does not fit the states, and the like
        (`detente.stability.codes`). All findings come at once, in the order of the file's parts.
    """
    settings = feasible(dispute)
    if isinstance(settings, Finding):
        return Checked(None, (settings,))
    try:
        return _built(dispute, settings)
    except MemoryError as error:
        reason = str(error) if isinstance(error, TooLargeError) else "the memory ran out"
        message = f"{settings.count:,} states are too many: {reason}"
        step = "leave options out, or say which exclude each other"
        return Checked(None, (finding(codes.TOO_LARGE, Place(dispute.file), message, step),))


def _built(dispute: Dispute, settings: Settings) -> Checked[StateSpace]:
    states, findings = named(dispute, settings)
    places = {option.id: place for place, option in enumerate(dispute.options)}
    expressions = {outcome.name: outcome.expression for outcome in dispute.outcomes}
    evaluation = Evaluation(settings, states, places, expressions)
    resolver = Resolver(settings, states, evaluation)
    preferences = {}
    for dm in dispute.decision_makers:
        preferences[dm.id], found = preference_of(dm, resolver)
        findings += found
    outcomes, found = _outcomes(dispute, resolver)
    findings += found
    status_quo = None
    if dispute.status_quo is not None:
        status_quo = resolver.status_quo(dispute.status_quo, dispute)
    if isinstance(status_quo, Finding):
        findings.append(status_quo)
        status_quo = None
    if any(f.severity == "error" for f in findings):
        return Checked(None, tuple(findings))
    space = StateSpace(
        dispute,
        settings=settings,
        states=states,
        evaluation=evaluation,
        preferences=preferences,
        outcomes=outcomes,
        status_quo=status_quo,
    )
    return Checked(space, tuple(findings))


def _outcomes(dispute: Dispute, resolver: Resolver) -> tuple[dict[str, Truth], list[Finding]]:
    outcomes, findings = {}, []
    for outcome in dispute.outcomes:
        truth = resolver.over_states(outcome.expression, outcome.place)
        if isinstance(truth, Finding):
            findings.append(truth)
            continue
        outcomes[outcome.name] = truth
        if not truth.any():
            message = f"the outcome '{outcome.name}' holds in no state"
            findings.append(finding(codes.TELLS_NOTHING, outcome.place, message, "mend it"))
    return outcomes, findings
