"""Who said it: one statement given to speakers who cannot be the same.

"A top diplomat" is one of several, "the country's top diplomat" is its only one; and words between
quotation marks belong to one person.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from detente.evidence import titles
from detente.evidence.contexts import stem
from detente.evidence.gathering import together
from detente.evidence.lexicon import listed as vocabulary
from detente.evidence.questions import Answer, Question, listed
from detente.evidence.words import words
from detente.reading.records import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from detente.evidence.naming import Names
    from detente.evidence.parsed import Parsed

_STOP = vocabulary("stop")
_ONLY_ONE = re.compile(
    r"(?:the|its|[A-Z][\w.]*(?: [A-Z]\w+)*['’]s)\s+(?:\w+\s+)?"
    r"(?:top|chief|most senior|highest|leading|head|first)\b",
)
_ONE_OF_MANY = re.compile(r"(?:a|an|one|some)\b", re.IGNORECASE)

_RANKS = frozenset({"most", "senior", "highest", "chief", "leading", "head", "first"})

ALIKE = 0.6
LEAST_WORDS = 3


@dataclass(frozen=True, slots=True)
class Saying:
    """What somebody unnamed is said to have said."""

    report: str
    span: Span
    words: str
    source: str
    content: frozenset[str]
    only_one: bool


def sayings(parsed: Parsed, names: Names) -> Iterator[Saying]:
    """The statements of a report whose speaker has no name, but a description."""
    for one in parsed.reading.attributions:
        source = parsed.source(one)
        if not one.source or names.persons(source):
            continue
        only_one = bool(_ONLY_ONE.match(source))
        if not (only_one or _ONE_OF_MANY.match(source)):
            continue
        span = Span(one.content[0].start, one.content[-1].end)
        text = parsed.text[span.start : span.end]
        content = frozenset(stem(word.text) for word in words(text) if word.text not in _STOP)
        if len(content) >= LEAST_WORDS:
            yield Saying(parsed.id, Span(*one.source[0]), text, source, content, only_one)


def questions(every: Sequence[Saying]) -> Iterator[Question]:
    """Statements that some give to one of many and others to the only one."""
    for said in _alike(every):
        many = [one for one in said if not one.only_one]
        only = [one for one in said if one.only_one and any(_of_one_kind(one, m) for m in many)]
        if only and {one.report for one in only} != {one.report for one in many}:
            yield _question(only, many)


def _of_one_kind(one: Saying, other: Saying) -> bool:
    """The chief of a firm may be "an official"; "a top diplomat" is not the top diplomat."""
    return bool(_kind(one.source) & _kind(other.source))


def _kind(source: str) -> frozenset[str]:
    """The words for what somebody is, without those for how high and of what country."""
    told = (word.group() for word in re.finditer(r"\b[a-z]{4,}\b", source))
    return frozenset(told) - _STOP - _RANKS


def _question(only: Sequence[Saying], many: Sequence[Saying]) -> Question:
    groups: defaultdict[str, list[Saying]] = defaultdict(list)
    for one in (*many, *only):
        groups[one.source.lower()].append(one)
    answers = tuple(Answer.of(some[0].source, some) for some in groups.values())
    everyone = tuple(range(len(answers)))
    about = titles.of_words("who said", many[0].words)
    why = f"One of several is not the only one of its kind: {listed(answers, everyone)}."
    return Question(about, "actor", answers, everyone, why)


def _alike(every: Sequence[Saying]) -> list[list[Saying]]:
    """Statements that share most of the content words of the shorter, in order."""
    return together(every, lambda one, group: _share(one, group[0]) >= ALIKE)


def _share(one: Saying, other: Saying) -> float:
    common = len(one.content & other.content)
    return common / min(len(one.content), len(other.content)) if common >= LEAST_WORDS else 0.0
