"""What a question needs of a case, and the finding where the case does not have it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from detente.case.codes import finding
from detente.findings import Checked, Place

if TYPE_CHECKING:
    from detente.case.case import Case
    from detente.dispute.model import Dispute


def need_dispute(case: Case) -> Checked[Dispute]:
    """The dispute, with the findings of opening it."""
    if case.dispute is not None or case.opening:
        return Checked(case.dispute, case.opening)
    missing = finding(
        "E111",
        Place(str(case.folder or case.name)),
        "the case has no dispute.yaml",
        "`detente draft` makes a first one out of reports, `detente new` an empty one.",
    )
    return Checked(None, (missing,))


def need_reports(case: Case) -> Checked[Case]:
    """The case itself, where it has reports, with all that was found in it."""
    if case.reports:
        return Checked(case, case.findings)
    missing = finding(
        "E112",
        Place(str(case.folder or case.name)),
        "the case has no report that can be read",
        "Put .txt, .md, .html or .pdf files into its folder reports/.",
    )
    return Checked(None, (*case.findings, missing))
