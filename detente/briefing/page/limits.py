"""How much of each a page carries; what is left out is always said."""

from __future__ import annotations

STATES = 200
"""Rows of a table of states: what a person can still go through."""

GLOSSARY = 40
"""States up to which all are told in words; of more, those of which the brief speaks."""

HOLDING = 40
PATHS = 40
CHANGES = 60
VOICES = 24
MENTIONS = 40
ORIGINS = 40
COPIES = 40
CONTRADICTIONS = 40
FINDINGS = 60
INPUTS = 400

TEXT = 1_000_000
"""Characters of a report on a page of its own; a browser still scrolls through so many."""

FINDS = 1_000
"""Rows of one table of what was found in a report."""
