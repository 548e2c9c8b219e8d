"""A reading with its parse: what the comparing asks of one report."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from detente.evidence.posts import holdings
from detente.reading import language

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from spacy.tokens import Doc

    from detente.evidence.holding import Holding
    from detente.evidence.naming import Names
    from detente.reading.records import Attribution, Reading, Span


_STRETCH = 512
"""Characters by which statements are found: a sentence or two."""

_WHERE = re.compile(r"\b(?:in|at|near|from) (?:[A-Z][\w.-]+ ?)+")


@dataclass(frozen=True, eq=False)
class Parsed:
    """One report, read and parsed; the parse is made when first asked for."""

    reading: Reading

    @property
    def id(self) -> str:
        """The report's id."""
        return self.reading.report.id

    @property
    def text(self) -> str:
        """The report's text."""
        return self.reading.report.text

    @cached_property
    def doc(self) -> Doc:
        """The parse of the text."""
        return language.parse(self.text)

    def release(self) -> None:
        """Lets go of the parse, which takes more memory than all else; asked for, it is back."""
        self.__dict__.pop("doc", None)

    @property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences of the parse; together they cover all that was parsed."""
        return self.reading.sentences

    def sentence(self, at: int) -> int:
        """The number of the sentence around an offset."""
        return max(0, bisect_right(self._starts, at) - 1)

    def paragraph_neighbours(self, number: int) -> Iterator[int]:
        """A sentence and those directly before and after it."""
        yield from range(max(0, number - 1), min(len(self.sentences), number + 2))

    def words_of(self, number: int) -> str:
        """A sentence as it stands."""
        start, end = self.sentences[number]
        return self.text[start:end]

    @cached_property
    def holdings(self) -> tuple[Holding, ...]:
        """The posts and their holders that the report names."""
        return tuple(holdings(self.text, self.sentences))

    def full_names(self) -> Iterator[str]:
        """What the parser takes for the full names of persons."""
        for entity in self.doc.ents:
            parts = entity.text.split()
            if entity.label_ == "PERSON" and len(parts) > 1 and all(map(_is_name, parts)):
                yield entity.text

    def statements(self, at: int) -> Sequence[Attribution]:
        """The statements with words or cue near an offset, among them all that it lies in."""
        return self._by_stretch.get(at // _STRETCH, ())

    def attribution(self, at: int) -> Attribution | None:
        """The innermost statement of somebody that an offset lies in."""
        around = [
            one
            for one in self.statements(at)
            if one.source_name and any(part.start <= at < part.end for part in one.content)
        ]
        return min(around, key=_length, default=None)

    def source(self, attribution: Attribution) -> str:
        """The words for a speaker as they stand; of a pronoun, the name it was resolved to."""
        words = " ".join(self.text[start:end] for start, end in attribution.source)
        told = " ".join(words.split())
        return (
            told
            if " " in told or (told[:1].isupper() and len(told) > 4)
            else (attribution.source_name or told)
        )

    def main_parties(self, names: Names, in_person: bool) -> tuple[frozenset[str], frozenset[str]]:
        """The two persons (if meant in person) and countries that the report names most."""
        every = [_WHERE.sub(" ", self.words_of(number)) for number in range(len(self.sentences))]
        persons = _two_most(names.persons(words) for words in every) if in_person else frozenset()
        sides = frozenset[str]().union(*(names.countries.get(one, ()) for one in persons))
        if len(persons) < 2 or len(sides) < 2:
            return frozenset(), _two_most(names.sides(words) for words in every)
        return persons, sides

    @cached_property
    def _by_stretch(self) -> dict[int, list[Attribution]]:
        found: defaultdict[int, list[Attribution]] = defaultdict(list)
        for one in self.reading.attributions:
            parts = (*one.content, *one.cue)
            for stretch in sorted({k for part in parts for k in _stretches(part)}):
                found[stretch].append(one)
        return dict(found)

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]


def _stretches(part: Span) -> range:
    return range(part.start // _STRETCH, part.end // _STRETCH + 1)


def _two_most(named: Iterable[frozenset[str]]) -> frozenset[str]:
    counts = Counter(name for some in named for name in sorted(some))
    return frozenset(name for name, _count in counts.most_common(2))


def _is_name(part: str) -> bool:
    return part[0].isupper() and part.replace("-", "").replace("'", "").isalpha()


def _length(attribution: Attribution) -> int:
    return sum(part.end - part.start for part in attribution.content)
