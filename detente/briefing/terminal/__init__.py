"""What the terminal shows: one function a command, from results to something rich can print."""

from __future__ import annotations

from detente.briefing.terminal.comparison import compare
from detente.briefing.terminal.explanation import why
from detente.briefing.terminal.listing import catalog
from detente.briefing.terminal.paths import trace
from detente.briefing.terminal.problems import check
from detente.briefing.terminal.report import read
from detente.briefing.terminal.screen import console
from detente.briefing.terminal.solution import solve
from detente.briefing.terminal.summary import brief

__all__ = ["brief", "catalog", "check", "compare", "console", "read", "solve", "trace", "why"]
