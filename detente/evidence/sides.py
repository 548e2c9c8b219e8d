"""Two sides that a deed is told on: which reports, when, and the question between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from detente.evidence import titles
from detente.evidence.days import iso
from detente.evidence.questions import Answer, Question, listed

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from detente.evidence.assertions import Assertion
    from detente.evidence.naming import Names

SLACK = 3
"""Days between reports of one turn of events."""


def apart(one: Sequence[Assertion], other: Sequence[Assertion]) -> bool:
    """Not all who tell the one tell the other too, of their own accord."""
    a, b = ({o.report for o in some} for some in (one, other))
    return not (a <= b or b <= a)


def at_once(one: Sequence[Assertion], other: Sequence[Assertion]) -> bool:
    """The times of their reports overlap: else it may have changed between them."""
    if "past" in one[0].family.marks:
        return True
    a, b = _days(one), _days(other)
    return not a or not b or (min(a) <= max(b) + SLACK and min(b) <= max(a) + SLACK)


def of_one_time(one: Sequence[Assertion], other: Sequence[Assertion]) -> bool:
    """Told at once, or the one only denies, no earlier, what the other tells."""
    return at_once(one, other) or any(
        all(o.denies and o.standing == "done" for o in late) and not_before(late, told)
        for late, told in ((one, other), (other, one))
    )


def in_time(yes: Sequence[Assertion], no: Sequence[Assertion]) -> bool:
    """Told at once; what was done to somebody once may be denied at any time after it was told."""
    if at_once(yes, no):
        return True
    to_yes, to_no = (frozenset[str]().union(*(one.to for one in side)) for side in (yes, no))
    return yes[0].family.kind != "poles" and bool(to_yes & to_no) and not_before(no, yes)


def not_before(late: Sequence[Assertion], done: Sequence[Assertion]) -> bool:
    """Some of the late ones were told no earlier than some of the others."""
    a, b = _days(late), _days(done)
    return bool(a and b) and max(a) >= min(b)


def _days(some: Sequence[Assertion]) -> list[int]:
    """The days of their reports as numbers; of a month or a year, its first."""
    told = (iso(one.date or "") for one in some)
    return [found.earliest.toordinal() for found in told if found]


def question(
    asked: str, kind: str, values: Mapping[str, Sequence[Assertion]], why: str, names: Names
) -> Question:
    """Which of the values it is, of those who tell each; and why not all can be."""
    answers = tuple(Answer.of(value, some) for value, some in values.items())
    places = tuple(range(len(answers)))
    every = [one for some in values.values() for one in some]
    about = titles.of_events(asked, every, names)
    return Question(about, kind, answers, places, f"{why.format(listed(answers, places))}.")
