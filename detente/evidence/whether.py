"""Whether it was done: told as done and denied, or as what may yet be done.

A deed that one report sees ahead and another, no later, tells as done is done to one and not to the
other.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import product
from typing import TYPE_CHECKING

from detente.evidence.assertions import SENTENCE
from detente.evidence.deeds import named
from detente.evidence.sides import apart, in_time, not_before, question
from detente.evidence.stemming import stem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from detente.evidence.assertions import Assertion
    from detente.evidence.naming import Names
    from detente.evidence.questions import Question

_BOTH = "Told as done and denied: {}"
_UNSURE = "Told as done, and as what may yet be done: {}"
_TEXTS = frozenset({"~draft", "~agreement", "~law", "~ruling", "~proposal", "~letter"})
_WEEKDAYS = frozenset(
    stem(f"{day}day") for day in ("mon", "tues", "wednes", "thurs", "fri", "satur", "sun")
)


def whether(some: Sequence[Assertion], names: Names) -> Iterator[Question]:
    """Of one value, whether it is so."""
    ranks = [1] if some[0].family.kind == "event" else sorted({one.rank for one in some})
    for rank in ranks:
        alike = [o for o in some if o.family.kind == "event" or o.rank == rank]
        yes = [one for one in alike if _is_done(one)]
        no = [one for one in alike if _is_done(one) is False and not _says_more(one, some)]
        ahead = [one for one in alike if _is_done(one) is None]
        if yes and no and in_time(yes, no) and apart(yes, no):
            yield question("whether", "polarity", {"yes": yes, "no": no}, _BOTH, names)
        elif "rare" in some[0].family.marks and _may_yet_be(ahead, yes):
            values = {"done": yes, "not yet": ahead}
            yield question("whether", "modality", values, _UNSURE, names)


def _is_done(one: Assertion) -> bool | None:
    """None where it lies ahead."""
    if one.standing == "ahead":
        return None
    done = one.standing == "done"
    return done if one.rank > 0 or one.family.kind != "event" else not done


def _says_more(denied: Assertion, some: Sequence[Assertion]) -> bool:
    """As in "they are not asking, they demand": its report tells a stronger word for it."""
    return denied.family.kind == "scale" and any(
        one.report == denied.report and one.standing == "done" and one.rank > denied.rank > 0
        for one in some
    )


def _may_yet_be(ahead: Sequence[Assertion], done: Sequence[Assertion]) -> bool:
    """What is done to some lies ahead to others no earlier; what a text says is neither."""
    if not ahead or not done or any(_by_text(one) for one in (*ahead, *done)):
        return False
    return not_before(ahead, done) and apart(done, ahead)


def _by_text(one: Assertion) -> bool:
    """A text tells it; of "an agreement is near" the agreement is what is reached."""
    return any(by in _TEXTS and by[1:] not in one.family.done_to for by in one.by)


def at_one_saying(some: Sequence[Assertion], names: Names) -> Iterator[Question]:
    """What one person said on one day is told as done by one report and as to come by another."""
    if some[0].family.kind != "event" or "rare" not in some[0].family.marks:
        return
    by_saying: defaultdict[tuple[str, str], list[Assertion]] = defaultdict(list)
    for one in some:
        here = {term for term, weight in one.words.items() if weight >= SENTENCE}
        who = {term for term in here if term[0] == "@"}
        for day, person in product(sorted(here & _WEEKDAYS), sorted(who)):
            by_saying[day, person].append(one)
    for alike in by_saying.values():
        done = [one for one in alike if _is_done(one)]
        ahead = [one for one in alike if _is_done(one) is None]
        if done and ahead and apart(done, ahead) and _of_one(alike):
            values = {"done": done, "not yet": ahead}
            yield question("whether", "modality", values, _UNSURE, names)


def _of_one(some: Sequence[Assertion]) -> bool:
    """All who are named as doers are in one party."""
    who = [named(one.by) for one in some if named(one.by)]
    return not who or bool(frozenset.intersection(*who))
