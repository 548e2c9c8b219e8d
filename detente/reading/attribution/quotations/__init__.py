"""Quotations in a text, by its quotation marks alone: `marks` tells them, `pairing` pairs them."""

from __future__ import annotations

from detente.reading.attribution.quotations.pairing import Quotation, quotations

__all__ = ["Quotation", "quotations"]
