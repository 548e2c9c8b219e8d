"""How many sources there really are for what reports say.

Each report's word is followed: to the named speaker whose statement it is; else to the outlet that
the sentence credits; else to the one that the report credits first. A report that shares its
wording with an earlier one goes back to where that does; one that names nobody but hedges
("allegedly", "sources say"), and tells of no work of its own, to where most of those before it do:
both is inferred, and told so. What is left is the report's own.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from detente.evidence.days import days
from detente.evidence.questions import Answer
from detente.evidence.records import Source, Variant

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from detente.evidence.families import Family
    from detente.evidence.lineage import Lineage
    from detente.evidence.parsed import Parsed
    from detente.evidence.questions import Bearing
    from detente.evidence.voices import Voice, Voices
    from detente.reading.records import Attribution, Report, Span

Link = Literal["named", "through", "inferred", "own"]

_HEDGED = re.compile(
    r"\b(?:allegedly|reportedly|according to (?:the )?(?:\w+ )?(?:sources?|reports?|people)|"
    r"sources? (?:said|say|told)|reports? (?:said|say|suggest)|(?:is|are) said to|the claim|"
    r"it is rumou?red)\b",
    re.IGNORECASE,
)


_AS_SAYING = re.compile(
    r"((?:the )?[A-Z][\w.]*(?: [A-Z][\w.]*)*) as (?:saying|claiming|stating|telling|denying)\b"
)
_INSERTED = re.compile(
    r", ((?:[\w.'’]+ ){0,5}[A-Z][\w.]*) (?:said|\w+ed)"
    r"(?: (?:at|in|on|to|after|during)\b[^,.\n]{0,40})?,"
)
_OUTLET = re.compile(
    r"\b(?:newspaper|paper|daily|weekly|magazine|broadcaster|news agency|website|outlet|channel)$",
    re.IGNORECASE,
)
"""What ends the words for an outlet whose name stands elsewhere: "the British newspaper"."""

_DATELINE = re.compile(r"^[A-Z][A-Z]+[\w ,./()]{0,60}\s[-–—]{1,2}\s+")
"""What stands before the first sentence of a wire: "OSLO, June 3 (NW) -"."""

_SPEAKER = "speaker "
_DENYING = ("den", "dismiss", "reject", "refut", "rebut")


class Root(NamedTuple):
    """Where one report's word goes back to: a key that is the same for one source, and a name."""

    key: str
    name: str
    link: Link


@dataclass(frozen=True)
class Sources:
    """Follows what reports say to where they have it from."""

    parsed: Mapping[str, Parsed]
    lineage: Lineage
    voices: Voices
    families: Sequence[Family]

    def variant(self, answer: Answer) -> Variant:
        """An answer with its sources counted."""
        roots: dict[str, Root] = {}
        for bearing in answer.bearings:
            root = self._root(bearing)
            roots[bearing.report] = min(roots.get(bearing.report, root), root, key=_rank)
        sources = tuple(_sources(self._infer(roots, answer), answer.reports))
        spans = tuple((bearing.report, bearing.span) for bearing in answer.bearings)
        return Variant(answer.value, answer.reports, spans, len(sources), sources)

    def without_denier(self, yes: Answer, no: Answer) -> Answer:
        """The yes without those who have it from the very speaker of the no.

        He does not contradict himself: what he grants is another event.
        """
        denying = Counter(self._root(bearing).key for bearing in no.bearings)
        denier = max(denying, key=lambda key: (denying[key], key))
        if not denier.startswith(_SPEAKER):
            return yes
        kept = tuple(b for b in yes.bearings if self._root(b).key != denier)
        return Answer(yes.value, kept or yes.bearings)

    def _root(self, bearing: Bearing) -> Root:
        parsed = self.parsed[bearing.report]
        return (
            self._speaker(parsed, bearing.span)
            or self._credit(parsed, bearing.span.start)
            or self._own(parsed)
        )

    def _speaker(self, parsed: Parsed, span: Span) -> Root | None:
        """The innermost named speaker around the words, persons before governments.

        An outlet is a credit, not a speaker; and of "X quoted Y as saying …" Y is the speaker.
        """
        found: list[Root] = []
        for one in sorted(_around(parsed, span), key=_length):
            source = _as_saying(one, parsed, span.start) or parsed.source(one)
            if outlets := self.lineage.credits.press.mentions(source):
                found.append(self._followed(outlets[0].key, parsed))
            elif not (one.anonymous or _OUTLET.search(source)):
                voice = self.voices.of(source, parsed, span.start)
                found += [root] if (root := _root_of(voice, source)) else []
                if root and voice and voice.persons:
                    return root
        return found[0] if found else None

    def _credit(self, parsed: Parsed, at: int) -> Root | None:
        report = parsed.reading.report
        start, end = parsed.sentences[parsed.sentence(at)]
        mentions = self.lineage.credits.mentions[report.id]
        here = [m for m in mentions if start <= m.span.start < end]
        lead = here[0] if here else self.lineage.lead(report)
        return self._followed(lead.key, parsed) if lead else None

    def _followed(self, outlet: str, parsed: Parsed) -> Root:
        way = self.lineage.follow(outlet, parsed.reading.report)
        link: Link = "named" if len(way) == 1 else "through"
        return Root(f"outlet {way[-1]}", self.lineage.name(way[-1]), link)

    def _own(self, parsed: Parsed) -> Root:
        """The report itself; or where the report goes back to that had its wording first."""
        head = self._heads.get(parsed.id, parsed.reading.report)
        if head.id != parsed.id:
            lead = self.lineage.lead(head)
            root = self._followed(lead.key, parsed) if lead else self._itself(head.id)
            own = root.key == self._itself(parsed.id).key
            return root if own else root._replace(link="inferred")
        if _hedges(parsed.text) and parsed.id not in self.lineage.credits.own:
            return Root("", "", "inferred")
        return self._itself(parsed.id)

    @cached_property
    def _heads(self) -> dict[str, Report]:
        """For each member of a family the report in which its wording is first seen."""
        order = {one.id: (*days(one), n) for n, one in enumerate(self.lineage.reports)}
        known = {one.id: one for one in self.lineage.reports}
        firsts = {family: min(family, key=order.__getitem__) for family in self.families}
        return {one: known[first] for family, first in firsts.items() for one in family}

    def _itself(self, report: str) -> Root:
        own = self.lineage.credits.outlets.get(report)
        return Root(f"outlet {own[0]}" if own else report, own[1] if own else report, "own")

    def _infer(self, roots: dict[str, Root], answer: Answer) -> dict[str, Root]:
        """Whoever names nobody goes back to where most of those before him do; else to himself."""
        named = {one: root for one, root in roots.items() if root.link in {"named", "through"}}
        for report in answer.reports:
            if not roots[report].key:
                roots[report] = self._most([named[r] for r in named if self._can_know(report, r)])
                if not roots[report].key:
                    roots[report] = self._itself(report)
        return roots

    def _can_know(self, report: str, other: str) -> bool:
        """Nobody repeats what is reported tomorrow."""
        one, two = (self.parsed[name].reading.report for name in (report, other))
        return not days(one).before(days(two))

    def _most(self, roots: Sequence[Root]) -> Root:
        counts = Counter(root.key for root in roots)
        names = {root.key: root.name for root in roots}
        most = max(counts, key=lambda key: (counts[key], key), default="")
        return Root(most, names.get(most, ""), "inferred")


def _root_of(voice: Voice | None, source: str) -> Root | None:
    """A speaker's side, by which a person and his ministry are one source; else the person."""
    house = sorted(voice.sides) or sorted(voice.persons) if voice else []
    if voice is None or not house:
        return None
    name = _DATELINE.sub("", source if _is_name(source) else voice.name)
    return Root(f"{_SPEAKER}{house[0]}", name, "named")


def _is_name(source: str) -> bool:
    """The words for a speaker show who it is; "he" and "the minister" do not."""
    return any(word[:1].isupper() for word in source.split()[1:]) or source[:1].isupper()


@lru_cache(maxsize=1 << 12)
def _hedges(text: str) -> bool:
    return bool(_HEDGED.search(text))


def _rank(root: Root) -> int:
    """Of what one report says in several places, the surest root counts."""
    if root.key.startswith(_SPEAKER):
        return 0
    return 1 + ("named", "through", "inferred", "own").index(root.link)


def _around(parsed: Parsed, span: Span) -> list[Attribution]:
    """The statements that the words lie in; in the cue of one only if they are its denial."""
    denies = parsed.text[span.start : span.end].lower().startswith(_DENYING)
    return [
        one
        for one in parsed.statements(span.start)
        if one.source_name
        and any(
            part.start <= span.start < part.end
            for part in (*one.content, *(one.cue if denies else ()))
        )
    ]


def _as_saying(attribution: Attribution, parsed: Parsed, at: int) -> str | None:
    """Y in "X quoted Y as saying …" and in "…, Y stressed, X reports"."""
    sentence = parsed.sentences[parsed.sentence(at)]
    start = min(sentence.start, *(part.start for part in attribution.content))
    quoted = list(_AS_SAYING.finditer(parsed.text, start, at))
    inserted = _INSERTED.search(parsed.text, at, sentence.end)
    return quoted[-1][1] if quoted else inserted[1] if inserted else None


def _sources(roots: Mapping[str, Root], reports: Sequence[str]) -> list[Source]:
    by_key: defaultdict[str, dict[Link, list[str]]] = defaultdict(lambda: defaultdict(list))
    names: dict[str, Counter[str]] = defaultdict(Counter)
    for report in reports:
        root = roots[report]
        by_key[root.key]["named" if root.link == "own" else root.link].append(report)
        names[root.key][root.name] += 1
    return [
        Source(
            _best(names[one]),
            tuple(links["named"]),
            tuple(links["through"]),
            tuple(links["inferred"]),
            one.removeprefix(_SPEAKER) if one.startswith(_SPEAKER) else None,
        )
        for one, links in by_key.items()
    ]


def _best(names: Counter[str]) -> str:
    """The name used most; of those the shortest."""
    return min(names, key=lambda name: (-names[name], len(name), name))


def _length(attribution: Attribution) -> int:
    return sum(part.end - part.start for part in attribution.content)
