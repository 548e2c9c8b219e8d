"""How much a word tells in a case: the rarer over its sentences, the more (Spärck Jones, 1972)."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from math import log, sqrt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Vector = dict[str, float]
"""Terms to weights, of length one."""


LONE = 0.3
"""Weight of a word that one report alone has: it fits nothing, and would only tell values apart."""


_FEW = 30


@dataclass(frozen=True, slots=True)
class Rarity:
    """In how many of so many sentences each term stands, and which stand in one report alone."""

    counts: Mapping[str, int]
    lone: frozenset[str]
    sentences: int

    def of(self, term: str) -> float:
        """From 0, in every sentence, to 1, in one alone; less where one report alone has it."""
        if self.sentences < 2:
            return 1.0
        rare = log(self.sentences / max(1, self.counts.get(term, 1))) / log(self.sentences)
        return LONE * rare if term in self.lone else rare

    def tells(self, term: str) -> bool:
        """Few sentences enough have it that they are worth comparing for it."""
        return self.counts.get(term, 1) <= max(_FEW, sqrt(self.sentences))

    def vector(self, weights: Mapping[str, float]) -> Vector:
        """Terms weighed by their rarity too."""
        return unit({term: weight * self.of(term) for term, weight in weights.items()})


def rarity(sentences: Iterable[tuple[str, Iterable[str]]]) -> Rarity:
    """Of the terms of sentences, each with its report's id."""
    number, counts, homes = 0, Counter[str](), dict[str, str]()
    several: set[str] = set()
    for report, terms in sentences:
        number += 1
        for term in set(terms):
            counts[term] += 1
            if homes.setdefault(term, report) != report:
                several.add(term)
    return Rarity(counts, frozenset(counts) - several, number)


def unit(weights: Mapping[str, float]) -> Vector:
    """Brought to length one; without the terms that weigh nothing."""
    length = sqrt(sum(weight * weight for weight in weights.values()))
    return {term: weight / length for term, weight in weights.items() if weight} if length else {}


def cosine(one: Vector, other: Vector) -> float:
    """How much two vectors of length one have in common."""
    few, many = sorted((one, other), key=len)
    return sum(weight * many.get(term, 0.0) for term, weight in few.items())
