"""What the reports say and where it comes from, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from detente.briefing.words import sources
from detente.briefing.words.dates import day, span
from detente.briefing.words.lists import capital, count, first_of, joined

if TYPE_CHECKING:
    from detente.briefing.records import Mention, Statement, Voice
    from detente.evidence.records import Comparison, Contradiction, Copy, Origin
    from detente.reading.records import Report

_KINDS = {
    "direct": "in quotation marks",
    "mixed": "partly in quotation marks",
    "indirect": "not in quotation marks",
}
MOST_IDS = 12


def dated(report: Report) -> str:
    """The date of a report at its own grain, else its words, else that it has none."""
    return day(report.date) if report.date else report.date_text or "undated"


def ids(reports: tuple[str, ...], most: int = MOST_IDS) -> str:
    """The reports' ids as a list, short of the many."""
    return first_of(reports, most)


def voice(each: Voice) -> str:
    """How often and where somebody speaks: `six statements in four reports, unnamed`."""
    unnamed = ", not named" if each.anonymous else ""
    said, where = count(each.total, "statement"), count(len(each.reports), "report")
    return f"{said} in {where}{unnamed}"


def statement(each: Statement) -> str:
    """Where and how a statement stands: report, date, quotation marks, who passed it on, hedges."""
    via = f"; through {joined(each.via)}" if each.via else ""
    hedged = f"; hedged: {joined(each.hedges)}" if each.hedges else ""
    phrase = f"; there called “{each.phrase}”" if each.phrase else ""
    return f"{each.report.id}, {dated(each.report)}, {_KINDS[each.kind]}{phrase}{via}{hedged}"


def mention(each: Mention) -> str:
    """The days a mention can mean."""
    return span(each.earliest, each.latest)


def spread(comparison: Comparison) -> str:
    """How many reports there are, and how few sources they may go back to."""
    total = len(comparison.reports)
    said = [f"The case holds {count(total, 'report')}."]
    if comparison.copies:
        copied = len({copy.report for copy in comparison.copies})
        said.append(
            f"{capital(count(copied, 'report'))} {'shares' if copied == 1 else 'share'} wording "
            "with an earlier one."
        )
    if comparison.credits:
        crediting = len({credit.report for credit in comparison.credits})
        said.append(
            f"{capital(count(crediting, 'report'))} {'credits' if crediting == 1 else 'credit'} "
            "another source for what is said."
        )
    said.extend(_families(comparison))
    if comparison.contradictions:
        points = count(len(comparison.contradictions), "point")
        said.append(f"The reports contradict each other on {points}.")
    return " ".join(said)


def _families(comparison: Comparison) -> list[str]:
    families = [origin for origin in comparison.origins if len(origin.reports) > 1]
    if not families:
        return []
    largest = max(families, key=lambda origin: len(origin.reports))
    size = count(len(largest.reports), "report")
    within = len({report for origin in families for report in origin.reports})
    return [
        f"{capital(count(within, 'report'))} share {count(len(families), 'origin')}.",
        f"The largest family, of {size}, goes back to {largest.name} and counts as one source.",
    ]


def origin(each: Origin) -> str:
    """By what a report was told to belong to a family."""
    return "named as the source" if each.link == "credited" else "inferred from shared wording"


def copy(each: Copy) -> str:
    """How much is shared, and whether the report says so."""
    credit = "credits it" if each.credited else "does not credit it"
    return f"{each.share:.0%} of its wording; {credit}"


def contradicted(comparison: Comparison) -> str:
    """How to read the contradictions."""
    points = capital(count(len(comparison.contradictions), "point"))
    return (
        f"{points} on which not all that is said can be so. Sources are counted after copies and "
        "credits: reports that go back to one source count once."
    )


def about(comparison: Comparison | None, each: Contradiction) -> str:
    """What a contradiction is about: its claim's own words, else its kind."""
    claims = {claim.id: claim.about for claim in (comparison.claims if comparison else ())}
    return claims.get(each.claim) or each.kind


def said(each: Contradiction, value: str) -> str:
    """One of the values that stand against each other; a date as people write it."""
    return sources.value(each.kind, value)


def reason(each: Contradiction) -> str:
    """Why the variants cannot all hold, without their list, which stands beside it."""
    head, _, rest = each.why.partition(": ")
    return f"{head}." if rest else each.why


def independent(n: int) -> str:
    """`1 independent source`."""
    return f"{n:,} independent {'source' if n == 1 else 'sources'}"
