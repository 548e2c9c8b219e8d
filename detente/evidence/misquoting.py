"""One statement told in ways that cannot all be right: two speakers, two subjects, yes and no.

Of one statement the speaker may not differ, nor the first party named ("Oslo is closer to …", "The
US is closer to …"), nor whether it is denied; all else is translation.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from detente.evidence import titles
from detente.evidence.phrasing import shortened
from detente.evidence.questions import Answer, Question, clashing, listed
from detente.evidence.quotations import are_apart
from detente.evidence.wordings import alike, denied, stands_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from detente.evidence.naming import Names
    from detente.evidence.quotations import Quotation
    from detente.evidence.wordings import Wording


class _Turn(NamedTuple):
    """A way in which a statement can be turned around.

    Attributes:
        told: what a quotation says in this respect; None where it says nothing.
        apart: two quotations that say different things cannot both be right.
    """

    kind: str
    why: str
    told: Callable[[Quotation], str | None]
    apart: Callable[[Quotation, Quotation], bool]


def questions(every: Iterable[Sequence[Quotation]], names: Names) -> Iterator[Question]:
    """Who said what, for the statements of two reports and for those that only one has unnamed."""
    for statement in every:
        if len({one.report for one in statement}) > 1:
            yield _question(statement, names)
        elif statement[0].anonymous:
            yield _single(statement)


def _question(statement: Sequence[Quotation], names: Names) -> Question:
    turned = (_turned(statement, turn) for turn in _turns(statement, names))
    return next((found for found in turned if found is not None), None) or _agreed(statement)


def _turns(statement: Sequence[Quotation], names: Names) -> Iterator[_Turn]:
    yield _Turn("actor", "One sentence, two subjects", lambda q: _subject(q, names), _turned_around)
    yield _Turn("actor", "One sentence, two speakers", _speaker, are_apart)
    shortest = min(statement, key=lambda one: len(one.content)).wording
    if all(shortest.content <= one.content for one in statement):
        # Of statements that differ by a negation alone, all other words must be the same.
        yield _Turn("polarity", "Said and denied", lambda q: _polarity(q, shortest), _likely_one)


def _turned(statement: Sequence[Quotation], turn: _Turn) -> Question | None:
    groups: dict[str, list[Quotation]] = {}
    for one in statement:
        if (told := turn.told(one)) is not None:
            groups.setdefault(told, []).append(one)
    some = list(groups.values())
    clash = clashing(len(some), lambda a, b: _clash(some[a], some[b], turn))
    if not clash:
        return None
    answers = tuple(Answer.of(f"{value}: {some[0].text}", some) for value, some in groups.items())
    about = titles.of_words(turn.why.lower(), statement[0].text)
    return Question(about, turn.kind, answers, clash, f"{turn.why}: {listed(answers, clash)}.")


def _clash(some: Sequence[Quotation], others: Sequence[Quotation], turn: _Turn) -> bool:
    """Two of them are apart, and no report has both: it would mean two statements."""
    if {one.report for one in some} & {one.report for one in others}:
        return False
    return any(turn.apart(one, other) for one in some for other in others)


def _likely_one(one: Quotation, other: Quotation) -> bool:
    return not are_apart(one, other) and alike(one.wording, other.wording)


def _turned_around(one: Quotation, other: Quotation) -> bool:
    """Not a sentence beside all of a statement, which may begin with another sentence."""
    shorter, longer = sorted((one.wording, other.wording), key=lambda wording: len(wording.plain))
    whole = shorter.text[:1].isupper() and stands_in(shorter, longer)
    return _likely_one(one, other) and not whole


def _subject(one: Quotation, names: Names) -> str | None:
    return names.shown(one.subject) if one.subject else None


def _speaker(one: Quotation) -> str | None:
    return one.voice.name if one.voice else None


def _polarity(one: Quotation, shortest: Wording) -> str:
    return "no" if denied(one.wording, shortest) else "yes"


def _agreed(statement: Sequence[Quotation]) -> Question:
    speaker = next((one.voice.name for one in statement if one.voice), "somebody")
    longest = max(statement, key=lambda one: len(one.text))
    about = titles.of_words(f"words of {shortened(speaker, 30)}", longest.text)
    return Question(about, "quotation", (Answer.of(longest.text, statement),))


def _single(statement: Sequence[Quotation]) -> Question:
    """Words that only one report has, of a speaker it does not name: nothing bears them out."""
    about = titles.of_words("words of somebody unnamed, in one report", statement[0].text)
    return Question(about, "quotation", (Answer.of(statement[0].text, statement),))
