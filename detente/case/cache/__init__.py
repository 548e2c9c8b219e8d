"""What was read once need not be read again: readings and comparisons kept by hash."""

from __future__ import annotations

from detente.case.cache.keeping import comparison, readings

__all__ = ["comparison", "readings"]
