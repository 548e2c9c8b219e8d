"""Short texts read for the acts in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from detente import reading
from detente.evidence.assertions import assertions
from detente.evidence.clashes import questions as clashes
from detente.evidence.naming import names
from detente.evidence.parsed import Parsed
from detente.evidence.questions import besides
from detente.evidence.rarity import rarity
from detente.evidence.surroundings import of_sentences

from .reports import report

if TYPE_CHECKING:
    from detente.evidence.assertions import Assertion
    from detente.evidence.naming import Names
    from detente.evidence.questions import Question


ELSEWHERE = (
    "Rain fell on the coast. Prices rose in the shops. A school opened its new hall. The mayor of "
    "the town cut a ribbon. Trains were late again. A painter sold his last canvas. The harvest "
    "was poor. Two films won a prize. The bank hired a new clerk. Snow closed a mountain road. "
    "A choir sang in the square. The museum bought a vase. A tower was painted green."
)
"""What else the papers tell: words are rare only among others."""


def parsed(text: str, id: str = "r1", date: str | None = None) -> Parsed:  # noqa: A002
    return Parsed(reading.read(report(text, id, date=date)))


def names_of(*every: Parsed) -> Names:
    return names(
        [held for one in every for held in one.holdings],
        [name for one in every for name in one.full_names()],
    )


def acts_in(text: str) -> dict[str, Assertion]:
    """Family to its first assertion."""
    one = parsed(text)
    found: dict[str, Assertion] = {}
    for told in assertions(one, names_of(one)):
        found.setdefault(told.family.name, told)
    return found


def asked(*texts: str, dates: tuple[str, ...] = ()) -> list[Question]:
    """What reports with these texts disagree on; the first is r1."""
    days = dates or ("2024-03-05",) * len(texts)
    every = [
        parsed(text, f"r{k}", day) for k, (text, day) in enumerate(zip(texts, days, strict=True), 1)
    ]
    who = names_of(*every)
    told = [one for report_ in every for one in assertions(report_, who)]
    read = [*every, parsed(ELSEWHERE, "elsewhere")]
    rare = rarity(sentence for one in read for sentence in of_sentences(one, who))
    return list(besides([], clashes(told, rare, who)))
