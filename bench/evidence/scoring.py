"""A comparison against claims compared by hand.

Each contradiction flagged answers to at most one claim by hand: of the same kind, with reports of
two of its variants on different sides (or, where one report holds both, with its reports among
those of a variant); of several, to one of its very kind before one of a related kind, and then to
the one it has most reports and words in common with. It is true if that claim is a contradiction,
else false.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import partial
from itertools import permutations
from typing import TYPE_CHECKING, Any

from detente import reading
from detente.evidence import compare

if TYPE_CHECKING:
    from pathlib import Path

    from detente.evidence import Comparison, Contradiction

KINDS = {
    "name": {"name", "actor"},
    "date": {"date", "deadline", "duration"},
    "deadline": {"deadline", "duration", "date"},
    "duration": {"deadline", "duration", "date"},
    "number": {"number"},
    "money": {"money"},
    "place": {"place"},
    "polarity": {"polarity", "stance", "scope"},
    "strength": {"modality", "strength"},
    "modality": {"modality", "polarity"},
    "actor": {"actor", "name"},
}
"""The kinds by hand that a kind of contradiction can be."""


@dataclass(frozen=True)
class Score:
    """Which claims were found, and what each contradiction flagged turned out to be."""

    contradictions: dict[str, str]
    """Claim by hand that is a contradiction, to its ease."""
    found: dict[str, list[str]]
    """Claim by hand to the contradictions that find it."""
    false: dict[str, str]
    """Contradictions that find none that is one, to the claim they fit; "" where none does."""
    flagged: int

    def of(self, ease: str) -> tuple[int, int]:
        """Found and all contradictions of one ease."""
        every = [claim for claim, one in self.contradictions.items() if one == ease]
        return sum(claim in self.found for claim in every), len(every)

    @property
    def precision(self) -> float:
        """The part of what is flagged that is true."""
        return 1 - len(self.false) / self.flagged if self.flagged else 1.0

    @property
    def recall(self) -> float:
        """The part of the contradictions by hand that is found."""
        return sum(claim in self.found for claim in self.contradictions) / len(self.contradictions)


def read_folder(folder: Path) -> Comparison:
    """The reports of a folder, compared."""
    loaded = [reading.load(file).value for file in sorted(folder.glob("*.txt"))]
    return compare(reading.read_all([report for report in loaded if report]))


def score(comparison: Comparison, gold: Path) -> Score:
    """A comparison against the claims of a file."""
    claims = json.loads(gold.read_text(encoding="utf-8"))["claims"]
    real = {c["id"]: c["ease"] for c in claims if "contradiction" in c["verdict"]}
    found: dict[str, list[str]] = {}
    false: dict[str, str] = {}
    about = {claim.id: claim.about for claim in comparison.claims}
    for one in comparison.contradictions:
        told = _words(" ".join([about[one.claim], *(some.value for some in one.variants)]))
        claim = max(claims, key=partial(_fit, one, told))
        fits = _common(one, claim) > 0
        if fits and claim["id"] in real:
            found.setdefault(claim["id"], []).append(one.id)
        else:
            false[one.id] = claim["id"] if fits else ""
    return Score(real, found, false, len(comparison.contradictions))


def _fit(one: Contradiction, told: set[str], claim: dict[str, Any]) -> tuple[bool, float]:
    """A claim of its very kind that fits first, then by the reports and the words in common."""
    common = _common(one, claim)
    words = _words(" ".join([claim["claim"], *(some["value"] for some in claim["variants"])]))
    return common > 0 and one.kind in _kinds(claim), common * (1 + len(told & words))


def _words(text: str) -> set[str]:
    """The longer words, without their endings."""
    return {word[:6] for word in re.findall(r"[^\W\d_]{4,}", text.casefold())}


def _kinds(claim: dict[str, Any]) -> set[str]:
    return set(re.findall(r"[a-z]+", claim["kind"]))


def _common(one: Contradiction, claim: dict[str, Any]) -> float:
    """The part of the reports of both that the contradiction and the claim share, if they fit."""
    kinds = _kinds(claim)
    if not kinds & KINDS.get(one.kind, {one.kind}):
        return 0.0
    by_hand = [set(variant["reports"]) for variant in claim["variants"]]
    sides = [{report.partition("-")[0] for report in variant.reports} for variant in one.variants]
    if not (_opposed(sides, by_hand) or _inside(sides, by_hand)):
        return 0.0
    ours, theirs = set().union(*sides), set().union(*by_hand)
    return len(ours & theirs) / len(ours | theirs)


def _opposed(sides: list[set[str]], by_hand: list[set[str]]) -> bool:
    """Two sides have more of two variants than each has of the other's."""
    return any(
        len(a & x) + len(b & y) > len(a & y) + len(b & x) and a & x and b & y
        for a, b in permutations(sides, 2)
        for x, y in permutations(by_hand, 2)
    )


def _inside(sides: list[set[str]], by_hand: list[set[str]]) -> bool:
    """A report that contradicts itself, or points a contradiction out, stands on both sides."""
    return sides[0] == sides[1] and any(sides[0] <= variant for variant in by_hand)
