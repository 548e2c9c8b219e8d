"""Who did it to whom, where two are told to have done it to each other: "A approached B", "B A".

Of the acts with families the clashes tell; here it is any other verb, but for those that two do
together or in turn. Each direction has reports of its own, which tell it in much the same words.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import product
from typing import TYPE_CHECKING

from detente.evidence import titles
from detente.evidence.deeds import BY_ONE_ALONE, named, vectors
from detente.evidence.questions import Answer, Bearing, Question, listed
from detente.evidence.rarity import cosine

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from detente.evidence.assertions import Assertion
    from detente.evidence.naming import Names
    from detente.evidence.rarity import Rarity

_MUTUAL = frozenset(
    {"accord", "answer", "argue", "battle", "bombard", "border", "clash", "compete", "contact"}
    | {"counter", "debate", "differ", "face", "fight", "follow", "join", "hit", "match", "mirror"}
    | {
        "oppose",
        "outline",
        "pass",
        "resemble",
        "reply",
        "respond",
        "shell",
        "side",
        "share",
        "talk",
    }
    | {"strike", "struggle", "target", "trade", "trust", "work"}
)
"""What two do to each other, or one after the other."""

_SAMPLE = 12
"""Assertions of a direction that are held against those of the other."""

Direction = tuple[str, str, str]
"""A family of acts, who does it, and to whom."""


def questions(every: Sequence[Assertion], known: Rarity, names: Names) -> Iterator[Question]:
    """Which of two did it to the other, for each act and pair with reports for both."""
    told: defaultdict[Direction, list[Assertion]] = defaultdict(list)
    for one in every:
        if one.family.name[0] == "=" and one.standing == "done" and one.lemma not in _MUTUAL:
            for by, to in product(sorted(_sides(one.by)), sorted(_sides(one.to))):
                told[one.family.name, by, to].append(one)
    for (family, by, to), some in told.items():
        others = told.get((family, to, by), []) if by < to else []
        if others and _is_one(some, others, known):
            yield _question({by: some, to: others}, names)


def _sides(parties: frozenset[str]) -> frozenset[str]:
    """The countries and bodies among them."""
    return frozenset(one for one in named(parties) if one[0] not in "@=")


def _is_one(some: Sequence[Assertion], others: Sequence[Assertion], known: Rarity) -> bool:
    """No report has both, and they are told in much the same words."""
    if {one.report for one in some} & {one.report for one in others}:
        return False
    lines = (vectors(group[:_SAMPLE], known) for group in (some, others))
    return any(cosine(one, other) >= BY_ONE_ALONE for one, other in product(*lines))


def _question(told: dict[str, list[Assertion]], names: Names) -> Question:
    answers = tuple(
        Answer(names.shown(who), tuple(Bearing(one.report, one.span) for one in some))
        for who, some in told.items()
    )
    about = titles.of_events("who did it:", [one for some in told.values() for one in some], names)
    why = f"One did it to the other, and each is told to have: {listed(answers, (0, 1))}."
    return Question(about, "actor", answers, (0, 1), why)
