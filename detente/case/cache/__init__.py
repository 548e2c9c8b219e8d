"""What was read once need not be read again: kept by hash, for one user, in a folder of his."""

from __future__ import annotations

from detente.case.cache.keeping import comparison, each_reading, readings

__all__ = ["comparison", "each_reading", "readings"]
