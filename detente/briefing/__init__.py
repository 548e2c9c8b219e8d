"""All that is drawn and said: words, figures, the terminal, the page, the notebook."""

from __future__ import annotations

from detente.briefing.brief import Brief
from detente.briefing.compose import compose
from detente.briefing.notebook import Notebook, open_case

__all__ = ["Brief", "Notebook", "compose", "open_case"]
