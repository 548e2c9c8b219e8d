"""Whether a speaker is unnamed, and the words that say so.

Three ways: the speaker asked for it ("on condition of anonymity"), is known by closeness only
("people familiar with the matter"), or by role only ("a Turkish diplomat"). Who is told by an
office that one person holds ("the Turkish president") or is a body ("the Kremlin") is named.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from detente.reading.attribution.lexicon import words
from detente.reading.attribution.phrases import span
from detente.reading.records import Span, Spans

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from detente.reading.attribution.found import Range, Speaker

_REQUEST = re.compile(
    r"\b(?:on|under)\s+(?:the\s+)?condition\s+(?:of\s+(?:strict\s+)?anonymity"
    r"|(?:that\s+)?(?:he|she|they)\s+not\s+be\s+(?:named|identified|quoted))"
    r"|\b(?:speaking|spoke|speaks|talking|talked|commenting)\s+anonymously"
    r"|\b(?:request|demand|insist|ask|seek|grant)\w*\s+(?:(?:on|for|him|her|them)\s+)*anonymity"
    r"|\banonymity\s+(?:was|has\s+been)\s+granted"
    r"|\b(?:ask|declin|refus|request|prefer|want|wish)\w*\s+(?:not\s+)?to\s+(?:not\s+)?be\s+"
    r"(?:named|identified|quoted)(?:\s+by\s+name)?"
    r"|\b(?:could|can|would)(?:\s+not|n[’']t|not)\s+be\s+(?:named|identified)"
    r"|\bwh?o?\s*(?:was|were|is|are)(?:\s+not|n[’']t)\s+(?:named|identified|authori[sz]ed\s+to\s+"
    r"(?:speak|talk|comment|discuss|brief)\w*)"
    r"|\bnot\s+(?:being\s+)?authori[sz]ed\s+to\s+(?:speak|talk|comment|discuss)\w*"
    r"|\bwithout\s+being\s+(?:named|identified)"
    r"|\b(?:unnamed|unidentified|anonymous)\b",
    re.IGNORECASE,
)
_ROLES = words(
    """official diplomat analyst source person man woman ambassador adviser advisor aide expert
    officer insider observer critic lawyer attorney spokesman spokeswoman spokesperson
    representative negotiator mediator envoy commander general soldier minister lawmaker
    legislator senator congressman congresswoman politician strategist economist scholar
    professor researcher executive manager director worker employee staffer journalist reporter
    correspondent witness resident villager refugee protester activist supporter opponent ally
    member leader delegate participant investigator prosecutor judge policeman agent operative
    consultant trader investor banker businessman scientist engineer doctor nurse teacher
    student voter veteran pilot friend relative neighbor neighbour mother father brother sister
    wife husband son daughter parent cousin fisherman colleague figure authority secretary
    deputy chief head assistant technician historian pollster donor fundraiser organizer
    organiser informant planner bureaucrat speaker contact interlocutor guard captain colonel
    admiral one"""
)
_GROUPS = words("people some other others many several those person few")
_OFFICES = words(
    """president minister chancellor premier pope king queen emir sultan prince chairman
    chairwoman governor mayor secretary ambassador spokesman spokeswoman spokesperson leader
    chief head director speaker senator representative general judge prosecutor commander envoy"""
)
_DEFINITE = words("the his her its their this that")
_OWN = frozenset({"compound", "nsubj", "npadvmod"})


def anonymity(doc: Doc, speaker: Speaker | None) -> Spans:
    """The words by which the speaker is unnamed; none where the speaker is named or a body."""
    if speaker is None:
        return ()
    head, source = speaker.head, speaker.source
    if head is None or source is None or _named(doc, source, head):
        return ()
    if requested := _requested(doc, source):
        return requested
    return (span(doc, source),) if is_role(head) and not office(head) else ()


def requests(text: str, content: Spans) -> bool:
    """Whether what somebody is said to have asked for is not to be named, which is no statement."""
    start, end = content[0]
    return end - start < 120 and _REQUEST.search(text, max(0, start - 25), end) is not None


def _requested(doc: Doc, source: Range) -> Spans:
    """A request for anonymity in the sentence that names the speaker."""
    sentence = doc[source[0]].sent
    start = sentence.start_char
    found = (match.span() for match in _REQUEST.finditer(sentence.text))
    return tuple(Span(start + first, start + last) for first, last in found)


def _named(doc: Doc, source: Range, head: Token) -> bool:
    """Whether the phrase gives the speaker's own name, not that of a place or body around."""
    if head.pos_ == "PROPN":
        return True
    own = (token for token in doc[slice(*source)] if token.head in {head, head.head})
    return any(token.pos_ == "PROPN" and _names(token) for token in own)


def _names(token: Token) -> bool:
    return token.dep_ == "appos" or (token.ent_type_ == "PERSON" and token.dep_ in _OWN)


def is_role(head: Token) -> bool:
    """Whether a noun says what somebody is, not who: "diplomat", "sources", "people"."""
    lemma = head.lemma_.lower()
    return lemma in _ROLES or lemma in _GROUPS


def office(head: Token) -> bool:
    """Whether the phrase of a noun names one office, so that the office tells who it is."""
    owners = [c for c in head.lefts if c.dep_ in {"det", "poss"}]
    definite = any(c.lower_ in _DEFINITE or c.dep_ == "poss" for c in owners) or not owners
    highest = any(c.lower_ in {"top", "chief"} for c in head.lefts) and definite
    single = head.lemma_.lower() in _OFFICES or (highest and bool(owners))
    return single and definite and head.tag_ != "NNS"
