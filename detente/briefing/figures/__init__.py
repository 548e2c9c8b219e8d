"""Figures as SVG strings, drawn by the project: one file a figure, each a pure function.

Every figure gives a `Figure`: the drawing, its title and description, its content as a table, and a
sentence on what the drawing leaves out. The same input gives the same bytes.
"""

from __future__ import annotations

from detente.briefing.figures.claims_matrix import claims_matrix
from detente.briefing.figures.figure import Figure, Table
from detente.briefing.figures.origins import origins
from detente.briefing.figures.preference_ladder import preference_ladder
from detente.briefing.figures.sanction_tree import sanction_tree
from detente.briefing.figures.state_graph import state_graph
from detente.briefing.figures.time_line import TimeItem, time_line

__all__ = [
    "Figure",
    "Table",
    "TimeItem",
    "claims_matrix",
    "origins",
    "preference_ladder",
    "sanction_tree",
    "state_graph",
    "time_line",
]
