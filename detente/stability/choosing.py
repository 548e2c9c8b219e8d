"""Which solution concepts are asked for: the names of `--concepts`, checked against a dispute."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from detente.findings import Checked, Place
from detente.stability import codes
from detente.stability.concepts import BASIC, CONCEPTS
from detente.stability.found import finding, shortened

if TYPE_CHECKING:
    from detente.dispute.model import Dispute
    from detente.findings import Finding


def default_concepts(dispute: Dispute) -> tuple[str, ...]:
    """The concepts that are computed where none are named."""
    del dispute
    return BASIC


def parse_concepts(text: str, dispute: Dispute) -> Checked[tuple[str, ...]]:
    """The concepts named in `a,b,…`, in that order, each once.

    Returns:
        None where a name is unknown or does not fit the dispute, with a finding for each.
    """
    del dispute
    names: dict[str, None] = {}
    findings = []
    for name, place in _names(text):
        if name in CONCEPTS:
            names[name] = None
        else:
            findings.append(_unknown(name, place))
    return Checked(None if findings else tuple(names), tuple(findings))


def _names(text: str) -> list[tuple[str, Place]]:
    names, column = [], 1
    for part in text.split(","):
        name = part.strip()
        start = column + len(part) - len(part.lstrip())
        names.append((name, Place("--concepts", 1, start, start + max(len(name), 1), text)))
        column += len(part) + 1
    return names


def _unknown(name: str, place: Place) -> Finding:
    near = get_close_matches(name.lower(), CONCEPTS, n=1)
    step = f"did you mean {near[0]}?" if near else f"choose among {', '.join(CONCEPTS)}"
    message = f"there is no solution concept '{shortened(name)}'"
    return finding(codes.UNKNOWN_CONCEPT, place, message, step)
