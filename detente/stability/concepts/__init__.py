"""The solution concepts, one file each."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from detente.stability.concepts.concept import Concept
from detente.stability.concepts.gmr import GMR
from detente.stability.concepts.nash import Nash
from detente.stability.concepts.seq import SEQ
from detente.stability.concepts.smr import SMR
from detente.stability.concepts.sseq import SSEQ

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["BASIC", "CONCEPTS", "Concept"]

BASIC = ("nash", "gmr", "smr", "seq", "sseq")
"""The five concepts that are computed unless others are asked for."""

CONCEPTS: Mapping[str, Concept] = MappingProxyType(
    {concept.name: concept for concept in (Nash(), GMR(), SMR(), SEQ(), SSEQ())}
)
"""The concepts by name."""
