"""The brief as one self-contained page: no script, no request, nothing but what the case holds."""

from __future__ import annotations

from detente.briefing.page.render import render
from detente.briefing.page.write import write_brief

__all__ = ["render", "write_brief"]
