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
    r"(?:re)?report(?:s|ed)|publish(?:es|ed)|writ(?:es|ing)|wrote|sa(?:ys|id)|claim(?:s|ed)|"
    r"cit(?:es|ed|ing)|quot(?:es|ed|ing)|reveal(?:s|ed)|disclos(?:es|ed)|learn(?:s|ed|t)|"
    r"understands|understood|carr(?:ies|ied)|not(?:es|ed)|adds|added|suggest(?:s|ed)|tells|"
    r"told|alleg(?:es|ed)|broke|recall(?:s|ed)|explain(?:s|ed)|affirm(?:s|ed)|assert(?:s|ed)|"
    r"maintain(?:s|ed)|contend(?:s|ed)|stat(?:es|ed)|insist(?:s|ed)|warn(?:s|ed)|"
    r"argu(?:es|ed)|announc(?:es|ed)|estimat(?:es|ed)|confirm(?:s|ed)|describ(?:es|ed)|"
    r"detail(?:s|ed)|uncover(?:s|ed)|finds|found|shows|showed|print(?:s|ed)|ran|"
    r"obtain(?:s|ed)|saw|seen|review(?:s|ed)|verif(?:ies|ied)|interview(?:s|ed)"
)
_TO_ONE = (
    r"according to|with reference to|referring to|attributed to|as told to|"
    r"\bg(?:ave|iven|iving) to|granted(?: to)?|\btold|\btells?|\btelling|"
    r"sp(?:oke|oken|eaking) (?:to|with)|"
    r"(?:statement|remarks|comments?|disclosures?) to|interview(?:ed)? (?:with|by|to|for|in)"
)
_OF_ONE = (
    r"(?:reported|published|carried|printed|seen|obtained|viewed|reviewed|wrote|conducted|aired|"
    r"report|article|story|piece|investigation|account|scoop|exclusive|leak|column|editorial) "
    r"(?:by|in|from|on)|originally (?:in|on|by)|first (?:in|on|by)|over at|courtesy of|"
    r"hat tip(?: to)?|h/t"
)
_PLAINLY = (
    r"citing|cited by|quot(?:ed|ing)(?: by)?|\bper|\bvia|sources?:|\bbeliev(?:e|es|ed|ing)|"
    r"\b(?:writes|reports|reported|says|wrote|quotes|cites|references|relays|repeats|retells)"
)
_BEFORE = re.compile(
    rf"(?:{_TO_ONE}|{_OF_ONE}|{_PLAINLY})"
    r"\s+(?:(?:the|a|an|its|state|local|\w+day's)\s+)*"
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
    rf"\s+(?:{_SAYS})\b",
    re.IGNORECASE,
)
_PRINTED = re.compile(r"(?:\bin (?:the|its)\s+|\()[\"“‘«]?$", re.IGNORECASE)
_ENDS = re.compile(r"[\"”’»]?\s*[).,;:]")
"""A name alone in brackets, or "in the Valdor Courier," with nothing that belongs to it."""

_BODY = r"(?:Minist(?:ry|er|ers)|Secretary|Department|Committee|Council|Bureau|Office|Institute)"
_OF_BODY = re.compile(rf"\b{_BODY} (?:of|for|on) (?:the )?$")
_BODY_OF = re.compile(rf"\s{_BODY}\b")
"""An outlet's name may be half the name of a body: "the Ministry of Foreign Affairs"."""

_OWN = re.compile(
    r"\b(?:this|our) (?:newspaper|publication|paper|agency|reporter|correspondent|magazine|website|"
    r"outlet|newsroom|station|programme|program)\b|\b(?:told|informed|received|showed) us\b|"
    r"\bcan (?:exclusively )?reveal\b",
    re.IGNORECASE,
)
"""Words of a report about its own work."""

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
        own: the reports that tell of their own work ("told this newspaper", "told the Courier").
    """

    mentions: dict[str, tuple[Mention, ...]]
    outlets: dict[str, tuple[str, str]]
    press: Press
    own: frozenset[str] = frozenset()

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
    outlets = {report.id: home for report in every if (home := outlet(report))}
    mentions: dict[str, tuple[Mention, ...]] = {}
    own: set[str] = set()
    for report in every:
        found = tuple(credited(report.text, known))
        key = outlets.get(report.id, ("", ""))[0]
        mentions[report.id] = tuple(mention for mention in found if mention.key != key)
        if len(mentions[report.id]) < len(found) or _tells_of_itself(report):
            own.add(report.id)
    return Credits(mentions, outlets, known, frozenset(own))


def credited(text: str, known: Press) -> Iterator[Mention]:
    """The outlets that a text names as its sources, in text order."""
    for mention in known.mentions(text):
        start, end = mention.span
        before, after = text[max(0, start - _WINDOW) : start], text[end : end + _WINDOW]
        of_body = _OF_BODY.search(before) or _BODY_OF.match(after)
        if mention.address or (not of_body and _is_credit(before, after)):
            yield mention


def _is_credit(before: str, after: str) -> bool:
    if _BEFORE.search(before) or (_PRINTED.search(before) and _ENDS.match(after)):
        return True
    return bool(_AFTER.match(after)) and not _DENIED.search(before)


def _tells_of_itself(report: Report) -> bool:
    """It speaks of its own work, or calls its outlet by the last word of its name."""
    if _OWN.search(report.text):
        return True
    last = re.sub(r"\s*\([^)]*\)", "", report.outlet or "")[:100].split()[-1:]
    told = rf"\b(?:told|tells|to) the {re.escape(last[0])}\b" if last else r"(?!)"
    return last != [] and bool(re.search(told, report.text))
