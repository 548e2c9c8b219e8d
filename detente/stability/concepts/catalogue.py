"""The concepts by name: the basic ones at hand, all others loaded when they are asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from detente.stability.concepts.concept import Concept
from detente.stability.concepts.gmr import GMR
from detente.stability.concepts.nash import Nash
from detente.stability.concepts.seq import SEQ
from detente.stability.concepts.smr import SMR
from detente.stability.concepts.sseq import SSEQ

BASIC = ("nash", "gmr", "smr", "seq", "sseq")
"""The five concepts that are computed unless others are asked for."""

UNKNOWN = tuple(f"{basic}_{kind}" for basic in ("nash", "gmr", "smr", "seq") for kind in "abcd")
"""The sixteen that are computed where a decision maker has unknown preferences."""

STRENGTH = tuple(f"{how}_{basic}" for how in ("strong", "weak") for basic in ("gmr", "smr", "seq"))
"""The six that ask how much a sanction hurts."""

FORMS = ("l3", "maximin4", "stackelberg:DM", "cnash:DM+DM", "cgmr:…", "csmr:…", "cseq:all")
"""Examples of the names that carry a number or decision makers."""

LONGEST = 3
"""Digits of a horizon: up to 999 moves."""

_BASIC = {concept.name: concept for concept in (Nash(), GMR(), SMR(), SEQ(), SSEQ())}


class Catalogue(Mapping[str, Concept]):
    """Iterates over the names without parameters; answers to those with parameters as well.

    `l3` and `maximin4` carry a horizon, `stackelberg:row` a leader, `cseq:moe+uniroyal` the members
    of a coalition (`cseq:all`: every coalition).
    """

    def __getitem__(self, name: str) -> Concept:
        """The concept of that name; KeyError where there is none."""
        return _BASIC[name] if name in _BASIC else _made(name)

    def __iter__(self) -> Iterator[str]:
        """The names without parameters."""
        return iter((*BASIC, "sim", "nm", *STRENGTH, *UNKNOWN))

    def __len__(self) -> int:
        """How many names there are without parameters."""
        return sum(1 for _ in self)


@cache
def _made(name: str) -> Concept:
    from detente.stability.concepts import rare  # noqa: PLC0415 - loaded only when asked for

    concept = rare.named(name)
    if concept is None:
        raise KeyError(name)
    return concept


CONCEPTS = Catalogue()
"""Every concept by name."""
