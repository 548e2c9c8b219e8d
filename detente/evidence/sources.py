"""How many sources there really are for what reports say.

Each report's word is followed: to the named speaker whose statement it is; else to the outlet that
the sentence credits; else to the one that the report credits first. A report that names nobody but
hedges ("allegedly", "sources say"), or shares its wording with another, is taken to go back to
where the others do: that is inferred, and told so. What is left is the report's own.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

from detente.evidence.questions import Answer
from detente.evidence.records import Source, Variant

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from detente.evidence.families import Family
    from detente.evidence.lineage import Lineage
    from detente.evidence.naming import Names
    from detente.evidence.parsed import Parsed
    from detente.evidence.questions import Bearing
    from detente.reading.records import Attribution, Span

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
    names: Names
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
            outlets = self.lineage.credits.press.mentions(source)
            if outlets:
                found.append(self._followed(outlets[0].key, parsed))
            elif not one.anonymous and (root := self._named(source)):
                if self.names.persons(source):
                    return root
                found.append(root)
        return found[0] if found else None

    def _named(self, source: str) -> Root | None:
        house = sorted(self.names.sides(source)) or sorted(self.names.persons(source))
        return Root(f"{_SPEAKER}{house[0]}", source, "named") if house else None

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
        """The report itself, or, of reports that share one text, the family."""
        report = parsed.reading.report
        if _HEDGED.search(parsed.text):
            return Root("", "", "inferred")
        family = next((some for some in self.families if report.id in some), None)
        if family is not None:
            return Root(f"family {min(family)}", f"wording of {min(family)}", "inferred")
        return self._itself(report.id)

    def _itself(self, report: str) -> Root:
        own = self.lineage.credits.outlets.get(report)
        return Root(f"outlet {own[0]}" if own else report, own[1] if own else report, "own")

    def _infer(self, roots: dict[str, Root], answer: Answer) -> dict[str, Root]:
        """Whoever names nobody goes back to where most of the others do; else to himself."""
        known = [root for report in answer.reports if (root := roots[report]).key]
        counts = Counter(root.key for root in known if root.link in {"named", "through"})
        for report, root in roots.items():
            if root.link == "inferred":
                most = max(counts, key=lambda one: (counts[one], one), default=None)
                names = {other.key: other.name for other in known}
                inferred = Root(most, names[most], "inferred") if most else None
                own = root if root.key else self._itself(report)
                roots[report] = inferred or own
        return roots


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
        for one in parsed.reading.attributions
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
        by_key[root.key][root.link].append(report)
        names[root.key][root.name] += 1
    return [
        Source(
            _best(names[one]),
            tuple(links["named"] + links["own"]),
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
