"""Which names in a text are news outlets, and when two names mean the same one.

A name is an outlet if it is listed in `outlets.txt`, if a report of the case comes from it, or if
it ends in a word that only media carry ("Meridian Courier", "Daily Standard").
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlsplit

from detente.evidence.lexicon import place
from detente.evidence.words import folded
from detente.reading.records import Span

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from detente.reading.records import Report

_MEDIA_WORDS = (
    "Agency|Bulletin|Chronicle|Courier|Daily|Dispatch|Echo|Examiner|Gazette|Herald|Inquirer|Journal|"
    "Ledger|Mail|Media|Mercury|Messenger|Monitor|News|Newspaper|Newswire|Observer|Post|Press|Radio|"
    "Record|Register|Review|Sentinel|Standard|Star|Sun|Telegraph|Television|Times|Tribune|TV|Weekly|"
    "Wire"
)
_LIST = Path(__file__).with_name("outlets.txt")
_AGENCY = "* "
_CAPITAL = r"[A-ZÀ-ÖØ-ÞĀ-Ž][\w&.'’-]*"
_BY_WORD = re.compile(rf"\b(?:{_CAPITAL} ){{1,4}}(?:{_MEDIA_WORDS})\b")
_WORD = re.compile(r"\w+")
_ADDRESS = re.compile(r"\b(?:https?://)?(?:www\.)?((?:[\w-]+\.)+[a-z]{2,})(/[^\s<>\")\]]*)?")
# What is put behind an outlet's name or left away at will.
_LOOSE = frozenset({"the", "news", "agency", "newspaper", "online", "daily", "report", "website"})
_LEFT_AWAY = frozenset({"agency", "news", "newspaper", "newswire", "service", "wire"})
"""Last words that a name goes without at will: "Orbis" is the Orbis News Agency."""

_LEAST_SHORT = 4
_SMALL = re.compile(r"\b[a-z]{4,}\b")


class Mention(NamedTuple):
    """An outlet's name in a text.

    Attributes:
        key: the same for all forms of one outlet's name.
        name: as it is best shown.
        address: what stands there is an address on the web, not a name.
    """

    span: Span
    key: str
    name: str
    address: bool = False


@dataclass(frozen=True, slots=True)
class Press:
    """The outlets that reports of one case can name."""

    names: dict[str, tuple[str, str]]
    """Folded form to (key, name)."""
    hosts: dict[str, tuple[str, str]]
    """Host on the web to (key, name)."""
    forms: dict[str, tuple[str, ...]]
    """First word of a folded form to all forms that begin with it, longest first."""

    def mentions(self, text: str) -> list[Mention]:
        """The outlets named in a text, in text order; of overlapping ones the longest."""
        found = sorted(self._candidates(text), key=lambda m: (m.span.start, -m.span.end))
        kept: list[Mention] = []
        for mention in found:
            if not kept or mention.span.start >= kept[-1].span.end:
                kept.append(mention)
        return kept

    def _candidates(self, text: str) -> Iterator[Mention]:
        for match in self._listed(text):
            if match.group()[0].isupper() or match.group()[0].isdigit():
                known = self.names.get(folded(match.group()))
                if known:
                    yield Mention(Span(*match.span()), *known)
        for match in _BY_WORD.finditer(text):
            name = match.group().removeprefix("The ")
            yield Mention(Span(*match.span()), *self.names.get(folded(name), (key(name), name)))
        for match in _ADDRESS.finditer(text):
            known = self.hosts.get(match[1].lower())
            if known:
                yield Mention(Span(*match.span()), *known, address=True)

    def _listed(self, text: str) -> Iterator[re.Match[str]]:
        """Where known names stand; of those that begin with one word the longest."""
        end = 0
        for word in _WORD.finditer(text):
            forms = self.forms.get(folded(word.group())) if word.start() >= end else None
            match = _any_of(forms).match(text, word.start()) if forms else None
            if match:
                end = match.end()
                yield match


def press(reports: Sequence[Report]) -> Press:
    """The outlets listed, and those that the reports come from."""
    names = dict(_listed())
    hosts: dict[str, tuple[str, str]] = {}
    for report in reports:
        known = outlet(report)
        if known:
            names.setdefault(folded(known[1]), known)
            hosts.setdefault(_host(report.url), names[folded(known[1])])
    hosts.pop("", None)
    for short, known in _shortened(reports, set(names.values())).items():
        names.setdefault(short, known)
    forms = sorted(names, key=lambda form: (-len(form), form))
    by_word: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
    for form in forms:
        if first := _WORD.match(form):
            by_word[first.group()] += (form,)
    return Press(names, hosts, dict(by_word))


def outlet(report: Report) -> tuple[str, str] | None:
    """Key and name of the outlet a report comes from; None where it tells none."""
    name = re.sub(r"\s*\([^)]*\)", "", report.outlet or "").strip()[:100]
    if not name:
        return None
    return _listed().get(folded(name), (key(name), name))


def is_agency(report: Report) -> bool:
    """The report comes from a news agency: papers print what agencies write, not the reverse."""
    own = outlet(report)
    return own is not None and (own[0] in _agencies() or "agency" in folded(report.outlet or ""))


def key(name: str) -> str:
    """The name without the words that are put to it or left away at will."""
    every = re.findall(r"\w+", folded(name))
    return " ".join([w for w in every if w not in _LOOSE] or [w for w in every if w != "the"])


def _shortened(
    reports: Sequence[Report], outlets: Collection[tuple[str, str]]
) -> dict[str, tuple[str, str]]:
    """The names of the reports' outlets without their last words, where one outlet alone has it.

    A single word that some report writes small is a word like any other ("Global News").
    """
    own = {known for report in reports if (known := outlet(report)) and known in outlets}
    shorts = Counter(short for known in own if (short := _short(known[1])))
    single = {short for short in shorts if " " not in short}
    common = {w for report in reports for w in _SMALL.findall(report.text) if w in single}
    return {
        short: known
        for known in sorted(own)
        if (short := _short(known[1])) and shorts[short] == 1 and short not in common
    }


def _short(name: str) -> str:
    """Folded, and empty where nothing is left away or what is left names a place."""
    every = name.removeprefix("The ").split()
    kept = list(every)
    while kept and folded(kept[-1]) in _LEFT_AWAY:
        kept.pop()
    short = " ".join(kept)
    plain = len(short) < _LEAST_SHORT or len(kept) == len(every) or place(short) is not None
    return "" if plain else folded(short)


def _host(url: str | None) -> str:
    try:
        host = urlsplit(url or "").hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.")


@lru_cache(maxsize=1 << 12)
def _any_of(forms: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(map(_loose, forms))})\b", re.IGNORECASE)


def _loose(form: str) -> str:
    """A pattern for a folded form that also fits its accented spelling."""
    return "".join(_letters(c) if c.isalpha() else re.escape(c) for c in form)


@cache
def _letters(letter: str) -> str:
    accented = {
        chr(code) for code in range(0xC0, 0x180) if folded(chr(code)) == letter and letter.isascii()
    }
    return f"[{letter}{''.join(sorted(accented))}]" if accented else re.escape(letter)


@cache
def _agencies() -> frozenset[str]:
    lines = _LIST.read_text(encoding="utf-8").splitlines()
    agencies = (line.removeprefix(_AGENCY) for line in lines if line.startswith(_AGENCY))
    return frozenset(key(line.split("|")[0]) for line in agencies)


@cache
def _listed() -> dict[str, tuple[str, str]]:
    listed: dict[str, tuple[str, str]] = {}
    for line in _LIST.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            forms = [form.strip() for form in line.removeprefix(_AGENCY).split("|")]
            for form in forms:
                listed[folded(form)] = (key(forms[0]), forms[0])
    return listed
