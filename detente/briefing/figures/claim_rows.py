"""Claims as rows of a matrix: which report carries which of a claim's variants."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from detente.evidence.records import Claim, Comparison

MOST_ROWS = 40
MOST_COLUMNS = 48
MOST_VARIANTS = 8
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """One claim.

    Attributes:
        contradicted: variants of it cannot both hold.
        carried: the variants of each report that carries any, by their places.
    """

    claim: Claim
    contradicted: bool
    carried: dict[str, tuple[int, ...]]


def letter(variant: int) -> str:
    """A to Z for the first variants of a claim, then A2, B2 and so on."""
    turn, place = divmod(variant, len(LETTERS))
    return LETTERS[place] + (str(turn + 1) if turn else "")


def rows_of(comparison: Comparison) -> tuple[ClaimRow, ...]:
    """The claims: contradicted ones first, then by how many reports carry them."""
    contradicted = {found.claim for found in comparison.contradictions}
    rows = [_row(claim, claim.id in contradicted) for claim in comparison.claims]
    return tuple(sorted(rows, key=lambda row: (not row.contradicted, -len(row.carried))))


def columns_of(comparison: Comparison, rows: tuple[ClaimRow, ...]) -> tuple[str, ...]:
    """The reports that carry any of these claims, in the order of the comparison."""
    carrying = {report for row in rows for report in row.carried}
    known = [report for report in comparison.reports if report in carrying]
    return (*known, *sorted(carrying.difference(known)))


def _row(claim: Claim, contradicted: bool) -> ClaimRow:
    carried: dict[str, tuple[int, ...]] = {}
    for place, variant in enumerate(claim.variants):
        for report in dict.fromkeys(variant.reports):
            carried[report] = (*carried.get(report, ()), place)
    return ClaimRow(claim, contradicted, carried)
