"""What many reports show beside each other: copies, credits, origins, claims, contradictions."""

from __future__ import annotations

from detente.evidence.comparing import compare
from detente.evidence.records import (
    Claim,
    Comparison,
    Contradiction,
    Copy,
    Credit,
    Origin,
    Variant,
)

__all__ = ["Claim", "Comparison", "Contradiction", "Copy", "Credit", "Origin", "Variant", "compare"]
