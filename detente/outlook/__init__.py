"""What would change the answer, and what an outcome gives; later: how surely, and by when."""

from __future__ import annotations

from detente.outlook.change import what_would_change
from detente.outlook.edits import Edit, edits
from detente.outlook.gains import better_for_all, compare_outcomes
from detente.outlook.records import Change, Changes, CommonGain, Gain, Turn

__all__ = [
    "Change",
    "Changes",
    "CommonGain",
    "Edit",
    "Gain",
    "Turn",
    "better_for_all",
    "compare_outcomes",
    "edits",
    "what_would_change",
]
