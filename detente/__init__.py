"""Détente: from conflicting reports about a dispute to a model, its stable outcomes, and a brief.

`import detente` imports nothing heavy: the names below are loaded when first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from detente import lazily

if TYPE_CHECKING:
    from detente.briefing import Brief as Brief
    from detente.briefing import open_case as open_case
    from detente.dispute import Dispute as Dispute
    from detente.dispute import load as load
    from detente.findings import Checked as Checked
    from detente.findings import Finding as Finding

__version__ = "0.1.0"

__all__ = ["Brief", "Checked", "Dispute", "Finding", "load", "open_case"]

__getattr__ = lazily.names(
    __name__,
    {
        "Brief": "detente.briefing",
        "Checked": "detente.findings",
        "Dispute": "detente.dispute",
        "Finding": "detente.findings",
        "load": "detente.dispute",
        "open_case": "detente.briefing",
    },
)
