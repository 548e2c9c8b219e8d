"""Which source a report names for what it says: "Bloomberg reported", "according to TASS".

The outlets named in a text are found first, then the words around each name tell whether the name
is a credit. A report that is only denied or asked about ("denied a Reuters report") is none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from detente.evidence.outlets import outlet, press
from detente.evidence.records import Credit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from detente.evidence.outlets import Mention, Press
    from detente.reading.records import Report

_WINDOW = 80
"""Characters before and after a name in which its cue is looked for."""

_SAYS = (
    r"(?:re)?(?:report(?:s|ed)|publish(?:es|ed)|writ(?:es|ing)|wrote|sa(?:ys|id)|claim(?:s|ed)|"
    r"cit(?:es|ed|ing)|quot(?:es|ed|ing)|reveal(?:s|ed)|disclos(?:es|ed)|learn(?:s|ed|t)|"
    r"understands|understood|carr(?:ies|ied)|not(?:es|ed)|adds|added|suggest(?:s|ed)|told|"
    r"alleg(?:es|ed)|broke|recall(?:s|ed)|explain(?:s|ed))"
)
_BEFORE = re.compile(
    r"(?:according to|citing|cited by|quot(?:ed|ing)(?: by)?|as told to|told|"
    r"sp(?:oke|oken|eaking) (?:to|with)|(?:statement|remarks|comments?|disclosures?) to|"
    r"interview(?:ed)? (?:with|by|to|for|in)|(?:reported|published|carried|seen|obtained|viewed|"
    r"reviewed|wrote|conducted|report|article|story|piece|investigation|account) (?:by|in|from|on)|"
    r"\bper|\bvia|sources?:|originally (?:in|on|by)|first (?:in|on|by)|"
    r"\b(?:writes|reports|reported|says|wrote|quotes|cites|references))"
    r"\s+(?:(?:the|a|an|its|state|local|Wednesday's)\s+)*"
    r"(?:(?:\w+\s+){0,2}(?:agency|newspaper|paper|daily|broadcaster|outlet|website|magazine|"
    r"channel|network|station|tabloid|weekly|service|report|article|dispatch)\s+(?:of\s+|by\s+|"
    r"in\s+|from\s+)?(?:the\s+)?)?[\"“‘«]?$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"[\"”’»]?(?:['’]s)?"
    r"(?:\s+(?:news|agency|newspaper|daily|report|article|website|TV|correspondent|journalist|"
    r"reporter|quoting|editors?))*"
    r"(?:\s*\([^)]{0,40}\))?,?"
    r"(?:\s+(?:on|in)\s+\w+(?:\s+\d+)?,?|\s+(?:has|had|have|also|first|later|earlier|previously|"
    r"separately|yesterday|today|then|exclusively|itself|now))*"
    rf"\s+{_SAYS}\b",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\b(?:den(?:y|ies|ied|ying|ial)|dismiss\w*|reject\w*|refut\w*|contradict\w*|"
    r"asked about|questions? about|comment(?:ed|ing)? on)\b[^.;,]{0,50}$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Credits:
    """Which outlets each report credits, and which it comes from.

    Attributes:
        mentions: report id to the credited names in its text, in text order.
        outlets: report id to the key and name of the outlet it comes from.
        press: the outlets that these reports can name.
    """

    mentions: dict[str, tuple[Mention, ...]]
    outlets: dict[str, tuple[str, str]]
    press: Press

    def named(self, report: Report, other: Report) -> bool:
        """The report names the other one's outlet as a source."""
        own = self.outlets.get(other.id)
        return own is not None and any(m.key == own[0] for m in self.mentions[report.id])

    @property
    def records(self) -> tuple[Credit, ...]:
        """All credits, by report and in text order."""
        every = self.mentions.items()
        return tuple(Credit(report, m.name, m.span) for report, some in every for m in some)


def find(reports: Iterable[Report]) -> Credits:
    """The credits in all reports; a report that names its own outlet credits nobody."""
    every = tuple(reports)
    known = press(every)
    outlets = {report.id: own for report in every if (own := outlet(report))}
    mentions = {
        report.id: tuple(
            mention
            for mention in credited(report.text, known)
            if mention.key != outlets.get(report.id, ("",))[0]
        )
        for report in every
    }
    return Credits(mentions, outlets, known)


def credited(text: str, known: Press) -> Iterator[Mention]:
    """The outlets that a text names as its sources, in text order."""
    for mention in known.mentions(text):
        start, end = mention.span
        before, after = text[max(0, start - _WINDOW) : start], text[end : end + _WINDOW]
        if mention.address or _is_credit(before, after):
            yield mention


def _is_credit(before: str, after: str) -> bool:
    if _BEFORE.search(before):
        return True
    return bool(_AFTER.match(after)) and not _DENIED.search(before)
