"""What many reports show beside each other: copies, credits, origins, claims, contradictions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from detente import lazily

if TYPE_CHECKING:
    from detente.evidence.comparing import compare as compare
    from detente.evidence.records import Claim as Claim
    from detente.evidence.records import Comparison as Comparison
    from detente.evidence.records import Contradiction as Contradiction
    from detente.evidence.records import Copy as Copy
    from detente.evidence.records import Credit as Credit
    from detente.evidence.records import Origin as Origin
    from detente.evidence.records import Variant as Variant

__all__ = ["Claim", "Comparison", "Contradiction", "Copy", "Credit", "Origin", "Variant", "compare"]

__getattr__ = lazily.names(
    __name__,
    dict.fromkeys(__all__, "detente.evidence.records") | {"compare": "detente.evidence.comparing"},
)
