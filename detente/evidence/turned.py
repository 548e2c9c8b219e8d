"""Who did it to whom, where two are told to have done one thing: "A approached B", "B A".

Two reports tell it in much the same words, but for the parties, who have changed places. What two
do together, in turn or against each other is none of that, nor what a report tells of both.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations, product
from typing import TYPE_CHECKING, NamedTuple

from detente.evidence.assertions import FAR, SENTENCE
from detente.evidence.deeds import named
from detente.evidence.lexicon import listed
from detente.evidence.rarity import cosine
from detente.evidence.sides import question

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from detente.evidence.assertions import Assertion
    from detente.evidence.naming import Names
    from detente.evidence.questions import Question
    from detente.evidence.rarity import Rarity, Vector

_MUTUAL = listed("mutual")
"""What two do to each other, or one after the other."""

_TO_EACH_OTHER = "One did it to the other, and each is told to have: {}"

_OF_ONE = frozenset({"one", "turned"})
"""Marks of the families of which two do not do the same to each other."""

_EXCHANGED = 0.3
"""Cosine from which two tell of one thing, where each does it to the other."""

_WITH_THE_OTHER = 0.45
"""The same where the other one is only named beside it."""

_SAMPLE = 12
"""Assertions of a party that are held against those of the other."""


class _Told(NamedTuple):
    """An assertion with who does it, to whom, who else is named with it, and the other words."""

    one: Assertion
    by: frozenset[str]
    to: frozenset[str]
    beside: frozenset[str]
    words: Vector


def questions(every: Sequence[Assertion], known: Rarity, names: Names) -> Iterator[Question]:
    """Which of two did it, for each act and two parties that are told to have changed places."""
    by_act: defaultdict[str, dict[str, list[_Told]]] = defaultdict(lambda: defaultdict(list))
    for one in every:
        if _is_of_one(one) and (told := _told(one, known, names)).by:
            for side in sorted(told.by):
                by_act[one.family.name][side].append(told)
    asked: set[tuple[str, int]] = set()
    for by_side in by_act.values():
        for pair in combinations(sorted(by_side), 2):
            values = _exchanged({side: by_side[side] for side in pair})
            places = {(one.report, one.context.sentence) for some in values for one in values[some]}
            if not places <= asked:
                asked |= places
                shown = {names.shown(who): some for who, some in values.items()}
                yield question("who did it:", "actor", shown, _TO_EACH_OTHER, names)


def _is_of_one(one: Assertion) -> bool:
    """The other one does not do it, too."""
    of_any_verb = one.family.name[0] == "=" and one.lemma not in _MUTUAL
    return of_any_verb or bool(one.family.marks & _OF_ONE)


def _told(one: Assertion, known: Rarity, names: Names) -> _Told:
    words = {term: weight for term, weight in one.words.items() if term[0] not in "@^"}
    here = {term.removeprefix("@") for term, weight in one.words.items() if weight >= SENTENCE}
    by = _sides(one.by, names)
    to = _sides(one.to, names) - by
    return _Told(one, by, to, (one.context.sides | to | here) - by, known.vector(words))


def _sides(parties: frozenset[str], names: Names) -> frozenset[str]:
    """The countries and bodies among them, and those of the persons."""
    some = named(parties)
    of_persons = (names.countries.get(one[1:], frozenset()) for one in some if one[0] == "@")
    return frozenset(one for one in some if one[0] not in "@=").union(*of_persons)


def _exchanged(told: dict[str, list[_Told]]) -> dict[str, list[Assertion]]:
    """What tells of one thing done by either; nothing where a report has both."""
    one, other = told
    pairs = [
        (a, b)
        for a, b in product(told[one][:_SAMPLE], told[other][:_SAMPLE])
        if a.one.report != b.one.report and _is_same(a, b)
    ]
    if not pairs or {a.one.report for a in told[one]} & {b.one.report for b in told[other]}:
        return {}
    return {
        one: [*dict.fromkeys(a.one for a, _b in pairs)],
        other: [*dict.fromkeys(b.one for _a, b in pairs)],
    }


def _is_same(one: _Told, other: _Told) -> bool:
    """One thing as far as the words tell, whoever does it."""
    a, b = one.one, other.one
    if one.by & other.by or a.standing != b.standing or abs(a.rank - b.rank) >= FAR:
        return False
    if (one.to and not one.to & other.by) or (other.to and not other.to & one.by):
        return False
    if not (one.by & other.beside or other.by & one.beside):
        return False
    swapped = one.to and other.to
    return cosine(one.words, other.words) >= (_EXCHANGED if swapped else _WITH_THE_OTHER)
