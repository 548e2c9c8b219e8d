"""States, moves, payoffs, and which states hold under which solution concept."""

from __future__ import annotations

from detente.stability.building import build
from detente.stability.choosing import default_concepts, parse_concepts
from detente.stability.codes import CODES
from detente.stability.concepts import BASIC, CONCEPTS, Concept
from detente.stability.explanation import Explanation, Improvement
from detente.stability.paths import Step
from detente.stability.space import StateSpace
from detente.stability.statusquo import Reached, Trace, trace
from detente.stability.verdicts import Verdicts, analyse, explain

__all__ = [
    "BASIC",
    "CODES",
    "CONCEPTS",
    "Concept",
    "Explanation",
    "Improvement",
    "Reached",
    "StateSpace",
    "Step",
    "Trace",
    "Verdicts",
    "analyse",
    "build",
    "default_concepts",
    "explain",
    "parse_concepts",
    "trace",
]
