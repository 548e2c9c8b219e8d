"""Where something happened or stands: names after "in" and "at", and after "the port of".

The gazetteer knows towns, regions and well-known buildings. Of any other name the reports
themselves tell where it lies ("Gravik, in northern Norland"), or at least what it is ("the port of
Gravik"): two ports of different names are two places, wherever they lie.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from detente.evidence.lexicon import Place, listed, nation, place
from detente.evidence.words import folded
from detente.reading.records import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from detente.evidence.parsed import Parsed

_SORTS = sorted(listed("sorts of place"))
_WORD = r"(?:St\.\s)?[^\W\d_a-z](?:[\w'’-]|\.(?=\w)){0,40}"
_NAME = rf"{_WORD}(?:\s(?:(?:de|del|la|le|of|the|du|al)\s){{0,2}}{_WORD}){{0,4}}"
_SORT = rf"(?:{'|'.join(_SORTS)})s?"
_TO = r"(?i:in|at|inside|into|near|beside|outside|from|to|off|on|hit|left|reached|entered)"
_PLAIN = re.compile(
    rf"\b(?P<where>(?i:in|at|inside|near|beside|outside|from))\s+(?:the\s+)?"
    rf"(?P<name>{_NAME})(?:\s+(?P<sort>{_SORT})\b)?"
)
_SORTED = re.compile(
    rf"\b{_TO}\s+(?:the|a|an)\s+(?:(?!of\b)[a-z]+\s+){{0,2}}?(?P<sort>{_SORT})\s+"
    rf"(?:(?:city|town)\s+)?(?:of\s+)?(?P<name>{_NAME})"
)
_BOUND = re.compile(
    r"\b(?i:sail(?:s|ed|ing)?|left|bound|head(?:s|ed|ing)?|steam(?:s|ed)|depart(?:s|ed)|flew|flown|"
    r"fl(?:y|ies)|travel(?:s|led|ed)?|went|diverted|towed|taken|brought|moved|arrived)\b"
    rf"[^.;:!?\n]{{0,40}}?\s(?P<where>for|to|towards|at|in)\s+(?P<name>{_NAME})"
)
_PART = r"(?:(?:far\s+)?(?:north|south|east|west|central)[a-z-]*\s+)"
_WHICH = rf"(?:{_SORT}\s+of\s+)"
_LIES_IN = re.compile(
    rf"\b(?P<name>{_NAME}),\s+(?:(?:a|an|the)\s+(?:[a-z-]+\s+){{1,3}}(?:in|of)|in)\s+"
    rf"(?:the\s+)?{_PART}?{_WHICH}?(?P<home>{_NAME})"
)
_AREA = listed("areas")
_NOT_A_PLACE = listed("days and months")


@dataclass(frozen=True, slots=True)
class Site:
    """A name that tells where.

    Attributes:
        at: the offset of "in", "at" or "for".
        sort: what the words call it: "port", "province"; empty where they do not.
    """

    at: int
    span: Span
    place: Place
    sort: str = ""


@dataclass(frozen=True, slots=True)
class Atlas:
    """Where the reports of a case say that a name lies which the gazetteer lacks."""

    homes: Mapping[str, Place] = field(default_factory=dict)

    def find(self, name: str) -> Place | None:
        """By the gazetteer, else by the reports."""
        return place(name) or self.homes.get(folded(name))


NO_ATLAS = Atlas()
"""Knows what the gazetteer knows."""


def atlas(every: Iterable[Parsed]) -> Atlas:
    """Learned from "Gravik, a town in northern Norland"; names told of two homes are left out."""
    told: defaultdict[str, set[Place]] = defaultdict(set)
    for parsed in every:
        for match in _LIES_IN.finditer(parsed.text):
            name, home = match["name"], place(_trimmed(match["home"]))
            if home and not home.town and not place(name):
                told[folded(name)].add(home)
    homes = {
        name: Place(home.country, name, home.region)
        for name, (home, *more) in ((name, sorted(some)) for name, some in told.items())
        if not more
    }
    return Atlas(homes)


def sites(parsed: Parsed, known: Atlas) -> Iterator[Site]:
    """The names of a report that tell where, each once, in text order."""
    found: dict[int, Site] = {}
    for pattern in (_SORTED, _PLAIN, _BOUND):
        for match in pattern.finditer(parsed.text):
            site = _site(match, known)
            if site:
                found.setdefault(site.span.start, site)
    yield from (found[start] for start in sorted(found))


def _site(match: re.Match[str], known: Atlas) -> Site | None:
    sort = (match.groupdict().get("sort") or "").removesuffix("s")
    name = _trimmed(match["name"])
    if not name or name.endswith(("'s", "’s")):
        return None
    name, sort = _told_apart(name, sort)
    where = known.find(name) or _with_area(name, known)
    if where is None and sort:
        where = _first_known(name, known)
    if _tells_too_little(match, where, sort):
        return None
    span = Span(match.start("name"), match.start("name") + len(name))
    if where is None and sort and "'s" not in name and not nation(name):
        where = Place("", folded(name))
    at = match.start("where" if "where" in match.groupdict() else 0)
    return Site(at, span, where, sort) if where else None


def _tells_too_little(match: re.Match[str], where: Place | None, sort: str) -> bool:
    """As "left for Norway" and "at Norwegian ports" do; not so "took off from Oslo"."""
    if where and sort and not (where.town or where.region):
        return True
    way = match.groupdict().get("where", "").lower() in {"from", "for", "to", "towards"}
    return way and not sort and not (where and where.town)


def _told_apart(name: str, sort: str) -> tuple[str, str]:
    """A name and what it is of "Falcon Reservoir"."""
    *words, last = name.split()
    return (" ".join(words), last.lower()) if words and last.lower() in _SORTS else (name, sort)


def _first_known(name: str, known: Atlas) -> Place | None:
    """The town of "Toronto Pearson airport"."""
    words = name.split()
    tries = (known.find(" ".join(words[:count])) for count in range(len(words) - 1, 0, -1))
    return next((found for found in tries if found and found.town), None)


def _trimmed(name: str) -> str:
    """Without "Monday" at its end, and without the dot of the sentence."""
    words = name.split()
    kept = next((n for n, w in enumerate(words) if w.lower().strip(".,") in _NOT_A_PLACE), None)
    return " ".join(words[:kept]).rstrip(".,")


def _with_area(name: str, known: Atlas) -> Place | None:
    """As in "Norland Province", "Gravik Harbour": the name and what it is."""
    words = name.split()
    while len(words) > 1 and words[-1].lower() in _AREA:
        words.pop()
    return known.find(" ".join(words)) if len(words) < len(name.split()) else None
