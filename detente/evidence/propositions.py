"""What a report says to have happened, and what it says to have not: verbs with their sides.

A proposition is a verb of some kind of event (or a noun that a light verb carries: "made the
request", "there was no call") with the parties around it. It is denied where the verb is negated,
its noun has "no", or it stands under a verb of denial. Wishes, plans and conditions are neither.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from detente.evidence.contexts import Context, context_of
from detente.evidence.lexicon import event_kinds, listed
from detente.reading.records import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from detente.evidence.naming import Names
    from detente.evidence.parsed import Parsed

_DENIALS = listed("denial")
_ANAPHORIC = listed("anaphoric")
_LIGHT = listed("light verbs")
_UNREAL = listed("unreal")
_STRONG = frozenset({"formally", "officially", "formal", "official"})


@dataclass(frozen=True, slots=True)
class Proposition:
    """One event said to have happened (or not).

    Attributes:
        verb: its verb, as a span of the text.
        lemma: the word that tells the event.
        kinds: of the event, as in `Context`.
        denied: said to have not happened.
        refers: the words point back to what was said before ("such a request", "denied it").
        strong: it is called formal or official.
        main: it is what its sentence says, not told by the way ("in which nine were killed").
    """

    report: str
    verb: Span
    lemma: str
    kinds: frozenset[str]
    denied: bool
    refers: bool
    strong: bool
    main: bool
    context: Context


def propositions(parsed: Parsed, names: Names) -> Iterator[Proposition]:
    """The propositions of a report in text order."""
    for verb in parsed.doc:
        event = _event(verb)
        if event is not None and not _is_unreal(verb) and not _is_asked_of_reporter(verb):
            around = context_of(parsed, verb, names)
            kinds = event_kinds(event.lemma_) if event.i != verb.i else around.kinds
            yield Proposition(
                parsed.id,
                Span(verb.idx, verb.idx + len(verb.text)),
                event.lemma_.lower(),
                kinds,
                _is_denied(verb, event),
                verb.lemma_ in _DENIALS or _points_back(verb, event),
                _is_strong(verb, event),
                _is_main(verb),
                around,
            )


def _event(token: Token) -> Token | None:
    """The word that tells the event of a verb: itself, or the noun that a light verb carries."""
    if token.pos_ not in {"VERB", "AUX"} or token.dep_ in {"aux", "auxpass"}:
        return None
    if token.lemma_ in _DENIALS:
        return token if _denies_what_was_said(token) else None
    if token.lemma_ not in _LIGHT:
        return token if token.pos_ == "VERB" else None
    carried = [c for c in token.children if c.dep_ in {"dobj", "attr", "nsubjpass", "nsubj"}]
    agenda = [n for c in token.children if c.dep_ == "prep" for n in c.children]
    return next((n for n in [*carried, *agenda] if event_kinds(n.lemma_)), None)


def _denies_what_was_said(denial: Token) -> bool:
    """As in "denied it", "denied the report": what is denied stands elsewhere."""
    objects = [c for c in denial.children if c.dep_ in {"dobj", "nsubjpass"}]
    clauses = [t for o in (denial, *objects) for t in o.children if t.dep_ in {"ccomp", "acl"}]
    return not clauses and all(o.lemma_.lower() in _ANAPHORIC for o in objects)


def _points_back(verb: Token, event: Token) -> bool:
    """As in "such a request", "this offer", "it was not discussed"."""
    subjects = [c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass", "dobj"}]
    near = [child for token in (event, *subjects) for child in token.children]
    undergone = {c.lower_ for c in subjects if c.dep_ != "nsubj"}
    return bool(undergone & {"this", "that", "it"}) or any(
        token.lower_ == "such" or (token.dep_ == "det" and token.lower_ in {"this", "that"})
        for token in near
    )


def _is_asked_of_reporter(verb: Token) -> bool:
    """As in "asked whether …", "asked for anonymity", "asked not to be named"."""
    if verb.lemma_ not in {"ask", "request"}:
        return False
    below = {token.lemma_.lower() for token in verb.subtree}
    return (verb.dep_ == "advcl" and verb.tag_ == "VBN") or bool(
        below & {"whether", "anonymity", "anonymous", "identify", "name", "anonymously"}
    )


def _is_denied(verb: Token, event: Token) -> bool:
    parts = [c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass", "dobj"}]
    near = [child for token in (event, *parts) for child in (token, *token.children)]
    own = any(child.dep_ == "neg" for child in verb.children) or verb.lemma_ in _DENIALS
    no = any(token.lower_ in {"no", "neither", "nothing", "nobody", "none"} for token in near)
    return (own or no) != _is_under_denial(verb)


def _is_under_denial(verb: Token) -> bool:
    """As in "denied that …", "dismissed reports that …", but not "denied it when …"."""
    token = verb
    while token.head.i != token.i and token.dep_ not in {"advcl", "conj", "parataxis", "relcl"}:
        above = token.head
        if above.lemma_ in _DENIALS and token.dep_ in {"ccomp", "dobj", "pobj", "xcomp", "prep"}:
            return True
        token = above
    return False


def _is_unreal(verb: Token) -> bool:
    """Wished, planned, possible, conditional or yet to come: no statement of fact."""
    if any(c.dep_ == "aux" and c.lemma_.lower() in _UNREAL for c in verb.children):
        return True
    if any(c.dep_ == "mark" and c.lower_ in {"if", "unless", "whether"} for c in verb.children):
        return True
    perfect = any(c.dep_ == "aux" and c.lemma_ == "have" for c in verb.children)
    if verb.dep_ in {"xcomp", "pcomp", "csubj"} and not perfect:
        return True
    return verb.tag_ == "VB" and any(c.lower_ == "to" for c in verb.lefts) and not perfect


def _is_main(verb: Token) -> bool:
    token = verb
    while token.head.i != token.i:
        if token.dep_ in {"relcl", "acl", "advcl", "pcomp"}:
            return False
        token = token.head
    return True


def _is_strong(verb: Token, event: Token) -> bool:
    return any(
        child.lower_ in _STRONG and child.dep_ in {"advmod", "amod"}
        for token in (verb, event)
        for child in token.children
    )
