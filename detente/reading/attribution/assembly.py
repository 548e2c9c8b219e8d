"""All attributions of one report: quotations first, then the statements outside of them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from detente.reading.attribution import indirect, lexicon
from detente.reading.attribution.anonymity import anonymity, requests
from detente.reading.attribution.chains import chains
from detente.reading.attribution.direct import Direct
from detente.reading.attribution.hedges import hedges
from detente.reading.attribution.naming import Naming
from detente.reading.attribution.phrases import span
from detente.reading.attribution.quotations import quotations
from detente.reading.attribution.speakers import Speakers
from detente.reading.records import Attribution

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from spacy.tokens import Doc

    from detente.reading.attribution.found import Found, Range
    from detente.reading.attribution.quotations import Quotation
    from detente.reading.records import AttributionKind, Report, Spans


def find(doc: Doc, report: Report) -> tuple[Attribution, ...]:
    """The attributions of a report in text order; `doc` is the parse of its text."""
    quoted = quotations(doc.text)
    found = sorted(_all(doc, quoted), key=lambda one: one.content)
    naming = Naming(doc)
    return tuple(
        replace(
            _attribution(doc, one, naming),
            id=f"{report.id}#a{k}",
            kind=_kind(one, quoted),
            chain=chain,
        )
        for k, (one, chain) in enumerate(zip(found, chains(doc, found), strict=True), 1)
    )


def _all(doc: Doc, quoted: Sequence[Quotation]) -> Iterable[Found]:
    free = [True] * len(doc)
    speakers = Speakers(doc, free)
    _close(free, (speakers.range(q.start, q.end) for q in quoted))
    said = Direct(doc.text, speakers).run(quoted)
    _close(free, (one.speaker.cue for one in said))
    return [*said, *_outermost(list(indirect.statements(doc, free)), speakers)]


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
        if requests(speakers.doc.text, one.content):
            continue
        cue = speakers.doc[one.speaker.cue[1] - 1]
        alone = around.get(one.speaker.cue[0], one) is one
        if alone or (cue.lemma_ in lexicon.CORE and one.speaker.head is not None):
            yield one


def _close(free: list[bool], ranges: Iterable[Range | None]) -> None:
    for start, end in filter(None, ranges):
        free[start:end] = [False] * (end - start)


def _attribution(doc: Doc, one: Found, naming: Naming) -> Attribution:
    """The attribution, without its id, its kind and its chain."""
    cue = _spans(doc, one.speaker.cue)
    name = naming.name(one.speaker)
    words = anonymity(doc, one.speaker) or anonymity(doc, name.same_as)
    return Attribution(
        id="",
        kind=one.kind,
        content=one.content,
        cue=cue,
        source=_spans(doc, one.speaker.source),
        source_name=name.name,
        resolved_by=name.resolved_by,
        anonymous=bool(words),
        anonymity=words,
        hedges=hedges(doc.text, (*one.content, *cue)),
        repaired=one.repaired,
    )


def _spans(doc: Doc, tokens: Range | None) -> Spans:
    return (span(doc, tokens),) if tokens else ()


def _kind(one: Found, quoted: Sequence[Quotation]) -> AttributionKind:
    """Direct where all of the content is quoted, mixed where a part of it is."""
    if one.kind == "direct":
        return "direct"
    inside = [q for q in quoted if any(s <= q.start and q.end <= e + 1 for s, e in one.content)]
    return "mixed" if inside else "indirect"
