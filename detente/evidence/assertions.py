"""Who is said to have done what, to whom, about what, how strongly, and whether it was done.

An assertion is a verb, a noun or an adjective of a family of acts (`lexicon.acts`), with its roles,
its standing and the words around it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from detente.evidence.acting import told_by
from detente.evidence.contexts import clause_under, context_of, tokens_of
from detente.evidence.factuality import standing
from detente.evidence.referring import parties
from detente.evidence.roles import doer, objects, undergoer, wanted_of
from detente.evidence.surroundings import terms
from detente.reading.records import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from spacy.tokens import Token

    from detente.evidence.contexts import Context
    from detente.evidence.factuality import Standing
    from detente.evidence.lexicon.acts import Act, Family
    from detente.evidence.naming import Names
    from detente.evidence.parsed import Parsed

FAR = 2
"""Ranks from which two words of one scale are no longer two words for one thing."""

_OBJECT, _CLAUSE, SENTENCE, _BEFORE = 1.5, 1.0, 0.4, 0.15
"""Weights of words by where they stand."""

_COURTS = frozenset(
    {"court", "tribunal", "judge", "judges", "panel", "arbitrator", "jury", "bench"}
)
_CONTRARY: dict[Standing, Standing] = {
    "done": "not",
    "not": "done",
    "ahead": "off",
    "off": "ahead",
}
_DENIED = frozenset({"not", "off"})
_FORMAL = frozenset({"formally", "officially", "formal", "official"})
_FINAL = frozenset({"good", "permanently", "definitively", "irrevocably", "finally"})
_PASSING = frozenset({"now", "temporarily", "temporary", "provisionally"})
_ALONE = frozenset({"alone", "only", "sole", "single-handedly", "unilaterally"})
_PUTTING, _STOPPING = "putting", "stopping"


@dataclass(frozen=True, slots=True, eq=False)
class Assertion:
    """One act that a report asserts, denies or sees ahead.

    Attributes:
        lemma: of the word that tells it.
        rank: its value in the family.
        standing: whether it was done.
        by: who does it; `to`: whom it is done to or addressed to.
        to: every party among what it is done to.
        things: terms of what it is done to.
        words: terms of what stands around it, weighed by how near.
        alone: only this one does it.
        denies: it tells its value by denying the other one.
        told: the words for it, as they stand.
        said_by: who says so, in the report; empty for the report itself.
    """

    report: str
    date: str | None
    span: Span
    lemma: str
    family: Family
    rank: int
    standing: Standing
    by: frozenset[str]
    to: frozenset[str]
    things: frozenset[str]
    words: Mapping[str, float]
    alone: bool
    denies: bool
    told: str
    said_by: str
    context: Context


def assertions(parsed: Parsed, names: Names) -> Iterator[Assertion]:
    """The assertions of a report in text order."""
    for token in parsed.doc:
        found = list(told_by(token))
        is_so = standing(token) if found else ""
        if is_so:
            yield from _assertions(token, found, is_so, parsed, names)


def _assertions(
    token: Token, found: Iterable[Act], said_so: Standing, parsed: Parsed, names: Names
) -> Iterator[Assertion]:
    by = parties(doer(token), parsed, names)
    to = frozenset[str]().union(*(parties(one, parsed, names) for one in _addressed(token)))
    around = context_of(parsed, token, names)
    words = _words(token, parsed, names)
    said = parsed.attribution(token.idx)
    for act in found:
        if "court" in act.family.marks and not _is_court(token):
            continue
        strength = _strengthened(token, act)
        rank, is_so = _turned(act, strength, said_so)
        done_to = frozenset(_things(token, act.family, names))
        yield Assertion(
            report=parsed.id,
            date=parsed.reading.report.date,
            span=Span(token.idx, token.idx + len(token.text)),
            lemma=token.lemma_.lower(),
            family=act.family,
            rank=rank,
            standing=is_so,
            by=by,
            to=to - by,
            things=done_to,
            words=words,
            alone=any(t.lower_ in _ALONE for t in token.sent if abs(t.i - token.i) < 8),
            denies=rank != strength,
            told=_told(token),
            said_by=(said.source_name or "") if said else "",
            context=around,
        )


def _is_court(token: Token) -> bool:
    """A court does it."""
    by = doer(token)
    return by is not None and any(one.lower_ in _COURTS for one in (by, *by.children))


def _turned(act: Act, rank: int, is_so: Standing) -> tuple[int, Standing]:
    """What was not opened was kept shut, where there is no third."""
    if act.negated and is_so in _CONTRARY:
        is_so = _CONTRARY[is_so]
    if is_so in _DENIED and "turns" in act.family.marks and abs(rank) == 1:
        return -rank, _CONTRARY[is_so]
    return rank, is_so


def _things(token: Token, family: Family, names: Names) -> Iterator[str]:
    """Terms of what it is done to, but for those that any act of the family is done to."""
    for one in objects(token):
        lemma = one.lemma_.lower()
        if lemma not in family.done_to | family.words and one.ent_type_ != "DATE":
            yield from (term for term in terms(one, names) if term[0] not in "@#^")


def _addressed(token: Token) -> Iterator[Token]:
    if token.dep_ == "pobj" and token.head.head.pos_ == "VERB":
        yield from objects(token.head.head)
    first = (wanted_of(token), undergoer(token))
    yield from (one for one in first if one is not None)
    yield from objects(token)


def _strengthened(token: Token, act: Act) -> int:
    """One more where it is called formal; what is for good is the end, what is for now a pause."""
    near = {child.lower_ for child in token.subtree if abs(child.i - token.i) < 6}
    near |= {child.lower_ for child in token.head.children if child.dep_ in {"amod", "advmod"}}
    if act.family.name == _PUTTING and near & _FORMAL:
        return act.rank + FAR
    if act.family.name == _STOPPING and act.rank < 0:
        if near & _FINAL:
            return -3
        if near & _PASSING:
            return -1
    return act.rank


def _words(token: Token, parsed: Parsed, names: Names) -> dict[str, float]:
    """The terms around a word, each by its nearest place."""
    number = parsed.sentence(token.idx)
    found: dict[str, float] = {}
    for tokens, weight in (
        (list(objects(token)), _OBJECT),
        (clause_under(token), _CLAUSE),
        (tokens_of(parsed, number), SENTENCE),
        (tokens_of(parsed, number - 1), _BEFORE),
    ):
        for one in tokens:
            if one.i != token.i:
                for term, part in terms(one, names).items():
                    found[term] = max(found.get(term, 0.0), weight * part)
    return found


def _told(token: Token) -> str:
    """The words for it with what negates or strengthens them."""
    kept = {token.i}
    for child in token.children:
        if child.dep_ in {"neg", "aux", "auxpass", "prt", "acomp", "dobj", "attr", "oprd"}:
            kept.add(child.i)
    run = [t.text for t in token.doc[min(kept) : max(kept) + 1]]
    return " ".join(run) if len(run) <= 9 else token.text
