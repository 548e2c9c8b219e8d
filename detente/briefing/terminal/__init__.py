"""What the terminal shows: one function a command, from results to something rich can print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from detente import lazily

if TYPE_CHECKING:
    from detente.briefing.terminal.comparison import compare as compare
    from detente.briefing.terminal.explanation import why as why
    from detente.briefing.terminal.listing import catalog as catalog
    from detente.briefing.terminal.paths import trace as trace
    from detente.briefing.terminal.report import read as read
    from detente.briefing.terminal.screen import console as console
    from detente.briefing.terminal.solution import solve as solve
    from detente.briefing.terminal.summary import brief as brief

__all__ = ["brief", "catalog", "compare", "console", "read", "solve", "trace", "why"]

__getattr__ = lazily.names(
    __name__,
    {
        "brief": "detente.briefing.terminal.summary",
        "catalog": "detente.briefing.terminal.listing",
        "compare": "detente.briefing.terminal.comparison",
        "console": "detente.briefing.terminal.screen",
        "read": "detente.briefing.terminal.report",
        "solve": "detente.briefing.terminal.solution",
        "trace": "detente.briefing.terminal.paths",
        "why": "detente.briefing.terminal.explanation",
    },
)
