"""A `dispute.yaml` read into frozen data, checked, and written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from detente import lazily
from detente.dispute.codes import CODES
from detente.dispute.loading import load, loads
from detente.dispute.model import (
    Anchor,
    Arc,
    Because,
    Citation,
    DecisionMaker,
    Direction,
    Dispute,
    Graph,
    NamedState,
    Option,
    Outcome,
    Pair,
    Pairs,
    Part,
    Preferences,
    Prioritisation,
    Ranked,
    Ranking,
    Rule,
    Statement,
    StatusQuo,
    Tier,
    Weight,
    Weights,
)

if TYPE_CHECKING:
    from detente.dispute.template import TEMPLATE as TEMPLATE
    from detente.dispute.writing.writer import dump as dump

__all__ = [
    "CODES",
    "TEMPLATE",
    "Anchor",
    "Arc",
    "Because",
    "Citation",
    "DecisionMaker",
    "Direction",
    "Dispute",
    "Graph",
    "NamedState",
    "Option",
    "Outcome",
    "Pair",
    "Pairs",
    "Part",
    "Preferences",
    "Prioritisation",
    "Ranked",
    "Ranking",
    "Rule",
    "Statement",
    "StatusQuo",
    "Tier",
    "Weight",
    "Weights",
    "dump",
    "load",
    "loads",
]

__getattr__ = lazily.names(
    __name__,
    {"TEMPLATE": "detente.dispute.template", "dump": "detente.dispute.writing.writer"},
)
