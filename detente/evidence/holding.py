"""A report's word that somebody holds a post, and when two of them speak of one post."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from detente.evidence.lexicon import described_as, nation
from detente.evidence.spelling import spelled

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from detente.evidence.bodies import Bodies
    from detente.reading.records import Span

_OF_FIELDS = frozenset({"minister", "secretary", "commissioner"})
"""Heads of which a house has several, one a field: compared only where both name the field."""

FOREMOST = "head"
"""The head of a house, by whatever word: "who runs the union", "the company's boss"."""

SPOKESMAN = "spokesman"
"""Of whom a house has several."""

CONSUL = "consul"
"""Of whom a country has one in every town that matters."""

_SEVERAL = frozenset({SPOKESMAN, CONSUL})

DELEGATE = "leader of the delegation"
"""Of a country or body, at one occasion."""

Standing = Literal["holds", "acts", "leaves"]
"""Whether somebody holds a post, holds it for now, or is told to lose or take it."""

_RARE = frozenset({"comptroller", "auditor", "ombudsman"})
"""Heads that the reports of one case hardly tell of two houses."""

_FOREMOST = frozenset({"head", "ceo", "president", "director-general", "secretary-general"})


class Holding(NamedTuple):
    """A report's word that somebody holds a post.

    Attributes:
        head: the post without its addition, such as `ambassador`.
        fields: what the post is about, such as `fisheries`; may be empty.
        houses: the countries and bodies that the post belongs to, folded; may be empty.
        target: the country that an ambassador is sent to, else empty.
        name: as it stands.
        span: of the name.
        post: the words for the post, without article; empty where they stand elsewhere.
        standing: how he holds it.
        beside: the countries named before it in its sentence.
    """

    head: str
    fields: frozenset[str]
    houses: frozenset[str]
    target: str
    name: str
    span: Span
    post: str = ""
    standing: Standing = "holds"
    beside: frozenset[str] = frozenset()

    @property
    def surname(self) -> str:
        """The last part of the name, spelled one way."""
        return spelled(self.name.split()[-1])

    def known(self, bodies: Bodies, own: AbstractSet[str] = frozenset()) -> Holding:
        """With the bodies of the case for its houses; "the company" that may be any is none.

        Args:
            bodies: those of the case.
            own: the sides of the holder, told elsewhere: of a post without a house, the only one.
        """
        houses = {bodies.named(house) or house for house in self.houses}
        told = frozenset(one for one in houses if not described_as(one))
        one_side = len(own) == 1 and self.head != "ambassador"
        return self._replace(houses=told or (frozenset(own) if one_side else told))

    def same_post(self, other: Holding) -> bool:
        """Both speak of one post; where one says too little to tell, they do not."""
        if FOREMOST in {self.head, other.head}:
            return self._leads_with(other)
        if self.head != other.head or self.target != other.target or self.head in _SEVERAL:
            return False
        if self.target or self.head in _RARE:
            return self._may_share(other)
        if self.head == "ambassador" or not self.houses & other.houses:
            return False
        if self.head in _OF_FIELDS:
            return bool(self.fields & other.fields)
        return self.fields == other.fields or not (self.fields and other.fields)

    def _may_share(self, other: Holding) -> bool:
        """One house, or one of the two does not tell its house."""
        return not (self.houses and other.houses) or bool(self.houses & other.houses)

    def _leads_with(self, other: Holding) -> bool:
        """Both lead one body; of a country, "the leader" may be any of several."""
        common = {house for house in self.houses & other.houses if not nation(house)}
        heads = {self.head, other.head}
        return bool(common) and heads <= _FOREMOST and self.fields == other.fields


Held = tuple[str, Holding]
"""A report's id and its word on a post."""
