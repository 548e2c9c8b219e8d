"""All attributions of one report: quotations first, then the statements outside of them."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING

from detente.reading.attribution import indirect, lexicon
from detente.reading.attribution.anonymity import anonymity, requests
from detente.reading.attribution.chains import chains
from detente.reading.attribution.direct import Direct
from detente.reading.attribution.hedges import hedged, hedges
from detente.reading.attribution.naming import Naming
from detente.reading.attribution.phrases import span
from detente.reading.attribution.quotations import quotations
from detente.reading.attribution.speakers import Speakers
from detente.reading.records import Attribution

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from spacy.tokens import Doc

    from detente.reading.attribution.found import Found, Range
    from detente.reading.records import AttributionKind, Report, Spans


def find(doc: Doc, report: Report) -> tuple[Attribution, ...]:
    """The attributions of a report in text order; `doc` is the parse of its text."""
    assembly = _Assembly(doc)
    found = assembly.found()
    return tuple(
        replace(assembly.attribution(one), id=f"{report.id}#a{k}", chain=chain)
        for k, (one, chain) in enumerate(zip(found, chains(doc, found), strict=True), 1)
    )


class _Assembly:
    """What is asked of one parse again and again."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.free = [True] * len(doc)
        self.speakers = Speakers(doc, self.free)
        self.text = self.speakers.text
        self.quoted = quotations(self.text)
        self.naming = Naming(doc)

    def found(self) -> list[Found]:
        """All statements in text order."""
        self._close(self.speakers.range(q.start, q.end) for q in self.quoted)
        said = Direct(self.speakers).run(self.quoted)
        self._close(one.speaker.cue for one in said)
        others = list(indirect.statements(self.doc, self.free))
        return sorted([*said, *_outermost(others, self.speakers)], key=lambda one: one.content)

    def _close(self, ranges: Iterable[Range | None]) -> None:
        """Marks tokens as no cues of other statements."""
        for start, end in filter(None, ranges):
            self.free[start:end] = [False] * (end - start)

    def attribution(self, one: Found) -> Attribution:
        """The attribution, without its id and its chain; to be asked for in text order."""
        cue = self._spans(one.speaker.cue)
        name = self.naming.name(one.speaker)
        words = anonymity(self.doc, one.speaker) or anonymity(self.doc, name.same_as)
        weak = hedges(self.text, (*one.content, *cue))
        return Attribution(
            id="",
            kind=self._kind(one),
            content=one.content,
            cue=cue,
            source=self._spans(one.speaker.source),
            source_name=name.name,
            resolved_by=name.resolved_by,
            anonymous=bool(words),
            anonymity=words,
            hedges=weak,
            hedged=hedged(self.doc, self.speakers.at, weak, one.content),
            repaired=one.repaired,
        )

    def _spans(self, tokens: Range | None) -> Spans:
        return (span(self.doc, tokens),) if tokens else ()

    def _kind(self, one: Found) -> AttributionKind:
        """Direct where all of the content is quoted, mixed where a part of it is."""
        if one.kind == "direct":
            return "direct"
        parts = (self._holds_quotation(start, end) for start, end in one.content)
        return "mixed" if any(parts) else "indirect"

    def _holds_quotation(self, start: int, end: int) -> bool:
        first = bisect_left(self.quoted, (start,))
        return first < len(self.quoted) and self.quoted[first].end <= end + 1


def _outermost(found: Sequence[Found], speakers: Speakers) -> Iterable[Found]:
    """The statements, without those that stand within another but for plain saying.

    Within what one says, the wishes and views of others are part of the statement; that another
    said or denied something is a statement of its own.
    """
    around: dict[int, Found] = {}
    for one in found:
        for start, end in one.content:
            around.update(dict.fromkeys(range(*speakers.range(start, end)), one))
    for one in found:
        assert one.speaker.cue is not None
        if requests(speakers.text, one.content):
            continue
        cue = speakers.doc[one.speaker.cue[1] - 1]
        alone = around.get(one.speaker.cue[0], one) is one
        if alone or (cue.lemma_ in lexicon.CORE and one.speaker.head is not None):
            yield one
