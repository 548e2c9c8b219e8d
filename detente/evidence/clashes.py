"""Where the reports disagree about a deed: whether it was done, how far it went, and who did it.

A deed that one report sees ahead and another, no later, tells as done is done to one and not to the
other. What two parties did in turn, or what a report of its own accord tells of both, is no clash.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from itertools import combinations, product
from typing import TYPE_CHECKING

from detente.evidence import titles
from detente.evidence.assertions import FAR, SENTENCE
from detente.evidence.deeds import by_anybody, by_one_party, deeds, named, nobody, swapped, vectors
from detente.evidence.questions import Answer, Bearing, Question, listed
from detente.evidence.stemming import stem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from detente.evidence.assertions import Assertion
    from detente.evidence.deeds import Deed
    from detente.evidence.naming import Names
    from detente.evidence.rarity import Rarity

_BOTH = "Told as done and denied: {}"
_UNSURE = "Told as done, and as what may yet be done: {}"
_OPPOSED = "One deed is told as its opposite: {}"
_FORCE = "One deed is told with different force: {}"
_BY_TWO = "One can have done it, and two are told: {}"
_SINGLE = frozenset({"one", "turned", "refused"})
"""Marks of families whose doers are compared."""

_SAMPLE = 12
"""Assertions of each party that are looked at for swapped roles."""

_TEXTS = frozenset({"~draft", "~agreement", "~law", "~ruling", "~proposal", "~letter"})
_TOLD = frozenset({"done", "ahead"})
_DENIED = frozenset({"not", "off"})
_WEEKDAYS = frozenset(
    stem(f"{day}day") for day in ("mon", "tues", "wednes", "thurs", "fri", "satur", "sun")
)
SLACK = 3
"""Days between reports of one turn of events."""


def questions(every: Sequence[Assertion], known: Rarity, names: Names) -> Iterator[Question]:
    """Whether it was done, how far it went, who did it."""
    by_family: defaultdict[str, list[Assertion]] = defaultdict(list)
    for one in every:
        by_family[one.family.name].append(one)
    for some in by_family.values():
        some.sort(key=lambda one: not named(one.by))
        around = vectors(some, known)
        for deed in deeds(some, around, known, by_one_party):
            yield from _within(deed, names)
        yield from _at_one_saying(some, names)
        done = [k for k, one in enumerate(some) if _has_doer(one)]
        acts = [some[k] for k in done]
        if acts and (acts[0].family.marks & _SINGLE or any(one.alone for one in acts)):
            lines = [around[k] for k in done]
            for deed in deeds(acts, lines, known, by_anybody, nobody):
                yield from _by_whom(deed, names)


def _has_doer(one: Assertion) -> bool:
    """Somebody with a name is told to do it; of what can be refused, not to."""
    told = _DENIED if "refused" in one.family.marks else _TOLD
    return one.standing in told and bool(named(one.by))


def _within(deed: Deed, names: Names) -> Iterator[Question]:
    some = _by_name(deed.assertions)
    if len({one.report for one in some}) < 2:
        return
    yield from _whether(some, names)
    if some[0].family.kind != "event":
        yield from _how_far(some, names)


def _by_name(some: Sequence[Assertion]) -> list[Assertion]:
    """Of a report that tells who did it, only what it tells with the name."""
    telling = {one.report for one in some if named(one.by)}
    return [one for one in some if named(one.by) or one.report not in telling]


def _is_done(one: Assertion) -> bool | None:
    """None where it lies ahead."""
    if one.standing == "ahead":
        return None
    done = one.standing == "done"
    return done if one.rank > 0 or one.family.kind != "event" else not done


def _whether(some: Sequence[Assertion], names: Names) -> Iterator[Question]:
    """Of one value, whether it is so."""
    ranks = [1] if some[0].family.kind == "event" else sorted({one.rank for one in some})
    for rank in ranks:
        alike = [o for o in some if o.family.kind == "event" or o.rank == rank]
        yes = [one for one in alike if _is_done(one)]
        no = [one for one in alike if _is_done(one) is False and not _says_more(one, some)]
        ahead = [one for one in alike if _is_done(one) is None]
        if yes and no and _in_time(yes, no) and _apart(yes, no):
            yield _question("whether", "polarity", {"yes": yes, "no": no}, _BOTH, names)
        elif "rare" in some[0].family.marks and _may_yet_be(ahead, yes):
            values = {"done": yes, "not yet": ahead}
            yield _question("whether", "modality", values, _UNSURE, names)


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
    return _not_before(ahead, done) and _apart(done, ahead)


def _by_text(one: Assertion) -> bool:
    """A text tells it; of "an agreement is near" the agreement is what is reached."""
    return any(by in _TEXTS and by[1:] not in one.family.done_to for by in one.by)


def _at_one_saying(some: Sequence[Assertion], names: Names) -> Iterator[Question]:
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
        if done and ahead and _apart(done, ahead) and _of_one(alike):
            values = {"done": done, "not yet": ahead}
            yield _question("whether", "modality", values, _UNSURE, names)


def _of_one(some: Sequence[Assertion]) -> bool:
    """All who are named as doers are in one party."""
    who = [named(one.by) for one in some if named(one.by)]
    return not who or bool(frozenset.intersection(*who))


def _how_far(some: Sequence[Assertion], names: Names) -> Iterator[Question]:
    """Which of several values: far apart on a scale, or poles."""
    for together in _times(some):
        yield from _how_far_at(together, names)


def _times(some: Sequence[Assertion]) -> Iterator[list[Assertion]]:
    """What is done, and of poles what lies ahead; of what goes on they are one."""
    done = [one for one in some if one.standing == "done"]
    ahead = [one for one in some if one.standing == "ahead"]
    if "lasting" in some[0].family.marks:
        yield done + ahead
        return
    yield done
    if some[0].family.kind == "poles":
        yield ahead


def _how_far_at(told: Sequence[Assertion], names: Names) -> Iterator[Question]:
    by_rank: defaultdict[int, list[Assertion]] = defaultdict(list)
    for one in told:
        by_rank[one.rank].append(one)
    ranks = sorted(by_rank)
    kind = told[0].family.kind if told else "event"
    far = [
        (a, b)
        for k, a in enumerate(ranks)
        for b in ranks[k + 1 :]
        if _far(by_rank[a], by_rank[b])
        and _apart(by_rank[a], by_rank[b])
        and (kind != "poles" or _of_one_time(by_rank[a], by_rank[b]))
    ]
    if not far:
        return
    opposed = kind == "poles" or any(a * b < 0 for a, b in far)
    values = {_value(by_rank[r]): by_rank[r] for r in sorted({r for pair in far for r in pair})}
    if len(values) > 1:
        asked = "stance" if "view" in told[0].family.marks else "polarity"
        asked, why = (asked, _OPPOSED) if opposed else ("strength", _FORCE)
        yield _question("how:", asked, values, why, names)


def _far(low: Sequence[Assertion], high: Sequence[Assertion]) -> bool:
    """Poles, of different sign, or far apart: very far where not to the same addressee."""
    a, b = low[0].rank, high[0].rank
    if low[0].family.kind == "poles" or a * b < 0:
        return True
    if low[0].family.name != "putting":
        return b - a >= FAR
    to_low, to_high = (frozenset[str]().union(*(one.to for one in s)) for s in (low, high))
    return b - a > FAR or (b - a == FAR and bool(to_low & to_high))


def _by_whom(deed: Deed, names: Names) -> Iterator[Question]:
    """One deed put down to two parties that have nothing in common."""
    for one, other in combinations(_by_party(deed.assertions), 2):
        if _apart(one, other) and _exclusive(one, other) and _disjoint(one, other):
            values = {_doers(one, names): one, _doers(other, names): other}
            if len(values) > 1:
                yield _question("who did it:", "actor", values, _BY_TWO, names)


def _by_party(some: Iterable[Assertion]) -> list[list[Assertion]]:
    """Those together that have a doer in common, in the order of their first."""
    sides: list[tuple[set[str], list[Assertion]]] = []
    for one in some:
        who = named(one.by)
        home = next((side for side in sides if side[0] & who), None)
        if home is None:
            home = (set(), [])
            sides.append(home)
        home[0].update(who)
        home[1].append(one)
    return [told for _who, told in sides]


def _disjoint(one: Sequence[Assertion], other: Sequence[Assertion]) -> bool:
    """Two for certain: two countries or bodies, or one does it to the other."""
    few, many = ({(o.by, o.to, o.standing, o.alone): o for o in some} for some in (one, other))
    return any(_are_two(a, b) for a in few.values() for b in many.values())


def _are_two(one: Assertion, other: Assertion) -> bool:
    if (named(one.by) & other.to) or (named(other.by) & one.to):
        return True
    if "ahead" in {one.standing, other.standing} and not (one.alone and other.alone):
        return False
    return all(any(p[0] not in "@=" for p in some) for some in (named(one.by), named(other.by)))


def _exclusive(one: Sequence[Assertion], other: Sequence[Assertion]) -> bool:
    """One alone did it, by its nature or by what is said; and those of both are two."""
    if one[0].family.marks & {"one", "refused"}:
        return True
    if "turned" in one[0].family.marks:
        return any(swapped(a, b) for a in one[:_SAMPLE] for b in other[:_SAMPLE])
    return any(a.alone for a in one) and any(b.alone for b in other)


def _doers(some: Sequence[Assertion], names: Names) -> str:
    parties = sorted(named(some[0].by))
    return names.shown(parties[0].removeprefix("@"))


def _value(some: Sequence[Assertion]) -> str:
    return some[0].told


def _apart(one: Sequence[Assertion], other: Sequence[Assertion]) -> bool:
    """Not all who tell the one tell the other too, of their own accord."""
    a, b = ({o.report for o in some} for some in (one, other))
    return not (a <= b or b <= a)


def _at_once(one: Sequence[Assertion], other: Sequence[Assertion]) -> bool:
    """The times of their reports overlap: else it may have changed between them."""
    if "past" in one[0].family.marks:
        return True
    a, b = ([_day(o.date) for o in some if o.date] for some in (one, other))
    return not a or not b or (min(a) <= max(b) + SLACK and min(b) <= max(a) + SLACK)


def _of_one_time(one: Sequence[Assertion], other: Sequence[Assertion]) -> bool:
    """Told at once, or the one only denies, no earlier, what the other tells."""
    return _at_once(one, other) or any(
        all(o.denies and o.standing == "done" for o in late) and _not_before(late, told)
        for late, told in ((one, other), (other, one))
    )


def _in_time(yes: Sequence[Assertion], no: Sequence[Assertion]) -> bool:
    """Told at once; what was done to somebody once may be denied at any time after it was told."""
    if _at_once(yes, no):
        return True
    to_yes, to_no = (frozenset[str]().union(*(one.to for one in side)) for side in (yes, no))
    return yes[0].family.kind != "poles" and bool(to_yes & to_no) and _not_before(no, yes)


def _not_before(late: Sequence[Assertion], done: Sequence[Assertion]) -> bool:
    a, b = ([_day(o.date) for o in some if o.date] for some in (late, done))
    return bool(a and b) and max(a) >= min(b)


def _day(written: str) -> int:
    """A report's day as a number; of a month or a year, its first."""
    parts = [*map(int, written[:10].split("-")), 1, 1]
    return date(parts[0], parts[1], parts[2]).toordinal()


def _question(
    asked: str, kind: str, values: dict[str, list[Assertion]], why: str, names: Names
) -> Question:
    answers = tuple(
        Answer(value, tuple(Bearing(one.report, one.span) for one in some))
        for value, some in values.items()
    )
    places = tuple(range(len(answers)))
    every = [one for some in values.values() for one in some]
    about = titles.of_events(asked, every, names)
    return Question(about, kind, answers, places, f"{why.format(listed(answers, places))}.")
