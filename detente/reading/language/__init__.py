"""The language model: spaCy's small English one, in a fixed pipeline, over texts of any length."""

from __future__ import annotations

from detente.reading.language.parsing import parse
from detente.reading.language.weights import check

__all__ = ["check", "parse"]
