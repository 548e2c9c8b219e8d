"""Which office somebody holds, where reports give him offices that one person seldom has at once.

A minister may have two fields and be his country's deputy premier, too; some report will say so.
Only where one report alone gives an office, several another, and none both, is it held against
them. Who heads a state or its government is hardly a minister beside, nor does he speak for others:
there one report on each side is enough.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from detente.evidence.heads import plain
from detente.evidence.holding import CONSUL, SPOKESMAN
from detente.evidence.lexicon import nation
from detente.evidence.questions import Answer, Bearing, Question, listed
from detente.evidence.spelling import same_person, spelled

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from detente.evidence.days import Days
    from detente.evidence.holding import Held, Holding

LASTING = 45
"""Days between two reports from which on somebody may have changed his office."""

_OFFICES = frozenset(
    {"minister", "secretary", "attorney general", "ambassador", "governor", "comptroller"}
    | {"chief justice", "prosecutor general", "mayor", "auditor", "solicitor general"}
    | {"president", SPOKESMAN, CONSUL}
)
_FIRST = frozenset({"prime"})
_HEADS_BESIDES = frozenset({"foreign", "defence", "finance", "interior", "economy", "security"})
"""Fields that heads of governments keep for themselves now and then."""

_OF_A_STATE = frozenset({"president", "of", "the", "republic"})


class _Office(NamedTuple):
    head: str
    fields: frozenset[str]
    target: str


def questions(told: Sequence[Held], appeared: Mapping[str, Days]) -> Iterator[Question]:
    """What office somebody holds, for each who is given two by different reports.

    Args:
        told: the offices with the houses that the case knows.
        appeared: when each report did.
    """
    for held in _by_person([one for one in told if _is_office(one[1])]):
        offices = _offices(held)
        usual = max(offices, key=lambda office: len(_reports(offices[office])))
        for rare in offices:
            if _contradict(rare, usual, offices) and _at_once(
                offices[rare], offices[usual], appeared
            ):
                yield _question(offices[usual], offices[rare])


def _is_office(one: Holding) -> bool:
    """It is of a state, and its field or head tells which; "the secretary" may be any."""
    if one.head not in _OFFICES or not one.post:
        return False
    if one.head == SPOKESMAN:
        return True
    if one.head == "president" and not _is_of_state(one.post):
        return False
    told = bool(one.fields) or one.head not in {"minister", "secretary"}
    return told and all(nation(house) for house in one.houses)


def _is_of_state(post: str) -> bool:
    """As "President of the Republic", not "Senate President"."""
    return all(plain(word) in _OF_A_STATE or nation(plain(word)) for word in post.split())


def _by_person(told: Iterable[Held]) -> list[list[Held]]:
    """Those of one person together, whichever part of the name comes first."""
    persons: list[list[Held]] = []
    by_part: defaultdict[str, list[list[Held]]] = defaultdict(list)
    for held in told:
        name = held[1].name
        parts = [spelled(part) for part in name.split()]
        near = (one for part in parts for one in by_part[part])
        person = next((one for one in near if same_person(one[0][1].name, name)), None)
        if person is None:
            person = []
            persons.append(person)
        person.append(held)
        for part in parts:
            by_part[part].append(person)
    return persons


def _offices(held: Sequence[Held]) -> dict[_Office, list[Held]]:
    """The same office by its head and the fields that its names have in common."""
    found: dict[_Office, list[Held]] = {}
    for report, one in held:
        this = _office(one)
        same = (k for k in found if k.head == this.head and _shared(k.fields, this.fields))
        found.setdefault(next(same, this), []).append((report, one))
    return found


def _office(one: Holding) -> _Office:
    if one.head == SPOKESMAN or "press" in one.fields:
        return _Office(SPOKESMAN, frozenset(), "")
    return _Office(one.head, one.fields, one.target)


def _shared(known: frozenset[str], fields: frozenset[str]) -> bool:
    return bool(known & fields) or not fields


def _contradict(rare: _Office, usual: _Office, every: Mapping[_Office, Sequence[Held]]) -> bool:
    few, many = _reports(every[rare]), _reports(every[usual])
    if rare == usual or few & many:
        return False
    return _exclude(rare, usual) or _exclude(usual, rare) or len(few) == 1 < len(many)


def _exclude(one: _Office, other: _Office) -> bool:
    """Who heads a state or its government is not the other one besides."""
    first = one.head == "president" or bool(one.fields & _FIRST)
    return first and not other.fields & _HEADS_BESIDES


def _at_once(some: Iterable[Held], others: Iterable[Held], appeared: Mapping[str, Days]) -> bool:
    """Two of their reports are of one time: else he may have gone from one to the other."""
    times = [[appeared[report] for report in sorted(_reports(held))] for held in (some, others)]
    return any(
        max((a.earliest - b.latest).days, (b.earliest - a.latest).days) <= LASTING
        for a in times[0]
        for b in times[1]
    )


def _reports(held: Iterable[Held]) -> frozenset[str]:
    return frozenset(report for report, _holding in held)


def _question(usual: Sequence[Held], rare: Sequence[Held]) -> Question:
    answers = tuple(
        Answer(some[0][1].post, tuple(Bearing(report, one.span) for report, one in some))
        for some in (usual, rare)
    )
    name = max((one.name for _report, one in usual), key=len)
    why = f"One person is given two offices, and no report gives both: {listed(answers, (0, 1))}."
    return Question(f"what office {name} holds", "name", answers, (0, 1), why)
