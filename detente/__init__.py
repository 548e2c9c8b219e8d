"""Détente: from conflicting reports about a dispute to a model, its stable outcomes, and a brief.

`import detente` imports nothing heavy: the names below are loaded when first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from detente.briefing import Brief as Brief
    from detente.briefing import open_case as open_case
    from detente.dispute import Dispute as Dispute
    from detente.dispute import load as load_dispute
    from detente.findings import Checked as Checked
    from detente.findings import Finding as Finding

__version__ = "0.1.0"

_HOMES = {
    "Checked": ("detente.findings", "Checked"),
    "Finding": ("detente.findings", "Finding"),
    "Dispute": ("detente.dispute", "Dispute"),
    "load_dispute": ("detente.dispute", "load"),
    "Brief": ("detente.briefing", "Brief"),
    "open_case": ("detente.briefing", "open_case"),
}

__all__ = ["Brief", "Checked", "Dispute", "Finding", "load_dispute", "open_case"]


def __getattr__(name: str) -> object:
    """The public names, from the rooms they live in."""
    if name not in _HOMES:
        message = f"module 'detente' has no attribute {name!r}"
        raise AttributeError(message)
    room, attribute = _HOMES[name]
    return getattr(import_module(room), attribute)
