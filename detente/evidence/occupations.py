"""Which office somebody holds, where reports give him offices that one person seldom has at once.

A minister may have two fields and be his country's deputy premier, too; some report will say so.
Only where one report alone gives an office, several another, and none both, is it held against
them.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from detente.evidence.lexicon import nation
from detente.evidence.questions import Answer, Bearing, Question, listed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from detente.evidence.holding import Holding
    from detente.evidence.naming import Names

Held = tuple[str, "Holding"]
"""A report's id and its word on a post."""

_OFFICES = frozenset(
    {"minister", "secretary", "attorney general", "ambassador", "governor", "comptroller"}
    | {"chief justice", "prosecutor general", "mayor", "auditor", "solicitor general"}
)


def questions(told: Sequence[Held], names: Names) -> Iterator[Question]:
    """What office somebody holds, for each who is given two by different reports.

    Args:
        told: the offices with the houses that the case knows.
        names: those of the case.
    """
    by_person: defaultdict[str, list[Held]] = defaultdict(list)
    for report, one in told:
        if one.head in _OFFICES and one.post and _is_of_state(one):
            by_person[one.surname].append((report, one))
    for surname, held in by_person.items():
        offices = _offices(held)
        usual = max(offices.values(), key=_reports, default=[])
        for rare in offices.values():
            if _contradict(rare, usual):
                yield _question(names.full.get(surname, surname), usual, rare)


def _is_of_state(one: Holding) -> bool:
    """Its field or head tells which office it is; "the secretary" may be any."""
    told = bool(one.fields) or one.head not in {"minister", "secretary"}
    return told and all(nation(house) for house in one.houses)


def _offices(held: Sequence[Held]) -> Mapping[tuple[str, frozenset[str], str], list[Held]]:
    """The same office by its head and the fields that its names have in common."""
    found: dict[tuple[str, frozenset[str], str], list[Held]] = {}
    for report, one in held:
        same = (
            key for key in found if key[0] == one.head and (key[1] & one.fields or not one.fields)
        )
        key = next(same, (one.head, one.fields, one.target))
        found.setdefault(key, []).append((report, one))
    return found


def _contradict(rare: Sequence[Held], usual: Sequence[Held]) -> bool:
    few, many = _reports(rare), _reports(usual)
    return len(few) == 1 < len(many) and not few & many


def _reports(held: Sequence[Held]) -> frozenset[str]:
    return frozenset(report for report, _holding in held)


def _question(name: str, usual: Sequence[Held], rare: Sequence[Held]) -> Question:
    answers = tuple(
        Answer(some[0][1].post, tuple(Bearing(report, one.span) for report, one in some))
        for some in (usual, rare)
    )
    why = f"One person is given two offices, and no report gives both: {listed(answers, (0, 1))}."
    return Question(f"what office {name} holds", "name", answers, (0, 1), why)
