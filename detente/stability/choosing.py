"""Which solution concepts are asked for: the names of `--concepts`, checked against a dispute."""

from __future__ import annotations

from typing import TYPE_CHECKING

from detente.dispute.model import Pairs
from detente.findings import Checked, Place
from detente.stability import codes
from detente.stability.concepts import BASIC, CONCEPTS, FORMS, UNKNOWN
from detente.stability.found import finding, shortened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from detente.dispute.model import Dispute
    from detente.findings import Code, Finding


def default_concepts(dispute: Dispute) -> tuple[str, ...]:
    """The concepts computed where none are named.

    The basic five, or, where a decision maker has unknown preferences, the sixteen of those.
    """
    return UNKNOWN if _somebody_unsure(dispute) else BASIC


def parse_concepts(text: str, dispute: Dispute) -> Checked[tuple[str, ...]]:
    """The concepts named in `a,b,…`, in that order, each once.

    The members of a coalition are put into file order.

    Returns:
        None where a name is unknown or the concept is not defined for the dispute, with a finding
        for each.
    """
    names: dict[str, None] = {}
    findings: list[Finding] = []
    for written, place in _names(text):
        name = _in_file_order(written, dispute)
        found = list(_wrong(name, place, dispute))
        findings += found
        if not found:
            names[name] = None
    return Checked(None if findings else tuple(names), tuple(findings))


def _names(text: str) -> Iterator[tuple[str, Place]]:
    column = 1
    for part in text.split(","):
        name = part.strip()
        start = column + len(part) - len(part.lstrip())
        yield name, Place("--concepts", 1, start, start + max(len(name), 1), text)
        column += len(part) + 1


def _in_file_order(name: str, dispute: Dispute) -> str:
    kind, colon, members = name.partition(":")
    if "+" not in members:
        return name
    asked = set(members.split("+"))
    ordered = [dm.id for dm in dispute.decision_makers if dm.id in asked]
    strangers = sorted(asked - set(ordered))
    return f"{kind}{colon}{'+'.join([*ordered, *strangers])}"


def _wrong(name: str, place: Place, dispute: Dispute) -> Iterator[Finding]:
    if name not in CONCEPTS:
        yield _unknown(name, place)
        return
    yield from _strangers(name, place, dispute)
    yield from _undefined(name, place, dispute)


def _unknown(name: str, place: Place) -> Finding:
    message = f"there is no solution concept '{shortened(name)}'"
    near = _nearest(name.lower(), [*CONCEPTS, "l2", "l3", "l4", "maximin4"])
    choice = ", ".join((*BASIC, "sim", "nm", "strong_gmr", "seq_a", *FORMS))
    step = f"did you mean {near}?" if near else f"choose among {choice}"
    return finding(codes.UNKNOWN_CONCEPT, place, message, step)


def _strangers(name: str, place: Place, dispute: Dispute) -> Iterator[Finding]:
    known = [dm.id for dm in dispute.decision_makers]
    members = name.partition(":")[2]
    for member in members.split("+"):
        if member and member not in known and members != "all":
            message = f"'{name}' names no decision maker '{shortened(member)}'"
            near = _nearest(member, known)
            step = f"did you mean {near}?" if near else f"there are {', '.join(known)}"
            yield finding(codes.CONCEPT_DM, place, message, step)


def _undefined(name: str, place: Place, dispute: Dispute) -> Iterator[Finding]:
    if name not in UNKNOWN and _somebody_unsure(dispute):
        message = f"'{name}' needs every preference to be known"
        near = name if f"{name}_a" in UNKNOWN else "seq"
        step = f"ask for {near}_a to _d, one for each attitude"
        yield finding(codes.NEEDS_ORDER, place, message, step)
        return
    for code in CONCEPTS[name].needs:
        reason = _lacks(code, dispute)
        if reason:
            yield finding(code, place, f"'{name}' is not defined here: {reason[0]}", reason[1])


def _lacks(code: Code, dispute: Dispute) -> tuple[str, str] | None:
    """Why the dispute lacks what a concept needs, and what to do; None where it has it."""
    dms = dispute.decision_makers
    count = len(dms)
    lacking = {
        codes.TWO_ONLY: count != 2,
        codes.NEEDS_OPTIONS: dispute.graph is not None,
        codes.NEEDS_ORDER: any(isinstance(dm.preferences, Pairs) for dm in dms),
    }
    reasons = {
        codes.TWO_ONLY: (
            f"with {count} decision makers there is no agreed definition",
            "ask for seq, sseq or maximin4, which are defined for any number",
        ),
        codes.NEEDS_OPTIONS: ("in graph form there are no options", "ask for gmr or seq"),
        codes.NEEDS_ORDER: ("a decision maker does not rank all states", "ask for gmr or seq"),
    }
    return reasons[code] if lacking[code] else None


def _somebody_unsure(dispute: Dispute) -> bool:
    return any(dm.unknown for dm in dispute.decision_makers)


def _nearest(name: str, known: list[str]) -> str:
    from difflib import get_close_matches  # noqa: PLC0415 - only after a slip

    return next(iter(get_close_matches(name, known, n=1, cutoff=0.5)), "")
