"""What a notebook shows: a case that opens itself as its brief."""

from __future__ import annotations

from functools import cached_property
from html import escape
from typing import TYPE_CHECKING

from detente.briefing.composing import compose
from detente.case import open_case as open_files

if TYPE_CHECKING:
    from pathlib import Path

    from detente.briefing.brief import Brief
    from detente.briefing.records import Solution
    from detente.case import Case
    from detente.dispute.model import Dispute
    from detente.evidence.records import Comparison
    from detente.findings import Finding
    from detente.reading.records import Reading, Report

HEIGHT = 720
"""Pixels of a notebook's column that a brief takes; it scrolls within them."""


class Notebook:
    """A case at work: `open_case(path)`, then ask; shown by itself, it is its brief.

    Nothing is computed before it is asked for, and then only once.
    """

    def __init__(self, case: Case) -> None:
        self.case = case

    @property
    def dispute(self) -> Dispute | None:
        """The dispute; None where there is none or where it has errors."""
        return self.case.dispute

    @property
    def reports(self) -> tuple[Report, ...]:
        """The reports of the case."""
        return self.case.reports

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is wrong or doubtful in the case."""
        return self.case.findings

    def read(self) -> tuple[Reading, ...]:
        """What stands in the reports."""
        return self.case.readings

    def compare(self) -> Comparison:
        """What the reports show beside each other."""
        return self.case.comparison

    def solve(self) -> Solution:
        """The dispute solved: `.space`, `.verdicts`, `.holding`, `.traced`, `.changes`.

        Raises:
            ValueError: the case has no dispute that can be solved; `findings` say why.
        """
        solution = self.brief().solution
        if solution is None:
            raise ValueError(f"{self.case.name}: no dispute to solve; see .findings")
        return solution

    def brief(self) -> Brief:
        """The brief of the case."""
        return self._brief

    @cached_property
    def _brief(self) -> Brief:
        return compose(self.case)

    def __repr__(self) -> str:
        told = self.case.dispute.title if self.case.dispute else "no dispute"
        return f"<case {self.case.name!r}: {told!r}, {len(self.case.reports)} reports>"

    def _repr_html_(self) -> str:
        return self._brief._repr_html_()


def open_case(path: str | Path) -> Notebook:
    """Open a case folder, a dispute file or `catalog:NAME` to work on it in a notebook.

    >>> import detente
    >>> case = detente.open_case("catalog:elmira")
    >>> solution = case.solve()
    >>> [solution.space.id(holding.state) for holding in solution.holding][:3]
    ['s9', 's5', 's8']
    """
    return Notebook(open_files(path))


def framed(page: str, title: str) -> str:
    """A page inside another: a frame of its own, without script, origin, forms or links out.

    The frame keeps the styles of page and notebook apart, and its sandbox holds even where a page
    was saved by someone else.
    """
    return (
        f'<iframe title="{escape(title)}" sandbox="" srcdoc="{escape(page)}" loading="lazy" '
        f'width="100%" height="{HEIGHT}"></iframe>'
    )
