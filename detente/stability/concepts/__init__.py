"""The solution concepts, one file each."""

from __future__ import annotations

from detente.stability.concepts.catalogue import BASIC, CONCEPTS, FORMS, STRENGTH, UNKNOWN
from detente.stability.concepts.concept import Concept

__all__ = ["BASIC", "CONCEPTS", "FORMS", "STRENGTH", "UNKNOWN", "Concept"]
