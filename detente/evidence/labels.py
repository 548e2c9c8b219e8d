"""Who called it so: a few words in which somebody judges something, given to two of one camp.

"A farce" and "a stab in the back" are too short to be known again as a sentence is, and two camps
throw them at each other; that two of one camp find the same words is rarer than that a report gives
them to the wrong one. So it takes several reports for one of the two, or a known camp.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from detente.evidence import titles
from detente.evidence.questions import Answer, Question, listed
from detente.evidence.quotations import are_apart, of_one_side
from detente.evidence.wordings import LEAST_CATCHWORD, MOST_CONTENT, stands_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from detente.evidence.quotations import Quotation

Label = frozenset[str]
"""The content words of a judgement, in whatever order and with whatever small words between."""

MOST_PERSONS = 2
"""Persons that one judgement may be given to, if one of them is to be wrong."""


def questions(every: Sequence[Quotation]) -> Iterator[Question]:
    """One for each two speakers of one judgement, the longest judgement first."""
    asked: set[frozenset[str]] = set()
    for some in _told(every):
        if _is_slogan(some) or not _of_one_camp(some):
            continue
        for one, other in combinations(some, 2):
            pair = frozenset((one, other))
            if pair not in asked and _clash(some[one], some[other]):
                asked.add(pair)
                yield _question({name: some[name] for name in (one, other)})


def _told(every: Sequence[Quotation]) -> Iterator[dict[str, list[Quotation]]]:
    """For each judgement all who say it, by name, alone or within more words."""
    labels = {one.content: None for one in every if one.judges}
    found: dict[Label, dict[str, list[Quotation]]] = {one: {} for one in labels}
    for one in every:
        for label in _within(one):
            if one.voice is not None and label in found:
                found[label].setdefault(one.voice.name, []).append(one)
    order = {label: place for place, label in enumerate(labels)}
    for label in sorted(labels, key=lambda label: (-len(label), order[label])):
        yield found[label]


def _within(one: Quotation) -> set[Label]:
    """The words of a quotation, and of a longer one any two to four that stand together."""
    stems = one.wording.stems
    sizes = range(2, MOST_CONTENT + 1)
    runs = {frozenset(stems[at : at + n]) for n in sizes for at in range(len(stems) - n + 1)}
    return runs | {one.content}


def _is_slogan(told: Mapping[str, Sequence[Quotation]]) -> bool:
    """Three persons and more say it: then any may have."""
    persons = {some[0].voice.persons for some in told.values() if some[0].voice}
    return len(persons - {frozenset()}) > MOST_PERSONS


def _of_one_camp(told: Mapping[str, Sequence[Quotation]]) -> bool:
    """No two who say it are of different sides, as far as is known."""
    sides = {some[0].voice.sides for some in told.values() if some[0].voice} - {frozenset()}
    return all(one & other for one, other in combinations(sides, 2))


def _clash(some: Sequence[Quotation], others: Sequence[Quotation]) -> bool:
    """Two persons; no report has both, and several have the one."""
    reports = [{one.report for one in group} for group in (some, others)]
    if reports[0] & reports[1] or not are_apart(some[0], others[0]):
        return False
    shortest = min(len(one.content) for one in (*some, *others))
    telling = shortest > 1
    marked = [any(one.marked for one in group) for group in (some, others)]
    if not (any if telling else all)(marked):
        return False
    same = shortest == MOST_CONTENT or (telling and of_one_side(some[0], others[0]))
    return same or max(map(len, reports)) > 1 or _word_for_word(some[0], others[0])


def _word_for_word(one: Quotation, other: Quotation) -> bool:
    """As "nothing but a cheap show", from quotation marks both times."""
    shorter, longer = sorted((one.wording, other.wording), key=lambda wording: len(wording.plain))
    long = len(shorter.plain) >= LEAST_CATCHWORD[0] and len(shorter.content) >= LEAST_CATCHWORD[1]
    return one.marked and other.marked and long and stands_in(shorter, longer)


def _question(told: dict[str, list[Quotation]]) -> Question:
    answers = tuple(Answer.of(f"{name}: {some[0].text}", some) for name, some in told.items())
    words = min((one for some in told.values() for one in some), key=lambda one: len(one.text))
    about = titles.of_words("who called it", words.text)
    why = f"One judgement, two speakers: {listed(answers, (0, 1))}."
    return Question(about, "actor", answers, (0, 1), why)
