"""A first model out of reports, for the analyst to correct."""

from __future__ import annotations

from detente.case.drafts.drafting import draft

__all__ = ["draft"]
