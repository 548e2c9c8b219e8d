"""Which body a noun means: "the union", "the airline".

A noun is one that a name or a report tells of the body; where none is told with it, a noun for a
firm means the only firm there is.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from detente.evidence.lexicon import described_as, is_legal_form, is_of_state
from detente.evidence.shortening import KNOWN, kind_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from detente.evidence.bodies import Key
    from detente.evidence.witnesses import Witness, Witnesses

OUTWEIGHS = 4
"""One of several bodies of a kind is "the union" where it is named this much more often."""

PRESENT = 0.4
"""The part of the reports with "the union" in which the body has to stand that it is."""

ALWAYS = 0.8
"""That part for "the company": there is one in every dispute, named or not."""

_ANY_FIRM = ("company", "firm", "group")


def described(merged: Mapping[Key, Witness], heard: Witnesses) -> Iterator[tuple[str, Key]]:
    """The nouns that only one body can be, or one far more than the others.

    It has to stand in nearly all reports that have "the union", too: else they mean another.
    """
    by_noun = _told(merged)
    kinds = {key: kind_of(key, one.told) for key, one in merged.items()}
    firms = {key for key, kind in kinds.items() if kind == "firm"}
    perhaps = {key for key, kind in kinds.items() if kind in {"firm", None}}
    untold = {noun for noun in heard.nouns if _is_one_firm(noun)} - by_noun.keys()
    by_noun |= {noun: perhaps for noun in sorted(untold) if perhaps}
    for noun, some in by_noun.items():
        rivals = some | firms if noun in _ANY_FIRM else some
        first, *others = sorted(rivals, key=lambda key: (-merged[key].inside, key))
        clear = all(merged[first].inside >= OUTWEIGHS * merged[key].inside for key in others)
        where = heard.nouns.get(noun, set())
        least = (ALWAYS if noun in {*_ANY_FIRM, *untold} else PRESENT) * len(where)
        if clear and len(where & merged[first].reports) >= least > 0:
            yield noun, first


def _told(merged: Mapping[Key, Witness]) -> dict[str, set[Key]]:
    """The nouns that are told of bodies."""
    by_noun: defaultdict[str, set[Key]] = defaultdict(set)
    for key, one in merged.items():
        for noun in _nouns_for(key, one):
            by_noun[noun].add(key)
    return dict(by_noun)


def _is_one_firm(noun: str) -> bool:
    """It stands for a firm; where no name is told with it, the only firm of a case is meant."""
    return described_as(noun) == "firm" and not noun.endswith("s")


def _nouns_for(key: Key, one: Witness) -> Iterator[str]:
    """What a body may be called: what its name says it is, and what it is told to be."""
    if key not in KNOWN and not is_of_state(kind_of(key)):
        yield from (word for word in key if described_as(word))
    told = [noun for noun in one.told if not is_of_state(described_as(noun))]
    yield from told
    if any(described_as(noun) == "firm" for noun in told) or is_legal_form(key[-1]):
        yield from _ANY_FIRM
    if kind_of(key, told) == "union" and key not in KNOWN:
        yield "union"
