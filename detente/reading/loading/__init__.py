"""A file to a `Report`: text, Markdown, HTML or PDF (DESIGN, "Reports")."""

from __future__ import annotations

from detente.reading.loading.load import load
from detente.reading.loading.names import same_ids

__all__ = ["load", "same_ids"]
