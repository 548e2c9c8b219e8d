"""Of which people they are: a number of persons or things that is given to two countries.

"The 18 Chilean sailors" of most reports are not "18 Peruvian sailors". Small numbers fit many
groups, and countries repay each other in kind: so one report stands against several, and none may
tell of both.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import permutations
from typing import TYPE_CHECKING, NamedTuple

from detente.evidence.lexicon import counted_as, nation, written
from detente.evidence.phrasing import shortened
from detente.evidence.questions import Answer, Bearing, Question, listed
from detente.reading import numerals
from detente.reading.records import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from spacy.tokens import Token

    from detente.evidence.parsed import Parsed

_LEAST = 3
"""A number that is no accident."""

_BEARING = frozenset({"amod", "compound", "poss", "nmod"})


class Group(NamedTuple):
    """So many of a country's people or things.

    Attributes:
        number: as it is written in figures.
        noun: what they are, the same for soldiers and troops.
    """

    number: str
    noun: str
    country: str
    bearing: Bearing


def groups(parsed: Parsed) -> Iterator[Group]:
    """The numbers of a report that stand beside one nationality, in text order."""
    for token in parsed.doc:
        if token.dep_ == "nummod" and (number := numerals.value(token.text)) is not None:
            noun = token.head
            owners = {found for child in noun.children if (found := _country(child))}
            if number >= _LEAST and len(owners) == 1:
                span = Span(token.idx, noun.idx + len(noun.text))
                kind = counted_as(noun.lemma_.lower())
                yield Group(f"{number:f}", kind, owners.pop(), Bearing(parsed.id, span))


def _country(token: Token) -> str | None:
    return nation(token.text) if token.dep_ in _BEARING and token.text[0].isupper() else None


def questions(every: Iterable[Group]) -> Iterator[Question]:
    """Whose a group is that one report gives to another country than all others."""
    told: defaultdict[tuple[str, str], defaultdict[str, list[Bearing]]]
    told = defaultdict(lambda: defaultdict(list))
    for one in every:
        told[one.number, one.noun][one.country].append(one.bearing)
    for (number, noun), by_country in told.items():
        yield from _questions(f"whose the {number} ({noun}) are", by_country)


def _questions(about: str, by_country: Mapping[str, list[Bearing]]) -> Iterator[Question]:
    answers = [Answer(written(one), tuple(some)) for one, some in by_country.items()]
    for pair in permutations(answers, 2):
        usual, rare = ({*answer.reports} for answer in pair)
        if len(rare) == 1 < len(usual) and not rare & usual:
            why = f"One group is of one country: {listed(pair, (0, 1))}."
            yield Question(shortened(about), "actor", pair, (0, 1), why)
