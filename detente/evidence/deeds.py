"""Assertions put together that tell of one deed: what one party did in one matter.

Those who say the same are the anchors: what they say together is the vocabulary that another one is
held against. Parties decide first, then the words, the rarer the heavier.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache, lru_cache, partial
from typing import TYPE_CHECKING

from detente.evidence.assertions import FAR
from detente.evidence.gathering import joined
from detente.evidence.rarity import cosine, unit
from detente.evidence.stemming import stem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from detente.evidence.assertions import Assertion
    from detente.evidence.lexicon.acts import Family
    from detente.evidence.rarity import Rarity, Vector

SAME = 0.2
"""Cosine from which two assertions of one family by one party are of one matter."""

SAME_OF_RARE = 0.12
"""The same of acts that a party seldom does: two mentions are more likely of one."""

SAME_OF_PAST = 0.05
"""The same of what is once for all, whoever says it: few events of a story are disputed so."""

SAME_OF_FORCE = 0.12
"""The same of what one party put to somebody with very different force: one report overstates."""

SAME_OF_VIEWS = 0.05
"""The same of what one party praised and blamed: it seldom speaks of two things so."""

LOOSE = 0.32
"""The same where it is not told who does it."""

BY_ANYBODY = 0.35
"""The same of acts that one party alone can have done, whoever is said to have done them."""

BY_ONE_ALONE = 0.22
"""The same where each is said to be the only one, or the act is a rare one."""

NEVER = 2.0
"""A cosine that is not reached."""

_TELLING = 0.35
"""Rarity of a term that makes two assertions worth comparing."""

_SAMPLE = 12
"""Assertions of a deed that another one is held against."""


@lru_cache(maxsize=1 << 14)
def named(parties: frozenset[str]) -> frozenset[str]:
    """The parties that have a name."""
    return frozenset(one for one in parties if one[0] != "~")


def party(one: Assertion) -> frozenset[str]:
    """Whose deed it is: of those it is done to, where that counts; nobody's, where nobody acts."""
    if one.family.marks & {"apart", "matter"}:
        return frozenset()
    undergone = "told" in one.family.marks or ("own" in one.family.marks and one.rank > 1)
    return frozenset(p for p in one.to if p[0] not in "~=") if undergone else named(one.by)


def nobody(_one: Assertion) -> frozenset[str]:
    """Whoever did it."""
    return frozenset()


def by_one_party(one: Assertion, other: Assertion) -> float:
    """How alike they must be to be of one deed: less where one party is known to do both."""
    both = party(one) & party(other)
    if one.family.name[0] == "=" and not (both and one.things & other.things):
        return NEVER
    if "matter" in one.family.marks:
        return SAME_OF_PAST if one.things & other.things and not _by_others(one, other) else NEVER
    if "apart" in one.family.marks:
        return SAME_OF_PAST if "past" in one.family.marks else SAME_OF_RARE
    if both:
        return _least(one, other)
    unknown = not (party(one) or party(other))
    return SAME if unknown and one.to & other.to else LOOSE


def _by_others(one: Assertion, other: Assertion) -> bool:
    """Each is told of somebody, and nobody is told of both."""
    by = named(one.by), named(other.by)
    return all(by) and by[0].isdisjoint(by[1])


def _least(one: Assertion, other: Assertion) -> float:
    """Of a rare act no words need be shared, unless two other things are what it is done to."""
    if one.family.name == "putting" and abs(one.rank - other.rank) > FAR:
        return SAME_OF_FORCE
    if "view" in one.family.marks and one.rank * other.rank < 0:
        return SAME_OF_VIEWS
    if "rare" not in one.family.marks:
        met = "told" not in one.family.marks and named(one.to) & named(other.to)
        denied = (one.standing == "not") != (other.standing == "not")
        if denied and "told" in one.family.marks:
            return SAME_OF_PAST
        return SAME_OF_RARE if met or denied else SAME
    return SAME_OF_RARE if one.things and other.things and not one.things & other.things else 0.0


def by_anybody(one: Assertion, other: Assertion) -> float:
    """How alike they must be to be of one deed, where that is told to be of one alone."""
    marks = one.family.marks
    certain = (one.alone and other.alone) or ("rare" in marks and bool(marks & {"one", "refused"}))
    certain = certain or ({"turned", "rare"} <= marks and swapped(one, other))
    return BY_ONE_ALONE if certain else BY_ANYBODY


def swapped(one: Assertion, other: Assertion) -> bool:
    """Each does to the other what the other does to him."""
    return bool(named(one.by) & other.to) and bool(named(other.by) & one.to)


class Deed:
    """Assertions of one deed, the parties that it is put down to, and the words around them."""

    def __init__(self) -> None:
        self.assertions: list[Assertion] = []
        self.parties: set[str] = set()
        self._sum: defaultdict[str, float] = defaultdict(float)
        self._unit: Vector | None = None

    @classmethod
    def of(cls, one: Assertion, by: Iterable[str], vector: Vector) -> Deed:
        """A deed that one assertion tells of."""
        deed = cls()
        deed.assertions.append(one)
        deed.parties.update(by)
        deed._sum.update(vector)
        return deed

    def join(self, other: Deed) -> None:
        """All assertions of another deed."""
        self.assertions += other.assertions
        self.parties |= other.parties
        for term, weight in other._sum.items():
            self._sum[term] += weight
        self._unit = None

    @property
    def vector(self) -> Vector:
        """The words around it, of length one."""
        if self._unit is None:
            self._unit = unit(self._sum)
        return self._unit

    def may_be(self, other: Deed) -> bool:
        """Nothing forbids that the two are one: no two parties are named.

        A person whose country is not told may be anybody's.
        """
        if not (self.parties and other.parties) or self.parties & other.parties:
            return True
        alone = [{party[0] == "@" for party in side} for side in (self.parties, other.parties)]
        return alone in ([{True}, {False}], [{False}, {True}])


def vectors(every: Sequence[Assertion], known: Rarity) -> list[Vector]:
    """The words around each assertion, weighed by their rarity; who does it is compared apart."""
    return [known.vector({t: w for t, w in one.words.items() if _tells(t, one)}) for one in every]


def _tells(term: str, one: Assertion) -> bool:
    if term[0] == "^" or (term[0] == "@" and {term, term[1:]} & one.by):
        return False
    return term not in _of_any(one.family)


@cache
def _of_any(family: Family) -> frozenset[str]:
    """Stems of the words that any act of the family is told with, and of what it is done to."""
    done_to = frozenset[str]() if "apart" in family.marks else family.done_to
    return frozenset(stem(word) for word in family.words | done_to)


def deeds(
    every: Sequence[Assertion],
    around: Sequence[Vector],
    known: Rarity,
    least: Callable[[Assertion, Assertion], float],
    whose: Callable[[Assertion], frozenset[str]] = party,
) -> list[Deed]:
    """Each assertion in the deed it shares most with, or in one of its own; then deeds joined.

    Args:
        every: assertions of one family; those of which more is told should come first.
        around: the words around each.
        known: how rare words are.
        least: the cosine from which two of them may be of one deed.
        whose: the parties of which two cannot be of one deed.
    """
    single = [Deed.of(one, whose(one), words) for one, words in zip(every, around, strict=True)]
    keys, best = partial(_keys, known=known), partial(_best, least=least)
    once = joined(single, keys, best)
    return joined(sorted(once, key=lambda one: -len(one.assertions)), keys, best)


def _keys(deed: Deed, known: Rarity) -> list[str]:
    """The telling words around a deed, and its parties."""
    telling = [term for term in sorted(deed.vector) if known.of(term) >= _TELLING]
    return [*telling, *sorted(f"by {one}" for one in deed.parties)]


def _best(
    deed: Deed, near: Iterable[Deed], least: Callable[[Assertion, Assertion], float]
) -> Deed | None:
    """The deed that shares most of the words, of those that share enough."""
    every = [(cosine(deed.vector, o.vector), o) for o in near if deed.may_be(o)]
    likeliest = sorted(every, key=lambda one: -one[0])
    return next((o for alike, o in likeliest if alike >= _enough(deed, o, least)), None)


def _enough(one: Deed, other: Deed, least: Callable[[Assertion, Assertion], float]) -> float:
    return min(least(a, b) for a in one.assertions[:_SAMPLE] for b in other.assertions[:_SAMPLE])
