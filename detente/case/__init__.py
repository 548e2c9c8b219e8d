"""A folder, a dispute file or a catalogue entry, and what ties its dispute to its reports."""

from __future__ import annotations

from detente.case.case import Case
from detente.case.opening import open_case
from detente.case.records import Grounds, Support

__all__ = ["Case", "Grounds", "Support", "open_case"]
