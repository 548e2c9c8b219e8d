"""A question that several reports answer, and their answers: the form that all comparing gives."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from detente.reading.records import Span


class Bearing(NamedTuple):
    """A report that carries an answer, and the words in which it does."""

    report: str
    span: Span


class Told(Protocol):
    """What one report tells, and the words in which it does."""

    @property
    def report(self) -> str:
        """The report's id."""

    @property
    def span(self) -> Span:
        """The words."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer with all who carry it, each report at its first place first."""

    value: str
    bearings: tuple[Bearing, ...]

    @classmethod
    def of(cls, value: str, told: Iterable[Told]) -> Answer:
        """The answer of those who tell it."""
        return cls(value, tuple(Bearing(one.report, one.span) for one in told))

    @property
    def reports(self) -> tuple[str, ...]:
        """The reports that carry it, each once."""
        return tuple(dict.fromkeys(bearing.report for bearing in self.bearings))


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked, and how the reports answer.

    Attributes:
        about: a few words: "date of the meeting: Hill, Weiss".
        clash: the places of the answers that cannot all be right; empty where all can.
        why: a sentence on the clash; empty without one.
    """

    about: str
    kind: str
    answers: tuple[Answer, ...]
    clash: tuple[int, ...] = ()
    why: str = ""


def besides(earlier: Sequence[Question], later: Iterable[Question]) -> Iterator[Question]:
    """All the earlier ones, and the later ones that do not ask the same in the same places."""
    asked = list(earlier)
    yield from asked
    for one in later:
        if not any(_asks_same(one, other) for other in asked):
            asked.append(one)
            yield one


def _asks_same(one: Question, other: Question) -> bool:
    """Of a kind, and half of the reports of each of two answers are those of the other's."""
    if one.kind != other.kind:
        return False
    pairs = [(a, b) for a in one.answers for b in other.answers if _half(a, b)]
    return len({id(a) for a, _b in pairs}) > 1 and len({id(b) for _a, b in pairs}) > 1


def _half(one: Answer, other: Answer) -> bool:
    both = len({*one.bearings} & {*other.bearings})
    return 2 * both >= min(len(one.bearings), len(other.bearings))


def clashing(
    count: int, apart: Callable[[int, int], bool], excused: Iterable[tuple[int, int]] = ()
) -> tuple[int, ...]:
    """The answers, by number, that cannot stand beside some other one."""
    forgiven = {frozenset(pair) for pair in excused}
    pairs = [
        (one, other)
        for one in range(count)
        for other in range(one + 1, count)
        if frozenset((one, other)) not in forgiven and apart(one, other)
    ]
    return tuple(sorted({number for pair in pairs for number in pair}))


def listed(answers: Sequence[Answer], numbers: Iterable[int]) -> str:
    """The answers in words, each with its reports: "May 3 (a, b), May 5 (c)"."""
    return ", ".join(f"“{answers[n].value}” ({_some(answers[n].reports)})" for n in numbers)


def _some(reports: Sequence[str], shown: int = 4) -> str:
    names = ", ".join(reports[:shown])
    return names if len(reports) <= shown else f"{names} and {len(reports) - shown} more"
