"""A file to a `Report`: text, Markdown, HTML or PDF (DESIGN, "Reports")."""

from __future__ import annotations

from detente.reading.loading.names import same_ids
from detente.reading.loading.opening import load

__all__ = ["load", "same_ids"]
