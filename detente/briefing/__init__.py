"""All that is drawn and said: words, figures, the terminal, the page, the notebook."""

from __future__ import annotations

from typing import TYPE_CHECKING

from detente import lazily

if TYPE_CHECKING:
    from detente.briefing.brief import Brief as Brief
    from detente.briefing.composing import compose as compose
    from detente.briefing.notebook import Notebook as Notebook
    from detente.briefing.notebook import open_case as open_case

__all__ = ["Brief", "Notebook", "compose", "open_case"]

__getattr__ = lazily.names(
    __name__,
    {
        "Brief": "detente.briefing.brief",
        "compose": "detente.briefing.composing",
        "Notebook": "detente.briefing.notebook",
        "open_case": "detente.briefing.notebook",
    },
)
